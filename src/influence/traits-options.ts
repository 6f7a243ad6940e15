import { message } from '../messages/index.js';
import { boolean, columnOption, cutPoints, integer, json, type OptionValues, share } from '../option/index.js';

export const traitNames = ['maven', 'sharing', 'voice', 'hub', 'early'] as const;
export type TraitName = (typeof traitNames)[number];

export const traitsOptions = {
  weights: json<{ readonly [trait: string]: number }>({
    default: { maven: 1, sharing: 1, voice: 1, hub: 1, early: 1 },
    expected: message('must_be.trait_weights', { words: traitNames.join(', ') }),
    check: (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.entries(value).every(
        ([trait, weight]) =>
          (traitNames as readonly string[]).includes(trait) && typeof weight === 'number' && weight >= 0,
      ) &&
      Object.values(value).some((weight) => (weight as number) > 0),
    schema: { type: 'object', additionalProperties: { type: 'number', minimum: 0 } },
  }),
  topShare: share({ min: 0.0001, max: 0.5, default: 0.01 }),
  resamples: integer({ min: 20, max: 10_000, default: 100 }),
  mavens: integer({ min: 1, max: 10_000, default: 10 }),
  earlyDays: integer({ min: 1, max: 3650, default: 45 }),
  followDays: integer({ min: 1, max: 3650, default: 60 }),
  withinDays: integer({ min: 1, max: 3650, default: 30 }),
  helpDays: integer({ min: 1, max: 3650, default: 14 }),
  incomeLevels: integer({ min: 2, max: 20, default: 5 }),
  incomeCuts: cutPoints({ default: null }),
  education: json<readonly string[] | null>({
    default: null,
    expected: message('must_be.education'),
    check: (value) =>
      Array.isArray(value) && value.length >= 2 && value.every((each) => typeof each === 'string' && each.length > 0),
    schema: { type: ['array', 'null'], items: { type: 'string' }, minItems: 2 },
  }),
  communities: boolean({ default: true }),
  tagColumn: columnOption({ default: null, expected: message('must_be.customer_column') }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
} as const;

export type TraitsOptions = OptionValues<typeof traitsOptions>;
