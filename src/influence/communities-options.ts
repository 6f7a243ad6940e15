import { boolean, choice, integer, number, type OptionValues } from '../option/index.js';

export const communitiesOptions = {
  quality: choice(['modularity', 'cpm'], { default: 'modularity' }),
  resolution: number({ min: 1e-9, max: 1e9, default: 1 }),
  runs: integer({ min: 1, max: 1000, default: 20 }),
  directed: boolean({ default: false }),
  reciprocal: choice(['once', 'sum'], { default: 'once' }),
  weights: boolean({ default: false }),
  ties: choice(['auto', 'relations', 'referrals', 'both'], { default: 'auto' }),
  top: integer({ min: 1, max: 30, default: 10 }),
  hubs: integer({ min: 1, max: 20, default: 3 }),
} as const;

export type CommunitiesOptions = OptionValues<typeof communitiesOptions>;
