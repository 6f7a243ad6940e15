import { message } from '../../messages/index.js';
import {
  choice,
  columnOption,
  integer,
  json,
  number,
  type Option,
  optional,
  share,
  textOption,
} from '../../option/index.js';
import type { JsonValue } from '../../result/index.js';

/** What customers do among each other, by what it is worth to the firm. */
export interface WordKinds {
  /** Helping another customer: what staff would have had to do. */
  readonly peer: readonly string[];
  /** Carrying the word to others. */
  readonly dissemination: readonly string[];
  /** Being there: where people meet, but nothing said is known. */
  readonly presence: readonly string[];
}

const defaultKinds: WordKinds = {
  peer: ['answer', 'help', 'comment', 'like'],
  dissemination: ['post', 'review', 'share', 'forward', 'recommend'],
  presence: ['visit', 'event'],
};

const classes = ['peer', 'dissemination', 'presence'] as const;

/** Whether each class is a list of kinds and no kind stands in two. */
function isWordKinds(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).some((key) => !classes.includes(key as (typeof classes)[number]))) return false;
  const given = value as { readonly [key: string]: JsonValue };
  const lists = classes.map((name) => given[name] ?? []);
  const kinds = lists.flat();
  return (
    lists.every((list) => Array.isArray(list)) &&
    kinds.every((kind) => typeof kind === 'string' && kind.length > 0) &&
    new Set(kinds).size === kinds.length &&
    kinds.length > 0
  );
}

const kinds = json<JsonValue>({
  default: defaultKinds as unknown as JsonValue,
  expected: message('must_be.word_kinds'),
  check: isWordKinds,
  schema: {
    type: 'object',
    properties: Object.fromEntries(classes.map((name) => [name, { type: 'array', items: { type: 'string' } }])),
  },
}) as unknown as Option<Partial<WordKinds>>;

/** Options of segment/word-of-mouth; what each means stands in the texts as `segment/word-of-mouth.option.<name>`. */
export const wordOptions = {
  kinds,
  presenceWeight: share({ default: 0.25 }),
  good: number({ min: 0, max: 1, default: 0.2 }),
  bad: number({ min: -1, max: 0, default: -0.2 }),
  gate: choice(['agrees', 'not_against', 'off'], { default: 'agrees' }),
  salesCut: number({ min: 0.01, max: 1000, default: 1 }),
  wordCut: number({ min: 0.01, max: 1000, default: 1 }),
  plan: textOption({ default: null, expected: message('must_be.plan') }),
  activeShare: share({ min: 0.0001, max: 0.5, default: 0.01 }),
  position: columnOption({ default: null, expected: message('must_be.position_column') }),
  loyal: optional(integer({ min: 1, max: 100_000, default: 40 })),
  followDays: integer({ min: 1, max: 365, default: 30 }),
  answerCost: optional(number({ min: 0, default: 0 })),
  anyway: share({ default: 0 }),
  panelSize: integer({ min: 1, max: 1000, default: 20 }),
  agents: integer({ min: 1, max: 5000, default: 50 }),
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;
