import { createRandom, newcombe, wilson } from '../../stats/index.js';
import { type BoughtByUnit, type DaysByUnit, firstFrom } from './mechanism-data.js';
import type { Events, RuleEvents } from './rule-events.js';

/** A share with its interval; customers with several events count as fewer where their outcomes hang together. */
export interface Rate {
  readonly n: number;
  readonly hits: number;
  readonly customers: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Trials that the interval rests on. */
  readonly effective: number;
}

export interface Difference {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a rule came to. */
export interface Measured {
  readonly rate: Rate;
  /** Of these, the events for which a control was found. */
  readonly like: Rate;
  /** Customers without the trigger until that day, alike in recency and frequency. */
  readonly control: Rate;
  readonly difference: Difference;
  readonly circle: Rate;
  readonly circleDifference: Difference;
  readonly parts: readonly (Rate & { readonly delays: Int32Array })[];
  /** Days from trigger to purchase, ascending, of those that bought in the window. */
  readonly delays: Int32Array;
}

export interface MeasureQuestion {
  readonly rules: readonly {
    readonly id: string;
    readonly from: number;
    readonly to: number;
    readonly found: RuleEvents;
  }[];
  readonly orders: DaysByUnit;
  readonly bought: BoughtByUnit;
  readonly units: number;
  readonly asOfDay: number;
  /** Customers drawn as control for each event. */
  readonly controls: number;
  readonly level: number;
  readonly seed: number;
}

/** Customers that are tried for one event before it counts as one without a like. */
const tries = 400;

/** Trials and successes, some of the same customer. */
class Tally {
  readonly #of = new Map<number, [n: number, hits: number]>();
  n = 0;
  hits = 0;
  add(customer: number, hit: boolean): void {
    const own = this.#of.get(customer) ?? [0, 0];
    own[0] += 1;
    own[1] += hit ? 1 : 0;
    this.#of.set(customer, own);
    this.n += 1;
    this.hits += hit ? 1 : 0;
  }
  rate(level: number): Rate {
    const { n, hits } = this;
    const customers = this.#of.size;
    if (n === 0) return { n, hits, customers, rate: null, low: null, high: null, effective: 0 };
    const p = hits / n;
    let spread = 0;
    for (const [m, k] of this.#of.values()) spread += (k - m * p) ** 2;
    const plain = n * p * (1 - p);
    // The variance of a ratio over customers against that of independent trials; never fewer than one.
    const design = plain > 0 && customers > 1 ? Math.max(1, (spread * customers) / (customers - 1) / plain) : 1;
    const effective = Math.min(n, n / design);
    const { low, high } = wilson(p * effective, effective, level);
    return { n, hits, customers, rate: p, low, high, effective };
  }
}

function difference(a: Rate, b: Rate, level: number): Difference {
  if (a.rate === null || b.rate === null) return { value: null, low: null, high: null };
  const of = (rate: Rate) => ({ successes: rate.rate! * rate.effective, n: rate.effective });
  const { low, high } = newcombe(of(a), of(b), level);
  return { value: a.rate - b.rate, low, high };
}

const band = (value: number): number => Math.floor(Math.log2(value + 1));

/**
 * How often what a rule announces was bought, against customers without its trigger and against the same circle without it.
 *
 * Only events whose whole window lies in the data and after the first sale of what is offered are followed. A control is drawn
 * (seeded) from the customers who had not had the trigger (for the same products) by that day and then stood in the same band of frequency and recency
 * (powers of two); whether they had it later plays no part. Events without such a customer have no part in the comparison. Cost: O(events × tries × log orders of a customer).
 */
export function measureRules(question: MeasureQuestion): Measured[] {
  const { orders, bought, units, asOfDay, level } = question;
  const firstSale = new Map<number, number>();
  bought.item.forEach((item, at) => {
    const known = firstSale.get(item);
    if (known === undefined || bought.day[at]! < known) firstSale.set(item, bought.day[at]!);
  });
  return question.rules.map(({ id, from, to, found }) => {
    const wanted = found.targets.map((list) => new Set(list));
    const since = found.targets.map((list) =>
      list.reduce((first, item) => Math.min(first, firstSale.get(item) ?? Infinity), Infinity),
    );
    const delayOf = (unit: number, day: number, target: number): number => {
      for (let at = firstFrom(bought, unit, day + from); at < bought.offsets[unit + 1]!; at++) {
        if (bought.day[at]! > day + to) break;
        if (wanted[target]!.has(bought.item[at]!)) return bought.day[at]! - day;
      }
      return -1;
    };
    const followed = ({ day, target }: Events, i: number): boolean =>
      day[i]! + to <= asOfDay && day[i]! >= since[target[i]!]!;
    const { events, circle } = found;
    // The first trigger of each customer by products: from then on a customer is no control.
    const first = new Map<number, number>();
    for (let i = 0; i < events.unit.length; i++) {
      const key = events.target[i]! * units + events.unit[i]!;
      const known = first.get(key);
      if (known === undefined || events.day[i]! < known) first.set(key, events.day[i]!);
    }
    const state = (unit: number, day: number): [number, number] => {
      const at = firstFrom(orders, unit, day);
      const count = at - orders.offsets[unit]!;
      return [band(count), count === 0 ? -1 : band(day - orders.day[at - 1]!)];
    };
    const random = createRandom(question.seed, `control of ${id}`);
    const [all, like, control, around] = [new Tally(), new Tally(), new Tally(), new Tally()];
    const parts = found.parts.map(() => new Tally());
    const delays: number[] = [];
    const partDelays = found.parts.map((): number[] => []);
    for (let i = 0; i < events.unit.length; i++) {
      if (!followed(events, i)) continue;
      const [unit, day, target] = [events.unit[i]!, events.day[i]!, events.target[i]!];
      const delay = delayOf(unit, day, target);
      all.add(unit, delay >= 0);
      if (delay >= 0) delays.push(delay);
      const part = events.part[i]!;
      if (part >= 0) {
        parts[part]!.add(unit, delay >= 0);
        if (delay >= 0) partDelays[part]!.push(delay);
      }
      const [frequency, recency] = state(unit, day);
      let drawn = 0;
      for (let each = 0; each < tries && drawn < question.controls; each++) {
        const other = random.integer(units);
        if ((first.get(target * units + other) ?? Infinity) <= day) continue;
        const [f, r] = state(other, day);
        if (f !== frequency || r !== recency) continue;
        control.add(other, delayOf(other, day, target) >= 0);
        drawn += 1;
      }
      if (drawn === 0) continue;
      like.add(unit, delay >= 0);
    }
    for (let i = 0; i < circle.unit.length; i++)
      if (followed(circle, i))
        around.add(circle.unit[i]!, delayOf(circle.unit[i]!, circle.day[i]!, circle.target[i]!) >= 0);
    const [rate, likeRate, other, circleRate] = [all, like, control, around].map((tally) => tally.rate(level)) as [
      Rate,
      Rate,
      Rate,
      Rate,
    ];
    return {
      rate,
      like: likeRate,
      control: other,
      difference: difference(likeRate, other, level),
      circle: circleRate,
      circleDifference: difference(rate, circleRate, level),
      parts: parts.map((part, i) => ({ ...part.rate(level), delays: Int32Array.from(partDelays[i]!).sort() })),
      delays: Int32Array.from(delays).sort(),
    };
  });
}
