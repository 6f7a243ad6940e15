import { describe, expect, test } from 'vitest';
import { commonOptions } from '../../src/analysis/index.js';
import { catalogue } from '../../src/catalogue.js';
import { VitalfewError } from '../../src/errors.js';
import { intakeOptions } from '../../src/intake/options.js';
import { message, text } from '../../src/messages/index.js';
import {
  boolean,
  choice,
  choices,
  cutPoints,
  integer,
  isIsoDate,
  isoDate,
  nearest,
  number,
  type Option,
  resolveOptions,
  share,
  textOption,
  valueFromText,
} from '../../src/option/index.js';

const specs = {
  bins: integer({ min: 2, max: 10, default: 5, advice: message('must_be.advice.quintiles') }),
  level: share({ default: 0.9 }),
  binning: choice(['independent', 'nested'], { default: 'independent' }),
  cuts: cutPoints({ default: null }),
  asOf: isoDate({ default: null }),
  measures: choices(['degree', 'pagerank'], { default: ['degree'] }),
};

function problem(given: Record<string, unknown>): VitalfewError {
  try {
    resolveOptions('rfm', specs, given);
  } catch (error) {
    if (error instanceof VitalfewError) return error;
  }
  throw new Error('no VitalfewError was thrown');
}

describe('resolveOptions', () => {
  test('writes out every default', () => {
    expect(resolveOptions('rfm', specs, {})).toEqual({
      bins: 5,
      level: 0.9,
      binning: 'independent',
      cuts: null,
      asOf: null,
      measures: ['degree'],
    });
  });

  test('says what an option must be, what it got, and what to do', () => {
    expect(problem({ bins: 1 }).message).toBe(
      'rfm: option "bins" must be an integer from 2 to 10; got 1 (number). Use 5 for quintiles.',
    );
  });

  test('names the nearest option', () => {
    const error = problem({ bin: 5 });
    expect(error.code).toBe('unknown_option');
    expect(error.message).toContain('option "bin" does not exist. Did you mean "bins"? Options: ');
  });

  test('collects all problems, not the first', () => {
    expect(
      problem({ bins: 2.5, level: 2, binning: 'both', cuts: [3, 1], asOf: '2023-02-29', measures: [] }).issues,
    ).toHaveLength(6);
  });

  test('NaN, text in place of a number and inherited names are refused', () => {
    expect(problem({ level: Number.NaN }).issues).toHaveLength(1);
    expect(problem({ bins: '5' }).issues).toHaveLength(1);
    expect(problem({ constructor: 1 }).code).toBe('unknown_option');
    expect(problem(JSON.parse('{"__proto__": {"bins": 7}}')).code).toBe('unknown_option');
  });

  test('what was given is not changed', () => {
    const given = Object.freeze({ cuts: Object.freeze([1, 2]) });
    expect(resolveOptions('rfm', specs, given).cuts).toEqual([1, 2]);
  });
});

test('booleans, texts and numbers', () => {
  expect(boolean({ default: false }).parse('true').ok).toBe(false);
  expect(textOption({ default: null }).parse('').ok).toBe(false);
  expect(textOption({ default: null }).parse(null).ok).toBe(true);
  expect(number({ min: 0, default: 1 }).parse(-1)).toMatchObject({
    ok: false,
    expected: { id: 'must_be.number.from', params: { min: '0' } },
  });
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-1-1', false],
  ['20240101', false],
])('%s is a day: %s', (value, expected) => {
  expect(isIsoDate(value)).toBe(expected);
});

test('nearest forgives a swapped or missing letter, and gives up on other words', () => {
  expect(nearest('custmer_id', ['order_id', 'customer_id'])).toBe('customer_id');
  expect(nearest('segmnet', ['segment', 'seed'])).toBe('segment');
  expect(nearest('xyzzy-plugh', ['seed'])).toBeNull();
  expect(nearest('a', [])).toBeNull();
});

test('what is typed is JSON where it is JSON, else text; plain texts stay as they are', () => {
  expect(valueFromText(specs.bins, '7')).toBe(7);
  expect(valueFromText(specs.binning, 'nested')).toBe('nested');
  expect(valueFromText(textOption({ default: null }), '2024')).toBe('2024');
  expect(valueFromText(specs.measures, '["pagerank"]')).toEqual(['pagerank']);
  expect(valueFromText(undefined, 'ic')).toBe('ic');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  valueFromText(undefined, '{"__proto__": {"polluted": 1}}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('what an option must be is said in both languages, of every analysis and of reading', () => {
  const all = [
    ...catalogue.flatMap(({ declaration }) => Object.values(declaration.options)),
    ...Object.values(commonOptions),
    ...Object.values(intakeOptions),
  ] as readonly Option[];
  expect(all.length).toBeGreaterThan(200);
  for (const { expected } of all) {
    expect(text(expected, 'en')).toMatch(/^[^\u4e00-\u9fff]*(会员号.*)?$/);
    expect(text(expected, 'en')).not.toContain('must_be');
    expect(text(expected, 'zh-CN')).toMatch(/[\u4e00-\u9fff]/);
  }
});
