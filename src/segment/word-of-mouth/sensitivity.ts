import { rank, spearman, wilson } from '../../stats/index.js';
import { type Quadrant, quadrants } from './quadrants.js';

/** What the quadrants become under another rule. */
export interface Sensitivity {
  /** Id of the rule, named by the texts `segment/word-of-mouth.rule.<rule>`. */
  readonly rule: string;
  readonly star: number;
  readonly overlooked: number;
  readonly buyer: number;
  readonly quiet: number;
  /** Share of all customers who stand where they stood. */
  readonly same_share: number;
  readonly same_low: number;
  readonly same_high: number;
  readonly of_customers: number;
  /** Share of the overlooked who are still overlooked; null for none. */
  readonly kept_share: number | null;
  readonly kept_low: number | null;
  readonly kept_high: number | null;
  readonly of_overlooked: number;
  /** Rank correlation of the word-of-mouth values with those of the answer, over those who speak. */
  readonly rank_correlation: number | null;
}

interface Answered {
  readonly sales: Float64Array;
  readonly influence: Float64Array;
  readonly interactions: Float64Array;
  readonly word: Float64Array;
  readonly open: readonly boolean[];
  readonly quadrant: readonly Quadrant[];
  readonly salesCut: number;
  readonly wordCut: number;
  readonly level: number;
  /** Interactions with other weights of presence. */
  readonly alike: Float64Array;
  readonly talkOnly: Float64Array;
}

/** Ranks among all, 0 for nothing at all. */
const ranks = (values: Float64Array): Float64Array => rank(values).map((place, i) => (values[i]! > 0 ? place : 0));

/** The cut above which as many open customers stand as before. */
function cutKeeping(word: Float64Array, open: readonly boolean[], count: number): number {
  const sorted = Array.from(word)
    .filter((value, i) => open[i] && value > 0)
    .sort((a, b) => b - a);
  return count === 0
    ? Number.POSITIVE_INFINITY
    : (sorted[Math.min(count, sorted.length) - 1] ?? Number.POSITIVE_INFINITY);
}

/**
 * How the quadrants change with the cuts and with the way in which influence and interaction are put together.
 *
 * Other cuts are half and twice those of the answer and the first fifth of the customers; other combinations keep the number of
 * those with much word, so that only who they are changes. Cost: O(rules × customers log customers).
 */
export function sensitivity(answered: Answered): Sensitivity[] {
  const { sales, influence, interactions, word, open, quadrant, level } = answered;
  const n = sales.length;
  const base = { sales: answered.salesCut, word: answered.wordCut };
  const count = quadrant.filter((each) => each === 'star' || each === 'overlooked').length;
  const before = quadrant.filter((each) => each === 'overlooked').length;
  const speakers = Array.from(word.keys()).filter((i) => interactions[i]! > 0);
  const fifth = (values: Float64Array) => Float64Array.from(values).sort()[Math.max(0, Math.ceil(0.8 * n) - 1)] ?? 0;

  const told = (rule: string, cuts: { sales: number; word: number }, by: Float64Array): Sensitivity => {
    const now = quadrants({ sales, word: by, open }, cuts);
    const of = (name: Quadrant) => now.filter((each) => each === name).length;
    const same = now.filter((each, i) => each === quadrant[i]).length;
    const kept = now.filter((each, i) => each === 'overlooked' && quadrant[i] === 'overlooked').length;
    const sameRange = wilson(same, n, level);
    const keptRange = before === 0 ? null : wilson(kept, before, level);
    const correlation =
      by === word || speakers.length < 3
        ? null
        : spearman(
            speakers.map((i) => word[i]!),
            speakers.map((i) => by[i]!),
          );
    return {
      rule,
      star: of('star'),
      overlooked: of('overlooked'),
      buyer: of('buyer'),
      quiet: of('quiet'),
      same_share: n === 0 ? 0 : same / n,
      same_low: sameRange.low,
      same_high: sameRange.high,
      of_customers: n,
      kept_share: keptRange === null ? null : kept / before,
      kept_low: keptRange?.low ?? null,
      kept_high: keptRange?.high ?? null,
      of_overlooked: before,
      rank_correlation: correlation !== null && Number.isFinite(correlation) ? correlation : null,
    };
  };
  const combined = (rule: string, by: Float64Array) =>
    told(rule, { sales: base.sales, word: cutKeeping(by, open, count) }, by);
  const [influenceRank, interactionRank] = [ranks(influence), ranks(interactions)];
  return [
    told('as_answered', base, word),
    told('word_cut_half', { ...base, word: base.word / 2 }, word),
    told('word_cut_double', { ...base, word: base.word * 2 }, word),
    told('sales_cut_half', { ...base, sales: base.sales / 2 }, word),
    told('sales_cut_double', { ...base, sales: base.sales * 2 }, word),
    told('first_fifth', { sales: fifth(sales), word: fifth(word) }, word),
    combined('interaction_only', interactions),
    combined(
      'influence_only',
      influence.map((each, i) => (interactions[i]! > 0 ? each : 0)),
    ),
    combined(
      'product_of_ranks',
      influenceRank.map((each, i) => each * interactionRank[i]!),
    ),
    combined(
      'smaller_of_ranks',
      influenceRank.map((each, i) => Math.min(each, interactionRank[i]!)),
    ),
    combined(
      'every_act_alike',
      answered.alike.map((each, i) => each * influence[i]!),
    ),
    combined(
      'talk_alone',
      answered.talkOnly.map((each, i) => each * influence[i]!),
    ),
  ];
}
