import { message } from '../../messages/index.js';
import {
  boolean,
  choice,
  integer,
  json,
  type Option,
  type OptionValues,
  optional,
  share,
  textOption,
} from '../../option/index.js';
import type { JsonValue } from '../../result/index.js';

const isText = (value: JsonValue): boolean => typeof value === 'string' && value !== '';
const isDay = (value: JsonValue | undefined): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

const side = json<readonly string[] | null>({
  default: null,
  expected: message('must_be.products.or_all'),
  check: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
  schema: { type: ['array', 'null'], items: { type: 'string' } },
}) as Option<readonly string[] | null>;

/** Days of one event, both included. */
export type Event = { readonly from: string; readonly to: string };

const events = json({
  default: [],
  expected: message('must_be.periods'),
  check: (value) =>
    Array.isArray(value) &&
    value.every((each) => {
      const { from, to } = (each ?? {}) as { from?: JsonValue; to?: JsonValue };
      return isDay(from) && isDay(to) && String(from) <= String(to);
    }),
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
      required: ['from', 'to'],
    },
  },
}) as unknown as Option<readonly Event[]>;

/** Left out is a value of its own here; what is not said is the number. */
const orNull = (option: Option<number>): Option<number | null> => ({ ...optional(option), default: option.default });

export const ruleOptions = {
  minSupportShare: optional(share({ default: 0.001, min: 1e-9 })),
  minConfidence: orNull(share({ default: 0.1 })),
  maxLength: optional(integer({ min: 1, default: 5 })),
  sets: choice(['all', 'closed', 'maximal'], { default: 'all' }),
  level: choice(['product', 'category'], { default: 'product' }),
  fdr: orNull(share({ default: 0.05 })),
  tests: boolean({ default: false }),
  antecedents: side,
  consequents: side,
  maxConsequent: integer({ min: 1, max: 5, default: 1 }),
  holdoutShare: optional(share({ default: 0.3, min: 0.05, max: 0.8 })),
  periods: integer({ min: 0, max: 52, default: 0 }),
  context: textOption({
    default: null,
    expected: message('must_be.context'),
  }),
  events,
  bundles: integer({ min: 0, max: 1000, default: 10 }),
  top: integer({ min: 1, max: 50, default: 15 }),
  offersPerRule: integer({ min: 0, max: 1_000_000, default: 50 }),
} as const;

export type RuleOptions = OptionValues<typeof ruleOptions>;
