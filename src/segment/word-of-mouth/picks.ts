import { cohensKappa, wilson } from '../../stats/index.js';
import type { People } from './read-people.js';

export const pickNames = ['staff', 'loyal', 'position', 'events'] as const;
export type PickName = (typeof pickNames)[number];

/** One way of picking without a system, held against what the data say. */
export interface Pick {
  readonly pick: PickName;
  /** Null: the data do not say who is picked so. */
  readonly customers: number | null;
  readonly right: number | null;
  readonly precision: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of right ones among all customers: what a pick by lot would find. */
  readonly by_lot: number;
  /** Agreement of the pick with the data beyond chance. */
  readonly kappa: number | null;
  readonly kappa_low: number | null;
  readonly kappa_high: number | null;
  readonly of_customers: number;
}

/**
 * How often each of the four picks is right: nominated by staff, the most orders, a position, guests of events.
 *
 * Right means much word of mouth by the data (`right`). A customer picked twice counts once. Of equally loyal ones the first by id
 * are taken. Cost: O(customers log customers).
 */
export function fourPicks(
  people: People,
  right: readonly boolean[],
  { loyal, acts, level }: { loyal: number | null; acts: boolean; level: number },
): Pick[] {
  const n = people.ids.length;
  const where = (test: (i: number) => boolean) => people.ids.flatMap((_, i) => (test(i) ? [i] : []));
  const staff = acts ? where((i) => people.nominated[i]! > 0) : [];
  const events = acts ? where((i) => people.events[i]! > 0) : [];
  const size = loyal ?? (staff.length > 0 ? staff.length : 40);
  const buyers = where((i) => people.orders[i]! > 0);
  const chosen: { readonly [name in PickName]: readonly number[] | null } = {
    staff: staff.length > 0 ? staff : null,
    loyal: buyers.sort((a, b) => people.orders[b]! - people.orders[a]! || a - b).slice(0, size),
    position: people.position === null ? null : where((i) => people.position![i] === 1),
    events: events.length > 0 ? events : null,
  };
  const all = right.reduce((sum, each) => sum + (each ? 1 : 0), 0);
  return pickNames.map((pick): Pick => {
    const list = chosen[pick];
    const base = { pick, by_lot: n === 0 ? 0 : all / n, of_customers: n };
    if (list === null || list.length === 0) {
      const unknown = { customers: null, right: null, precision: null, low: null, high: null };
      return { ...base, ...unknown, kappa: null, kappa_low: null, kappa_high: null };
    }
    const hits = list.filter((i) => right[i]).length;
    const range = wilson(hits, list.length, level);
    const agreed = cohensKappa({ both: hits, first: list.length, second: all, n }, level);
    return {
      ...base,
      customers: list.length,
      right: hits,
      precision: hits / list.length,
      low: range.low,
      high: range.high,
      kappa: agreed?.value ?? null,
      kappa_low: agreed?.low ?? null,
      kappa_high: agreed?.high ?? null,
    };
  });
}
