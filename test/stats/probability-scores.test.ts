import { describe, expect, test } from 'vitest';
import { areaUnderCurve, brierScore, calibrationError, isotonicAt, isotonicFit } from '../../src/stats/index.js';

describe('scores of probabilities', () => {
  test('Brier score by hand, with counts', () => {
    expect(brierScore([0.2, 0.9], [0, 1])).toBeCloseTo((0.04 + 0.01) / 2, 15);
    expect(brierScore([0.2, 0.9], [0, 1], [3, 1])).toBeCloseTo((3 * 0.04 + 0.01) / 4, 15);
  });

  test('area under the curve: the example of the books, ties, counts, nobody', () => {
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
    expect(areaUnderCurve([1, 1, 1], [0, 1, 1])).toBe(0.5);
    // The second case twice: pairs (yes 0.35, 0.8) against (0.1, 0.4, 0.4): 1 + 3 of 6.
    expect(areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1], { counts: [1, 2, 1, 1] })).toBeCloseTo(4 / 6, 15);
    expect(areaUnderCurve([1, 2], [1, 1])).toBeNaN();
  });

  test('calibration error by hand', () => {
    // Group 0: foretold .3 + .5, seen 1 of 2; group 1: foretold .9, seen 1.
    expect(calibrationError([0.3, 0.5, 0.9], [0, 1, 1], [0, 0, 1])).toBeCloseTo((0.2 + 0.1) / 3, 15);
  });
});

describe('isotonicFit', () => {
  test('pools what falls', () => {
    const fit = isotonicFit([1, 2, 3, 4], [0, 1, 0, 1]);
    expect([...fit.at]).toEqual([1, 2, 4]);
    expect([...fit.value]).toEqual([0, 0.5, 1]);
    expect([0, 1, 2.5, 4, 9].map((score) => isotonicAt(fit, score))).toEqual([0, 0, 0.5, 1, 1]);
  });

  test('equal scores are one point, whatever the order of the cases', () => {
    const fit = isotonicFit([2, 1, 2, 2], [1, 0, 0, 1]);
    expect([...fit.value]).toEqual([0, 2 / 3]);
    expect(isotonicFit([2, 2, 2, 1], [0, 1, 1, 0]).value).toEqual(fit.value);
  });

  test('all falling is one mean; nothing is refused', () => {
    expect([...isotonicFit([1, 2, 3], [1, 0, 0]).value]).toEqual([1 / 3]);
    expect(() => isotonicFit([], [])).toThrow(RangeError);
  });
});
