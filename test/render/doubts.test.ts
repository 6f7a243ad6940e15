import { expect, test } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';
import { message } from '../../src/messages/index.js';
import { doubtfulCodes, doubtsOf, leftOutCodes } from '../../src/render/doubts.js';
import type { Result } from '../../src/result/index.js';
import { sampleResult } from '../support/sample-result.js';

function answer(id: string, codes: readonly string[], refused = false): Result {
  const warnings = codes.map((code) => ({
    code,
    severity: code.startsWith('info_') ? ('info' as const) : ('warning' as const),
    message: message('error.plain', { text: `${code} of ${id}` }),
  }));
  return { ...sampleResult('en'), warnings, ...(refused ? { metrics: [], tables: {} } : {}) };
}

function shown(...results: readonly Result[]) {
  const sections = results.map((result, place) => ({ id: `s${place}`, title: `Section ${place}`, result }));
  return doubtsOf(sections, 'en');
}

test('of each answer the remark that does most to its numbers, refusals first', () => {
  const found = shown(
    answer('a', ['respelt', 'W-CUS-01']),
    answer('b', ['info_window', 'no_band', 'few_periods', 'course_low']),
    answer('c', ['few_speakers', 'no_ties']),
    answer('d', ['not_enough_data'], true),
  );
  expect(found?.doubts.map((doubt) => doubt.text)).toEqual([
    'not_enough_data of d',
    'course_low of b',
    'few_speakers of c',
    'respelt of a',
  ]);
  // Eight remarks are warnings, four stand here.
  expect(found?.rest).toBe('4 more remarks stand in the sections.');
});

test('what two sections say in the same words stands there once', () => {
  const found = shown(answer('a', ['few_periods']), answer('a', ['few_periods']));
  expect(found).toEqual({ doubts: [{ id: 's0', title: 'Section 0', text: 'few_periods of a' }], rest: null });
});

test('nothing to say, nothing there; six remarks at most', () => {
  expect(shown(answer('a', ['info_window']))).toBeNull();
  const many = shown(...'abcdefgh'.split('').map((id) => answer(id, ['few_periods'])));
  expect(many?.doubts).toHaveLength(6);
  expect(many?.rest).toBe('2 more remarks stand in the sections.');
});

test('every code that is named has a text', () => {
  const known = Object.keys(catalogue);
  for (const code of [...doubtfulCodes, ...leftOutCodes]) {
    expect(
      known.some((id) => id.endsWith(`.warning.${code}`)),
      code,
    ).toBe(true);
  }
});
