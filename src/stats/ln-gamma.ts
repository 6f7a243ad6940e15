/** ln √(2π). */
export const LN_SQRT_2PI = 0.9189385332046728;

/** (ζ(k) − 1) / k for k = 2, 3, …: the Taylor series of ln Γ around 2. */
const TAYLOR = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 0.00006124813505870483, 0.00003058823630702049, 0.00001528225940865187,
  0.000007637197637899763, 0.00000381729326499984, 0.000001908212716553939, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
].map((zeta, index) => zeta / (index + 2));

/** B(2k) / (2k (2k − 1)): the Stirling series. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
];

/**
 * The logarithm of the gamma function for x > 0.
 *
 * Taylor series around its zeros 1 and 2 (so that the relative error stays small where the value is near 0), recurrence to it below
 * 10, Stirling's series above. Relative error below 1e-14. Infinity at 0, NaN below 0 and for NaN. Cost: O(1).
 *
 * @example lnGamma(5) // => 3.1780538303479458
 * @see DLMF 5.7.3, 5.11.1. Deviation from it: none.
 */
export function lnGamma(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x === 0 || x === Infinity) return Infinity;
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + LN_SQRT_2PI + stirlingSeries(x);
  if (x < 0.5) return lnGammaNearTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return lnGammaNearTwo(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let reduced = x;
  while (reduced > 2.5) {
    reduced -= 1;
    product *= reduced;
  }
  return Math.log(product) + lnGammaNearTwo(reduced - 2);
}

/** ln Γ(2 + z) for |z| <= 1/2. */
function lnGammaNearTwo(z: number): number {
  let sum = 0;
  for (let i = TAYLOR.length - 1; i >= 0; i -= 1) sum = TAYLOR[i]! - z * sum;
  return z * (0.42278433509846713 + z * sum);
}

/**
 * What Stirling's formula leaves out: ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x > 0.
 *
 * Differences of ln Γ at large arguments lose their digits; with the leading terms cancelled by algebra these small remainders do not.
 */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingSeries(x);
  return lnGamma(x) - ((x - 0.5) * Math.log(x) - x + LN_SQRT_2PI);
}

function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let i = STIRLING.length - 1; i >= 0; i -= 1) sum = sum * square + STIRLING[i]!;
  return sum * inverse;
}
