import { nelderMead } from './nelder-mead.js';
import { studentHalfWidth } from './student.js';

/** Bass' model of a launch: who adopts of themselves (p), who follows those before (q), and how many in all (m). */
export interface BassParameters {
  /** Chance per period that somebody who has not adopted does so of themselves. */
  readonly p: number;
  /** Pull of those who have, per period. */
  readonly q: number;
  /** Adopters in the end. */
  readonly m: number;
}

export interface BassFit extends BassParameters {
  /** When most adopt, in periods from the launch; 0 where q is not above p (then it is the launch). */
  readonly peak: number;
  /** Sum of squared errors. */
  readonly error: number;
  /** False where the search did not settle, or p, q or m run away: the series does not hold the parameters. */
  readonly converged: boolean;
}

export interface BassIntervals {
  readonly p: readonly [number, number];
  readonly q: readonly [number, number];
  readonly m: readonly [number, number];
  readonly peak: readonly [number, number];
}

/** Share of all who have adopted t periods after the launch. */
export function bassShare({ p, q }: Pick<BassParameters, 'p' | 'q'>, t: number): number {
  const left = Math.exp(-(p + q) * t);
  return (1 - left) / (1 + (q / p) * left);
}

/** The peak of a curve. */
export function bassPeak({ p, q }: Pick<BassParameters, 'p' | 'q'>): number {
  return q > p ? Math.log(q / p) / (p + q) : 0;
}

/** Shares that adopt within each of the first n periods. */
function increments(p: number, q: number, n: number): Float64Array {
  const shares = new Float64Array(n);
  let before = 0;
  for (let t = 1; t <= n; t += 1) {
    const now = bassShare({ p, q }, t);
    shares[t - 1] = now - before;
    before = now;
  }
  return shares;
}

interface Profile {
  readonly m: number;
  readonly error: number;
}

/** The best m for p and q, in closed form, or the error for a given m. */
function withMarket(sales: ArrayLike<number>, p: number, q: number, given?: number): Profile {
  const shares = increments(p, q, sales.length);
  let [cross, square] = [0, 0];
  for (let i = 0; i < shares.length; i += 1) {
    cross += sales[i]! * shares[i]!;
    square += shares[i]! * shares[i]!;
  }
  const m = given ?? cross / square;
  let error = 0;
  for (let i = 0; i < shares.length; i += 1) error += (sales[i]! - m * shares[i]!) ** 2;
  return { m, error: Number.isFinite(error) && m > 0 ? error : Infinity };
}

/** Starts of the search: low and high p and q, as published launches have them. */
const starts = [
  [0.01, 0.4],
  [0.001, 0.6],
  [0.05, 0.2],
  [0.0001, 1],
  [0.03, 0.05],
] as const;

/** Beyond these a parameter has no end that the series could tell. */
const farthest = { p: [1e-9, 2], q: [1e-6, 5], multiple: 1000 } as const;

/**
 * Fits Bass' model to the sales (first purchases) of each period since the launch.
 *
 * Srinivasan and Mason: least squares of the period's sales on m [F(t) − F(t − 1)], m in closed form, ln p and ln q searched from several
 * starts. Cost: O(evaluations × periods).
 *
 * @param sales - at least 3 periods, the first the launch's own; numbers of at least 0
 * @param from - where the search begins, for series close to one that was fitted already
 * @example Math.round(fitBass([96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500]).m) // => 18713
 * @see V. Srinivasan & C. H. Mason, "Nonlinear least squares estimation of new product diffusion models", Marketing Science 5 (1986); F. M. Bass,
 *   Management Science 15 (1969). Deviation: none.
 */
export function fitBass(sales: ArrayLike<number>, from: readonly (readonly [number, number])[] = starts): BassFit {
  const objective = ([lnP, lnQ]: Float64Array | readonly number[]): number =>
    withMarket(sales, Math.exp(lnP!), Math.exp(lnQ!)).error;
  const found = from
    .map(([p, q]) => nelderMead(objective, [Math.log(p), Math.log(q)], { tolerance: 1e-14 }))
    .reduce((best, each) => (each.value < best.value ? each : best));
  const [p, q] = [Math.exp(found.x[0]!), Math.exp(found.x[1]!)];
  const { m, error } = withMarket(sales, p, q);
  const total = Array.from(sales).reduce((sum, each) => sum + each, 0);
  const inside =
    p > farthest.p[0] && p < farthest.p[1] && q > farthest.q[0] && q < farthest.q[1] && m < farthest.multiple * total;
  return { p, q, m, peak: bassPeak({ p, q }), error, converged: found.converged && inside };
}

/**
 * Profile intervals: the values of each parameter that the series does not speak against, the others set as well as they can be.
 *
 * A value is inside while its least sum of squares is at most the least one × (1 + t² / (n − 3)). An end that lies farther than the search
 * goes is Infinity (or 0). Cost: O(100 searches).
 *
 * @see D. M. Bates & D. G. Watts, Nonlinear Regression Analysis and Its Applications (1988), chapter 6. Deviation: none.
 */
export function bassIntervals(sales: ArrayLike<number>, fit: BassFit, level = 0.9): BassIntervals {
  const degrees = sales.length - 3;
  if (degrees < 1) {
    const open = [0, Infinity] as const;
    return { p: open, q: open, m: open, peak: open };
  }
  const most = fit.error * (1 + studentHalfWidth(level, degrees) ** 2 / degrees);
  const one = (of: (x: number) => number, start: number): number =>
    nelderMead(([x]) => of(x!), [start], { tolerance: 1e-12, step: 0.3 }).value;
  const [lnP, lnQ] = [Math.log(fit.p), Math.log(fit.q)];
  const error = (p: number, q: number, m?: number) => withMarket(sales, p, q, m).error;
  const atP = (p: number) => one((x) => error(p, Math.exp(x)), lnQ);
  const atQ = (q: number) => one((x) => error(Math.exp(x), q), lnP);
  const atM = (m: number) =>
    nelderMead(([x, y]) => error(Math.exp(x!), Math.exp(y!), m), [lnP, lnQ], { tolerance: 1e-12 }).value;
  // With the sum s = p + q, a peak at t means q / p = exp(s t).
  const atPeak = (t: number) =>
    one(
      (x) => {
        const s = Math.exp(x);
        const p = s / (1 + Math.exp(s * t));
        return error(p, s - p);
      },
      Math.log(fit.p + fit.q),
    );
  const ends = (profile: (value: number) => number, best: number): readonly [number, number] => [
    crossing(profile, best, most, 1 / 1.25),
    crossing(profile, best, most, 1.25),
  ];
  return {
    p: ends(atP, fit.p),
    q: ends(atQ, fit.q),
    m: ends(atM, fit.m),
    peak: fit.peak > 0 ? ends(atPeak, fit.peak) : [0, Infinity],
  };
}

/** Steps before an end is taken to lie beyond what the series can tell. */
const steps = 40;

/** Where the profile passes the bound on one side, stepping by a factor and then halving the step. */
function crossing(profile: (value: number) => number, best: number, most: number, factor: number): number {
  let inside = best;
  let outside = best * factor;
  for (let step = 0; profile(outside) <= most; step += 1) {
    if (step === steps) return factor > 1 ? Infinity : 0;
    inside = outside;
    outside *= factor;
  }
  for (let halving = 0; halving < 30; halving += 1) {
    const middle = Math.sqrt(inside * outside);
    if (profile(middle) <= most) inside = middle;
    else outside = middle;
  }
  return Math.sqrt(inside * outside);
}
