import { gammaQuantile } from '../../stats/index.js';
import type { CategoryActs } from './read-acts.js';

/** How much of a maven somebody is in one category. */
export interface CategoryMaven {
  readonly category: string;
  readonly customer: string;
  readonly seeks: number;
  readonly knows: number;
  readonly tells: number;
  /** Sum of ln(1 + count / mean) over seeking, knowing and telling. */
  readonly score: number;
  /** How many times as much as the mean customer one does in the category, with interval. */
  readonly times: number;
  readonly low: number;
  readonly high: number;
  readonly isMaven: boolean;
}

/** Fewest times told, and how many times the mean one must surely do to be called a maven. */
const fewestTold = 3;
const surely = 5;

/**
 * Market mavens category by category: who seeks, is known to know, and tells, each far more than the mean customer.
 *
 * A maven told at least three times, sought and was thanked at least once (knowing counts only where anybody's knowing shows), and does in all surely five times
 * what the mean of all customers does (gamma interval of the count, Jeffreys' prior). In the order of the score. Cost: O(acts).
 *
 * @param customers - all customers, whether they do anything in the category or not
 * @see L. F. Feick & L. L. Price, "The Market Maven", Journal of Marketing 51 (1987). Deviation: behaviour in place of a questionnaire.
 */
export function findMavens(
  { category, customers: ids, seeks, knows, tells }: CategoryActs,
  customers: number,
  level: number,
): CategoryMaven[] {
  const sum = (of: Float64Array): number => of.reduce((all, each) => all + each, 0);
  const means = [seeks, knows, tells].map((of) => sum(of) / customers);
  const all = sum(seeks) + sum(tells);
  const part = (count: number, which: number): number => (means[which]! > 0 ? Math.log1p(count / means[which]!) : 0);
  return ids
    .map((customer, i) => {
      const n = seeks[i]! + tells[i]!;
      const mean = all / customers;
      const at = (p: number): number => gammaQuantile(p, n + 0.5) / mean;
      const [low, high] = [at((1 - level) / 2), at((1 + level) / 2)];
      return {
        category,
        customer,
        seeks: seeks[i]!,
        knows: knows[i]!,
        tells: tells[i]!,
        score: part(seeks[i]!, 0) + part(knows[i]!, 1) + part(tells[i]!, 2),
        times: n / mean,
        low,
        high,
        isMaven: tells[i]! >= fewestTold && seeks[i]! > 0 && (knows[i]! > 0 || means[1] === 0) && low >= surely,
      };
    })
    .filter(({ tells }) => tells > 0)
    .sort((a, b) => b.score - a.score || (a.customer < b.customer ? -1 : 1));
}

/** Mavens whom two categories share, and how many they would by chance. */
export interface MavenOverlap {
  readonly first: string;
  readonly second: string;
  readonly nFirst: number;
  readonly nSecond: number;
  readonly both: number;
  readonly jaccard: number;
  readonly byChance: number;
}

/** Overlap of the mavens of every two categories that have any. Cost: O(categories² × mavens). */
export function mavenOverlaps(mavens: readonly CategoryMaven[], customers: number): MavenOverlap[] {
  const sets = new Map<string, Set<string>>();
  for (const { category, customer, isMaven } of mavens) {
    if (!isMaven) continue;
    const set = sets.get(category) ?? new Set();
    sets.set(category, set.add(customer));
  }
  const names = [...sets.keys()].sort();
  return names.flatMap((first, i) =>
    names.slice(i + 1).map((second) => {
      const [a, b] = [sets.get(first)!, sets.get(second)!];
      const both = [...a].filter((each) => b.has(each)).length;
      return {
        first,
        second,
        nFirst: a.size,
        nSecond: b.size,
        both,
        jaccard: both / (a.size + b.size - both),
        byChance: (a.size * b.size) / customers,
      };
    }),
  );
}
