import { describe, expect, test } from 'vitest';
import { simulateMarket } from '../../src/simulate/index.js';
import { isSale, rowsOf, type TableRow } from './read-market.js';

const market = simulateMarket({ customers: 2000, seed: 5 });
const orders = rowsOf(market, 'orders');
const sales = orders.filter(isSale);
const customers = rowsOf(market, 'customers');
const products = new Map(rowsOf(market, 'products').map((row) => [row.product_id, row]));
const ids = new Set(customers.map(({ customer_id }) => customer_id));
const amount = (line: TableRow): number => Math.round(Number(line.quantity) * Number(line.unit_price) * 100) / 100;

describe('the tables fit together', () => {
  test('each table has as many rows as it says, and every cell of its columns', () => {
    for (const table of market.tables) {
      const rows = Array.from(table.rows());
      expect(rows.length).toBe(table.rowCount);
      expect(rows.every((row) => row.length === table.columns.length)).toBe(true);
    }
  });

  test('reading a table twice gives the same rows', () => {
    for (const table of market.tables) expect(Array.from(table.rows())).toEqual(Array.from(table.rows()));
  });

  test('ids are unique and every reference is met', () => {
    expect(ids.size).toBe(2000 + market.truth.stories.buying_centre!.companies);
    const people = customers.filter(({ kind }) => kind === 'person');
    expect(people.length).toBe(2000);
    const strangers = people.filter(({ company_id }) => company_id !== null && !ids.has(company_id!));
    expect(strangers).toEqual([]);
    const stray = orders.filter(
      (line) => !(line.customer_id === null || ids.has(line.customer_id!)) || !products.has(line.product_id!),
    );
    expect(stray).toEqual([]);
    const loose = rowsOf(market, 'relations').filter(({ from, to }) => !ids.has(from!) || !ids.has(to!) || from === to);
    expect(loose).toEqual([]);
  });

  test('an order has one customer, one time, one store and no product twice', () => {
    const heads = new Map<string, string>();
    const seen = new Set<string>();
    const wrong: TableRow[] = [];
    for (const line of orders) {
      const head = `${line.customer_id} ${line.ordered_at} ${line.store_id} ${line.channel}`;
      if ((heads.get(String(line.order_id)) ?? head) !== head) wrong.push(line);
      heads.set(String(line.order_id), head);
      if (seen.has(`${line.order_id} ${line.product_id}`)) wrong.push(line);
      seen.add(`${line.order_id} ${line.product_id}`);
    }
    expect(wrong).toEqual([]);
  });

  test('a return or cancellation undoes an earlier sale of the same customer at its price', () => {
    const sold = new Map(sales.map((line) => [`${String(line.order_id).slice(1)} ${line.product_id}`, line]));
    const undone = orders.filter((line) => !isSale(line));
    expect(undone.length).toBeGreaterThan(100);
    for (const line of undone) {
      const sale = sold.get(`${String(line.order_id).slice(1)} ${line.product_id}`)!;
      expect(line.customer_id).toBe(sale.customer_id);
      expect(line.quantity).toBe(-Number(sale.quantity));
      expect(line.unit_price).toBe(sale.unit_price);
      expect(String(line.ordered_at) > String(sale.ordered_at)).toBe(true);
    }
  });

  test('prices are on whole 10 fen, never above the list and never below cost', () => {
    const wrong = orders.filter((line) => {
      const price = Number(line.unit_price);
      const isPoint = Math.round(price * 10) / 10 === price;
      return !(isPoint && price <= Number(line.list_price) && price > Number(products.get(line.product_id!)!.cost));
    });
    expect(wrong).toEqual([]);
  });

  test('who brings a customer had joined before', () => {
    const joined = new Map(customers.map(({ customer_id, joined_at }) => [customer_id, String(joined_at)]));
    const referrals = rowsOf(market, 'referrals');
    expect(referrals.length).toBeGreaterThan(100);
    for (const { referrer_id, referred_id, at } of referrals) {
      expect(joined.get(referrer_id!)! < String(at)).toBe(true);
      expect(joined.get(referred_id!)).toBe(at);
    }
  });

  test('nobody buys before joining', () => {
    const joined = new Map(customers.map(({ customer_id, joined_at }) => [customer_id, String(joined_at)]));
    const early = orders.filter(
      (line) => line.customer_id !== null && String(line.ordered_at) < joined.get(line.customer_id!)!,
    );
    expect(early).toEqual([]);
  });
});

