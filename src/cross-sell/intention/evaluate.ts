import { areaUnderCurve, brierScore, calibrationError, drawCounts, type Random } from '../../stats/index.js';
import { estimateOfDraws, shareOfDraws } from '../estimate-of-draws.js';
import type { Estimated } from '../estimated.js';

/** How well one model foretold the test. */
export interface Judged {
  readonly brier: Estimated;
  readonly auc: Estimated;
  readonly calibrationError: Estimated;
  /** Baseline's Brier score less this one's, over the same customers: above 0 is better than the baseline. */
  readonly gain: Estimated;
}

/** Customers of the test by rising probability, in groups of equal size. */
export interface Group {
  readonly customers: number;
  readonly least: number;
  readonly predicted: number;
  readonly buyers: number;
  readonly share: Estimated;
  readonly lift: Estimated;
}

export interface Sampling {
  readonly resamples: number;
  readonly level: number;
  readonly random: Random;
}

function byRising(p: Float64Array): number[] {
  return Array.from(p.keys()).sort((x, y) => p[x]! - p[y]! || x - y);
}

/** Groups of equal size by rising probability; customers of the same probability may be parted by their number. */
function groupsOf(order: readonly number[], groups: number): Int32Array {
  const group = new Int32Array(order.length);
  order.forEach((row, rank) => {
    group[row] = Math.floor((rank * groups) / order.length);
  });
  return group;
}

/**
 * Judges models on the same test, baseline first. Intervals: bootstrap over customers, the same draws for all, so that
 * differences are between models on the same customers. That of the calibration error is moved to the estimate, as noise adds to it.
 */
export function judge(
  models: readonly Float64Array[],
  outcomes: Uint8Array,
  { resamples, level, random }: Sampling,
): Judged[] {
  const orders = models.map(byRising);
  const groups = orders.map((order) => groupsOf(order, 10));
  const measure = (counts?: Uint32Array) =>
    models.map((p, i) => ({
      brier: brierScore(p, outcomes, counts),
      auc: areaUnderCurve(p, outcomes, { ...(counts ? { counts } : {}), order: orders[i]! }),
      error: calibrationError(p, outcomes, groups[i]!, counts),
    }));
  const value = measure();
  const counts = new Uint32Array(outcomes.length);
  const draws = Array.from({ length: resamples }, () => {
    drawCounts(counts, random);
    return measure(counts);
  });
  return models.map((_, i) => {
    const of = (what: 'brier' | 'auc' | 'error') => draws.map((draw) => draw[i]![what]);
    return {
      brier: estimateOfDraws(value[i]!.brier, of('brier'), level),
      auc: estimateOfDraws(value[i]!.auc, of('auc'), level),
      calibrationError: estimateOfDraws(value[i]!.error, of('error'), level, { centred: true }),
      gain: estimateOfDraws(
        value[0]!.brier - value[i]!.brier,
        draws.map((draw) => draw[0]!.brier - draw[i]!.brier),
        level,
      ),
    };
  });
}

/** Calibration and lift by group, the least probable first. */
export function groupsByProbability(
  p: Float64Array,
  outcomes: Uint8Array,
  groups: number,
  { resamples, level, random }: Sampling,
): Group[] {
  const order = byRising(p);
  const group = groupsOf(order, groups);
  const tally = (counts: ArrayLike<number> | null) => {
    const [n, yes] = [new Float64Array(groups), new Float64Array(groups)];
    for (let row = 0; row < p.length; row++) {
      const count = counts?.[row] ?? 1;
      n[group[row]!]! += count;
      yes[group[row]!]! += count * outcomes[row]!;
    }
    const base = yes.reduce((sum, each) => sum + each, 0) / n.reduce((sum, each) => sum + each, 0);
    return { n, yes, share: yes.map((each, i) => each / n[i]!), base };
  };
  const whole = tally(null);
  const counts = new Uint32Array(p.length);
  const draws = Array.from({ length: resamples }, () => {
    drawCounts(counts, random);
    return tally(counts);
  });
  return Array.from({ length: groups }, (_, i) => {
    const rows = order.filter((row) => group[row] === i);
    return {
      customers: rows.length,
      least: p[rows[0]!]!,
      predicted: rows.reduce((sum, row) => sum + p[row]!, 0) / rows.length,
      buyers: whole.yes[i]!,
      share: shareOfDraws(
        { hits: whole.yes[i]!, n: whole.n[i]! },
        draws.map((draw) => draw.share[i]!),
        level,
      ),
      lift: estimateOfDraws(
        whole.share[i]! / whole.base,
        draws.map((draw) => draw.share[i]! / draw.base),
        level,
      ),
    };
  });
}
