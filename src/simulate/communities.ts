import type { Random } from '../stats/random.js';
import { cumulative, pick } from './pick.js';

/** A circle of people who know each other. */
export interface Community {
  readonly kind: 'compound' | 'office' | 'school_parents' | 'fitness' | 'hobby';
  readonly region: number;
  /** Its members' ages lie around this one. */
  readonly age: number;
  /** Its members' monthly incomes lie around this one, in yuan. */
  readonly income: number;
  /** How many people it will have, about. */
  readonly size: number;
}

/** The places the group has shops in. */
export const regions = [
  { name: '临江', nameEn: 'Linjiang', cityTier: 2, weight: 0.52, income: 1.15 },
  { name: '桂溪', nameEn: 'Guixi', cityTier: 3, weight: 0.3, income: 0.95 },
  { name: '青禾', nameEn: 'Qinghe', cityTier: 4, weight: 0.18, income: 0.78 },
] as const;

const kinds = [
  { kind: 'compound', weight: 0.5, ages: [28, 62], income: 7500 },
  { kind: 'office', weight: 0.22, ages: [25, 38], income: 10500 },
  { kind: 'school_parents', weight: 0.14, ages: [32, 42], income: 9000 },
  { kind: 'fitness', weight: 0.08, ages: [24, 35], income: 9800 },
  { kind: 'hobby', weight: 0.06, ages: [45, 66], income: 6800 },
] as const;

/**
 * Draws communities until there is room for everybody; sizes have a long tail. A compound of fewer than a hundred customers is no
 * circle of its own for a shop, and modularity would not tell it from its neighbours in a town of 20,000 (Fortunato &
 * Barthélemy 2007). Cost: O(customers / 160).
 */
export function drawCommunities(customers: number, random: Random): Community[] {
  const kindSums = cumulative(kinds.map(({ weight }) => weight));
  const regionSums = cumulative(regions.map(({ weight }) => weight));
  const communities: Community[] = [];
  for (let room = 0; room < customers; ) {
    const spec = kinds[pick(random, kindSums)]!;
    const region = pick(random, regionSums);
    const size = Math.min(100 + Math.floor(random.exponential(1 / 60)), 400);
    const age = spec.ages[0] + random.next() * (spec.ages[1] - spec.ages[0]);
    const income = spec.income * regions[region]!.income * (0.75 + 0.5 * random.next());
    communities.push({ kind: spec.kind, region, age, income, size });
    room += size;
  }
  return communities;
}