describe('it looks like a shop', () => {
  test('a fifth of the customers makes clearly more than half of the revenue, as the truth says', () => {
    const money = new Map<string, number>();
    for (const line of sales) {
      if (line.customer_id !== null)
        money.set(String(line.customer_id), (money.get(String(line.customer_id)) ?? 0) + amount(line));
    }
    const sorted = [...money.values()].sort((a, b) => b - a);
    const total = sorted.reduce((sum, value) => sum + value, 0);
    const top = sorted.slice(0, Math.round(sorted.length * 0.2)).reduce((sum, value) => sum + value, 0);
    expect(top / total).toBeGreaterThan(0.6);
    expect(Math.abs(top / total - market.truth.pareto.top_20_share)).toBeLessThan(0.01);
  });

  test('stores are shut on the days of the Spring Festival and the app is not', () => {
    const spring = sales.filter(
      ({ ordered_at }) => String(ordered_at) >= '2024-02-09' && String(ordered_at) < '2024-02-13',
    );
    expect(spring.length).toBeGreaterThan(0);
    expect(spring.every(({ store_id }) => store_id === 'S10')).toBe(true);
    const week = sales.filter(
      ({ ordered_at }) => String(ordered_at) >= '2024-03-11' && String(ordered_at) < '2024-03-15',
    );
    expect(new Set(week.map(({ store_id }) => store_id)).size).toBeGreaterThan(7);
  });

  test('coffee sells on working days, books at weekends', () => {
    const share = (category: string): number => {
      const days = sales
        .filter(({ product_id }) => products.get(product_id!)!.category === category)
        .map(({ ordered_at }) => new Date(`${String(ordered_at).slice(0, 10)}T00:00:00Z`).getUTCDay());
      return days.filter((day) => day === 0 || day === 6).length / days.length;
    };
    expect(share('coffee')).toBeLessThan(0.25); // 2 / 7 = .286 if days were alike
    expect(share('books')).toBeGreaterThan(0.33);
  });

  test('some lines have no customer, some fields are missing, a few products are brought back', () => {
    const bare = orders.filter(({ customer_id }) => customer_id === null).length / orders.length;
    expect(bare).toBeGreaterThan(0.08);
    expect(bare).toBeLessThan(0.16);
    expect(customers.filter(({ income }) => income === null).length / 2000).toBeCloseTo(0.12, 1);
  });

  test('segments differ in how often their members buy', () => {
    // Stories give some of them orders of their own: the segments are what was there before.
    const count = new Map<string, Set<string>>();
    for (const line of rowsOf(simulateMarket({ customers: 2000, seed: 5 }, []), 'orders').filter(isSale)) {
      if (line.customer_id === null) continue;
      const own = count.get(String(line.customer_id)) ?? new Set();
      count.set(String(line.customer_id), own.add(String(line.order_id)));
    }
    const mean = (id: string): number => {
      const members = market.truth.segments.find((segment) => segment.id === id)!.customer_ids;
      return members.reduce((sum, member) => sum + (count.get(member)?.size ?? 0), 0) / members.length;
    };
    expect(mean('no_purchase')).toBe(0);
    expect(mean('one_time')).toBeGreaterThan(0.9);
    expect(mean('one_time')).toBeLessThanOrEqual(1);
    expect(mean('loyal')).toBeGreaterThan(2 * mean('regular'));
    expect(mean('regular')).toBeGreaterThan(2 * mean('occasional'));
  });

  test('friendships lie inside communities, with a long tail of degrees and many triangles', () => {
    const community = new Map(
      market.truth.communities.flatMap(({ id, customer_ids }) => customer_ids.map((c) => [c, id])),
    );
    const friends = new Map<string, Set<string>>();
    let inside = 0;
    let all = 0;
    for (const { from, to, kind } of rowsOf(market, 'relations')) {
      if (kind === 'follow' || kind === 'mention') continue;
      all += 1;
      inside += community.get(String(from)) === community.get(String(to)) ? 1 : 0;
      for (const [a, b] of [
        [from, to],
        [to, from],
      ])
        friends.set(String(a), (friends.get(String(a)) ?? new Set()).add(String(b)));
    }
    expect({ all, inside }).toEqual({
      all: market.truth.network.friendship_ties,
      inside: market.truth.network.inside_ties,
    });
    expect(inside / all).toBeGreaterThan(0.65);
    const degrees = [...friends.values()].map((own) => own.size).sort((a, b) => b - a);
    expect(degrees[0]!).toBeGreaterThan(5 * degrees[degrees.length >> 1]!);
    let triangles = 0;
    let wedges = 0;
    for (const own of friends.values()) {
      const list = [...own];
      for (let i = 0; i < list.length; i += 1) {
        for (let j = 0; j < i; j += 1) {
          wedges += 1;
          triangles += friends.get(list[i]!)!.has(list[j]!) ? 1 : 0;
        }
      }
    }
    expect(triangles / wedges).toBeGreaterThan(0.1); // 4.7 / 2000 = .002 if ties fell anywhere
  });
});

describe('the options', () => {
  test('the same options give the same market, another seed another one', () => {
    const make = (seed: number) => {
      const { tables, truth } = simulateMarket({ customers: 300, seed });
      return JSON.stringify([tables.map((table) => Array.from(table.rows())), truth]);
    };
    expect(make(9)).toBe(make(9));
    expect(make(9)).not.toBe(make(10));
  });

  test('noise leaves the truth as it is', () => {
    const clean = simulateMarket({ customers: 400, seed: 3, noise: 0 });
    const messy = simulateMarket({ customers: 400, seed: 3, noise: 3 });
    expect({ ...clean.truth, options: null }).toEqual({ ...messy.truth, options: null });
    expect(rowsOf(clean, 'orders').every(isSale)).toBe(true);
    expect(rowsOf(clean, 'customers').some(({ kind, income }) => kind === 'person' && income === null)).toBe(false);
    expect(rowsOf(messy, 'orders').every(isSale)).toBe(false);
  });

  test.each([6, 12, 24])('%i months end with the last day of a month', (months) => {
    const { truth } = simulateMarket({ customers: 200, months });
    expect([truth.from, truth.to]).toEqual([
      '2024-01-01',
      { 6: '2024-06-30', 12: '2024-12-31', 24: '2025-12-31' }[months],
    ]);
  });

  test('an impossible option is refused by name', () => {
    expect(() => simulateMarket({ customers: 0 })).toThrow(
      /option "customers" must be an integer from 200 to 1000000; got 0/,
    );
    expect(() => simulateMarket({ seeds: 1 } as object)).toThrow(/Did you mean "seed"/);
  });
});
