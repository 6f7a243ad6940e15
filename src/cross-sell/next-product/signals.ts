import { createRandom, implicitAls } from '../../stats/index.js';
import { pairPosteriors } from '../pair-posteriors.js';
import { chanceOf } from '../posterior.js';
import { compressPurchases } from '../purchases.js';
import { mineRules } from '../rules/kernel.js';
import { type Events, type History, recent } from './events.js';
import { type Mechanisms, mechanismSignals } from './mechanism-signal.js';
import type { Signal } from './signal.js';

export interface SignalOptions {
  readonly horizonDays: number;
  readonly factors: number;
  readonly minSupportShare: number;
  readonly seed: number;
  readonly categories: Int32Array | null;
  /** Rules of the trade; null where none are in force. */
  readonly mechanisms: Mechanisms | null;
}

/**
 * The signals that are blended. A further one belongs here: one more entry that scores products for a customer from what was
 * known on the day, with its id in `sources` and its reason in the texts.
 */
export function signalsAt(events: Events, history: History, options: SignalOptions): Signal[] {
  return [
    popular(events, history, options),
    posterior(history, options),
    rules(history, options),
    ...(options.mechanisms === null
      ? []
      : mechanismSignals(events, history, { horizonDays: options.horizonDays, mechanisms: options.mechanisms })),
    factors(history, options),
    ...(options.categories === null ? [] : [category(history, options.categories)]),
  ];
}

/** ln of the share of the customers who bought it lately, of all who bought anything then. */
function popular({ unit, item, day }: Events, history: History, { horizonDays }: SignalOptions): Signal {
  const since = history.day - Math.max(horizonDays, 30);
  const buyers = new Float64Array(history.items);
  let all = 0;
  for (let at = 0, who = -1; at < unit.length; at++) {
    if (day[at]! <= since || day[at]! > history.day) continue;
    if (unit[at] !== who) {
      who = unit[at]!;
      all++;
    }
    buyers[item[at]!]!++;
  }
  const share = buyers.map((n) => Math.log((n + 0.5) / (all + 1)));
  return {
    id: 'popular',
    score(_, { value, because }) {
      value.set(share);
      because.fill(-1);
    },
  };
}

/** ln of the largest P(B given A) over the customer's products A that B surely goes with (lift above 1); else ln P(B). */
function posterior(history: History, { categories }: SignalOptions): Signal {
  const { items, units, offsets, item, first } = history;
  const unit = new Int32Array(item.length);
  for (let who = 0; who < units; who++) unit.fill(who, offsets[who]!, offsets[who + 1]!);
  const bought = compressPurchases(units, items, { unit, item, day: first });
  const base = new Float64Array(items);
  for (let i = 0; i < items; i++)
    base[i] = Math.log((bought.itemOffsets[i + 1]! - bought.itemOffsets[i]! + 0.5) / (units + 1));
  const { pairs } = pairPosteriors({
    bought,
    categories,
    windowDays: null,
    asOfDay: history.day,
    level: 0.9,
    keep: 50 * items,
    always: [],
  });
  const of: { item: number; p: number }[][] = Array.from({ length: items }, () => []);
  for (const { antecedent, consequent, k, n, prior, liftLow } of pairs) {
    if (!(liftLow > 1)) continue;
    const chance = chanceOf(prior, k, n);
    const mean = (prior.mean * prior.concentration + k) / (prior.concentration + n);
    const p = (1 - chance) * mean + (chance * (k + 1)) / (n + 2);
    of[antecedent]!.push({ item: consequent, p: Math.log(p) });
  }
  return {
    id: 'posterior',
    score(who, { value, because }) {
      value.set(base);
      because.fill(-1);
      for (let at = offsets[who]!; at < offsets[who + 1]!; at++)
        for (const next of of[item[at]!]!)
          if (next.p > value[next.item]!) {
            value[next.item] = next.p;
            because[next.item] = item[at]!;
          }
    },
  };
}

