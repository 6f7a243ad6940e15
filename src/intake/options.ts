import { message } from '../messages/index.js';
import {
  boolean,
  choice,
  integer,
  isoDate,
  json,
  type Option,
  type OptionInput,
  type OptionValues,
  textOption,
} from '../option/index.js';
import type { JsonObject } from '../result/index.js';

function isColumnMap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, name]) => /^[a-z]+\.[^.]+$/.test(key) && typeof name === 'string');
}

const memoryUnits: Readonly<Record<string, number>> = { MB: 2 ** 20, GB: 2 ** 30 };
const memoryText = /^(\d+(?:\.\d+)?) ?(MB|GB)$/;

/** Bytes of an amount such as `2GB`, as the option takes it. */
export function memoryBytes(amount: string): number {
  const [, digits = '0', unit = 'MB'] = memoryText.exec(amount) ?? [];
  return Number(digits) * memoryUnits[unit]!;
}

const memoryOption: Option<string | null> = {
  kind: 'text',
  default: null,
  expected: message('must_be.memory'),
  schema: { type: ['string', 'null'], pattern: memoryText.source },
  parse(value) {
    const fits = typeof value === 'string' && memoryText.test(value) && memoryBytes(value) >= 64 * 2 ** 20;
    return value === null || fits
      ? { ok: true, value: value as string | null }
      : { ok: false, expected: this.expected };
  },
};

const delimiters = ['auto', 'comma', 'semicolon', 'tab', 'pipe', 'blank'] as const;

/** The one list of what can be said about input: flags, `open` and report.yaml are made from it. */
export const intakeOptions = {
  asOf: isoDate({ default: null }),
  layout: choice(['lines', 'baskets'], { default: 'lines' }),
  encoding: textOption({
    default: null,
    expected: message('must_be.encoding'),
  }),
  delimiter: choice(delimiters, { default: 'auto' }),
  decimal: choice(['auto', 'point', 'comma'], { default: 'auto' }),
  dateFormat: textOption({ default: null, expected: message('must_be.date_format') }),
  timezone: textOption({ default: null, expected: message('must_be.time_zone') }),
  sheet: textOption({ default: null, expected: message('must_be.sheet') }),
  skip: integer({ min: 0, max: 1000, default: 0 }),
  strict: boolean({ default: false }),
  dedupe: boolean({ default: false }),
  returns: choice(['off', 'exclude'], { default: 'off' }),
  nonProducts: choice(['off', 'exclude'], { default: 'off' }),
  memoryLimit: memoryOption,
  map: json({
    default: {},
    expected: message('must_be.column_map'),
    check: isColumnMap,
    schema: { type: 'object', additionalProperties: { type: 'string' } },
  }) as Option<JsonObject>,
};

export type IntakeOptionValues = OptionValues<typeof intakeOptions>;
export type IntakeOptionInput = OptionInput<typeof intakeOptions>;

export const delimiterBytes: { readonly [name in (typeof delimiters)[number]]?: string } = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  blank: ' ',
};
