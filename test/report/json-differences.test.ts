import { expect, test } from 'vitest';
import { jsonDifferences } from '../../src/report/json-differences.js';

test('names every place where two values differ', () => {
  const before = { a: 1, list: [{ x: 1 }, { x: 2 }, 3], gone: null, same: 'text' };
  const after = { a: 1.0000000001, list: [{ x: 1 }, { x: '2' }], same: 'text', new: {} };
  expect(jsonDifferences(before, after)).toEqual([
    { place: 'a', before: '1', after: '1.0000000001' },
    { place: 'list[1].x', before: '2', after: '"2"' },
    { place: 'list[2]', before: '3', after: '–' },
    { place: 'gone', before: 'null', after: '–' },
    { place: 'new', before: '–', after: '{}' },
  ]);
  expect(jsonDifferences(before, structuredClone(before))).toEqual([]);
  expect(jsonDifferences([1], { 0: 1 })).toHaveLength(1);
});
