import { digamma, lnRising } from '../../stats/index.js';
import type { LogLikelihood } from './fit-positive.js';
import { distinctPlaces, type Histories } from './histories.js';
import { chancesToStop } from './purchase-model.js';

/**
 * The log-likelihood of BG/NBD or MBG/NBD with its gradient in (r, α, a, b).
 *
 * ln L = ln Γ(r+x)/Γ(r) + ln B(a, b+k)/B(a, b) + r ln α − (r+x) ln(α+T) + ln(1 + e^d), where k is x (BG) or x + 1 (MBG) and
 * d = ln a − ln(b+k−1) + (r+x) ln((α+T)/(α+t_x)) are the log-odds of having stopped, absent for k = 0. What depends on x
 * alone or on one time alone is computed once per distinct value, so that a history costs one exponential.
 *
 * @see P. S. Fader, B. G. S. Hardie and K. L. Lee, Marketing Science 24 (2005), 275–284; E. P. Batislam, M. Denizel and
 *   A. Filiztekin, International Journal of Research in Marketing 24 (2007), 201–209; Fader and Hardie's note 027 for the
 *   logarithms. Deviation from them: the odds in logarithms.
 */
export function bgLikelihood(histories: Histories, model: 'bg-nbd' | 'mbg-nbd'): LogLikelihood {
  const { weight } = histories;
  const n = weight.length;
  const { distinct: counts, places: xPlaces } = distinctPlaces([histories.x]);
  const { distinct: times, places: timePlaces } = distinctPlaces([histories.tx, histories.T]);
  const [xPlace, txPlace, TPlace] = [xPlaces[0]!, timePlaces[0]!, timePlaces[1]!];
  const customersWith = new Float64Array(counts.length);
  for (let i = 0; i < n; i++) customersWith[xPlace[i]!]! += weight[i]!;
  const [lnTime, oneOver] = [new Float64Array(times.length), new Float64Array(times.length)];
  const [lnOdds, stopShare] = [new Float64Array(counts.length), new Float64Array(counts.length)];

  return (parameters, gradient) => {
    const [r, alpha, a, b] = parameters as unknown as [number, number, number, number];
    for (let t = 0; t < times.length; t++) {
      lnTime[t] = Math.log(alpha + times[t]!);
      oneOver[t] = 1 / (alpha + times[t]!);
    }
    const [digammaR, digammaB, digammaAB] = [digamma(r), digamma(b), digamma(a + b)];
    let [sum, dR, dAlpha, dA, dB] = [0, 0, 0, 0, 0];
    for (let c = 0; c < counts.length; c++) {
      const x = counts[c]!;
      const k = chancesToStop(model, x);
      const customers = customersWith[c]!;
      sum += customers * (lnRising(r, x) + lnRising(b, k) - lnRising(a + b, k));
      lnOdds[c] = Math.log(a) - Math.log(b + k - 1);
      if (!gradient) continue;
      const digammaABk = digamma(a + b + k);
      dR += customers * (digamma(r + x) - digammaR);
      dA += customers * (digammaAB - digammaABk);
      dB += customers * (digamma(b + k) - digammaB + digammaAB - digammaABk);
      stopShare[c] = 0;
    }
    const lnAlpha = Math.log(alpha);
    for (let i = 0; i < n; i++) {
      const c = xPlace[i]!;
      const x = counts[c]!;
      const rate = r + x;
      const [lnEnd, endInverse] = [lnTime[TPlace[i]!]!, oneOver[TPlace[i]!]!];
      let value = r * lnAlpha - rate * lnEnd;
      let [byR, byAlpha] = [lnAlpha - lnEnd, r / alpha - rate * endInverse];
      if (chancesToStop(model, x) > 0) {
        const since = lnEnd - lnTime[txPlace[i]!]!;
        const d = lnOdds[c]! + rate * since;
        const small = Math.exp(-Math.abs(d));
        value += Math.log1p(small) + (d > 0 ? d : 0);
        const stopped = (d > 0 ? 1 : small) / (1 + small);
        byR += stopped * since;
        byAlpha += stopped * rate * (endInverse - oneOver[txPlace[i]!]!);
        stopShare[c]! += weight[i]! * stopped;
      }
      sum += weight[i]! * value;
      dR += weight[i]! * byR;
      dAlpha += weight[i]! * byAlpha;
    }
    if (gradient) {
      for (let c = 0; c < counts.length; c++) {
        if (stopShare[c] === 0) continue;
        dA += stopShare[c]! / a;
        dB -= stopShare[c]! / (b + chancesToStop(model, counts[c]!) - 1);
      }
      gradient.set([dR, dAlpha, dA, dB]);
    }
    return sum;
  };
}
