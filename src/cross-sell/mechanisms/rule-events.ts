import { targetItems, triggerItems } from './match-products.js';
import type { MechanismData } from './read-mechanism-data.js';
import type { TradeRule } from './trade-rule.js';

/** Times at which a rule was set off: who, when, with which products to follow, and what it is told apart by. */
export interface Events {
  readonly unit: Int32Array;
  readonly day: Int32Array;
  /** Place of the products to follow in `targets`. */
  readonly target: Int32Array;
  /** Place in `parts`; -1 where there is none. */
  readonly part: Int32Array;
}

/** What the events of a rule are told apart by: the product that set it off, or the topic (what a car is used for). */
export interface Part {
  readonly kind: 'product' | 'topic';
  /** Number of the product as text, or the topic. */
  readonly id: string;
}

/** A rule on the data: its events, and where the same circle of customers was without it. */
export interface RuleEvents {
  readonly events: Events;
  /** Interactions with another outcome, readings before the mark, packages in the middle. */
  readonly circle: Events;
  /** Lists of items, one for each way in which the rule names what is needed. */
  readonly targets: readonly Int32Array[];
  readonly parts: readonly Part[];
  /** A counter's rise a day by part: what it rose and in how many days. */
  readonly pace: readonly { readonly rise: number; readonly days: number }[];
  /** Dates on which customers with a counter come to the next mark, by their own pace. */
  readonly coming: readonly { readonly unit: number; readonly day: number; readonly part: number }[];
  /** The same of every earlier reading, to be held against what came: when it was read, when the next reading came (Infinity: none), the day foretold. */
  readonly foretold: readonly {
    readonly unit: number;
    readonly read: number;
    readonly next: number;
    readonly day: number;
  }[];
  /** Events that named no product that the rule could offer. */
  readonly untargeted: number;
}

/** A package is in its middle when at most this share of it is left for the first time. */
const middle = 0.6;
const none = Number.MIN_SAFE_INTEGER;
/** Days ahead that may be asked for. */
const farthest = 366;

class Collector {
  readonly #rows: [unit: number, day: number, target: number, part: number][] = [];
  add(unit: number, day: number, target: number, part: number): void {
    this.#rows.push([unit, day, target, part]);
  }
  /** @param apart - days within which another event of the same customer and products belongs to the first */
  events(apart: number | null): Events {
    const rows = this.#rows.sort((a, b) => a[0] - b[0] || a[2] - b[2] || a[1] - b[1]);
    let last = none;
    const kept = rows.filter(([unit, day, target], i) => {
      const before = rows[i - 1];
      if (before === undefined || before[0] !== unit || before[2] !== target) last = none;
      if (apart !== null && last !== none && day - last <= apart) return false;
      last = day;
      return true;
    });
    const column = (at: 0 | 1 | 2 | 3) => Int32Array.from(kept, (row) => row[at]);
    return { unit: column(0), day: column(1), target: column(2), part: column(3) };
  }
}

