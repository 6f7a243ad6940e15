import { wilson } from '../../stats/index.js';
import type { Measured, Rate } from './measure.js';
import { firstFrom } from './mechanism-data.js';
import type { MechanismData } from './read-mechanism-data.js';
import type { RuleEvents } from './rule-events.js';
import type { TradeRule } from './trade-rule.js';

/** A customer to whom a rule applies now. */
export interface Due {
  readonly rule: number;
  readonly unit: number;
  /** The item to offer; the most bought of them where the rule names several. */
  readonly item: number;
  /** Day of the trigger, or the day on which it is expected. */
  readonly day: number;
  readonly byDay: number;
  /** Chance that it is bought between now and the end of the window, from those who had not bought by the same day. */
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Money of one such purchase; null where it cannot be known. */
  readonly value: number | null;
  readonly status: 'offered' | 'conflict' | 'repeated';
  /** The rule whose offer was kept in place of this one. */
  readonly instead: number | null;
}

/** Trials below which a chance is not told. */
const fewest = 20;

/** Who is due now under the rules that may speak, each with the chance that is left. */
export function findDue(
  rules: readonly TradeRule[],
  found: readonly RuleEvents[],
  measured: readonly Measured[],
  data: MechanismData,
  { asOfDay, horizon, level, speaks }: { asOfDay: number; horizon: number; level: number; speaks: readonly boolean[] },
): Due[] {
  const { bought, items } = data;
  const money = averageMoney(data);
  const due: Due[] = [];
  rules.forEach((rule, r) => {
    if (!speaks[r]) return;
    const { events, targets, coming } = found[r]!;
    const [from, to] = rule.windowDays;
    const best = targets.map((list) => [...list].sort((a, b) => money.count[b]! - money.count[a]! || a - b)[0]!);
    const gaps = rule.trigger.on === 'purchase' && rule.product === 'same' ? medianGaps(data) : null;
    const latest = new Map<string, number>();
    events.unit.forEach((unit, i) => {
      if (events.day[i]! > asOfDay + horizon) return;
      const key = `${unit} ${events.target[i]}`;
      const known = latest.get(key);
      if (known === undefined || events.day[i]! > events.day[known]!) latest.set(key, i);
    });
    const told = new Set<number>();
    const chanceAfter = (day: number, part: number): Chance => {
      const { rate, delays, parts } = measured[r]!;
      // What set it off tells more than the rule as a whole, where there is enough of it.
      const own = part >= 0 && parts[part]!.n >= fewest ? parts[part]! : { ...rate, delays };
      return chanceLeft(own, asOfDay - day, level);
    };
    const add = (unit: number, day: number, target: number, left: Chance, byDay: number): void => {
      if (left.p === 0) return;
      const item = best[target]!;
      const value = money.count[item]! > 0 ? money.mean[item]! : (items[item]!.price ?? null);
      told.add(unit);
      due.push({ rule: r, unit, item, day, byDay, value, ...left, status: 'offered', instead: null });
    };
    for (const i of latest.values()) {
      const [unit, day, target] = [events.unit[i]!, events.day[i]!, events.target[i]!];
      if (day + to < asOfDay || day + from > asOfDay + horizon) continue;
      const list = targets[target]!;
      let has = false;
      for (let at = firstFrom(bought, unit, day + from); at < bought.offsets[unit + 1]! && !has; at++)
        has = list.includes(bought.item[at]!);
      if (has) continue;
      if (gaps === null) add(unit, day, target, chanceAfter(day, events.part[i]!), day + to);
      else {
        const expected = day + gaps(unit, list[0]!);
        if (expected <= asOfDay + horizon)
          add(unit, day, target, chanceAfter(day, events.part[i]!), Math.max(expected, asOfDay));
      }
    }
    // A mark foretold by the pace comes true less often than one that was read.
    const byPace = chanceForetold(found[r]!, data, { to, asOfDay, horizon, level });
    for (const { unit, day } of coming)
      if (!told.has(unit) && targets.length > 0 && day >= asOfDay && day <= asOfDay + horizon)
        add(unit, day, 0, byPace, day + to);
  });
  return settle(due, rules);
}

