import { describe, expect, test } from 'vitest';
import { defaultSegments } from '../../src/segment/rfm/default-segments.js';
import { buildSegmentMap, isMapProblem, type SegmentMap } from '../../src/segment/rfm/segment-map.js';

const two = { r: 2, f: 2, m: 2 };

describe('a segment map is checked as a partition', () => {
  test('boxes that cover every cell once', () => {
    const map = buildSegmentMap(
      [
        { name: 'good', r: [2, 2] },
        { name: 'rest', r: [1, 1] },
      ],
      two,
    ) as SegmentMap;
    expect(map.names).toEqual(['good', 'rest']);
    expect(map.segmentOf(2, 1, 1)).toBe(0);
    expect(map.segmentOf(1, 2, 2)).toBe(1);
  });

  test('a cell that no box covers is named', () => {
    expect(
      buildSegmentMap(
        [
          { name: 'a', r: [2, 2] },
          { name: 'b', r: [1, 1], f: [1, 1] },
        ],
        two,
      ),
    ).toEqual({
      kind: 'uncovered',
      r: 1,
      f: 2,
      m: 1,
    });
  });

  test('a cell that two boxes cover is named with both', () => {
    expect(buildSegmentMap([{ name: 'a' }, { name: 'b', r: [1, 1], m: [2, 2] }], two)).toEqual({
      kind: 'overlap',
      r: 1,
      f: 1,
      m: 2,
      first: 'a',
      second: 'b',
    });
  });

  test('a box beyond the scores is named', () => {
    expect(buildSegmentMap([{ name: 'a', f: [1, 3] }], two)).toEqual({
      kind: 'range',
      name: 'a',
      dimension: 'f',
      size: 2,
    });
  });
});

describe('the default segments', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('are a partition for %i scores, and for unequal numbers of them', (bins) => {
    for (const other of [2, 3, 5, 10]) {
      for (const sizes of [
        { r: bins, f: other, m: other },
        { r: other, f: bins, m: other },
        { r: other, f: other, m: bins },
      ])
        expect(isMapProblem(buildSegmentMap(defaultSegments(sizes), sizes)), JSON.stringify(sizes)).toBe(false);
    }
  });

  test('with five scores: where the known cells lie', () => {
    const sizes = { r: 5, f: 5, m: 5 };
    const map = buildSegmentMap(defaultSegments(sizes), sizes) as SegmentMap;
    const name = (r: number, f: number, m: number) => map.names[map.segmentOf(r, f, m)];
    expect(map.names).toHaveLength(11);
    expect(name(5, 5, 5)).toBe('champions');
    expect(name(4, 4, 3)).toBe('loyal');
    expect(name(3, 4, 5)).toBe('loyal');
    expect(name(5, 3, 1)).toBe('potential_loyalists');
    expect(name(5, 1, 3)).toBe('new_customers');
    expect(name(5, 1, 4)).toBe('promising');
    expect(name(4, 2, 1)).toBe('promising');
    expect(name(3, 2, 5)).toBe('needs_attention');
    expect(name(3, 1, 1)).toBe('about_to_sleep');
    expect(name(1, 5, 5)).toBe('cannot_lose');
    expect(name(2, 3, 1)).toBe('at_risk');
    expect(name(1, 1, 4)).toBe('at_risk');
    expect(name(2, 1, 1)).toBe('hibernating');
    expect(name(1, 2, 3)).toBe('lost');
  });
});
