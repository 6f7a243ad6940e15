import {
  areaUnderCurve,
  benjaminiHochberg,
  createRandom,
  drawCounts,
  fisherUpperTail,
  linearPredictor,
  logistic,
  normalQuantile,
  type Random,
  ridgeLogistic,
  riskRatio,
  wilson,
} from '../../stats/index.js';
import { estimateOfDraws } from '../estimate-of-draws.js';
import type { Estimated } from '../estimated.js';
import { type BitSet, combined, countAll, emptyBits, hasBit, setBit } from './bit-set.js';

/** A trait without its words, as the kernel needs it. */
export interface TraitBits {
  readonly source: string;
  readonly has: BitSet;
  readonly known: BitSet | null;
}

export interface BuyersQuestion {
  readonly size: number;
  readonly buyers: BitSet;
  readonly traits: readonly TraitBits[];
  readonly level: number;
  readonly fdr: number;
  readonly minCount: number;
  readonly holdoutShare: number;
  readonly maxRules: number;
  readonly seed: number;
}

/** A trait among the buyers and among the others. */
export interface TraitCount {
  readonly buyers: number;
  readonly buyersWith: number;
  readonly others: number;
  readonly othersWith: number;
  readonly lift: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number;
  readonly q: number;
}

/** One line of the list: who has all of `traits` and is met by no line above it. */
export interface ListRule {
  readonly traits: readonly number[];
  readonly n: number;
  readonly hits: number;
  readonly holdoutN: number;
  readonly holdoutHits: number;
}

export interface BuyersAnswer {
  readonly counts: readonly TraitCount[];
  readonly rules: readonly ListRule[];
  /** Which rule meets each customer; -1 none. */
  readonly ruleOf: Int32Array;
  readonly holdout: { readonly n: number; readonly buyers: number };
  /** Chance of being a buyer by everything known, of each customer, with its interval; null where there was too little to fit. */
  readonly score: Float64Array | null;
  readonly scoreLow: Float64Array | null;
  readonly scoreHigh: Float64Array | null;
  /** Chance that a buyer of the hold-out stands above another customer of it; null without a score. */
  readonly auc: Estimated | null;
  /** Traits that the score uses, and those with the largest share in it for each customer are told by these weights. */
  readonly weights: readonly { readonly trait: number; readonly weight: number }[];
}

/** Traits from which pairs are made, and which the score uses. */
const [mostInRules, mostInScore] = [40, 40];

/** Two-sided: twice the smaller tail. */
function fisher(a: number, n: number, b: number, m: number): number {
  const total = n + m;
  const upper = fisherUpperTail({ both: a, first: n, second: a + b, total });
  const lower = fisherUpperTail({ both: n - a, first: n, second: total - a - b, total });
  return Math.min(1, 2 * Math.min(upper, lower));
}

function countTraits(traits: readonly TraitBits[], buyers: BitSet, others: BitSet, level: number): TraitCount[] {
  const whole = [countAll([buyers]), countAll([others])] as const;
  const plain = traits.map(({ has, known }) => {
    const n = known === null ? whole[0] : countAll([known, buyers]);
    const m = known === null ? whole[1] : countAll([known, others]);
    return { n, m, a: countAll([has, buyers]), b: countAll([has, others]) };
  });
  const p = plain.map(({ a, n, b, m }) => (n === 0 || m === 0 ? Number.NaN : fisher(a, n, b, m)));
  const q = benjaminiHochberg(p);
  return plain.map(({ a, n, b, m }, i) => {
    const told = n > 0 && m > 0 && b > 0;
    const range = riskRatio({ successes: a, n }, { successes: b, n: m }, level);
    const lift = told ? a / n / (b / m) : null;
    return {
      buyers: n,
      buyersWith: a,
      others: m,
      othersWith: b,
      lift,
      low: told ? Math.min(range.low, lift!) : null,
      high: told ? Math.max(range.high, lift!) : null,
      p: p[i]!,
      q: q[i]!,
    };
  });
}

