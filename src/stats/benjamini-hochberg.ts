/**
 * Adjusted p values: rejecting all that are at most q keeps the expected share of false discoveries at or below q.
 *
 * Step-up by Benjamini and Hochberg, valid for independent or positively dependent tests. NaN is no test: it is not counted and stays NaN.
 * Cost: O(n log n).
 *
 * @param tests - how many tests were made, where more were made than are given here
 * @example benjaminiHochberg([0.01, 0.02, 0.03]) // => Float64Array.of(0.03, 0.03, 0.03)
 * @see Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300. Deviation from it: none.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>, tests?: number): Float64Array {
  const p = Float64Array.from(pValues);
  const order = Uint32Array.from(p.keys())
    .filter((i) => !Number.isNaN(p[i]!))
    .sort((a, b) => p[b]! - p[a]! || a - b);
  const count = tests ?? order.length;
  if (count < order.length) {
    throw new RangeError(
      `benjaminiHochberg: parameter "tests" must be at least ${order.length} (the p values given); got ${count}.`,
    );
  }
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  order.forEach((test, index) => {
    least = Math.min(least, p[test]! * (count / (order.length - index)));
    adjusted[test] = least;
  });
  return adjusted;
}
