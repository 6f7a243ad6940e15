import { message } from '../messages/index.js';
import { choice, integer, json, type OptionValues, share, textOption } from '../option/index.js';

/** Rogers' shares: innovators, early adopters, early majority, late majority, laggards. */
const rogersShares = [0.025, 0.135, 0.34, 0.34, 0.16] as const;

export const adoptersOptions = {
  product: textOption({ default: null, expected: message('must_be.product') }),
  products: json<readonly string[] | null>({
    default: null,
    expected: message('must_be.products'),
    check: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && each.length > 0),
    schema: { type: ['array', 'null'], items: { type: 'string' }, minItems: 1 },
  }),
  method: choice(['deviation', 'quantiles'], { default: 'deviation' }),
  scale: choice(['log', 'days'], { default: 'log' }),
  shares: json<readonly number[]>({
    default: [...rogersShares],
    expected: message('must_be.shares_of_five'),
    check: (value) =>
      Array.isArray(value) &&
      value.length === 5 &&
      value.every((each) => typeof each === 'number' && each > 0) &&
      Math.abs((value as number[]).reduce((sum, each) => sum + each, 0) - 1) < 1e-9,
    schema: { type: 'array', items: { type: 'number', exclusiveMinimum: 0 }, minItems: 5, maxItems: 5 },
  }),
  cuts: json<readonly number[] | null>({
    default: null,
    expected: message('must_be.four_days'),
    check: (value) =>
      Array.isArray(value) &&
      value.length === 4 &&
      value.every((cut, i) => typeof cut === 'number' && cut >= 0 && (i === 0 || cut > (value[i - 1] as number))),
    schema: { type: ['array', 'null'], items: { type: 'number', minimum: 0 }, minItems: 4, maxItems: 4 },
  }),
  minAdopters: integer({ min: 5, max: 1_000_000, default: 20 }),
  launches: integer({ min: 1, max: 1000, default: 60 }),
  earlyDays: integer({ min: 1, max: 3650, default: 45 }),
  successShare: share({ min: 0.01, max: 1, default: 0.25 }),
  followDays: integer({ min: 1, max: 3650, default: 60 }),
  campaign: textOption({ default: null, expected: message('must_be.campaign') }),
  panel: integer({ min: 1, max: 5000, default: 30 }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
} as const;

export type AdoptersOptions = OptionValues<typeof adoptersOptions>;
