import { choice, integer, isoDate, number, type OptionValues, optional, share } from '../../option/index.js';

/** Options of segment/clv; what each means stands in the texts as `segment/clv.option.<name>`. */
export const clvOptions = {
  model: choice(['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'auto'], { default: 'bg-nbd' }),
  spend: choice(['gamma-gamma', 'mean', 'none'], { default: 'gamma-gamma' }),
  calibrationEnd: isoDate({ default: null }),
  timeUnit: choice(['day', 'week'], { default: 'week' }),
  horizon: optional(number({ min: 0.1, max: 10_000, default: 52 })),
  margin: share({ min: 0, max: 1, default: 1 }),
  discountRate: number({ min: 0, max: 10, default: 0 }),
  intervals: choice(['predictive', 'parameters', 'none'], { default: 'predictive' }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
  topShare: share({ min: 0.001, max: 0.999, default: 0.2 }),
  riskBelow: share({ min: 0.01, max: 0.99, default: 0.7 }),
  tolerance: share({ min: 0.01, max: 1, default: 0.1 }),
  maxActions: integer({ min: 0, max: 100_000, default: 200 }),
} as const;

export type ClvOptions = OptionValues<typeof clvOptions>;

export const unitDays = { day: 1, week: 7 } as const;
const yearIn = { day: 365, week: 52 } as const;

/** How far ahead is looked, in time units: a year unless said. */
export function horizonOf({ horizon, timeUnit }: ClvOptions): number {
  return horizon ?? yearIn[timeUnit];
}
