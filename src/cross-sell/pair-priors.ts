import type { PairCounts } from './count-pairs.js';
import { type LogMoments, logPosterior, mixLog, priorVariance } from './posterior.js';
import { exceptionChance, fitConcentration, lnOddsOf, type Prior } from './prior.js';
import { priorFitter } from './prior-fitter.js';

/** From how many anchors on a consequent has a prior of its own; below, the concentration is that of all pairs. */
export const leastAnchors = 10;
const leastCategories = 3;

/** The prior of one consequent: one for all its antecedents, or one per antecedent where categories tell them apart. */
export interface ConsequentPrior {
  readonly mean: number;
  readonly concentration: number;
  readonly exceptions: number;
  readonly anchors: number;
  /** `item`: from its own anchors; `category`: with a mean per category of the antecedent; `all`: concentration of all pairs. */
  readonly level: 'item' | 'category' | 'all';
  readonly of: (antecedent: number) => Prior;
  /** Moments of ln P(B given A) after k of n, as `logContrast` has them. Valid until the next consequent is asked for. */
  readonly logOf: (antecedent: number, k: number, n: number) => LogMoments;
}

/** Few products: the concentration common to all pairs, and means that leave the pair itself out. */
function commonConcentration(rows: readonly PairCounts[], unitsOf: Int32Array, units: number) {
  const [k, n, means]: [number[], number[], number[]] = [[], [], []];
  rows.forEach((counts, b) => {
    for (let a = 0; a < unitsOf.length; a++) {
      if (a === b || counts.n[a]! === 0) continue;
      k.push(counts.k[a]!);
      n.push(counts.n[a]!);
      means.push(meanWithout(counts, a, b, unitsOf[b]! / units).mean);
    }
  });
  return fitConcentration(k, n, means, { most: units });
}

/** The rate over the other antecedents, with one customer at P(B) added. */
function meanWithout(counts: PairCounts, a: number, b: number, base: number): { mean: number; trials: number } {
  let [k, n] = [base, 1];
  for (let other = 0; other < counts.k.length; other++) {
    if (other === a || other === b) continue;
    k += counts.k[other]!;
    n += counts.n[other]!;
  }
  // A product that everybody bought has no odds: half a customer is kept on the other side.
  return { mean: Math.min(k / n, 1 - 0.5 / (n + 1)), trials: n };
}

/** Finds priors for consequents, one after the other. */
export function pairPriors({
  items,
  units,
  unitsOf,
  mostTrials,
  categories,
  countOf,
}: {
  items: number;
  units: number;
  /** Units that bought each product. */
  unitsOf: Int32Array;
  mostTrials: number;
  /** Category number of each product, -1 where unknown; null without categories. */
  categories: Int32Array | null;
  /** Counts of a consequent, in arrays of their own. */
  countOf: (consequent: number) => PairCounts;
}): (consequent: number, counts: PairCounts) => ConsequentPrior {
  if (items - 1 < leastAnchors) {
    const rows = Array.from({ length: items }, (_, b) => countOf(b));
    const { concentration, variance } = commonConcentration(rows, unitsOf, units);
    return (b, counts) => {
      const base = unitsOf[b]! / units;
      const { mean } = meanWithout(counts, b, b, base);
      const of = (a: number): Prior => {
        const rest = meanWithout(counts, a, b, base);
        return {
          mean: rest.mean,
          concentration,
          exceptions: 0,
          covariance: [1 / (rest.trials * rest.mean * (1 - rest.mean)), 0, variance],
        };
      };
      return {
        mean,
        concentration,
        exceptions: 0,
        anchors: items - 1,
        level: 'all',
        of,
        logOf: (a, k, n) => logPosterior(of(a), k, n),
      };
    };
  }
  const fitter = priorFitter(items, mostTrials, units);
  const [k, n] = [new Int32Array(items), new Int32Array(items)];
  const anchorOf = new Int32Array(items);
  return (b, counts) => {
    let anchors = 0;
    for (let a = 0; a < items; a++) {
      if (a === b || counts.n[a]! === 0) continue;
      k[anchors] = counts.k[a]!;
      n[anchors] = counts.n[a]!;
      anchorOf[anchors++] = a;
    }
    const prior = fitter.fit(k, n, anchors);
    const { a: tableA, m: tableM } = fitter.tables;
    const lnOdds = lnOddsOf(prior.exceptions);
    const logOf: ConsequentPrior['logOf'] = (_, hits, trials) => {
      const rule = {
        mean: tableA.digamma(hits) - tableM.digamma(trials),
        variance: tableA.trigamma(hits) - tableM.trigamma(trials) + priorVariance(prior, hits, trials),
      };
      if (prior.exceptions === 0) return rule;
      const chance = exceptionChance(lnOdds, fitter.lnRuleAt(hits, trials), fitter.lnTrials[trials]!);
      return mixLog(rule, chance, hits, trials);
    };
    const own: ConsequentPrior = { ...prior, anchors, level: 'item', of: () => prior, logOf };
    if (categories === null || prior.concentration >= units) return own;
    return byCategory(own, prior, { k, n, anchorOf, anchors, categories, weights: fitter.weights, most: units }) ?? own;
  };
}

