/**
 * The derivative of ln Γ, for x > 0.
 *
 * Recurrence up to 10, then the asymptotic series. Absolute error below 1e-14 times max(1, |value|). NaN for x <= 0. Cost: O(1).
 *
 * @example digamma(1) // => -0.5772156649015323
 * @see DLMF 5.11.2. Deviation from it: none.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 0;
  let y = x;
  while (y < 10) {
    shift += 1 / y;
    y += 1;
  }
  const square = 1 / (y * y);
  const tail =
    square *
    (1 / 12 -
      square *
        (1 / 120 -
          square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760 - square * (1 / 12)))))));
  return Math.log(y) - 0.5 / y - tail - shift;
}

/**
 * The second derivative of ln Γ, for x > 0.
 *
 * @example trigamma(1) // => 1.6449340668482264
 * @see DLMF 5.15.8. Deviation from it: none.
 */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let shift = 0;
  let y = x;
  while (y < 10) {
    shift += 1 / (y * y);
    y += 1;
  }
  const square = 1 / (y * y);
  const tail =
    (square / y) *
    (1 / 6 -
      square *
        (1 / 30 -
          square * (1 / 42 - square * (1 / 30 - square * (5 / 66 - square * (691 / 2730 - square * (7 / 6)))))));
  return shift + 1 / y + square / 2 + tail;
}
