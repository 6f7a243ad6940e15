import { digamma, normalQuantile, trigamma } from '../stats/index.js';
import { type PairCounts, pairCounter } from './count-pairs.js';
import { type CountedPairs, countedCounter } from './counted-pairs.js';
import { pairPriors } from './pair-priors.js';
import { liftOf, type PairEvidence } from './posterior.js';
import type { Prior } from './prior.js';
import type { Purchases } from './purchases.js';
import { risingTable } from './rising-table.js';

export interface PairQuestion {
  /** Who bought what, to be counted here, or the counts that the engine made. */
  readonly bought: Purchases | CountedPairs;
  readonly categories: Int32Array | null;
  readonly windowDays: number | null;
  readonly asOfDay: number;
  /** Credible level of the interval that decides whether a pair is positive. */
  readonly level: number;
  /** At most this many pairs are kept, those with the largest low end of the lift. */
  readonly keep: number;
  /** Pairs (antecedent, consequent) that are kept whatever their lift. */
  readonly always: readonly (readonly [number, number])[];
}

/** A pair that is kept: its counts and what was believed before them. */
export interface KeptPair extends PairEvidence {
  readonly antecedent: number;
  readonly consequent: number;
  readonly before: number;
  readonly same: number;
  readonly after: number;
  readonly prior: Prior;
  readonly liftLow: number;
}

export interface PairAnswer {
  readonly pairs: readonly KeptPair[];
  /** Ordered pairs that had at least one antecedent customer to watch. */
  readonly tested: number;
  /** Of these, with at least one customer who bought both (in the window). */
  readonly together: number;
  /** Of these, with the whole interval of the lift above 1. */
  readonly positive: number;
  /** Σ k / Σ n over all pairs. */
  readonly pooled: number;
  /** Prior of each consequent: mean, concentration, anchors, and 0 item, 1 category, 2 all. */
  readonly priors: {
    readonly mean: Float64Array;
    readonly concentration: Float64Array;
    readonly exceptions: Float64Array;
    readonly anchors: Int32Array;
    readonly level: Uint8Array;
  };
}

const levels = { item: 0, category: 1, all: 2 } as const;

function copyOf(counts: PairCounts): PairCounts {
  return { ...counts, n: counts.n.slice(), k: counts.k.slice() };
}

/** Order of the kept pairs: the surer lift first, then the products' order. */
function compare(x: KeptPair, y: KeptPair): number {
  return y.liftLow - x.liftLow || x.antecedent - y.antecedent || x.consequent - y.consequent;
}

/** Keeps the first of a stream in an order; sorts now and then, so that adding costs little. */
function best(keep: number) {
  let kept: KeptPair[] = [];
  let bar = -Infinity;
  const trim = (): void => {
    kept.sort(compare);
    kept = kept.slice(0, keep);
    if (kept.length === keep) bar = kept[keep - 1]!.liftLow;
  };
  return {
    get bar() {
      return bar;
    },
    add(pair: KeptPair): void {
      kept.push(pair);
      if (kept.length >= 2 * keep + 64) trim();
    },
    all(): KeptPair[] {
      trim();
      return kept;
    },
  };
}

function unitsOfItems(bought: Purchases | CountedPairs): Int32Array {
  if ('antecedent' in bought) return bought.unitsOf;
  const { items, itemOffsets } = bought;
  return Int32Array.from({ length: items }, (_, b) => itemOffsets[b + 1]! - itemOffsets[b]!);
}

/**
 * Counts every ordered pair of products, fits the prior of each consequent and finds the pairs whose lift is surest.
 *
 * One row of counts is held at a time. Cost: O(Σ (products of a unit)² + products²), memory O(purchases + kept pairs).
 */