/** A mean per category of the antecedents, drawn towards the mean of all; null where categories do not differ. */
function byCategory(
  own: ConsequentPrior,
  prior: Prior,
  {
    k,
    n,
    anchorOf,
    anchors,
    categories,
    weights: rule,
    most,
  }: {
    k: Int32Array;
    n: Int32Array;
    anchorOf: Int32Array;
    anchors: number;
    categories: Int32Array;
    /** Chance of each anchor to follow the rule: exceptions must not speak for their category. */
    weights: ArrayLike<number>;
    most: number;
  },
): ConsequentPrior | null {
  const number = new Map<number, number>();
  const [hits, weights]: [number[], number[]] = [[], []];
  const weightOf = (i: number): number => (rule[i]! * n[i]! * prior.concentration) / (n[i]! + prior.concentration);
  for (let i = 0; i < anchors; i++) {
    const category = categories[anchorOf[i]!]!;
    if (category < 0) continue;
    const c = number.get(category) ?? number.set(category, number.size).size - 1;
    hits[c] = (hits[c] ?? 0) + (weightOf(i) * k[i]!) / n[i]!;
    weights[c] = (weights[c] ?? 0) + weightOf(i);
  }
  if (number.size < leastCategories) return null;
  const between = fitConcentration(
    hits,
    weights,
    hits.map(() => prior.mean),
    { most },
  ).concentration;
  if (between >= most) return null;
  const means = new Float64Array(anchors);
  const errors = new Float64Array(anchors);
  const place = new Map<number, number>();
  for (let i = 0; i < anchors; i++) {
    const a = anchorOf[i]!;
    place.set(a, i);
    const c = number.get(categories[a]!);
    // The antecedent itself is left out of its category's mean: it must not confirm itself.
    const weight = c === undefined ? 0 : weights[c]! - weightOf(i);
    const hit = c === undefined ? 0 : hits[c]! - (weightOf(i) * k[i]!) / n[i]!;
    means[i] = (prior.mean * between + hit) / (between + weight);
    errors[i] = 1 / ((between + weight) * means[i]! * (1 - means[i]!));
  }
  const { concentration, variance } = fitConcentration(k.subarray(0, anchors), n.subarray(0, anchors), means, {
    weights: rule,
    most,
  });
  const of = (a: number): Prior => {
    const i = place.get(a);
    if (i === undefined) return prior;
    return { ...prior, mean: means[i]!, concentration, covariance: [errors[i]!, 0, variance] };
  };
  return { ...own, concentration, level: 'category', of, logOf: (a, k, n) => logPosterior(of(a), k, n) };
}
