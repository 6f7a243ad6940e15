import { boolean, choice, choices, integer, number, type OptionValues, share } from '../option/index.js';

export const centralityOptions = {
  measures: choices(['degree', 'pagerank', 'k_core', 'clustering'], { default: ['degree', 'pagerank', 'k_core'] }),
  ties: choice(['auto', 'relations', 'referrals', 'both'], { default: 'auto' }),
  directed: boolean({ default: true }),
  reverse: boolean({ default: false }),
  weights: boolean({ default: false }),
  damping: share({ min: 0, max: 0.999, default: 0.85 }),
  tolerance: number({ min: 1e-15, max: 0.1, default: 1e-10 }),
  top: integer({ min: 1, max: 100, default: 20 }),
  neighbours: integer({ min: 0, max: 20, default: 4 }),
} as const;

export type CentralityOptions = OptionValues<typeof centralityOptions>;
