import { dataUntil } from '../mechanisms/data-until.js';
import { firstFrom } from '../mechanisms/mechanism-data.js';
import type { MechanismData } from '../mechanisms/read-mechanism-data.js';
import { type RuleEvents, ruleEvents } from '../mechanisms/rule-events.js';
import type { TradeRule } from '../mechanisms/trade-rule.js';
import type { Events, History } from './events.js';
import type { Signal } from './signal.js';

/** The rules of the trade with their data, and how its numbers of customers and items stand in those of the purchases (−1: not there). */
export interface Mechanisms {
  readonly rules: readonly TradeRule[];
  readonly data: MechanismData;
  readonly unitOf: Int32Array;
  readonly itemOf: Int32Array;
}

/** What a rule offers to a customer on the day: log odds beyond the usual, and the product that set it off (−1: none). */
interface Offer {
  readonly item: number;
  readonly value: number;
  readonly because: number;
}

/** What came after the triggers of a rule that could be followed to the end of its window. */
interface Followed {
  readonly n: number;
  /** Days from trigger to purchase, ascending. */
  readonly delays: readonly number[];
  /** By list of products to follow: triggers, purchases, and purchases of each product. */
  readonly lists: readonly { n: number; hits: number; of: Map<number, number> }[];
}

/** Triggers still open below which a rule says nothing. */
const fewestOpen = 20;
/** Triggers' worth of what holds on the whole that stand beside those of one list or product. */
const prior = 2;

const logit = (p: number): number => Math.log(p / (1 - p));

/**
 * By how much a rule of the trade raises the log odds of a purchase within the horizon; 0 where it is not due. One signal for each rule, so that the
 * blend may trust one and not another.
 *
 * All is learnt again from what was known on the day: which triggers were there, what followed those whose window had ended, which customers wait.
 * The chance of a customer who has waited so many days is that of those who had not bought by then either. It is held against the share of customers
 * that bought the product in the last horizon, of those who had it before and of the others apart, so that a refill is more than a habit.
 */
export function mechanismSignals(
  events: Events,
  history: History,
  { horizonDays, mechanisms }: { readonly horizonDays: number; readonly mechanisms: Mechanisms },
): Signal[] {
  const { rules, data, unitOf, itemOf } = mechanisms;
  const known = { data: dataUntil(data, history.day), unitOf, itemOf };
  const usual = usualChances(events, history, horizonDays);
  return rules.flatMap((rule, place) => {
    const { due, coming } = offersOn(rule, place, known, { today: history.day, horizonDays, usual });
    // A mark that a counter will pass by its pace is less sure than one that was read: it is believed, or not, by itself.
    return rule.trigger.on === 'counter' ? [signalOf(place, due), signalOf(place, coming)] : [signalOf(place, due)];
  });
}

function signalOf(place: number, offers: ReadonlyMap<number, readonly Offer[]>): Signal {
  return {
    id: 'mechanisms',
    rule: place,
    score(who, { value, because }) {
      value.fill(0);
      because.fill(-1);
      for (const offer of offers.get(who) ?? [])
        if (offer.value > value[offer.item]!) {
          value[offer.item] = offer.value;
          because[offer.item] = offer.because;
        }
    },
  };
}

/** What a rule offers to whom on the day. */
function offersOn(
  rule: TradeRule,
  place: number,
  { data, unitOf, itemOf }: Omit<Mechanisms, 'rules'>,
  { today, horizonDays, usual }: { today: number; horizonDays: number; usual: (item: number, who: number) => number },
): Record<'due' | 'coming', Map<number, Offer[]>> {
  const offers = { due: new Map<number, Offer[]>(), coming: new Map<number, Offer[]>() };
  const found = ruleEvents(rule, data, place, today);
  const [from, to] = rule.windowDays;
  const followed = follow(found, data, rule.windowDays, today);
  const add = (to: Map<number, Offer[]>, unit: number, day: number, target: number, part: number): void => {
    const who = unitOf[unit]!;
    if (who < 0) return;
    const chance = chanceWithin(followed, today - day, horizonDays);
    if (chance === null) return;
    const list = followed.lists[target]!;
    const factor = (list.hits + prior) / (list.n * (followed.delays.length / followed.n) + prior);
    const items = [...found.targets[target]!].filter((item) => itemOf[item]! >= 0);
    const all = items.reduce((sum, item) => sum + usual(itemOf[item]!, who), 0);
    const source = part < 0 ? null : found.parts[part]!;
    for (const each of items) {
      const item = itemOf[each]!;
      const base = usual(item, who);
      const share = ((list.of.get(each) ?? 0) + (prior * base) / all) / (list.hits + prior);
      const value = logit(Math.min(0.95, chance * factor) * share) - logit(base);
      if (!(value > 0)) continue;
      const because = source?.kind === 'product' ? itemOf[Number(source.id)]! : -1;
      const own = to.get(who) ?? [];
      own.push({ item, value, because });
      to.set(who, own);
    }
  };
  const told = new Set<number>();
  const { unit, day, target, part } = found.events;
  for (let i = 0; i < unit.length; i++) {
    if (day[i]! + to <= today || day[i]! + from > today + horizonDays) continue;
    if (boughtSince(data, unit[i]!, day[i]! + from, found.targets[target[i]!]!) >= 0) continue;
    told.add(unit[i]!);
    add(offers.due, unit[i]!, day[i]!, target[i]!, part[i]!);
  }
  for (const next of found.coming)
    if (!told.has(next.unit) && found.targets.length > 0 && next.day > today && next.day <= today + horizonDays)
      add(offers.coming, next.unit, next.day, 0, next.part);
  return offers;
}

