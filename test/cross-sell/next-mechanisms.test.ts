import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulesOption } from '../../src/cross-sell/mechanisms/parse-rules.js';
import { rulesInForce } from '../../src/cross-sell/mechanisms/rules-in-force.js';
import type { WrittenRule } from '../../src/cross-sell/mechanisms/trade-rule.js';
import { chanceToBuy, fitBlends, standardised } from '../../src/cross-sell/next-product/blend.js';
import { boughtBetween } from '../../src/cross-sell/next-product/events.js';
import { type Known, knownAt } from '../../src/cross-sell/next-product/features.js';
import { readEvents } from '../../src/cross-sell/next-product/read-events.js';
import { readMechanisms } from '../../src/cross-sell/next-product/read-mechanisms.js';
import { nextProduct } from '../../src/cross-sell/next-product.js';
import { type Dataset, open } from '../../src/intake/index.js';
import { sample } from '../../src/simulate/sample.js';
import { createRandom } from '../../src/stats/index.js';
import { shopOf } from '../support/shop-of.js';

const dayMs = 86_400_000;
const iso = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * dayMs).toISOString().slice(0, 10);

/** Customers who buy at random; after a check-up of one of six kinds its part is bought within 10 to 30 days with .7, else hardly ever. */
function clinic(seed: number) {
  const random = createRandom(seed, 'clinic');
  const [orders, interactions]: [Record<string, string>[], Record<string, string>[]] = [[], []];
  for (let who = 0; who < 500; who++) {
    const customer_id = `c${String(who).padStart(3, '0')}`;
    const buy = (day: number, product_id: string): void => {
      if (day < 240)
        orders.push({ customer_id, ordered_at: iso(day), product_id, order_id: `${customer_id} ${day} ${product_id}` });
    };
    buy(random.integer(20), `p${random.integer(40)}`);
    for (let day = 20; day < 240; day++) {
      if (random.bernoulli(0.012))
        buy(day, random.bernoulli(0.05) ? `part ${random.integer(6)}` : `p${Math.floor(40 * random.next() ** 1.5)}`);
      if (!random.bernoulli(0.008)) continue;
      const kind = random.integer(6);
      interactions.push({ customer_id, at: iso(day), kind: 'visit', topic: `check ${kind}` });
      if (random.bernoulli(0.7)) buy(day + 10 + random.integer(20), `part ${kind}`);
    }
  }
  return { orders, interactions };
}

const rules = Array.from(
  { length: 6 },
  (_, kind): WrittenRule => ({
    id: `check_${kind}`,
    trigger: { on: 'interaction', kinds: ['visit'], topics: [`check ${kind}`] },
    product: `part ${kind}`,
    windowDays: 30,
  }),
);

describe('a rule of the trade in the blend', () => {
  test('what it foretells is found, and it is named as the reason', { timeout: 20_000 }, async () => {
    const shop = await open(clinic(1));
    const [alone, helped] = [
      await nextProduct(shop, { builtIn: false, minCount: 5, k: 1, resamples: 50 }),
      await nextProduct(shop, { builtIn: false, rules, minCount: 5, k: 1, resamples: 50 }),
    ];
    const gain = (result: typeof alone) => result.metrics.find(({ id }) => id === 'recall_gain_explore')!;
    expect(gain(helped).interval!.low).toBeGreaterThan(gain(alone).value! + 0.05);
    const told = helped.tables.recommendations.toRows().filter(({ rule }) => rule?.startsWith('check'));
    expect(told.length).toBeGreaterThan(10);
    for (const { product_id, rule, reason } of told)
      expect([product_id, reason]).toEqual([`part ${rule!.at(-1)}`, 'mechanism_other']);
    const weights = helped.tables.signals.toRows().filter(({ rule, kind }) => rule !== null && kind === 'explore');
    expect(weights).toHaveLength(6);
    // What the rules say is true here: the blend believes nearly all of it.
    expect(weights.reduce((sum, { coefficient }) => sum + coefficient, 0) / 6).toBeGreaterThan(0.7);
    expect(alone.tables.signals.toRows().every(({ rule }) => rule === null)).toBe(true);
    await shop.close();
  });

  test('it knows nothing of what comes after the day', { timeout: 20_000 }, async () => {
    const { orders, interactions } = clinic(2);
    const until = Date.UTC(2024, 0, 1) / dayMs + 150;
    const isKnown = (row: Record<string, string>, column: string): boolean => row[column]! <= iso(150);
    const known = async (tables: {
      orders: object[];
      interactions: object[];
    }): Promise<[Known, readonly string[], readonly string[]]> => {
      const shop = await open(tables);
      const seen = shopOf(shop);
      const context = { engine: shop.engine, signal: undefined };
      const read = await readEvents(seen, { ...context, minCount: 2, asOfDay: until });
      const parsed = rulesOption.parse(rules);
      const inForce = rulesInForce(parsed.ok ? parsed.value : null, false);
      const mechanisms = await readMechanisms(seen, inForce, read, { ...context, asOfDay: until + 90 });
      const how = { horizonDays: 30, factors: 2, minSupportShare: 0.01, seed: 1, categories: null, mechanisms };
      const found = knownAt(read.events, until, how);
      await shop.close();
      return [found, read.ids, read.products];
    };
    const whole = await known({ orders, interactions });
    const cut = await known({
      orders: orders.filter((row) => isKnown(row, 'ordered_at')),
      interactions: interactions.filter((row) => isKnown(row, 'at')),
    });
    const scoreOf = ([{ signals, scores, turnTo }, ids, products]: typeof whole) => {
      return ids.flatMap((id, who) => {
        turnTo(who);
        return products.flatMap((product, item) => {
          const values = scores.flatMap(({ value }, at) => (signals[at]!.id === 'mechanisms' ? [value[item]!] : []));
          return values.every((value) => value === 0) ? [] : [[id, product, values]];
        });
      });
    };
    const [all, past] = [scoreOf(whole), scoreOf(cut)];
    expect(all.length).toBeGreaterThan(20);
    expect(all).toEqual(past);
  });
});

