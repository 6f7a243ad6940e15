import { message } from '../../messages/index.js';
import { choice, integer, json, number, type Option, share } from '../../option/index.js';
import type { JsonObject, JsonValue } from '../../result/index.js';
import type { Borders } from './life-of.js';
import type { StageDays } from './stages.js';

function isStageDays(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.keys(value).sort().join() !== 'dormant,growth,lost,mature') return false;
  const { growth, mature, dormant, lost } = value as JsonObject;
  const days = [growth, mature, dormant, lost];
  if (!days.every((each) => typeof each === 'number' && each > 0)) return false;
  return Number(growth) < Number(mature) && Number(dormant) < Number(lost);
}

const days = { type: 'number', exclusiveMinimum: 0 };

const dayLimits = json<JsonValue>({
  default: { growth: 30, mature: 180, dormant: 90, lost: 180 },
  expected: message('must_be.stage_days'),
  check: isStageDays,
  schema: {
    type: 'object',
    properties: { growth: days, mature: days, dormant: days, lost: days },
    required: ['growth', 'mature', 'dormant', 'lost'],
  },
}) as unknown as Option<StageDays>;

const mostDays = json<JsonValue>({
  default: { growth: 90, mature: 365, lost: 365 },
  expected: message('must_be.most_days'),
  check: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (Object.keys(value).sort().join() !== 'growth,lost,mature') return false;
    const { growth, mature, lost } = value as JsonObject;
    return (
      [growth, mature, lost].every((each) => typeof each === 'number' && each > 0) && Number(growth) < Number(mature)
    );
  },
  schema: {
    type: 'object',
    properties: { growth: days, mature: days, lost: days },
    required: ['growth', 'mature', 'lost'],
  },
}) as unknown as Option<Borders['mostDays']>;

/** Options of segment/lifecycle; what each means stands in the texts as `segment/lifecycle.option.<name>`. */
export const lifecycleOptions = {
  dormantQuantile: share({ min: 0.5, max: 0.999, default: 0.95 }),
  lostQuantile: share({ min: 0.5, max: 0.9999, default: 0.998 }),
  growthGaps: number({ min: 0.5, max: 100, default: 4 }),
  matureGaps: number({ min: 1, max: 500, default: 12 }),
  mostDays,
  rhythmOf: choice(['category', 'shop'], { default: 'category' }),
  dayLimits,
  movedDays: integer({ min: 1, max: 3650, default: 30 }),
  calibrationDays: integer({ min: 1, max: 3650, default: 90 }),
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;
