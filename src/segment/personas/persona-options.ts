import { message } from '../../messages/index.js';
import { choice, integer, json, type Option, share, textOption } from '../../option/index.js';
import type { JsonValue } from '../../result/index.js';
import { clustersOption, featuresOption } from '../clusters/cluster-options.js';

/** What was found when a record was verified, by its id. */
export type Verified = Readonly<Record<string, 'genuine' | 'faked'>>;

const verified = json<JsonValue>({
  default: null,
  expected: message('must_be.verified'),
  check: (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((found) => found === 'genuine' || found === 'faked'),
  schema: { type: ['object', 'null'], additionalProperties: { enum: ['genuine', 'faked'] } },
}) as unknown as Option<Verified | null>;

/** Options of segment/personas; what each means stands in the texts as `segment/personas.option.<name>`. */
export const personaOptions = {
  segment: textOption({ default: null, expected: message('must_be.customer_column') }),
  clusters: clustersOption,
  mostClusters: integer({ min: 2, max: 12, default: 6 }),
  features: featuresOption,
  minOrders: integer({ min: 1, max: 100, default: 3 }),
  goods: choice(['auto', 'category', 'product'], { default: 'auto' }),
  leastCustomers: integer({ min: 1, max: 10_000, default: 10 }),
  leastShare: share({ min: 0, max: 0.5, default: 0.02 }),
  errorRate: share({ min: 0.001, max: 0.5, default: 0.05 }),
  verified,
  starts: integer({ min: 1, max: 1000, default: 20 }),
  resamples: integer({ min: 0, max: 10_000, default: 100 }),
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;
