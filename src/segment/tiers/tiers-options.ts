import { message } from '../../messages/index.js';
import { cutPoints, integer, json, number, type Option, optional, share } from '../../option/index.js';
import type { JsonValue } from '../../result/index.js';
import { type Benefit, defaultTiers, isBenefits, isTierRules, type TierRule } from './tier-rules.js';

const tiers = json<JsonValue>({
  default: defaultTiers as unknown as JsonValue,
  expected: message('must_be.tiers'),
  check: isTierRules,
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: { name: { type: 'string' }, share: { type: 'number' }, amount: { type: 'number' } },
      required: ['name'],
    },
  },
}) as unknown as Option<readonly TierRule[]>;

const benefits = json<JsonValue>({
  default: null,
  expected: message('must_be.benefits'),
  check: isBenefits,
  schema: {
    type: ['array', 'null'],
    items: {
      type: 'object',
      properties: {
        tier: { type: 'string' },
        kind: { enum: ['right', 'task', 'reward'] },
        name: { type: 'string' },
        cost: { type: ['number', 'null'] },
        costShare: { type: ['number', 'null'] },
      },
      required: ['tier', 'kind', 'name'],
    },
  },
}) as unknown as Option<readonly Benefit[] | null>;

/** Options of segment/tiers; what each means stands in the texts as `segment/tiers.option.<name>`. */
export const tiersOptions = {
  tiers,
  benefits,
  budget: optional(number({ min: 0, default: 0 })),
  windowDays: optional(integer({ min: 1, max: 36_500, default: 365 })),
  marginShare: optional(share({ default: 0.3 })),
  near: share({ min: 0.001, max: 0.9, default: 0.1 }),
  announced: cutPoints({ default: null }),
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;
