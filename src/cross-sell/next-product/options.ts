import { message } from '../../messages/index.js';
import { boolean, choice, integer, json, type OptionValues, share } from '../../option/index.js';
import { rulesOption } from '../mechanisms/parse-rules.js';

export const nextProductOptions = {
  horizonDays: integer({ min: 1, max: 730, default: 30 }),
  k: integer({ min: 1, max: 10, default: 5 }),
  minCount: integer({ min: 2, default: 10, advice: message('must_be.advice.small_shop', { n: 10 }) }),
  offer: choice(['all', 'repeat', 'explore'], { default: 'all' }),
  offersPerCustomer: integer({ min: 1, max: 20, default: 3 }),
  rankBy: choice(['probability', 'value'], { default: 'probability' }),
  minValue: json<number | null>({
    default: null,
    expected: message('must_be.least_money'),
    check: (value) => value === null || typeof value === 'number',
    schema: { type: ['number', 'null'] },
  }),
  fatigueDays: integer({ min: 0, max: 3650, default: 7 }),
  stock: json<Readonly<Record<string, number>>>({
    default: {},
    expected: message('must_be.stock'),
    check: (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((units) => typeof units === 'number' && units >= 0),
    schema: { type: 'object', additionalProperties: { type: 'number', minimum: 0 } },
  }),
  factors: integer({ min: 1, max: 128, default: 16 }),
  minSupportShare: share({ min: 0.0001, max: 0.5, default: 0.005 }),
  rules: rulesOption,
  builtIn: boolean({ default: true }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
  resamples: integer({ min: 50, max: 10_000, default: 200 }),
} as const;

export type NextProductOptions = OptionValues<typeof nextProductOptions>;