/**
 * The traits of the buyers, a short list of rules, and how like a buyer everybody is.
 *
 * Rules are looked for, one after the other, among single traits and pairs of them in one part of the customers: the one whose share of buyers is surest (low
 * end of Wilson's interval, as many looks allowed for as there are candidates) among those no rule above has met, while it is above the share of all; the other part, which took no part in that, gives
 * its precision. The score is a ridge logistic regression on the same part, brought to the level of the
 * hold-out by one more (Platt); customers who are no better ranked than by chance there have no score. Cost: O(traits × customers / 32 + rules × pairs × customers / 32 + customers × traits²).
 */
export function describeBuyers(question: BuyersQuestion): BuyersAnswer {
  const { size, buyers, traits, level, minCount, seed } = question;
  const random = createRandom(seed, 'hold-out of buyers');
  const [learnt, held] = [emptyBits(size), emptyBits(size)];
  for (let i = 0; i < size; i++) setBit(random.bernoulli(question.holdoutShare) ? held : learnt, i);
  const everybody = combined([learnt]).map((word, w) => word | held[w]!);
  const counts = countTraits(traits, buyers, combined([everybody], [buyers]), level);
  const holdout = { n: countAll([held]), buyers: countAll([held, buyers]) };
  const own = combined([learnt, buyers]);
  const others = combined([learnt], [buyers]);
  const training = countTraits(traits, own, others, level);
  const usable = training
    .map((count, trait) => ({ ...count, trait }))
    .filter(({ q, buyersWith, othersWith }) => q <= question.fdr && buyersWith + othersWith >= minCount)
    .sort((x, y) => x.p - y.p || x.trait - y.trait);
  const rules = ruleList(
    usable.filter(({ lift }) => lift === null || lift > 1).map(({ trait }) => trait),
    { ...question, learnt, held },
  );
  const ruleOf = new Int32Array(size).fill(-1);
  rules.forEach(({ traits: parts }, r) => {
    const met = combined(parts.map((trait) => traits[trait]!.has));
    for (let i = 0; i < size; i++) if (ruleOf[i] === -1 && hasBit(met, i)) ruleOf[i] = r;
  });
  const scored = usable.slice(0, mostInScore).map(({ trait }) => trait);
  const enough = countAll([own]) >= minCount && countAll([others]) >= minCount && scored.length > 0;
  const nothing = {
    counts,
    rules,
    ruleOf,
    holdout,
    score: null,
    scoreLow: null,
    scoreHigh: null,
    auc: null,
    weights: [],
  };
  if (!enough) return nothing;
  const { score, weights } = fitScore(scored, { size, learnt, buyers, traits });
  const auc = ranking(score, { held, buyers, level, random: random.fork('ranking') });
  const levelled = levelScore(score, { held, buyers, level });
  return levelled === null ? { ...nothing, auc } : { ...nothing, ...levelled, auc, weights };
}

/** Buyers of the hold-out from which on a score can be brought to its level. */
const fewestHeld = 10;

/** Chances that mean what they say in the hold-out, with the error of that step; null where the score ranks no better than chance there. */
function levelScore(
  score: Float64Array,
  { held, buyers, level }: { held: BitSet; buyers: BitSet; level: number },
): { score: Float64Array; scoreLow: Float64Array; scoreHigh: Float64Array } | null {
  const odds = score.map((p) => Math.log(p) - Math.log1p(-p));
  const customers = Array.from(score.keys()).filter((i) => hasBit(held, i));
  const outcomes = customers.map((i) => (hasBit(buyers, i) ? 1 : 0));
  const hits = outcomes.reduce<number>((sum, one) => sum + one, 0);
  if (hits < fewestHeld || customers.length - hits < fewestHeld) return null;
  const values = Float64Array.from(customers, (i) => odds[i]!);
  const fit = ridgeLogistic({ values, count: customers.length, dimensions: 1 }, outcomes, { ridge: 0.01 });
  const [a, b] = [fit.coefficients[0]!, fit.coefficients[1]!];
  const z = normalQuantile((1 + level) / 2);
  const [va, cab, , vb] = fit.covariance as unknown as [number, number, number, number];
  if (!(b > z * Math.sqrt(vb))) return null;
  const at = (side: number) =>
    odds.map((x) => logistic(a + b * x + side * z * Math.sqrt(Math.max(0, va + 2 * cab * x + vb * x * x))));
  return { score: at(0), scoreLow: at(-1), scoreHigh: at(1) };
}

