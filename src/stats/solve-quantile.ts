import type { LogTails } from './incomplete-beta.js';

/** A distribution at one point of a scale on which its density is log-concave. */
export interface TailPoint extends LogTails {
  readonly lnDensity: number;
  /** Derivative of lnDensity. */
  readonly slope: number;
}

const MOST_STEPS = 100;

/**
 * The point u at which a distribution has the probability p below it.
 *
 * On a scale where the density is log-concave the logarithms of both tails are concave, so Newton's method on the smaller of the two
 * comes from one side and cannot cycle; Halley's term makes it faster near the end. A bracket holds what rounding could spoil.
 */
export function solveQuantile(p: number, start: number, at: (u: number) => TailPoint): number {
  const useLower = p <= 0.5;
  const target = useLower ? Math.log(p) : Math.log1p(-p);
  let low = -Infinity;
  let high = Infinity;
  let u = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const point = at(u);
    const lnTail = useLower ? point.lnLower : point.lnUpper;
    const error = lnTail - target;
    if (error === 0) return u;
    if (error > 0 === useLower) high = Math.min(high, u);
    else low = Math.max(low, u);
    const hazard = Math.exp(point.lnDensity - lnTail);
    const derivative = useLower ? hazard : -hazard;
    const newton = -error / derivative;
    const curvature = point.slope - derivative;
    const correction = 1 + 0.5 * newton * curvature;
    let move = correction > 0.5 && correction < 2 ? newton / correction : newton;
    if (!Number.isFinite(move)) move = error > 0 === useLower ? -1 : 1;
    let next = u + move;
    if (!(next > low && next < high)) {
      if (low === -Infinity) next = high - 2 * Math.max(1, Math.abs(high));
      else if (high === Infinity) next = low + 2 * Math.max(1, Math.abs(low));
      else next = (low + high) / 2;
    }
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u)) || next === u) return next;
    u = next;
  }
  return u;
}
