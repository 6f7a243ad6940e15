/** Who bought what on which days, as numbers. Rows ascend by customer, then product, then day; each once. */
export interface Events {
  readonly units: number;
  readonly items: number;
  readonly unit: Int32Array;
  readonly item: Int32Array;
  /** Days counted from 1970-01-01. */
  readonly day: Int32Array;
}

/** What was known on a day: each customer's products with how often and when, and what lay in one basket (customer and day). */
export interface History {
  /** Last day that is known. */
  readonly day: number;
  readonly units: number;
  readonly items: number;
  /** Where the products of each customer begin; units + 1 entries. */
  readonly offsets: Int32Array;
  readonly item: Int32Array;
  /** Days on which the customer bought the product, the first and the last of them. */
  readonly count: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Days with a purchase of each customer, of these in the last 90 days, and the last of them (−1: none). */
  readonly days: Int32Array;
  readonly recentDays: Int32Array;
  readonly lastDay: Int32Array;
  /** Baskets: items of each customer and day; `basketOf` is each customer's last one (−1: none). */
  readonly basketOffsets: Int32Array;
  readonly basketItems: Int32Array;
  readonly basketOf: Int32Array;
}

/** Days that count as lately. */
export const recent = 90;

/** What was known at the end of a day. Cost: O(events × log). */
export function historyAt({ units, items, unit, item, day }: Events, until: number): History {
  const offsets = new Int32Array(units + 1);
  const pairs = { item: [] as number[], count: [] as number[], first: [] as number[], last: [] as number[] };
  const days = new Int32Array(units);
  const recentDays = new Int32Array(units);
  const lastDay = new Int32Array(units).fill(-1);
  const basketOf = new Int32Array(units).fill(-1);
  const basketOffsets: number[] = [0];
  const basketItems: number[] = [];
  let at = 0;
  for (let who = 0; who < units; who++) {
    const lines: { day: number; item: number }[] = [];
    for (; at < unit.length && unit[at] === who; at++) {
      if (day[at]! > until) continue;
      lines.push({ day: day[at]!, item: item[at]! });
      const top = pairs.item.length - 1;
      if (top >= offsets[who]! && pairs.item[top] === item[at]) {
        pairs.count[top]!++;
        pairs.last[top] = day[at]!;
      } else {
        pairs.item.push(item[at]!);
        pairs.count.push(1);
        pairs.first.push(day[at]!);
        pairs.last.push(day[at]!);
      }
    }
    offsets[who + 1] = pairs.item.length;
    lines.sort((x, y) => x.day - y.day || x.item - y.item);
    lines.forEach((line, i) => {
      if (i === 0 || lines[i - 1]!.day !== line.day) {
        if (i > 0) basketOffsets.push(basketItems.length);
        days[who]!++;
        if (line.day > until - recent) recentDays[who]!++;
        lastDay[who] = line.day;
      }
      basketItems.push(line.item);
    });
    if (lines.length > 0) {
      basketOf[who] = basketOffsets.length - 1;
      basketOffsets.push(basketItems.length);
    }
  }
  return {
    day: until,
    units,
    items,
    offsets,
    item: Int32Array.from(pairs.item),
    count: Int32Array.from(pairs.count),
    first: Int32Array.from(pairs.first),
    last: Int32Array.from(pairs.last),
    days,
    recentDays,
    lastDay,
    basketOffsets: Int32Array.from(basketOffsets),
    basketItems: Int32Array.from(basketItems),
    basketOf,
  };
}

/** Different products of each customer bought after `from` and until `to`, as compressed rows. */
export function boughtBetween(
  { units, unit, item, day }: Events,
  from: number,
  to: number,
): { readonly offsets: Int32Array; readonly item: Int32Array } {
  const offsets = new Int32Array(units + 1);
  const bought: number[] = [];
  let at = 0;
  for (let who = 0; who < units; who++) {
    for (; at < unit.length && unit[at] === who; at++) {
      if (day[at]! <= from || day[at]! > to) continue;
      if (bought.length > offsets[who]! && bought.at(-1) === item[at]) continue;
      bought.push(item[at]!);
    }
    offsets[who + 1] = bought.length;
  }
  return { offsets, item: Int32Array.from(bought) };
}
