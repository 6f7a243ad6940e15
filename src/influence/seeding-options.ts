import { message } from '../messages/index.js';
import { boolean, choice, columnOption, integer, json, number, type OptionValues, optional } from '../option/index.js';
import type { JsonValue } from '../result/index.js';

/** Words for weights that are not one number. */
const weightWords = ['weighted-cascade', 'column', 'learnt'] as const;
type WeightWord = (typeof weightWords)[number];

const isWeights = (value: JsonValue): boolean =>
  (typeof value === 'number' && value >= 0 && value <= 1) || weightWords.includes(value as WeightWord);

export const seedingOptions = {
  model: choice(['ic', 'lt'], { default: 'ic' }),
  weights: json<string | number>({
    default: 'weighted-cascade',
    expected: message('must_be.chances', { words: weightWords.join(', ') }),
    check: isWeights,
    schema: { anyOf: [{ type: 'number', minimum: 0, maximum: 1 }, { enum: [...weightWords] }] },
  }),
  k: integer({ min: 1, max: 100_000, default: 20 }),
  epsilon: number({ min: 0.01, max: 0.6, default: 0.1 }),
  directed: boolean({ default: true }),
  reverse: optional(boolean({ default: false })),
  ties: choice(['auto', 'relations', 'referrals', 'both'], { default: 'auto' }),
  cost: columnOption({ default: null, expected: message('must_be.cost_column') }),
  budget: optional(number({ min: 0, default: 0 })),
  simulations: integer({ min: 100, max: 1_000_000, default: 1000 }),
} as const;

export type SeedingOptions = OptionValues<typeof seedingOptions>;
