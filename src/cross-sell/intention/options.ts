import { message } from '../../messages/index.js';
import { choices, integer, type OptionValues, share, textOption } from '../../option/index.js';

export const intentionOptions = {
  horizonDays: integer({ min: 1, max: 730, default: 30 }),
  product: textOption({ default: null, expected: message('must_be.product.or_any') }),
  category: textOption({ default: null, expected: message('must_be.category.or_any') }),
  steps: integer({ min: 4, max: 104, default: 13 }),
  stepDays: integer({ min: 1, max: 90, default: 7 }),
  networks: choices(['cnn', 'mlp'], { default: ['cnn'] }),
  epochs: integer({ min: 1, max: 500, default: 10 }),
  maxExamples: integer({ min: 200, max: 1_000_000, default: 1000 }),
  kinds: integer({ min: 0, max: 50, default: 5 }),
  offers: integer({ min: 0, max: 1_000_000, default: 100 }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
  resamples: integer({ min: 50, max: 10_000, default: 200 }),
} as const;

export type IntentionOptions = OptionValues<typeof intentionOptions>;
