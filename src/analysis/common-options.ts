import { message } from '../messages/index.js';
import { choice, integer, isoDate, json, type Option, type OptionInput, textOption } from '../option/index.js';
import type { JsonObject, JsonValue, Result } from '../result/index.js';
import type { Where } from './conditions.js';

/** A segment of another result: the customers whose `column` in its table holds one of `values`. */
export interface Within {
  readonly result: Result;
  readonly column: string;
  readonly values: readonly string[];
  /** Table of the result that has customer_id and the column (`customers`). */
  readonly table?: string;
}

export interface Period {
  readonly from: string;
  readonly to: string;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWithin(value: unknown): value is Within {
  if (!isObject(value) || !isObject(value.result) || typeof value.column !== 'string') return false;
  return Array.isArray(value.values) && value.values.every((item) => typeof item === 'string');
}

const within: Option<Within | null> = {
  kind: 'segment',
  default: null,
  expected: message('must_be.segment'),
  schema: {
    type: ['object', 'null'],
    properties: {
      analysis: { type: 'string' },
      options: { type: 'object' },
      table: { type: 'string' },
      column: { type: 'string' },
      values: { type: 'array', items: { type: 'string' } },
    },
  },
  parse(value) {
    if (value === null || isWithin(value)) return { ok: true, value };
    return {
      ok: false,
      expected: this.expected,
      advice: message('must_be.segment.advice'),
    };
  },
};

const period: Option<Period | null> = {
  kind: 'period',
  default: null,
  expected: message('must_be.period'),
  schema: {
    type: ['object', 'null'],
    properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
  },
  parse(value) {
    if (value === null) return { ok: true, value };
    const ok =
      isObject(value) &&
      isoDate({ default: null }).parse(value.from).ok &&
      isoDate({ default: null }).parse(value.to).ok;
    return ok && String(value.from) <= String(value.to)
      ? { ok: true, value: { from: String(value.from), to: String(value.to) } }
      : { ok: false, expected: this.expected };
  },
};

/** Options that belong to every analysis. */
export const commonOptions = {
  asOf: isoDate({ default: null }),
  seed: integer({ min: 0, max: 2 ** 32 - 1, default: 1 }),
  where: json<JsonObject>({
    default: {},
    expected: message('must_be.conditions'),
    check: (value: JsonValue) => isObject(value),
    schema: { type: 'object' },
  }) as Option<Where>,
  within,
  by: textOption({ default: null, expected: message('must_be.group_column') }),
  compareWith: period,
  unit: choice(['customer', 'household', 'company', 'community'], { default: 'customer' }),
  value: choice(['revenue', 'margin'], { default: 'revenue' }),
} as const;

export type CommonOptions = OptionInput<typeof commonOptions>;
