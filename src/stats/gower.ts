/** One thing known of each case: a number, or the number of a category (no order). NaN is unknown. */
export interface MixedColumn {
  readonly kind: 'number' | 'category';
  readonly values: Float64Array;
  /** Numbers only: the largest less the smallest known value; the weight of a step. */
  readonly range: number;
}

/**
 * How unlike two cases are, 0..1: the mean over what is known of both; numbers by their distance over the range, categories by alike or not.
 *
 * 1 where nothing is known of both. Cost: O(columns).
 *
 * @see J. C. Gower, A general coefficient of similarity and some of its properties, Biometrics 27 (1971), 857–871. Deviation: a column without spread counts nothing.
 */
export function gower(columns: readonly MixedColumn[], a: number, b: number): number {
  let [sum, known] = [0, 0];
  for (const { kind, values, range } of columns) {
    const [first, second] = [values[a]!, values[b]!];
    if (Number.isNaN(first) || Number.isNaN(second)) continue;
    if (kind === 'category') sum += first === second ? 0 : 1;
    else if (range > 0) sum += Math.abs(first - second) / range;
    else continue;
    known += 1;
  }
  return known === 0 ? 1 : sum / known;
}

/** A column with its range. */
export function mixedColumn(kind: MixedColumn['kind'], values: Float64Array): MixedColumn {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { kind, values, range: high > low ? high - low : 0 };
}
