import { message } from '../messages/index.js';
import { choice, integer, json, type Option, type OptionValues, share, textPair } from '../option/index.js';

const customers = json<readonly string[] | null>({
  default: null,
  expected: message('must_be.customers.offered'),
  check: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && each !== ''),
  schema: { type: ['array', 'null'], items: { type: 'string' } },
}) as Option<readonly string[] | null>;

export const bayesOptions = {
  level: choice(['auto', 'customer', 'basket'], { default: 'auto' }),
  minCount: integer({ min: 2, default: 20, advice: message('must_be.advice.small_shop', { n: 20 }) }),
  credibleLevel: share({ min: 0.5, max: 0.999, default: 0.9 }),
  windowDays: json<number | null>({
    default: null,
    expected: message('must_be.window_days'),
    check: (value) => Number.isInteger(value) && (value as number) >= 1,
    schema: { type: ['integer', 'null'], minimum: 1 },
  }),
  teach: textPair({ default: null }),
  maxPairs: integer({ min: 1, max: 1_000_000, default: 1000 }),
  top: integer({ min: 1, max: 50, default: 15 }),
  offerPairs: integer({ min: 0, max: 1000, default: 20 }),
  customers,
  nextTop: integer({ min: 0, max: 1000, default: 3 }),
  offersPerPair: integer({ min: 1, max: 1_000_000, default: 50 }),
} as const;

export type BayesOptions = OptionValues<typeof bayesOptions>;
