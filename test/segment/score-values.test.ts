import { describe, expect, test } from 'vitest';
import { scoreRfm } from '../../src/segment/rfm/score-rfm.js';
import { scoreValues } from '../../src/segment/rfm/score-values.js';

function scores(values: readonly number[], options: Parameters<typeof scoreValues>[2]) {
  const into = new Uint8Array(values.length);
  const rows = Uint32Array.from(values.keys());
  const found = scoreValues(Float64Array.from(values), rows, options, into);
  return { scores: [...into], ...found };
}

describe('cut points found in the data', () => {
  test('ten different values in five scores, worst first', () => {
    const high = scores([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { bins: 5, better: 'high' });
    expect(high.scores).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(high.cutPoints.map(({ score, from, to, cut, customers }) => [score, from, to, cut, customers])).toEqual([
      [1, 1, 2, 2, 2],
      [2, 3, 4, 4, 2],
      [3, 5, 6, 6, 2],
      [4, 7, 8, 8, 2],
      [5, 9, 10, null, 2],
    ]);
    const low = scores([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { bins: 5, better: 'low' });
    expect(low.scores).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(low.cutPoints.map(({ score, from, to, cut }) => [score, from, to, cut])).toEqual([
      [1, 9, 10, null],
      [2, 7, 8, 8],
      [3, 5, 6, 6],
      [4, 3, 4, 4],
      [5, 1, 2, 2],
    ]);
  });

  test('equal values share a score where NTILE would split them', () => {
    expect(scores([1, 1, 1, 1, 1, 1, 1, 2, 3, 4], { bins: 2, better: 'high' }).scores).toEqual([
      1, 1, 1, 1, 1, 1, 1, 2, 2, 2,
    ]);
  });

  test('fewer values than scores: the ends keep the lowest and the highest, the others lie between', () => {
    expect(scores([1, 2, 2], { bins: 5, better: 'high' }).scores).toEqual([1, 5, 5]);
    expect(scores([1, 2, 3], { bins: 5, better: 'high' }).scores).toEqual([1, 3, 5]);
    expect(scores([1, 2, 3, 4], { bins: 5, better: 'low' }).scores).toEqual([5, 4, 2, 1]);
    expect(scores([7, 7], { bins: 5, better: 'high' })).toMatchObject({ scores: [3, 3], distinct: 1 });
  });

  test('zero recency is printed as 0, not as -0', () => {
    const { cutPoints } = scores([0, 4], { bins: 2, better: 'low' });
    expect(Object.is(cutPoints[1]!.from, 0)).toBe(true);
  });
});

describe('stated cut points', () => {
  test('a value equal to a cut belongs below it', () => {
    const days = scores([0, 30, 31, 365, 366], { bins: 5, better: 'low', cuts: [30, 90, 180, 365] });
    expect(days.scores).toEqual([5, 5, 4, 2, 1]);
    expect(days.cutPoints.map(({ score, cut, customers }) => [score, cut, customers])).toEqual([
      [1, null, 1],
      [2, 365, 1],
      [3, 180, 0],
      [4, 90, 1],
      [5, 30, 2],
    ]);
    const orders = scores([1, 2, 3, 4], { bins: 5, better: 'high', cuts: [1, 3] });
    expect(orders.scores).toEqual([1, 2, 2, 3]);
    expect(orders.cutPoints.map(({ cut, from, to }) => [cut, from, to])).toEqual([
      [1, 1, 1],
      [3, 2, 3],
      [null, 4, 4],
    ]);
  });
});

describe('three dimensions', () => {
  const features = Object.freeze({
    recency: Float64Array.of(1, 2, 3, 4, Number.NaN),
    frequency: Float64Array.of(4, 1, 4, 1, 0),
    monetary: Float64Array.of(10, 20, 30, 40, -5),
    scored: Uint32Array.of(0, 1, 2, 3),
  });
  const scoring = { bins: 2, recencyCuts: null, frequencyCuts: null, monetaryCuts: null };

  test('independent: each dimension over all customers; who is not scored has 0', () => {
    const { r, f, m } = scoreRfm(features, { ...scoring, binning: 'independent' });
    expect([...r]).toEqual([2, 2, 1, 1, 0]);
    expect([...f]).toEqual([2, 1, 2, 1, 0]);
    expect([...m]).toEqual([1, 1, 2, 2, 0]);
  });

  test('nested: frequency within recency, money within both', () => {
    const { m, cutPoints } = scoreRfm(features, { ...scoring, binning: 'nested' });
    // Each pair of recency and frequency holds one customer, whose money is alike with itself.
    expect([...m]).toEqual([1, 1, 1, 1, 0]);
    expect(cutPoints.filter((cut) => cut.dimension === 'f').map((cut) => [cut.withinR, cut.score, cut.from])).toEqual([
      [1, 1, 1],
      [1, 2, 4],
      [2, 1, 1],
      [2, 2, 4],
    ]);
    expect(cutPoints.filter((cut) => cut.dimension === 'm').map((cut) => [cut.withinR, cut.withinF])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
  });

  test('everybody bought once: frequency 1 has the lowest score, not the middle', () => {
    const once = { ...features, frequency: Float64Array.of(1, 1, 1, 1, 0) };
    const { f } = scoreRfm(once, { ...scoring, bins: 5, binning: 'independent' });
    expect([...f]).toEqual([1, 1, 1, 1, 0]);
  });

  test('stated cuts set the number of scores of their dimension alone', () => {
    const { sizes, f } = scoreRfm(features, { ...scoring, binning: 'nested', frequencyCuts: [0, 1, 2, 3] });
    expect(sizes).toEqual({ r: 2, f: 5, m: 2 });
    expect([...f]).toEqual([5, 2, 5, 2, 0]);
  });
});
