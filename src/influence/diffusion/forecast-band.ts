import { type BassFit, bassShare, createRandom, fitBass, quantileSorted } from '../../stats/index.js';

const resamples = 200;

/** By period, those to come included. */
export interface ForecastBand {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Where the sales of each period, seen and to come, would lie: the model fitted again to series drawn around it, and noise added.
 *
 * Residuals are drawn with replacement, scaled for the three parameters. Cost: O(200 fits).
 */
export function forecastBand(
  sales: ArrayLike<number>,
  fit: BassFit,
  { horizon, level, seed }: { horizon: number; level: number; seed: number },
): ForecastBand {
  const n = sales.length;
  const random = createRandom(seed, 'forecast');
  const expected = ({ p, q, m }: Pick<BassFit, 'p' | 'q' | 'm'>, i: number) =>
    m * (bassShare({ p, q }, i + 1) - bassShare({ p, q }, i));
  const scale = n > 3 ? Math.sqrt(n / (n - 3)) : 1;
  const residuals = Array.from(sales, (value, i) => (value - expected(fit, i)) * scale);
  const noise = () => residuals[random.integer(n)]!;
  const draws = Array.from({ length: n + horizon }, () => new Float64Array(resamples));
  for (let r = 0; r < resamples; r += 1) {
    const drawn = Float64Array.from({ length: n }, (_, i) => Math.max(0, expected(fit, i) + noise()));
    const again = fitBass(drawn, [[fit.p, fit.q]]);
    const model = again.converged ? again : fit;
    for (let i = 0; i < n + horizon; i += 1) draws[i]![r] = Math.max(0, expected(model, i) + noise());
  }
  for (const each of draws) each.sort();
  return {
    low: Float64Array.from(draws, (each) => quantileSorted(each, (1 - level) / 2)),
    high: Float64Array.from(draws, (each) => quantileSorted(each, (1 + level) / 2)),
  };
}
