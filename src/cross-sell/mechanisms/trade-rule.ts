import type { Names } from '../../messages/index.js';

/** What kind of mechanism a rule is: how its argument and its reason are worded. */
export const ruleKinds = [
  'outcome',
  'usage',
  'stage',
  'refill',
  'upgrade',
  'part',
  'expiry',
  'package',
  'size',
  'other',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Products by what is known of them: any of the words of a list, all lists that are given. */
export interface ProductChoice {
  readonly ids?: readonly string[];
  readonly categories?: readonly string[];
  readonly stages?: readonly string[];
  /** Parts of the name or of the English name, whatever the case. */
  readonly words?: readonly string[];
}

/** What sets a rule off. */
export type Trigger =
  | {
      /** A customer did something, with a measured outcome between bounds where they are given. */
      readonly on: 'interaction';
      readonly kinds?: readonly string[];
      readonly unit?: string;
      readonly topics?: readonly string[];
      readonly products?: ProductChoice;
      readonly atLeast?: number;
      readonly below?: number;
    }
  /** A reading (kilometres, hours) passed a multiple of `every`. */
  | { readonly on: 'counter'; readonly unit: string; readonly every: number }
  | { readonly on: 'purchase'; readonly products?: ProductChoice }
  /** At most this share of a package's units is left. */
  | { readonly on: 'units_left'; readonly plans?: readonly string[]; readonly atMost: number }
  | { readonly on: 'ends'; readonly plans?: readonly string[]; readonly daysBefore: number }
  | { readonly on: 'age'; readonly years: readonly number[] };

/**
 * What is offered: the product of the trigger (`same`), the plan of the trigger (`plan`), another of its category (`category`),
 * the smaller or larger size of the same thing, or products that are named.
 */
export type Target = 'same' | 'plan' | 'category' | 'smaller' | 'larger' | ProductChoice;

/** One rule of the trade: when this happens, that is needed within so many days. */
export interface TradeRule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly trigger: Trigger;
  readonly product: Target;
  /** First and last day after the trigger. */
  readonly windowDays: readonly [number, number];
  /** Names of the rule and why it holds; those of the built-in rules are texts of the library. */
  readonly name: Names | null;
  readonly reason: Names | null;
  /** Rules of one group contradict each other: a customer hears of one only. */
  readonly group: string | null;
}

/** Products as people name them: one id, several ids, or by what is known of them. */
export type WrittenChoice = string | readonly string[] | ProductChoice;

/** A name or a reason as people write it: one text for all languages, or one for some. */
export type WrittenNames = string | Partial<Names['names']>;

type WrittenTrigger<T extends Trigger> = T extends { readonly products?: ProductChoice }
  ? Omit<T, 'products'> & { readonly products?: WrittenChoice }
  : T;

/** A rule as people write it: only the id, the trigger, the product and the window are needed. */
export interface WrittenRule {
  readonly id: string;
  readonly kind?: RuleKind;
  readonly trigger: WrittenTrigger<Trigger>;
  /** `same`, `plan`, `category`, `smaller`, `larger`, or products. */
  readonly product: Target | WrittenChoice;
  /** The last day after the trigger, or the first and the last. */
  readonly windowDays: number | readonly [number, number];
  readonly name?: WrittenNames | null;
  readonly reason?: WrittenNames | null;
  readonly group?: string | null;
}

/** What an option of rules takes: YAML or JSON as text, a list, or a list under `rules`. */
export type WrittenRules = string | readonly (WrittenRule | TradeRule)[] | { readonly rules: readonly WrittenRule[] };