export function pairPosteriors(question: PairQuestion): PairAnswer {
  const { bought, windowDays, asOfDay, level, keep, categories } = question;
  const { items, units } = bought;
  const unitsOf = unitsOfItems(bought);
  const counter = 'antecedent' in bought ? countedCounter(bought) : pairCounter(bought, { windowDays, asOfDay });
  const priorOf = pairPriors({
    items,
    units,
    unitsOf,
    mostTrials: counter.full.reduce((most, n) => Math.max(most, n), 0),
    categories,
    countOf: (b) => copyOf(counter.count(b)),
  });
  const z = normalQuantile((1 + level) / 2);
  const without = risingTable(unitsOf.reduce((most, n) => Math.max(most, n), 0));
  const contrastMean = Float64Array.from(unitsOf, (n) => digamma(1 + units - n));
  const contrastVariance = Float64Array.from(unitsOf, (n) => trigamma(1 + units - n));
  const wanted = new Set(question.always.map(([a, b]) => a * items + b));
  const always: KeptPair[] = [];
  const kept = best(keep);
  const priors = {
    mean: new Float64Array(items),
    concentration: new Float64Array(items),
    exceptions: new Float64Array(items),
    anchors: new Int32Array(items),
    level: new Uint8Array(items),
  };
  let [tested, together, positive, sumK, sumN] = [0, 0, 0, 0, 0];
  for (let b = 0; b < items; b++) {
    const counts = counter.count(b);
    const { n, k } = counts;
    const prior = priorOf(b, counts);
    priors.mean[b] = prior.mean;
    priors.concentration[b] = prior.concentration;
    priors.exceptions[b] = prior.exceptions;
    priors.anchors[b] = prior.anchors;
    priors.level[b] = levels[prior.level];
    let [rowK, rowN] = [0, 0];
    for (let a = 0; a < items; a++) {
      if (a === b) continue;
      rowK += k[a]!;
      rowN += n[a]!;
    }
    sumK += rowK;
    sumN += rowN;
    const base = windowDays === null ? unitsOf[b]! / units : rowN > 0 ? rowK / rowN : 0;
    without.start(base);
    for (let a = 0; a < items; a++) {
      if (a === b || n[a]! === 0) continue;
      tested++;
      const asked = wanted.has(a * items + b);
      if (k[a]! === 0 && !asked) continue;
      if (k[a]! > 0) together++;
      const nWithout = units - unitsOf[a]!;
      const evidence: PairEvidence = {
        n: n[a]!,
        k: k[a]!,
        nWithout,
        // In a window the contrast is the same window after the first purchase of any other product.
        kWithout:
          windowDays === null ? unitsOf[b]! - k[a]! : rowN > n[a]! ? (nWithout * (rowK - k[a]!)) / (rowN - n[a]!) : 0,
        share: unitsOf[a]! / units,
        base,
      };
      // The contrast of `logContrast`, its parts from tables.
      const log = prior.logOf(a, k[a]!, n[a]!);
      const { kWithout } = evidence;
      const counted = windowDays === null;
      const mean = log.mean - (counted ? without.digamma(kWithout) : digamma(base + kWithout)) + contrastMean[a]!;
      const variance =
        log.variance + (counted ? without.trigamma(kWithout) : trigamma(base + kWithout)) - contrastVariance[a]!;
      const low = nWithout > 0 ? liftOf(Math.exp(mean - z * Math.sqrt(variance)), evidence.share) : 1;
      if (low > 1) positive++;
      if (!asked && low <= kept.bar) continue;
      const pair: KeptPair = {
        ...evidence,
        antecedent: a,
        consequent: b,
        before: counts.before[a]!,
        same: counts.same[a]!,
        after: counts.after[a]!,
        prior: prior.of(a),
        liftLow: low,
      };
      if (asked) always.push(pair);
      else kept.add(pair);
    }
  }
  const pairs = [...always, ...kept.all()].sort(compare);
  return { pairs, tested, together, positive, pooled: sumN > 0 ? sumK / sumN : Number.NaN, priors };
}
