import { message } from '../../messages/index.js';
import {
  boolean,
  choice,
  cutPoints,
  integer,
  json,
  type Option,
  type OptionValues,
  optional,
  share,
} from '../../option/index.js';
import type { JsonValue } from '../../result/index.js';
import type { SegmentBox } from './segment-map.js';

/** How much recency, frequency and money count in one combined score. */
export interface RfmWeights {
  readonly r: number;
  readonly f: number;
  readonly m: number;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWeights(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).sort().join() !== 'f,m,r') return false;
  const given = Object.values(value);
  return (
    given.every((weight) => typeof weight === 'number' && weight >= 0) && given.some((weight) => Number(weight) > 0)
  );
}

function isRange(value: unknown): boolean {
  if (value === undefined) return true;
  if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isInteger)) return false;
  return value[0] >= 1 && value[0] <= value[1];
}

function isBoxes(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every(
    (box) =>
      isObject(box) &&
      typeof box.name === 'string' &&
      box.name !== '' &&
      box.name !== 'net_returns' &&
      Object.keys(box).every((key) => ['name', 'r', 'f', 'm'].includes(key)) &&
      [box.r, box.f, box.m].every(isRange),
  );
}

const range = { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 };

/** A segment map. Whether it is a partition can only be said when the number of scores is known. */
const segments = json<JsonValue>({
  default: null,
  expected: message('must_be.segment_boxes'),
  check: isBoxes,
  schema: {
    type: ['array', 'null'],
    items: {
      type: 'object',
      properties: { name: { type: 'string' }, r: range, f: range, m: range },
      required: ['name'],
    },
  },
}) as unknown as Option<readonly SegmentBox[] | null>;

const weights = json<JsonValue>({
  default: null,
  expected: message('must_be.rfm_weights'),
  check: isWeights,
  schema: {
    type: ['object', 'null'],
    properties: { r: { type: 'number' }, f: { type: 'number' }, m: { type: 'number' } },
  },
}) as unknown as Option<RfmWeights | null>;

/** Options of segment/rfm; what each means stands in the texts as `segment/rfm.option.<name>`. */
export const rfmOptions = {
  bins: integer({ min: 2, max: 10, default: 5, advice: message('must_be.advice.quintiles') }),
  binning: choice(['independent', 'nested'], { default: 'independent' }),
  recencyCuts: cutPoints({ default: null }),
  frequencyCuts: cutPoints({ default: null }),
  monetaryCuts: cutPoints({ default: null }),
  segments,
  weights,
  windowDays: optional(integer({ min: 1, max: 36_500, default: 365 })),
  stability: boolean({ default: false }),
  resamples: integer({ min: 20, max: 10_000, default: 200 }),
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;

export type RfmOptions = OptionValues<typeof rfmOptions>;