interface Chance {
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * How often the product was bought by the end of the window of a mark that was foretold by the pace: every earlier reading is asked on the day on which its
 * mark would have come onto the list, unless a newer reading was there by then.
 */
function chanceForetold(
  { foretold, targets }: RuleEvents,
  { bought }: MechanismData,
  { to, asOfDay, horizon, level }: { to: number; asOfDay: number; horizon: number; level: number },
): Chance {
  let [n, hits] = [0, 0];
  for (const { unit, read, next, day } of foretold) {
    const asked = Math.max(read, day - horizon);
    if (next <= asked || day < asked || day + to > asOfDay) continue;
    n++;
    for (
      let at = firstFrom(bought, unit, asked + 1);
      at < bought.offsets[unit + 1]! && bought.day[at]! <= day + to;
      at++
    )
      if (targets[0]?.includes(bought.item[at]!)) {
        hits++;
        break;
      }
  }
  if (n < fewest) return { p: null, low: null, high: null };
  return { p: hits / n, ...wilson(hits, n, level) };
}

/** The chance after so many days without a purchase: those who bought later, of those who had not bought by then. */
function chanceLeft(
  { delays, n, effective }: Rate & { readonly delays: Int32Array },
  elapsed: number,
  level: number,
): Chance {
  const later = delays.filter((delay) => delay > elapsed).length;
  const open = n - (delays.length - later);
  if (open < fewest) return { p: null, low: null, high: null };
  const trials = open * (effective / n);
  const { low, high } = wilson((later / open) * trials, trials, level);
  return { p: later / open, low, high };
}

/** Of contradictory offers to one customer the one with the most expected money stays; the same product is offered once. */
function settle(due: readonly Due[], rules: readonly TradeRule[]): Due[] {
  const worth = ({ p, value }: Due): number => (p ?? 0) * (value ?? 1);
  const order = [...due].sort(
    (a, b) => a.unit - b.unit || worth(b) - worth(a) || a.rule - b.rule || a.item - b.item || a.day - b.day,
  );
  let [unit, kept]: [number, Due[]] = [-1, []];
  return order.map((each) => {
    if (each.unit !== unit) [unit, kept] = [each.unit, []];
    const same = kept.find(({ item }) => item === each.item);
    const { group } = rules[each.rule]!;
    const against = group === null ? undefined : kept.find(({ rule }) => rules[rule]!.group === group);
    if (same !== undefined) return { ...each, status: 'repeated', instead: same.rule };
    if (against !== undefined) return { ...each, status: 'conflict', instead: against.rule };
    kept.push(each);
    return each;
  });
}

function averageMoney({ bought, items }: MechanismData): { mean: Float64Array; count: Float64Array } {
  const [sum, count] = [new Float64Array(items.length), new Float64Array(items.length)];
  bought.item.forEach((item, at) => {
    if (Number.isNaN(bought.value[at]!)) return;
    sum[item]! += bought.value[at]!;
    count[item]! += 1;
  });
  return { mean: sum.map((total, i) => total / count[i]!), count };
}

/** Days between two purchases of a product: the customer's own median where it has three gaps, else that of all. */
function medianGaps({ bought }: MechanismData): (unit: number, item: number) => number {
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
  const all = new Map<number, number[]>();
  const gapsOf = (unit: number): Map<number, number[]> => {
    const [last, own] = [new Map<number, number>(), new Map<number, number[]>()];
    for (let at = bought.offsets[unit]!; at < bought.offsets[unit + 1]!; at++) {
      const item = bought.item[at]!;
      const before = last.get(item);
      if (before !== undefined) own.set(item, [...(own.get(item) ?? []), bought.day[at]! - before]);
      last.set(item, bought.day[at]!);
    }
    return own;
  };
  for (let unit = 0; unit + 1 < bought.offsets.length; unit++)
    for (const [item, gaps] of gapsOf(unit)) {
      const list = all.get(item) ?? [];
      list.push(...gaps);
      all.set(item, list);
    }
  const common = new Map([...all].map(([item, gaps]) => [item, middle(gaps)]));
  return (unit, item) => {
    const own = gapsOf(unit).get(item) ?? [];
    return own.length >= 3 ? middle(own) : (common.get(item) ?? Infinity);
  };
}
