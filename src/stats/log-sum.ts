/**
 * ln(1 + e^x) without overflow and without losing a small e^x.
 *
 * @example log1pExp(1000) // => 1000
 */
export function log1pExp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/**
 * ln(1 − e^x) for x <= 0, exact at both ends.
 *
 * @example log1mExp(-1e-20) // => -46.051701859880914
 * @see M. Mächler, "Accurately computing log(1 − exp(−|a|))", R package Rmpfr (2012). Deviation from it: none.
 */
export function log1mExp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/**
 * The logarithm of a sum of exponentials. −Infinity for no values, NaN if one is NaN. Cost: O(n).
 *
 * @example logSumExp([-1000, -1000]) // => -999.3068528194401
 */
export function logSumExp(values: ArrayLike<number>): number {
  let highest = -Infinity;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) return Number.NaN;
    if (value > highest) highest = value;
  }
  if (highest === -Infinity || highest === Infinity) return highest;
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += Math.exp(values[i]! - highest);
  return highest + Math.log(sum);
}
