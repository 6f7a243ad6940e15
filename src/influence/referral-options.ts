import { integer, type OptionValues, optional, share } from '../option/index.js';

export const referralOptions = {
  matureDays: integer({ min: 0, max: 3650, default: 60 }),
  anyway: optional(share({ default: 0 })),
  burst: integer({ min: 2, max: 1000, default: 5 }),
  burstDays: integer({ min: 1, max: 365, default: 3 }),
  fdr: share({ min: 0.0001, max: 0.5, default: 0.05 }),
  top: integer({ min: 1, max: 200, default: 20 }),
  level: share({ min: 0.5, max: 0.999, default: 0.9 }),
} as const;

export type ReferralOptions = OptionValues<typeof referralOptions>;
