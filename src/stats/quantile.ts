/**
 * The value below which a share p of the values lies (type 7, the default of R and NumPy: linear between order statistics).
 *
 * NaN for no values, if one value is NaN, or for p outside 0..1. The input is not changed. Cost: O(n log n).
 *
 * @example quantile([1, 2, 3, 4], 0.25) // => 1.75
 * @see R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996). Deviation from it: none.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(sortedCopy(values), p);
}

/** Several quantiles of the same values, sorted once. @example quantiles([1, 2, 3], [0, 0.5]) // => Float64Array.of(1, 2) */
export function quantiles(values: ArrayLike<number>, shares: ArrayLike<number>): Float64Array {
  const sorted = sortedCopy(values);
  return Float64Array.from(shares, (p) => quantileSorted(sorted, p));
}

/** The median. @example median([3, 1, 2, 4]) // => 2.5 */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** As quantile, of values that stand in ascending order already (NaN last, as sortedCopy leaves them). Cost: O(1). */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0 || !(p >= 0 && p <= 1) || Number.isNaN(sorted[last]!)) return Number.NaN;
  const position = last * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const rest = position - below;
  return rest === 0 ? low : low + rest * (sorted[below + 1]! - low);
}

/** Whole numbers that lie so near to each other are counted instead of compared: days, orders, scores. */
const nearest = 2 ** 16;

/** An ascending copy, NaN at the end. Cost: O(n log n); O(n) for many whole numbers that lie near to each other. */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(values);
  let [low, high] = [Infinity, -Infinity];
  for (const value of sorted) {
    if (Math.floor(value) !== value || Object.is(value, -0)) return sorted.sort();
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (sorted.length === 0 || !(high - low < Math.min(nearest, sorted.length))) return sorted.sort();
  const counts = new Uint32Array(high - low + 1);
  for (const value of sorted) counts[value - low]! += 1;
  let at = 0;
  for (const [i, count] of counts.entries()) {
    sorted.fill(low + i, at, at + count);
    at += count;
  }
  return sorted;
}