/** ln lift of the best basket rule whose left side lies in the customer's last basket; 0 where there is none. */
function rules(history: History, { minSupportShare }: SignalOptions): Signal {
  const { items, basketOffsets, basketItems, basketOf, lastDay, day } = history;
  const baskets = { count: basketOffsets.length - 1, itemCount: items, offsets: basketOffsets, items: basketItems };
  const minCount = Math.max(10, Math.ceil(minSupportShare * baskets.count));
  const side = { antecedents: null, consequents: null };
  const found = mineRules({
    baskets,
    minCount,
    maxLength: 3,
    sets: 'all',
    rules: { minConfidence: 0.02, maxConsequent: 1, tests: true, fdr: 0.05, ...side },
  });
  const byFirst: { rest: readonly number[]; item: number; lift: number }[][] = Array.from({ length: items }, () => []);
  const made = found.rules;
  const sets = found.all;
  const itemsOf = (set: number): number[] => [...sets.items.subarray(sets.offsets[set]!, sets.offsets[set + 1]!)];
  for (let rule = 0; rule < (made?.count ?? 0); rule++) {
    const [head, ...rest] = itemsOf(made!.antecedent[rule]!);
    const [next] = itemsOf(made!.consequent[rule]!);
    const both = sets.support[made!.both[rule]!]!;
    const lift =
      (both * baskets.count) / (sets.support[made!.antecedent[rule]!]! * sets.support[made!.consequent[rule]!]!);
    if (head !== undefined && next !== undefined && lift > 1)
      byFirst[head]!.push({ rest, item: next, lift: Math.log(lift) });
  }
  const mark = new Int32Array(items).fill(-1);
  return {
    id: 'rules',
    score(who, { value, because }) {
      value.fill(0);
      because.fill(-1);
      const basket = basketOf[who]!;
      if (basket < 0 || lastDay[who]! <= day - recent) return;
      const held = basketItems.subarray(basketOffsets[basket]!, basketOffsets[basket + 1]!);
      for (const each of held) mark[each] = who;
      for (const each of held)
        for (const { rest, item, lift } of byFirst[each]!)
          if (lift > value[item]! && mark[item] !== who && rest.every((other) => mark[other] === who)) {
            value[item] = lift;
            because[item] = each;
          }
    },
  };
}

/** Nearness of customer and product in the factors of all customers and products. */
function factors(history: History, { factors: f, seed }: SignalOptions): Signal {
  const { units, items, offsets, item, count } = history;
  const strength = Float64Array.from(count, (n) => 5 * (1 + Math.log(n)));
  const found = implicitAls(
    { rows: units, items, offsets, item, strength },
    { factors: f, iterations: 6, ridge: 5, random: createRandom(seed, 'cross-sell/next-product factors') },
  );
  return {
    id: 'factors',
    score(who, { value, because }) {
      because.fill(-1);
      for (let i = 0, at = 0; i < items; i++) {
        let sum = 0;
        for (let k = 0; k < f; k++, at++) sum += found.row[who * f + k]! * found.item[at]!;
        value[i] = sum;
      }
    },
  };
}

/** Share of the customer's purchases (products × days) that are of the product's category. */
function category({ items, offsets, item, count }: History, categories: Int32Array): Signal {
  const sums = new Float64Array(categories.reduce((most, each) => Math.max(most, each), -1) + 1);
  return {
    id: 'category',
    score(who, { value, because }) {
      because.fill(-1);
      sums.fill(0);
      let all = 0;
      for (let at = offsets[who]!; at < offsets[who + 1]!; at++) {
        const which = categories[item[at]!]!;
        if (which >= 0) sums[which]! += count[at]!;
        all += count[at]!;
      }
      for (let i = 0; i < items; i++) value[i] = categories[i]! < 0 || all === 0 ? 0 : sums[categories[i]!]! / all;
    },
  };
}