function ruleList(
  usable: readonly number[],
  { traits, buyers, learnt, held, minCount, maxRules }: BuyersQuestion & { learnt: BitSet; held: BitSet },
): ListRule[] {
  const single = usable.slice(0, mostInRules);
  const pairs = single.flatMap((a, i) =>
    single.slice(i + 1).flatMap((b) => (traits[a]!.source === traits[b]!.source ? [] : [[a, b]])),
  );
  const candidates = [...single.map((trait) => [trait]), ...pairs];
  const base = countAll([learnt, buyers]) / Math.max(1, countAll([learnt]));
  // The best of many is lucky: the interval that decides allows for as many looks as there are candidates.
  const strict = 1 - 0.1 / Math.max(1, candidates.length);
  const rules: ListRule[] = [];
  let left = learnt;
  let heldLeft = held;
  while (rules.length < maxRules) {
    const open = combined([left, buyers]);
    let [best, surest, found]: [readonly number[] | null, number, [number, number]] = [null, base, [0, 0]];
    for (const candidate of candidates) {
      const sets = candidate.map((trait) => traits[trait]!.has);
      const hits = countAll([...sets, open]);
      // A few buyers are no rule, however alike.
      if (hits < minCount / 2) continue;
      const n = countAll([...sets, left]);
      if (n < minCount) continue;
      const { low } = wilson(hits, n, strict);
      // Of two equally sure the one with fewer conditions, which stands first.
      if (low > surest + 1e-12) [best, surest, found] = [candidate, low, [n, hits]];
    }
    if (best === null) break;
    const met = combined(best.map((trait) => traits[trait]!.has));
    rules.push({
      traits: best,
      n: found[0],
      hits: found[1],
      holdoutN: countAll([met, heldLeft]),
      holdoutHits: countAll([met, heldLeft, buyers]),
    });
    left = combined([left], [met]);
    heldLeft = combined([heldLeft], [met]);
  }
  return rules;
}

function fitScore(
  chosen: readonly number[],
  { size, learnt, buyers, traits }: { size: number; learnt: BitSet; buyers: BitSet; traits: readonly TraitBits[] },
) {
  const dimensions = chosen.length;
  const rows = Array.from({ length: size }, (_, i) => i).filter((i) => hasBit(learnt, i));
  const values = new Float64Array(rows.length * dimensions);
  rows.forEach((customer, row) => {
    chosen.forEach((trait, j) => {
      values[row * dimensions + j] = hasBit(traits[trait]!.has, customer) ? 1 : 0;
    });
  });
  const outcomes = rows.map((customer) => (hasBit(buyers, customer) ? 1 : 0));
  const { coefficients } = ridgeLogistic({ values, count: rows.length, dimensions }, outcomes, { ridge: 5 });
  const one = new Float64Array(dimensions);
  const score = Float64Array.from({ length: size }, (_, customer) => {
    chosen.forEach((trait, j) => {
      one[j] = hasBit(traits[trait]!.has, customer) ? 1 : 0;
    });
    return logistic(linearPredictor(coefficients, one, 0));
  });
  return { score, weights: chosen.map((trait, j) => ({ trait, weight: coefficients[j + 1]! })) };
}

/** Bootstrap samples for the interval of the ranking. */
const resamples = 200;

/** Chance that a buyer of the hold-out stands above another customer of it, with its interval; null without one of both. */
function ranking(
  score: Float64Array,
  { held, buyers, level, random }: { held: BitSet; buyers: BitSet; level: number; random: Random },
): Estimated | null {
  const customers = Array.from(score.keys()).filter((i) => hasBit(held, i));
  const outcomes = Uint8Array.from(customers, (i) => (hasBit(buyers, i) ? 1 : 0));
  const own = Float64Array.from(customers, (i) => score[i]!);
  const order = Uint32Array.from(own.keys()).sort((x, y) => own[x]! - own[y]! || x - y);
  const value = areaUnderCurve(own, outcomes, { order });
  if (Number.isNaN(value)) return null;
  const counts = new Uint32Array(own.length);
  const draws = Array.from({ length: resamples }, () => {
    drawCounts(counts, random);
    return areaUnderCurve(own, outcomes, { order, counts });
  });
  return estimateOfDraws(value, draws, level);
}
