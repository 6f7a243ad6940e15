import { median, quantiles, summary } from '../../stats/index.js';
import { knownValues } from '../take-values.js';

export const scales = ['none', 'standard', 'robust'] as const;
export type Scale = (typeof scales)[number];

/** log(1 + x), of the other side of 0 with the sign turned: money given back stands below money brought. */
export function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}

/**
 * Puts numbers on one footing: `standard` takes the mean and the standard deviation (divisor n − 1), `robust` the median and the
 * quartiles' distance as a standard deviation (÷ 1.349), `none` leaves them. Where half of the values are alike, robust falls back to standard.
 *
 * @param values - may hold NaN (unknown), which stays
 * @returns null where all known values are alike: they tell nothing apart
 */
export function scaleFeature(values: Float64Array, scale: Scale, log: boolean): Float64Array | null {
  const turned = log ? values.map(signedLog) : values;
  const known = knownValues(turned);
  const { min, max, mean, sd } = summary(known);
  if (!(max > min)) return null;
  if (scale === 'none') return turned;
  const [q1, q3] = quantiles(known, [0.25, 0.75]);
  const spread = (q3! - q1!) / 1.3489795003921634;
  const [centre, width] = scale === 'robust' && spread > 0 ? [median(known), spread] : [mean, sd];
  return turned.map((value) => (value - centre) / width);
}
