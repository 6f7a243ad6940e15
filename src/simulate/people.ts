import type { Random } from '../stats/random.js';
import { categories, categoryNumber } from './categories.js';
import { type Community, regions } from './communities.js';
import { cumulative, pick } from './pick.js';
import { type SegmentId, segments } from './segments.js';

/** The customers as columns; a customer is a place in them. Days count from the first day of the market. */
export interface People {
  readonly count: number;
  readonly householdCount: number;
  readonly household: Int32Array;
  readonly community: Int32Array;
  /** Day of birth; always before day 0. */
  readonly birthDay: Int32Array;
  /** 0 female, 1 male. */
  readonly gender: Uint8Array;
  /** Monthly income in yuan. */
  readonly income: Int32Array;
  /** Place in `educations`. */
  readonly education: Uint8Array;
  readonly segment: Uint8Array;
  readonly joinedDay: Int32Array;
  /** First and last day on which the customer may buy. */
  readonly fromDay: Int32Array;
  readonly toDay: Int32Array;
  /** How readily somebody makes friends; mean about 1, with a long tail. */
  readonly sociability: Float64Array;
  /** How freely somebody spends: 1 is usual. */
  readonly budget: Float64Array;
  /** How many somebody buys at once of what a usual customer buys one of: more than 1 for those who buy for many. */
  readonly bulk: Uint8Array;
  /** Weight of every category for every customer, customer by customer. */
  readonly taste: Float64Array;
}

export const educations = ['primary', 'middle', 'high', 'college', 'bachelor', 'master'] as const;
const educationSums = cumulative([0.04, 0.16, 0.24, 0.24, 0.26, 0.06]);
const householdSums = cumulative([0.62, 0.27, 0.11]);

// Share of a segment that buys for many, and the least and most of it; the share with k times as much falls like 1 / k.
const bulkBuyers: { readonly [Segment in SegmentId]?: readonly [share: number, least: number, most: number] } = {
  big_rare: [0.9, 5, 100],
  loyal: [0.1, 2, 6],
};
const expensive = new Set(['therapy', 'garage', 'skincare', 'learning', 'liquor', 'pet'].map(categoryNumber));
// Who buys there at all; everybody elsewhere.
const ownership: ReadonlyMap<number, number> = new Map([
  [categoryNumber('pet'), 0.26],
  [categoryNumber('garage'), 0.42],
  [categoryNumber('learning'), 0.24],
  [categoryNumber('therapy'), 0.45],
  [categoryNumber('liquor'), 0.4],
]);

/**
 * Draws the customers: households inside communities, so that neighbours are alike in place, age and income; then each
 * customer's hidden segment, life in the market and taste. Cost: O(customers × categories).
 */
export function drawPeople(count: number, days: number, communities: readonly Community[], random: Random): People {
  const people = emptyPeople(count);
  const home = random.fork('home');
  const self = random.fork('self');
  const life = random.fork('life');
  const taste = random.fork('taste');
  let householdCount = 0;
  let community = 0;
  let left = communities[0]!.size;
  for (let i = 0; i < count; ) {
    const size = Math.min(pick(home, householdSums) + 1, count - i);
    const age = Math.round(clamp(communities[community]!.age + home.normal(0, 8), 19, 84));
    for (let member = 0; member < size; member += 1, i += 1) {
      people.household[i] = householdCount;
      people.community[i] = community;
      drawSelf(people, i, communities[community]!, age, member, self);
    }
    householdCount += 1;
    left -= size;
    if (left <= 0 && community < communities.length - 1) {
      community += 1;
      left = communities[community]!.size;
    }
  }
  const order = life.permutation(count);
  let next = 0;
  segments.forEach((spec, segment) => {
    const until = segment === segments.length - 1 ? count : Math.min(count, next + Math.round(spec.share * count));
    for (; next < until; next += 1) drawLife(people, order[next]!, segment, days, life);
  });
  for (let i = 0; i < count; i += 1) drawTaste(people, i, taste);
  drawBulk(people, random.fork('bulk'));
  return { ...people, householdCount };
}

function drawSelf(people: People, i: number, community: Community, age: number, member: number, random: Random): void {
  // A second member is the partner, a third the grown-up child or a parent.
  const own = member === 0 ? age : member === 1 ? age + Math.round(random.normal(0, 2.5)) : age + (age > 46 ? -25 : 26);
  people.birthDay[i] = -Math.round(clamp(own, 18, 88) * 365.25) - random.integer(365);
  people.gender[i] = member === 1 ? 1 - people.gender[i - 1]! : random.bernoulli(0.58) ? 0 : 1;
  people.education[i] = pick(random, educationSums);
  const step = 0.72 + 0.13 * people.education[i]!;
  const spread = random.gamma(9, 1 / 9);
  people.income[i] = Math.max(2000, Math.round((community.income * step * spread) / 500) * 500);
  people.sociability[i] = clamp(random.gamma(1.1, 1 / 1.1) * random.gamma(2.2, 1 / 2.2), 0.05, 14);
  people.budget[i] = clamp(random.gamma(5, 1 / 5) * (0.8 + 0.2 * regions[community.region]!.income), 0.25, 3);
}

function drawLife(people: People, i: number, segment: number, days: number, random: Random): void {
  const { begins, ends, spends } = segments[segment]!;
  people.segment[i] = segment;
  people.budget[i]! *= spends;
  const start = Math.floor((begins[0] + random.next() * (begins[1] - begins[0])) * days);
  const end = Math.ceil((ends[0] + random.next() * (ends[1] - ends[0])) * days) - 1;
  people.joinedDay[i] = start;
  people.fromDay[i] = Math.max(0, start);
  people.toDay[i] = clamp(end, Math.max(0, start) + 20, days - 1);
}

function drawTaste(people: People, i: number, random: Random): void {
  const draw = segments[people.segment[i]!]!.taste;
  for (let c = 0; c < categories.length; c += 1) {
    const share = ownership.get(c) ?? 1;
    const wants = random.next() < share;
    const liking = random.gamma(0.9, 1 / 0.9);
    const weight = (categories[c]!.visits / share) * liking * (expensive.has(c) ? draw : 1);
    people.taste[i * categories.length + c] = wants ? weight + 1e-6 : 0;
  }
}

function drawBulk(people: People, random: Random): void {
  for (let i = 0; i < people.count; i += 1) {
    const [share, least, most] = bulkBuyers[segments[people.segment[i]!]!.id] ?? [0, 1, 1];
    const isBulk = random.next() < share;
    const chance = random.next();
    // Pareto with exponent 1, cut off at the most.
    people.bulk[i] = isBulk ? Math.floor(least / (1 - chance * (1 - least / (most + 1)))) : 1;
  }
}

function emptyPeople(count: number): People {
  const whole = (): Int32Array => new Int32Array(count);
  const small = (): Uint8Array => new Uint8Array(count);
  return {
    count,
    householdCount: 0,
    household: whole(),
    community: whole(),
    birthDay: whole(),
    gender: small(),
    income: whole(),
    education: small(),
    segment: small(),
    joinedDay: whole(),
    fromDay: whole(),
    toDay: whole(),
    sociability: new Float64Array(count),
    budget: new Float64Array(count),
    bulk: small(),
    taste: new Float64Array(count * categories.length),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
