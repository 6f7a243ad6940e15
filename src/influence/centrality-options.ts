import { message } from '../messages/index.js';
import { boolean, choice, choices, integer, json, number, type OptionValues, share } from '../option/index.js';

export const centralityOptions = {
  measures: choices(['degree', 'pagerank', 'closeness', 'k_core', 'clustering'], {
    default: ['degree', 'pagerank', 'k_core'],
  }),
  betweenness: choice(['none', 'exact', 'approximate'], { default: 'none' }),
  epsilon: number({ min: 1e-5, max: 0.5, default: 0.01 }),
  delta: number({ min: 1e-6, max: 0.5, default: 0.1 }),
  personalised: json<readonly string[] | null>({
    default: null,
    expected: message('must_be.customers'),
    check: (value) => Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string'),
    schema: { type: ['array', 'null'], items: { type: 'string' } },
  }),
  ties: choice(['auto', 'relations', 'referrals', 'both'], { default: 'auto' }),
  directed: boolean({ default: true }),
  reverse: boolean({ default: false }),
  weights: boolean({ default: false }),
  damping: share({ min: 0, max: 0.999, default: 0.85 }),
  tolerance: number({ min: 1e-15, max: 0.1, default: 1e-10 }),
  stability: integer({ min: 0, max: 10_000, default: 0 }),
  missing: share({ min: 0.001, max: 0.9, default: 0.1 }),
  top: integer({ min: 1, max: 100, default: 20 }),
  neighbours: integer({ min: 0, max: 20, default: 4 }),
} as const;

export type CentralityOptions = OptionValues<typeof centralityOptions>;
