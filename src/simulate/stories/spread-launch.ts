import type { Random } from '../../stats/random.js';
import { productNumber } from '../assortment.js';
import { addLine, type MarketDraft, tieKinds } from '../draft.js';
import type { Ground } from './story.js';

/** Who hears from a customer, and from which day on. */
export type Hearers = (customer: number) => readonly { readonly customer: number; readonly since: number }[];

export interface Launch {
  readonly product: string;
  readonly day: number;
  /** Share of the customers who buy it of their own accord, if they come by. */
  readonly spontaneousShare: number;
  /** Who was won buys at the next visit within so many days, or not at all. */
  readonly patienceDays: number;
  /** Customers who buy it at their next visit. */
  readonly startsWith: readonly number[];
  /** Chance that a buyer's word wins one who hears it. */
  carries(customer: number): number;
}

export interface LaunchTold {
  readonly product_id: string;
  readonly day: number;
  /** Buyers whom nobody won. */
  readonly spontaneous: number;
  readonly carried: readonly {
    readonly from: number;
    readonly to: number;
    readonly product_id: string;
    readonly day: number;
  }[];
}

const secondsADay = 86_400;
const repeatShare = 0.1;

/**
 * Lets a new product spread: an independent cascade in time over the ties that existed at that time. A purchase hangs on
 * an order that is there; each buyer's word reaches everybody who hears it once. Cost: O(days + ties of the buyers).
 */
export function spreadLaunch({ draft, base }: Ground, hearers: Hearers, random: Random, launch: Launch): LaunchTold {
  const { people, calendar, orders } = draft;
  const product = productNumber(launch.product);
  const buyer = new Uint8Array(people.count);
  const planned: { readonly customer: number; readonly order: number; readonly from: number }[][] = Array.from(
    { length: calendar.days },
    () => [],
  );
  const dayOf = (order: number): number => Math.floor(orders.second.at(order) / secondsADay);
  const plan = (customer: number, from: number, after: number, until: number): void => {
    const order = base.ordersOf(customer).find((candidate) => dayOf(candidate) > after);
    if (order === undefined || dayOf(order) > until) return;
    planned[dayOf(order)]!.push({ customer, order, from });
  };

  for (const customer of launch.startsWith) plan(customer, -1, launch.day, launch.day + launch.patienceDays);
  for (let customer = 0; customer < people.count; customer += 1) {
    if (!random.bernoulli(launch.spontaneousShare)) continue;
    plan(customer, -1, launch.day + random.integer(Math.max(1, calendar.days - launch.day)), calendar.days);
  }

  const carried: LaunchTold['carried'][number][] = [];
  let spontaneous = 0;
  for (let day = launch.day; day < calendar.days; day += 1) {
    for (const { customer, order, from } of planned[day]!) {
      if (buyer[customer] === 1) continue;
      buyer[customer] = 1;
      addLine(draft, order, product);
      if (from < 0) spontaneous += 1;
      else carried.push({ from, to: customer, product_id: launch.product, day });
      for (const later of base.ordersOf(customer)) {
        if (dayOf(later) > day && random.bernoulli(repeatShare)) addLine(draft, later, product);
      }
      const chance = launch.carries(customer);
      for (const hearer of hearers(customer)) {
        if (hearer.since > day || buyer[hearer.customer] === 1 || !random.bernoulli(chance)) continue;
        plan(hearer.customer, customer, day, day + launch.patienceDays);
      }
    }
  }
  return { product_id: launch.product, day: launch.day, spontaneous, carried };
}

/**
 * Who hears whom: friends each other, followers whom they follow; a mention is no channel of its own.
 *
 * @param counts - whether a tie is looked at
 */
export function hearersOf({ people, ties }: MarketDraft, counts: (tie: number) => boolean): Hearers {
  const hears: { customer: number; since: number }[][] = Array.from({ length: people.count }, () => []);
  const follow = tieKinds.indexOf('follow');
  for (let t = 0; t < ties.from.length; t += 1) {
    const kind = ties.kind.at(t);
    if (kind > follow || !counts(t)) continue;
    const from = ties.from.at(t);
    const to = ties.to.at(t);
    const since = ties.since.at(t);
    hears[to]!.push({ customer: from, since });
    if (kind < follow) hears[from]!.push({ customer: to, since });
  }
  return (customer) => hears[customer]!;
}
