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
/** From so many values on they are sorted by their bits, which takes a third of the time. */
const many = 2 ** 15;

/**
 * An ascending copy, NaN at the end.
 *
 * Cost: O(n log n); O(n) for many values of which none is negative, and for whole numbers that lie near to each other.
 */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(values);
  let [low, high, isWhole, isMixed] = [Infinity, -Infinity, true, false];
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i]!;
    if (Math.floor(value) !== value) isWhole = false;
    // Bits of negative numbers, −0 and NaN are not in order.
    if (!(value > 0) && !Object.is(value, 0)) isMixed = true;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const isNear = isWhole && low <= high && high - low < Math.min(nearest, sorted.length);
  if (isNear && !(isMixed && hasNegativeZero(sorted))) return counted(sorted, low, high);
  return sorted.length < many || isMixed ? sorted.sort() : sortedByBits(sorted);
}

function hasNegativeZero(values: Float64Array): boolean {
  return values.some((value) => Object.is(value, -0));
}

function counted(values: Float64Array, low: number, high: number): Float64Array {
  const counts = new Uint32Array(high - low + 1);
  for (let i = 0; i < values.length; i++) counts[values[i]! - low]! += 1;
  let at = 0;
  for (let i = 0; i < counts.length; i++) {
    values.fill(low + i, at, at + counts[i]!);
    at += counts[i]!;
  }
  return values;
}

/** Values of which none is negative, ascending as their bits are: a radix sort, sixteen bits a pass (every Node has the low bits first). */
function sortedByBits(values: Float64Array): Float64Array {
  const size = values.length;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(size);
  const starts = new Uint32Array(65_537);
  for (const digit of [0, 1, 2, 3]) {
    const digits = new Uint16Array(from.buffer, from.byteOffset, 4 * size);
    starts.fill(0);
    for (let at = digit; at < digits.length; at += 4) starts[digits[at]! + 1]! += 1;
    if (starts[digits[digit]! + 1] === size) continue;
    for (let value = 0; value < 65_536; value++) starts[value + 1]! += starts[value]!;
    for (let i = 0; i < size; i++) {
      const digitOf = digits[4 * i + digit]!;
      to[starts[digitOf]!] = from[i]!;
      starts[digitOf]! += 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
