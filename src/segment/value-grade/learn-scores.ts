import type { Interval } from '../../result/index.js';
import { meanInterval } from '../intervals.js';
import { sumMoney } from '../sum-money.js';

/** What one level of a factor (a band, a stage) was worth, and its score of 1 to 5. */
export interface LevelScore {
  readonly level: string;
  readonly score: number;
  readonly customers: number;
  /** Mean money of a customer in the window; null for nobody. */
  readonly mean: number | null;
  readonly interval: Interval | null;
}

/** The score of which nothing is known, or nothing is told apart. */
const middle = 3;

/** ±0.5 both away from 0, so that no direction is preferred. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/**
 * Means of the levels of a factor, and scores by their order, as far as the levels differ beyond chance.
 *
 * By order the most valuable level would get 5, the least 1, the others evenly between. Each is drawn to 3 by the reliability of
 * its mean, τ² / (τ² + σ²/n), where σ² is the variance within levels and τ² that between them (moments of the one-way layout):
 * levels that do not differ all get 3 and the factor changes nothing. A level with nobody gets 3. Cost: O(customers).
 *
 * @param levels - every level, in the order of ties
 * @param of - level of each customer; null or one that is not listed counts nowhere
 * @param stated - scores that are given; means are shown beside them
 * @example learnScores(['a', 'b'], ['a', 'a', 'b', 'b'], Float64Array.of(1, 2, 8, 9), null, 0.95).map((each) => each.score) // => [1, 5]
 */
export function learnScores(
  levels: readonly string[],
  of: readonly (string | null)[],
  money: Float64Array,
  stated: Readonly<Record<string, number>> | null,
  level: number,
): LevelScore[] {
  const means = levels.map((name) => {
    const own = money.filter((_, i) => of[i] === name);
    // Whole ten-thousandths: the sum does not depend on the order of the customers.
    const mean = own.length === 0 ? null : sumMoney(own) / own.length;
    const squares = own.reduce((sum, each) => sum + (each - (mean ?? 0)) ** 2, 0);
    return {
      level: name,
      customers: own.length,
      mean,
      squares,
      interval: mean === null ? null : meanInterval(own, mean, level),
    };
  });
  const known = means.filter(({ mean }) => mean !== null).sort((a, b) => a.mean! - b.mean!);
  const { within, between } = variances(
    known.map(({ mean, customers, squares }) => ({ mean: mean!, n: customers, squares })),
  );
  const last = known.length - 1;
  return means.map(({ squares: _, ...each }) => {
    const place = known.findIndex(({ level: name }) => name === each.level);
    const byOrder = place < 0 || last === 0 ? 0 : (4 * place) / last - 2;
    const reliability = between === 0 ? 0 : between / (between + within / each.customers);
    return { ...each, score: stated?.[each.level] ?? middle + rounded(byOrder * reliability) };
  });
}

/** Variance within and between groups by the method of moments; between is 0 where it would be negative or cannot be told. */
function variances(groups: readonly { mean: number; n: number; squares: number }[]): {
  within: number;
  between: number;
} {
  const all = groups.reduce((sum, { n }) => sum + n, 0);
  const free = all - groups.length;
  if (groups.length < 2 || free < 1) return { within: 0, between: 0 };
  const mean = groups.reduce((sum, group) => sum + group.mean * group.n, 0) / all;
  const within = groups.reduce((sum, { squares }) => sum + squares, 0) / free;
  const apart = groups.reduce((sum, group) => sum + group.n * (group.mean - mean) ** 2, 0);
  const size = all - groups.reduce((sum, { n }) => sum + n * n, 0) / all;
  return { within, between: Math.max(0, (apart - (groups.length - 1) * within) / size) };
}
