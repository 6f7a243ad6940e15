import type { Random } from '../stats/random.js';
import { categories } from './categories.js';
import { addLine, addOrder, type MarketDraft } from './draft.js';
import { channelOf, hourOf } from './habits.js';
import { storeOf } from './stores.js';

export interface PlacedOrder {
  readonly customer: number;
  readonly product: number;
  readonly day: number;
  readonly quantity?: number;
  /** Hour of the day; drawn from what the category sells by default. */
  readonly hour?: number;
  /** 0 in the store, 1 in the app; drawn by default. */
  readonly channel?: number;
  /** Place in `stores`; where the customer's region buys the category by default. */
  readonly store?: number;
  /** In fen; the list price by default. */
  readonly price?: number;
}

const secondsADay = 86_400;

/**
 * An order of one line that a story makes itself, on the day or the next on which the shop is open, in the opening hours.
 *
 * @returns the day it was made; −1 when the market has ended before
 */
export function placeOrder(draft: MarketDraft, order: PlacedOrder, random: Random): number {
  const { people, calendar, communities, products } = draft;
  const { customer, product } = order;
  const category = products[product]!.category;
  const segment = people.segment[customer]!;
  const drawn = hourOf(category, calendar.isOff(order.day), segment, random);
  const hour = order.hour ?? drawn;
  const second = hour * 3600 + random.integer(3600);
  const channel = channelOf(category, segment, random);
  let day = order.day;
  while (day < calendar.days && calendar.weight(categories[category]!, day) === 0) day += 1;
  if (day < 0 || day >= calendar.days) return -1;
  const region = communities[people.community[customer]!]!.region;
  const placed = addOrder(draft, {
    customer,
    second: day * secondsADay + second,
    category,
    store: order.store ?? storeOf(region, category),
    channel: order.channel ?? channel,
  });
  const { quantity = 1, price = products[product]!.price } = order;
  addLine(draft, placed, product, { quantity, price });
  return day;
}

/** A moment of a day between nine and nine, as it stands in the files. */
export function momentOf({ calendar }: MarketDraft, day: number, random: Random): string {
  return calendar.time(day * secondsADay + 32_400 + random.integer(43_200));
}
