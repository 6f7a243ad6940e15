import { message } from '../../messages/index.js';
import { choice, columnOption, cutPoints, integer, json, type Option, share } from '../../option/index.js';
import type { JsonObject, JsonValue } from '../../result/index.js';
import { type Stage, stages } from '../lifecycle/stages.js';
import { type Band, unknownBand } from './bands.js';
import { rfmRules } from './rfm-rule.js';

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBand(value: JsonValue): boolean {
  if (!isObject(value) || typeof value.id !== 'string' || value.id === '' || value.id === unknownBand) return false;
  const { from, to, values, ...rest } = value;
  const isNumber = (each: unknown) => each === undefined || typeof each === 'number';
  const named = Array.isArray(values) && values.length > 0 && values.every((each) => typeof each === 'string');
  if (Object.keys(rest).join() !== 'id' || !isNumber(from) || !isNumber(to)) return false;
  return named || (values === undefined && (from !== undefined || to !== undefined));
}

const isScore = (value: unknown): boolean =>
  typeof value === 'number' && value >= 1 && value <= 5 && Number.isInteger(value);

const bands = json<JsonValue>({
  default: null,
  expected: message('must_be.bands'),
  check: (value) =>
    Array.isArray(value) &&
    value.length >= 2 &&
    value.length <= 10 &&
    value.every(isBand) &&
    new Set(value.map((band) => (band as JsonObject).id)).size === value.length,
  schema: { type: ['array', 'null'], items: { type: 'object', required: ['id'] } },
}) as unknown as Option<readonly Band[] | null>;

const bandScores = json<JsonValue>({
  default: null,
  expected: message('must_be.band_scores'),
  check: (value) => isObject(value) && Object.values(value).every(isScore),
  schema: { type: ['object', 'null'], additionalProperties: { type: 'integer', minimum: 1, maximum: 5 } },
}) as unknown as Option<Readonly<Record<string, number>> | null>;

const stageScores = json<JsonValue>({
  default: { novice: 3, growth: 4, mature: 5, dormant: 2, lost: 1 },
  expected: message('must_be.stage_scores', { words: stages.join(', ') }),
  check: (value) =>
    value === null ||
    (isObject(value) && Object.keys(value).length === stages.length && stages.every((stage) => isScore(value[stage]))),
  schema: { type: ['object', 'null'], additionalProperties: { type: 'integer', minimum: 1, maximum: 5 } },
}) as unknown as Option<Readonly<Record<Stage, number>> | null>;

/** Options of segment/value-grade; what each means stands in the texts as `segment/value-grade.option.<name>`. */
export const valueGradeOptions = {
  trade: choice(['auto', 'education', 'retail', 'b2b'], { default: 'auto' }),
  bands,
  bandBy: columnOption({ default: null, expected: message('must_be.band_column') }),
  bandScores,
  stageScores,
  rfmRule: choice(rfmRules, { default: 'mean' }),
  cuts: cutPoints({ default: null }),
  windowDays: integer({ min: 7, max: 3650, default: 90 }),
  resamples: integer({ min: 100, max: 10_000, default: 500 }),
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;
