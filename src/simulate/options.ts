import { integer, number, type OptionInput, type OptionValues } from '../option/index.js';

/**
 * What can be asked of the simulator. The same options give the same market, byte for byte.
 *
 * `customers` — people with a member account; time and memory grow in proportion.
 * `seed` — another number gives another town with the same truth behind it.
 * `months` — how long the town is watched from 2024-01-01 on.
 * `noise` — 0 shows what was planted and nothing else; 1 is as untidy as a real shop (returns, sales without a member
 * card, missing fields); above 1 it is worse than that. The truth does not change with it.
 */
export const simulateOptions = {
  customers: integer({ min: 200, max: 1_000_000, default: 2000 }),
  seed: integer({ min: 0, max: 4_294_967_295, default: 1 }),
  months: integer({ min: 6, max: 24, default: 18 }),
  noise: number({ min: 0, max: 3, default: 1 }),
};

export type MarketOptions = OptionValues<typeof simulateOptions>;
export type MarketInput = OptionInput<typeof simulateOptions>;
