import { normalQuantile } from '../../stats/index.js';
import { type AdopterClasses, classNames } from './adopter-classes.js';
import type { Followers } from './followers.js';
import type { Buyers, Contacts } from './read-adopters.js';
import { type MoneyShare, moneyShare, sliceWeights } from './revenue-share.js';

/** What one category is and brings. */
export interface ClassFacts {
  readonly name: (typeof classNames)[number];
  readonly customers: number;
  readonly revenue: number;
  readonly revenueShare: MoneyShare | null;
  readonly launchRevenue: number;
  /** Neighbours who followed, and those who would have by chance, per head of the category. */
  readonly followers: number | null;
  readonly byChance: number | null;
  readonly excess: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly cost: number | null;
  readonly back: number | null;
  /** Money back per money spent. */
  readonly roi: { readonly value: number; readonly low: number; readonly high: number } | null;
}

export interface ClassFactsQuestion {
  readonly classes: AdopterClasses;
  readonly buyers: Buyers;
  /** Money of each customer for the launches in question. */
  readonly launchMoney: Float64Array;
  readonly followers: Followers | null;
  readonly contacts: Contacts | null;
  readonly level: number;
}

/** Customers below which a mean or a ratio of a category has no interval. */
const fewest = 5;

/** What each category is and brings, those with nobody left out of nothing: all eight. Cost: O(categories × customers). */
export function classFacts(question: ClassFactsQuestion): ClassFacts[] {
  const { classes, buyers, launchMoney, followers, contacts, level } = question;
  const z = normalQuantile((1 + level) / 2);
  return classNames.map((name, c) => {
    const members: number[] = [];
    classes.of.forEach((own, i) => {
      if (own === c) members.push(i);
    });
    const sum = (of: ArrayLike<number>): number => members.reduce((all, i) => all + of[i]!, 0);
    const weight = Uint8Array.from(classes.of, (own) => (own === c ? 1 : 0));
    const n = members.length;
    const isAdopter = c < 5;
    const spent = contacts ? ratio(contacts, weight, z) : null;
    return {
      name,
      customers: n,
      revenue: sum(buyers.revenue),
      revenueShare: moneyShare(buyers.revenue, weight, level),
      launchRevenue: sum(launchMoney),
      followers: followers && isAdopter && n > 0 ? sum(followers.seen) / n : null,
      byChance: followers && isAdopter && n > 0 ? sum(followers.expected) / n : null,
      excess: followers && isAdopter && n >= fewest ? excessOf(members, followers, z) : null,
      cost: spent?.cost ?? null,
      back: spent?.back ?? null,
      roi: spent?.roi ?? null,
    };
  });
}

function excessOf(members: readonly number[], { seen, expected }: Followers, z: number) {
  const n = members.length;
  const value = members.reduce((all, i) => all + seen[i]! - expected[i]!, 0) / n;
  const square = members.reduce((all, i) => all + (seen[i]! - expected[i]! - value) ** 2, 0);
  const half = z * Math.sqrt(square / (n - 1) / n);
  return { value, low: value - half, high: value + half };
}

/** Money back per money spent, with the normal interval of a ratio of two sums over customers. */
function ratio({ customer, cost, amount }: Contacts, weight: Uint8Array, z: number) {
  let [spent, back, n] = [0, 0, 0];
  customer.forEach((i, row) => {
    if (weight[i] === 0) return;
    n += 1;
    spent += cost[row]!;
    back += amount[row]!;
  });
  if (!(spent > 0)) return null;
  const value = back / spent;
  let square = 0;
  customer.forEach((i, row) => {
    if (weight[i] === 1) square += (amount[row]! - value * cost[row]!) ** 2;
  });
  const half = n >= fewest ? (z * Math.sqrt((square * n) / (n - 1))) / spent : null;
  return {
    cost: spent,
    back,
    roi: half === null ? null : { value, low: Math.max(0, value - half), high: value + half },
  };
}

/** What the early eighth makes: the customers who follow on the first 2.5 % in order of earliness. */
export interface Claim {
  /** The article's 12.5 %, and Rogers' 13.5 %. */
  readonly share: 0.125 | 0.135;
  readonly customers: number;
  readonly revenue: MoneyShare | null;
  readonly verdict: 'confirmed' | 'not_confirmed' | 'contradicted' | 'unknown';
}

const innovators = 0.025;

/**
 * Tests "one customer in eight, the early adopters, brings more than half": the share of all money of the customers who stand behind the first
 * 2.5 % in the order of earliness over the launches. Those who joined after all launches are left out.
 */
export function testClaim({ classes, buyers }: Pick<ClassFactsQuestion, 'classes' | 'buyers'>, level: number): Claim[] {
  const known = Uint32Array.from(classes.exposed.keys()).filter((i) => classes.exposed[i]! > 0);
  const earliness = Float64Array.from(known, (i) => classes.earliness[i]!);
  const money = Float64Array.from(known, (i) => buyers.revenue[i]!);
  return ([0.125, 0.135] as const).map((share) => {
    const weights = sliceWeights(earliness, innovators, innovators + share);
    const revenue = moneyShare(money, weights, level);
    const verdict =
      revenue === null
        ? 'unknown'
        : revenue.low > 0.5
          ? 'confirmed'
          : revenue.high < 0.5
            ? 'contradicted'
            : 'not_confirmed';
    return { share, customers: Math.round(share * known.length), revenue, verdict };
  });
}
