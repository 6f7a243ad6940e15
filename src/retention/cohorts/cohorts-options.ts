import { message } from '../../messages/index.js';
import { choice, integer, json, type Option, share } from '../../option/index.js';
import { periodLengths } from './periods.js';

const kinds = json({
  default: null,
  expected: message('must_be.interaction_kinds'),
  check: (value) => Array.isArray(value) && value.length > 0 && value.every((kind) => typeof kind === 'string'),
  schema: { type: ['array', 'null'], items: { type: 'string' } },
}) as unknown as Option<readonly string[] | null>;

/** Options of retention/cohorts; what each means stands in the texts as `retention/cohorts.option.<name>`. */
export const cohortsOptions = {
  period: choice(periodLengths, { default: 'month' }),
  cohortBy: choice(['first_order', 'channel', 'product', 'category'], { default: 'first_order' }),
  periods: integer({ min: 1, max: 400, default: 12 }),
  groups: integer({ min: 1, max: 50, default: 12 }),
  kinds: kinds,
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;