describe('the sample market', () => {
  let shop: Dataset;
  beforeAll(async () => {
    shop = await sample();
  }, 60_000);
  afterAll(() => shop.close());

  test('of the pairs that a planted rule was due for, the blend with rules is nearer to what came', {
    timeout: 30_000,
  }, async () => {
    const asOfDay = Date.parse(`${shop.asOf}T00:00:00Z`) / dayMs;
    const context = { engine: shop.engine, signal: undefined };
    const seen = shopOf(shop);
    const read = await readEvents(seen, { ...context, minCount: 10, asOfDay });
    const mechanisms = (await readMechanisms(seen, rulesInForce(null, true), read, { ...context, asOfDay }))!;
    const planted = ['partial_relief_again', 'full_relief_care', 'mileage_service'];
    expect(mechanisms.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(planted));
    const how = { horizonDays: 30, factors: 4, minSupportShare: 0.01, seed: 1, categories: read.categories };
    let [pairs, withRules, without] = [0, 0, 0];
    const at = (day: number, rulesToo: boolean) =>
      knownAt(read.events, day, { ...how, mechanisms: rulesToo ? mechanisms : null });
    const month = (day: number) => boughtBetween(read.events, day, day + 30);
    let [before, bareBefore] = [at(asOfDay - 120, true), at(asOfDay - 120, false)];
    // Fitted on the month before each border, judged on the month after it.
    for (const border of [asOfDay - 90, asOfDay - 60, asOfDay - 30]) {
      const fitted = (known: Known) => fitBlends(known, month(border - 30), createRandom(1, 'fit'));
      const [blends, plain] = [fitted(before), fitted(bareBefore)];
      const [known, bare] = [at(border, true), at(border, false)];
      [before, bareBefore] = [known, bare];
      const later = month(border);
      const rows = known.columns.repeat.flatMap(({ rule, signal }) =>
        rule >= 0 && planted.includes(mechanisms.rules[rule]!.id) ? [signal] : [],
      );
      for (let who = 0; who < read.ids.length; who++) {
        known.turnTo(who);
        bare.turnTo(who);
        const items = new Set<number>();
        for (const signal of rows)
          known.scores[signal]!.value.forEach((value, item) => {
            if (value > 0) items.add(item);
          });
        for (const item of items) {
          const kind = known.placeOf(item) >= 0 ? 'repeat' : 'explore';
          const chance = (from: Known, of: typeof blends): number => {
            const blend = of[kind]!;
            const row = new Float64Array(from.columns[kind].length);
            from.write(item, row, 0);
            standardised(blend, row);
            return chanceToBuy(blend, row);
          };
          const hit = later.item.subarray(later.offsets[who]!, later.offsets[who + 1]!).includes(item);
          const loss = (p: number): number => -Math.log(hit ? p : 1 - p);
          pairs++;
          withRules += loss(chance(known, blends));
          without += loss(chance(bare, plain));
        }
      }
    }
    expect(pairs).toBeGreaterThan(50);
    // Nats a pair: .75 with the rules and .83 without.
    expect(withRules / pairs).toBeLessThan(0.95 * (without / pairs));
  });
});