/** Finds when a rule was set off. Cost: O(events of its trigger). */
export function ruleEvents(rule: TradeRule, data: MechanismData, place: number, asOfDay: number): RuleEvents {
  const { trigger, windowDays } = rule;
  const { items } = data;
  const targets: Int32Array[] = [];
  const byItem = new Map<number, number>();
  let untargeted = 0;
  const targetOf = (item: number): number => {
    const key = typeof rule.product === 'object' ? -1 : item;
    let found = byItem.get(key);
    if (found === undefined) {
      const list = targetItems(items, rule.product, item);
      found = list.length === 0 ? -1 : targets.push(Int32Array.from(list)) - 1;
      byItem.set(key, found);
    }
    return found;
  };
  const parts: Part[] = [];
  const partPlace = new Map<string, number>();
  const partOf = (kind: Part['kind'], id: string): number => {
    let found = partPlace.get(id);
    if (found === undefined) {
      found = parts.push({ kind, id }) - 1;
      partPlace.set(id, found);
    }
    return found;
  };
  const [events, circle] = [new Collector(), new Collector()];
  // A birthday long before the first purchase or far ahead sets nothing off here.
  const firstDay = data.from === null ? none : Date.parse(`${data.from}T00:00:00Z`) / 86_400_000;
  const put = (to: Collector, unit: number, day: number, item: number, part: number): void => {
    if (day < firstDay || day > asOfDay + farthest) return;
    const target = targetOf(item);
    if (target < 0) untargeted += to === events ? 1 : 0;
    else to.add(unit, day, target, part);
  };
  const pace: { rise: number; days: number }[] = [];
  const coming: { unit: number; day: number; part: number }[] = [];
  const foretold: { unit: number; read: number; next: number; day: number }[] = [];
  let apart: number | null = windowDays[1];

  if (trigger.on === 'interaction') {
    const raw = data.events[place];
    raw?.unit.forEach((unit, i) => {
      const item = raw.item[i]!;
      const topic = raw.topic[i] ?? null;
      const part = topic !== null ? partOf('topic', topic) : item >= 0 ? partOf('product', String(item)) : -1;
      put(raw.inside[i] === 1 ? events : circle, unit, raw.day[i]!, item, part);
    });
  } else if (trigger.on === 'counter') {
    const raw = data.events[place];
    const { every } = trigger;
    const count = raw?.unit.length ?? 0;
    let first = 0;
    for (let i = 0; i < count; i++) {
      const unit = raw!.unit[i]!;
      if (i > 0 && raw!.unit[i - 1] !== unit) first = i;
      const part = raw!.topic[i] == null ? -1 : partOf('topic', raw!.topic[i]!);
      const [value, day] = [raw!.value[i]!, raw!.day[i]!];
      if (i > first) {
        const before = raw!.value[i - 1]!;
        // A counter that falls is another counter: a new car.
        if (value >= before) {
          const reached = Math.floor(value / every) > Math.floor(before / every);
          put(reached ? events : circle, unit, day, -1, part);
          if (part >= 0) {
            pace[part] ??= { rise: 0, days: 0 };
            pace[part].rise += value - before;
            pace[part].days += day - raw!.day[i - 1]!;
          }
        }
      }
      const next = i + 1 < count && raw!.unit[i + 1] === unit ? raw!.day[i + 1]! : Infinity;
      const span = day - raw!.day[first]!;
      if (span > 0 && value > raw!.value[first]!) {
        const rate = (value - raw!.value[first]!) / span;
        const mark = (Math.floor(value / every) + 1) * every;
        const reached = day + Math.ceil((mark - value) / rate);
        foretold.push({ unit, read: day, next, day: reached });
        if (next === Infinity) coming.push({ unit, day: reached, part });
      }
    }
  } else if (trigger.on === 'purchase') {
    apart = null;
    const wanted = new Set(triggerItems(items, rule) ?? items.keys());
    const { offsets, day, item } = data.bought;
    for (let unit = 0; unit + 1 < offsets.length; unit++)
      for (let at = offsets[unit]!; at < offsets[unit + 1]!; at++)
        if (wanted.has(item[at]!)) put(events, unit, day[at]!, item[at]!, partOf('product', String(item[at]!)));
  } else if (trigger.on === 'ends') {
    data.memberships?.unit.forEach((unit, i) => {
      const { item, end } = data.memberships!;
      if (Number.isNaN(end[i]!) || (trigger.plans && !trigger.plans.includes(items[item[i]!]!.id))) return;
      put(events, unit, end[i]! - trigger.daysBefore, item[i]!, partOf('product', String(item[i]!)));
    });
  } else if (trigger.on === 'units_left') {
    for (const held of packagesHeld(data, trigger.plans ?? null)) {
      const part = partOf('product', String(held.item));
      if (held.days.length === 0) {
        // How many are used is known today only: it cannot be measured, but it can be acted on.
        const left = (held.units - (Number.isNaN(held.used) ? 0 : held.used)) / held.units;
        if (!Number.isNaN(held.used) && left <= trigger.atMost && held.end >= asOfDay)
          put(events, held.unit, asOfDay, held.item, part);
        continue;
      }
      const reached = (share: number) => held.days.find(({ left }) => left <= share * held.units + 1e-9)?.day;
      const end = reached(trigger.atMost);
      const half = trigger.atMost < middle ? reached(middle) : undefined;
      if (end !== undefined) put(events, held.unit, end, held.item, part);
      if (half !== undefined && half !== end) put(circle, held.unit, half, held.item, part);
    }
  } else {
    data.born?.forEach((born, unit) => {
      if (Number.isNaN(born)) return;
      const date = new Date(born * 86_400_000);
      for (const years of trigger.years) {
        const birthday = Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate());
        put(events, unit, Math.round(birthday / 86_400_000), -1, partOf('topic', String(years)));
      }
    });
  }
  return {
    events: events.events(apart),
    circle: circle.events(apart),
    targets,
    parts,
    pace: parts.map((_, i) => pace[i] ?? { rise: 0, days: 0 }),
    coming,
    foretold,
    untargeted,
  };
}

/** A package of a customer with the days on which it was used and what was left then. */
export interface HeldPackage {
  readonly unit: number;
  readonly item: number;
  readonly start: number;
  readonly end: number;
  readonly units: number;
  readonly used: number;
  readonly days: readonly { readonly day: number; readonly left: number }[];
}

/** Packages with units; each use belongs to the latest package that had begun by then. */
export function packagesHeld(data: MechanismData, plans: readonly string[] | null): HeldPackage[] {
  const { memberships, redeemed, items } = data;
  if (memberships === null) return [];
  const uses = new Map<number, { day: number; value: number }[]>();
  redeemed?.unit.forEach((unit, i) => {
    const list = uses.get(unit) ?? [];
    list.push({ day: redeemed.day[i]!, value: redeemed.value[i]! });
    uses.set(unit, list);
  });
  const { unit, item, start, end, units, used } = memberships;
  const own = Array.from(unit.keys()).filter(
    (i) => units[i]! > 0 && (plans === null || plans.includes(items[item[i]!]!.id)),
  );
  own.sort((a, b) => unit[a]! - unit[b]! || start[a]! - start[b]! || a - b);
  return own.map((i, at) => {
    const next = own[at + 1];
    const until = next !== undefined && unit[next] === unit[i] ? start[next]! - 1 : Infinity;
    const last = Math.min(until, Number.isNaN(end[i]!) ? Infinity : end[i]!);
    let left = units[i]!;
    const days = (uses.get(unit[i]!) ?? [])
      .filter(({ day }) => day >= start[i]! && day <= last)
      .map(({ day, value }) => {
        left -= value;
        return { day, left };
      });
    return {
      unit: unit[i]!,
      item: item[i]!,
      start: start[i]!,
      units: units[i]!,
      used: used[i]!,
      days,
      end: Number.isNaN(end[i]!) ? Infinity : end[i]!,
    };
  });
}
