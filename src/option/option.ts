import { type Message, message } from '../messages/index.js';
import type { JsonObject, JsonValue } from '../result/index.js';

/** What an option's parser says of a value: taken, or what it must be. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly expected: Message; readonly advice?: Message };

/**
 * One option as declared: its kind, unit, range, default. Flags, help, the report's schema, option tables of the docs
 * and messages are made from it. What it means stands in the texts as `<analysis id>.option.<name>`.
 */
export interface Option<T = unknown, G = T> {
  readonly kind: string;
  /** Undefined: the option has no value unless one is given. */
  readonly default: T;
  /** Constraint in words: "an integer from 2 to 10". */
  readonly expected: Message;
  readonly schema: JsonObject;
  parse(value: unknown): Parsed<T>;
  /** For the compiler alone: what a caller may write, where that is more than what it is parsed to. */
  readonly written?: G;
}

export type OptionSpecs = { readonly [name: string]: Option };
export type OptionValues<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K] extends Option<infer T, unknown> ? T : never;
};
/** What a caller may give: every option may be left out. */
export type OptionInput<O extends OptionSpecs> = {
  readonly [K in keyof O]?: (O[K] extends Option<unknown, infer G> ? G : never) | undefined;
};

interface Range {
  readonly min?: number;
  readonly max?: number;
}

function inRange(what: 'integer' | 'number', { min, max }: Range): Message {
  const bounds = [min === undefined ? '' : 'from', max === undefined ? '' : 'to'].filter((word) => word !== '');
  return message(['must_be', what, ...(bounds.length > 0 ? [bounds.join('_')] : [])].join('.'), {
    min: String(min),
    max: String(max),
  });
}

function option<T>(
  kind: string,
  expected: Message,
  fallback: T,
  schema: JsonObject,
  check: (value: unknown) => boolean,
  advice?: Message,
): Option<T> {
  return {
    kind,
    default: fallback,
    expected,
    schema,
    parse: (value) =>
      value === fallback || check(value)
        ? { ok: true, value: value as T }
        : { ok: false, expected, ...(advice === undefined ? {} : { advice }) },
  };
}

const within =
  ({ min = -Infinity, max = Infinity }: Range) =>
  (value: unknown): boolean =>
    typeof value === 'number' && min <= value && value <= max;

/** A whole number in a range. */
export function integer(spec: Range & { default: number; advice?: Message }): Option<number> {
  return option(
    'integer',
    inRange('integer', spec),
    spec.default,
    { type: 'integer', ...rangeSchema(spec) },
    (value) => Number.isInteger(value) && within(spec)(value),
    spec.advice,
  );
}

/** A number in a range; `unit` is written in help and docs. */
export function number(spec: Range & { default: number; advice?: Message }): Option<number> {
  return option(
    'number',
    inRange('number', spec),
    spec.default,
    { type: 'number', ...rangeSchema(spec) },
    within(spec),
    spec.advice,
  );
}

/** A share, 0..1. */
export function share(spec: { default: number; min?: number; max?: number }): Option<number> {
  const { min = 0, max = 1 } = spec;
  return option(
    'share',
    message('must_be.share', { min: String(min), max: String(max) }),
    spec.default,
    { type: 'number', minimum: min, maximum: max },
    within({ min, max }),
  );
}

export function boolean(spec: { default: boolean }): Option<boolean> {
  return option(
    'boolean',
    message('must_be.boolean'),
    spec.default,
    { type: 'boolean' },
    (value) => typeof value === 'boolean',
  );
}

/** One of a few words. */
export function choice<const W extends readonly string[]>(words: W, spec: { default: W[number] }): Option<W[number]> {
  return option(
    'choice',
    message('must_be.one_of', { words: words.join(', ') }),
    spec.default as W[number],
    { enum: [...words] },
    (value) => typeof value === 'string' && words.includes(value),
  );
}

/** Any of a few words, at least one. */
export function choices<const W extends readonly string[]>(
  words: W,
  spec: { default: readonly W[number][] },
): Option<readonly W[number][]> {
  return option(
    'choices',
    message('must_be.list_of', { words: words.join(', ') }),
    spec.default as readonly W[number][],
    { type: 'array', items: { enum: [...words] } },
    (value) => Array.isArray(value) && value.length > 0 && value.every((word) => words.includes(word)),
  );
}

/** A text, or null when it is not given. */
export function textOption(spec: { default: string | null; expected?: Message }): Option<string | null> {
  return option(
    'text',
    spec.expected ?? message('must_be.text'),
    spec.default,
    { type: ['string', 'null'] },
    (value) => typeof value === 'string' && value.length > 0,
  );
}

/** The name of a column of the data, or null: whoever reads only the columns that are needed must then read all. */
export function columnOption(spec: { default: string | null; expected: Message }): Option<string | null> {
  return { ...textOption(spec), kind: 'column' };
}

/** Two values of which each is a text (such as a pair of products), or null. */
export function textPair(spec: {
  default: readonly [string, string] | null;
}): Option<readonly [string, string] | null> {
  return option(
    'pair',
    message('must_be.pair'),
    spec.default,
    { type: ['array', 'null'], items: { type: 'string' }, minItems: 2, maxItems: 2 },
    (value) => Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === 'string'),
  );
}

/** Ascending numbers (cut points), or null for those found in the data. */
export function cutPoints(spec: { default: readonly number[] | null }): Option<readonly number[] | null> {
  return option(
    'cutPoints',
    message('must_be.cut_points'),
    spec.default,
    { type: ['array', 'null'], items: { type: 'number' } },
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((cut, i) => Number.isFinite(cut) && (i === 0 || cut > value[i - 1])),
  );
}

/** A value whose shape a function checks, for options that no simpler kind describes; the check says what must be. */
export function json<T extends JsonValue>(spec: {
  default: T;
  expected: Message;
  check: (value: JsonValue) => boolean;
  schema?: JsonObject;
}): Option<T> {
  return option('json', spec.expected, spec.default, spec.schema ?? {}, (value) => isJson(value) && spec.check(value));
}

export function isoDate(spec: { default: string | null }): Option<string | null> {
  return option('date', message('must_be.date'), spec.default, { type: ['string', 'null'], format: 'date' }, isIsoDate);
}

/** Whether the value is a day that the calendar has, written YYYY-MM-DD. */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value);
}

export function isJson(value: unknown): value is JsonValue {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === 'object') return Object.values(value).every(isJson);
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

function rangeSchema({ min, max }: Range): JsonObject {
  return { ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}