/** Place of the customer's first purchase of one of the items from a day on; −1: none. */
function boughtSince({ bought }: MechanismData, unit: number, day: number, items: Int32Array): number {
  for (let at = firstFrom(bought, unit, day); at < bought.offsets[unit + 1]!; at++)
    if (items.includes(bought.item[at]!)) return at;
  return -1;
}

function follow(
  { events, targets }: RuleEvents,
  data: MechanismData,
  [from, to]: readonly [number, number],
  today: number,
): Followed {
  const lists = targets.map(() => ({ n: 0, hits: 0, of: new Map<number, number>() }));
  const delays: number[] = [];
  let n = 0;
  for (let i = 0; i < events.unit.length; i++) {
    const [unit, day, target] = [events.unit[i]!, events.day[i]!, events.target[i]!];
    if (day + to > today) continue;
    const list = lists[target]!;
    n++;
    list.n++;
    const at = boughtSince(data, unit, day + from, targets[target]!);
    if (at < 0 || data.bought.day[at]! > day + to) continue;
    list.hits++;
    const item = data.bought.item[at]!;
    list.of.set(item, (list.of.get(item) ?? 0) + 1);
    delays.push(data.bought.day[at]! - day);
  }
  delays.sort((x, y) => x - y);
  return { n, delays, lists };
}

/** Chance to buy within the horizon after so many days without; null where too few waited as long. */
function chanceWithin({ n, delays }: Followed, elapsed: number, horizonDays: number): number | null {
  const before = countUntil(delays, elapsed);
  const open = n - before;
  if (open < fewestOpen) return null;
  return (countUntil(delays, elapsed + horizonDays) - before) / open;
}

/** How many of the delays, which ascend, are at most so many days. */
function countUntil(delays: readonly number[], days: number): number {
  let [low, high] = [0, delays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (delays[middle]! <= days) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The share of customers that bought a product in the last horizon: of those who had it before, and of the others. */
function usualChances(
  { unit, item, day }: Events,
  { day: today, items, offsets, item: owned, first }: History,
  horizonDays: number,
): (item: number, who: number) => number {
  const border = today - horizonDays;
  const [had, again, begun] = [new Float64Array(items), new Float64Array(items), new Float64Array(items)];
  let known = 0;
  for (let who = 0; who + 1 < offsets.length; who++) {
    if (offsets[who] === offsets[who + 1]) continue;
    known++;
    for (let at = offsets[who]!; at < offsets[who + 1]!; at++)
      if (first[at]! <= border) had[owned[at]!]!++;
      else begun[owned[at]!]!++;
  }
  for (let at = 0; at < unit.length; at++) {
    if (day[at]! > today || day[at]! <= border) continue;
    // Once for each customer and product, the last day of those within the window, and only where there was one before it.
    const same = at + 1 < unit.length && unit[at + 1] === unit[at] && item[at + 1] === item[at];
    if (same && day[at + 1]! <= today) continue;
    if (firstOf(unit[at]!, item[at]!) <= border) again[item[at]!]!++;
  }
  const all = had.map((n, i) => (begun[i]! + again[i]! + 0.5) / (n + (known - n) + 1));
  const repeat = had.map((n, i) => (again[i]! + prior * all[i]!) / (n + prior));
  const explore = had.map((n, i) => (begun[i]! + prior * all[i]!) / (known - n + prior));
  return (each, who) => (placeOf(who, each) < 0 ? explore[each]! : repeat[each]!);

  function placeOf(who: number, each: number): number {
    let [low, high] = [offsets[who]!, offsets[who + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (owned[middle]! < each) low = middle + 1;
      else high = middle;
    }
    return low < offsets[who + 1]! && owned[low] === each ? low : -1;
  }
  function firstOf(who: number, each: number): number {
    return first[placeOf(who, each)]!;
  }
}
