import { message } from '../messages/index.js';
import { boolean, choice, integer, json, type OptionValues, optional, share, textOption } from '../option/index.js';

export const diffusionOptions = {
  series: json<readonly number[] | null>({
    default: null,
    expected: message('must_be.series'),
    check: (value) =>
      Array.isArray(value) && value.length >= 3 && value.every((each) => typeof each === 'number' && each >= 0),
    schema: { type: ['array', 'null'], items: { type: 'number', minimum: 0 }, minItems: 3 },
  }),
  product: textOption({ default: null, expected: message('must_be.product') }),
  period: optional(choice(['day', 'week', 'month', 'quarter', 'year'], { default: 'week' })),
  horizon: optional(integer({ min: 1, max: 1000, default: 12 })),
  communities: boolean({ default: true }),
  cascades: boolean({ default: true }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
} as const;

export type DiffusionOptions = OptionValues<typeof diffusionOptions>;
