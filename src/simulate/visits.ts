import type { Random } from '../stats/random.js';
import type { Calendar } from './calendar.js';
import { categories } from './categories.js';
import { regions } from './communities.js';
import { addOrder, type MarketDraft } from './draft.js';
import { channelOf, hourOf } from './habits.js';
import { cumulative, pick } from './pick.js';
import { segments } from './segments.js';
import { storeOf } from './stores.js';

/** Share of the orders that somebody without a member account makes. */
const walkInShare = 0.11;

const secondsADay = 86_400;
// Walk-ins buy what lies on the way.
const onTheWay: { readonly [category: string]: number } = {
  convenience: 0.45,
  coffee: 0.24,
  lunch: 0.17,
  tea: 0.09,
  books: 0.02,
  stationery: 0.03,
};

/**
 * Draws the orders of everybody, still without lines: how many from the customer's own gamma-distributed rate (Poisson),
 * for what from the customer's taste, when from the calendar. Cost: O(orders × log days).
 */
export function drawVisits(draft: MarketDraft, random: Random): void {
  const { people, calendar, communities } = draft;
  const when = timetable(calendar);
  const counts = random.fork('counts');
  const times = random.fork('times');
  const tasteOf = (customer: number): Float64Array =>
    cumulative(people.taste.subarray(customer * categories.length, (customer + 1) * categories.length));
  for (let customer = 0; customer < people.count; customer += 1) {
    const orders = countOrders(draft, customer, counts);
    if (orders === 0) continue;
    const taste = tasteOf(customer);
    const region = communities[people.community[customer]!]!.region;
    for (let n = 0; n < orders; n += 1) {
      const category = pick(times, taste);
      const own = people.segment[customer]!;
      const second = when(category, people.fromDay[customer]!, people.toDay[customer]!, own, times);
      addVisit(draft, customer, category, region, second, times);
    }
  }
  const strangers = random.fork('walk-ins');
  const members = draft.orders.customer.length;
  const regionSums = cumulative(regions.map(({ weight }) => weight));
  const categorySums = cumulative(categories.map(({ id }) => onTheWay[id] ?? 0));
  const walkIns = Math.round((members * walkInShare) / (1 - walkInShare));
  for (let n = 0; n < walkIns; n += 1) {
    const category = pick(strangers, categorySums);
    const second = when(category, 0, calendar.days - 1, -1, strangers);
    addVisit(draft, -1, category, pick(strangers, regionSums), second, strangers);
  }
}

function countOrders({ people }: MarketDraft, customer: number, random: Random): number {
  const { ordersPerWeek, shape, least, most } = segments[people.segment[customer]!]!;
  if (ordersPerWeek === 0) return least;
  const weeks = (people.toDay[customer]! - people.fromDay[customer]! + 1) / 7;
  const rate = random.gamma(shape, ordersPerWeek / shape);
  return Math.min(Math.max(random.poisson(rate * weeks), least), most);
}

function addVisit(
  draft: MarketDraft,
  customer: number,
  category: number,
  region: number,
  second: number,
  random: Random,
): void {
  const store = storeOf(region, category);
  const segment = customer < 0 ? -1 : draft.people.segment[customer]!;
  addOrder(draft, { customer, second, category, store, channel: channelOf(category, segment, random) });
}

/** A moment in the opening hours of a day between two days, in proportion to what the category sells then. */
function timetable(
  calendar: Calendar,
): (category: number, from: number, to: number, segment: number, random: Random) => number {
  const days = categories.map((category) =>
    cumulative(Array.from({ length: calendar.days }, (_, day) => calendar.weight(category, day))),
  );
  return (category, from, to, segment, random) => {
    const found = pick(random, days[category]!, from, to + 1);
    const day = found < 0 ? to : found;
    const hour = hourOf(category, calendar.isOff(day), segment, random);
    return day * secondsADay + hour * 3600 + random.integer(3600);
  };
}
