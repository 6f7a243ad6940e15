import { digamma, lnRising } from '../../stats/index.js';
import type { LogLikelihood } from './fit-positive.js';
import type { Histories } from './histories.js';
import { stoppedIntegral } from './stopped-integral.js';

/**
 * The log-likelihood of Pareto/NBD with its gradient in (r, α, s, β).
 *
 * ln L = ln Γ(r+x)/Γ(r) + r ln α + s ln β + ln((α+T)^−(r+x) (β+T)^−s + J), J being `stoppedIntegral`.
 *
 * @see P. S. Fader and B. G. S. Hardie, "A note on deriving the Pareto/NBD model and related expressions" (2005). Deviation
 *   from it: J by quadrature in place of hypergeometric functions.
 */
export function paretoLikelihood({ x, tx, T, weight }: Histories): LogLikelihood {
  return (parameters, gradient) => {
    const [r, alpha, s, beta] = parameters as unknown as [number, number, number, number];
    const [lnAlpha, lnBeta, digammaR] = [Math.log(alpha), Math.log(beta), digamma(r)];
    let [sum, dR, dAlpha, dS, dBeta] = [0, 0, 0, 0, 0];
    let [lastX, rising, risingSlope] = [-1, 0, 0];
    for (let i = 0; i < weight.length; i++) {
      if (x[i] !== lastX) {
        lastX = x[i]!;
        rising = lnRising(r, lastX);
        risingSlope = digamma(r + lastX) - digammaR;
      }
      const rate = r + lastX;
      const [end, last] = [T[i]!, tx[i]!];
      const [lnAlphaT, lnBetaT] = [Math.log(alpha + end), Math.log(beta + end)];
      const lnAlive = -rate * lnAlphaT - s * lnBetaT;
      const gone = stoppedIntegral(rate, alpha, s, beta, last, end);
      const d = gone.ln - lnAlive;
      const small = Math.exp(-Math.abs(d));
      const w = weight[i]!;
      sum += w * (rising + r * lnAlpha + s * lnBeta + lnAlive + Math.log1p(small) + (d > 0 ? d : 0));
      if (!gradient) continue;
      const stopped = (d > 0 ? 1 : small) / (1 + small);
      const alive = 1 - stopped;
      dR += w * (risingSlope + lnAlpha - alive * lnAlphaT - stopped * gone.lnAlpha);
      dAlpha += w * (r / alpha - rate * (alive / (alpha + end) + stopped * gone.alphaInverse));
      dS += w * (lnBeta - alive * lnBetaT + stopped * (1 / s - gone.lnBeta));
      dBeta += w * (s / beta - (alive * s) / (beta + end) - stopped * (s + 1) * gone.betaInverse);
    }
    gradient?.set([dR, dAlpha, dS, dBeta]);
    return sum;
  };
}
