import { describe, expect, test } from 'vitest';
import { type Market, simulateMarket, stories } from '../../src/simulate/index.js';
import { rowTables } from '../../src/simulate/rows.js';
import { countPair, isBinomial, isSale, productsBy, rowsOf, type TableRow } from './read-market.js';
import { traces } from './traces.js';

// Each planted truth is found again by counting in the tables alone. A fixed noise share of the sales has lost its
// customer, so that counts are compared with four standard deviations, at which a right simulator fails once in 15,000.
const seeds = [1, 2, 20250630];
const markets = new Map<number, Market>(seeds.map((seed) => [seed, simulateMarket({ customers: 2000, seed })]));
const sales = (market: Market): TableRow[] => rowsOf(market, 'orders').filter(isSale);
const customerOf = (line: TableRow): string | null => (line.customer_id === null ? null : String(line.customer_id));

describe.each(seeds)('seed %i', (seed) => {
  const market = markets.get(seed)!;
  const truth = market.truth;
  const lines = sales(market);

  test('schoolbag and pencil: margins 3 % and 5 %, P(pencil | bag) 27 %, the pupil behind both', () => {
    const story = truth.stories.schoolbag_and_pencil!;
    const household = new Map(rowsOf(market, 'customers').map((row) => [row.customer_id, String(row.household_id)]));
    const bought = productsBy(lines, (line) => household.get(line.customer_id ?? '') ?? null);
    const counts = countPair(bought, story.schoolbag, story.pencil);
    expect(Math.abs(counts.units - story.households)).toBeLessThanOrEqual(0.01 * story.households);
    expect(Math.abs(counts.antecedent / counts.units - 0.03)).toBeLessThan(0.003);
    expect(Math.abs(counts.consequent / counts.units - 0.05)).toBeLessThan(0.004);
    expect(story.expected.pencil_given_bag).toBeCloseTo(0.0081 / 0.03, 3); // METHODS: .81 % over 3 %
    expect(story.expected.lift).toBeCloseTo(5.4, 1);
    expect(isBinomial(counts.both, counts.antecedent, 0.27, 1.5)).toBe(true);
    // Given the pupil, the bag tells nothing more about the pencil.
    const pupils = new Set(story.pupil_households);
    const bags = story.bag_households.filter((h) => pupils.has(h));
    const both = bags.filter((h) => story.pencil_households.includes(h)).length;
    expect(Math.abs(both - 0.32 * bags.length)).toBeLessThanOrEqual(1);
    expect(bags.length / story.bag_households.length).toBeGreaterThan(0.78); // P(pupil | bag) 83.3 %
  });

  test('cross-sell pairs: P(B | A) and P(B | not A) as planted, B never before A', () => {
    const bought = productsBy(lines, customerOf);
    const first = new Map<string, string>();
    for (const line of lines) {
      const key = `${line.customer_id} ${line.product_id}`;
      if (!first.has(key)) first.set(key, String(line.ordered_at));
    }
    for (const pair of truth.stories.cross_sell_pairs!.pairs) {
      const counts = countPair(bought, pair.antecedent, pair.consequent);
      expect(isBinomial(counts.antecedent, counts.units, pair.p_antecedent), pair.antecedent).toBe(true);
      expect(isBinomial(counts.both, counts.antecedent, pair.p_with), pair.consequent).toBe(true);
      const others = counts.units - counts.antecedent;
      expect(isBinomial(counts.consequent - counts.both, others, pair.p_without), pair.consequent).toBe(true);
      for (const [customer, products] of bought) {
        if (!products.has(pair.antecedent) || !products.has(pair.consequent)) continue;
        const before = first.get(`${customer} ${pair.antecedent}`)!;
        expect(before <= first.get(`${customer} ${pair.consequent}`)!).toBe(true);
      }
    }
  });

  test('same basket: as planted among the baskets of the corner shops', () => {
    const story = truth.stories.same_basket!;
    const bought = productsBy(lines, (line) => String(line.order_id));
    // Stories that come later add orders of their own; the baskets counted are those before them.
    expect(bought.size).toBeGreaterThanOrEqual(story.baskets);
    for (const pair of story.pairs) {
      const counts = countPair(bought, pair.antecedent, pair.consequent);
      expect(isBinomial(pair.n_both, pair.n_antecedent, pair.p_with), pair.consequent).toBe(true);
      const rest = story.corner_baskets - pair.n_antecedent;
      expect(isBinomial(counts.consequent - pair.n_both, rest, pair.p_without), pair.consequent).toBe(true);
      const lift = (counts.both * story.baskets) / (counts.antecedent * counts.consequent);
      expect(Math.abs(lift / pair.lift - 1)).toBeLessThan(0.25);
    }
  });

  test('influencers: their word moves people, others hardly; revenue and number of ties do not show who they are', () => {
    const story = truth.stories.influencers!;
    const names = new Set(story.influencers.map(({ customer_id }) => customer_id));
    const relations = rowsOf(market, 'relations');
    const tied = new Set(relations.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    const bought = productsBy(lines, customerOf);
    let seen = 0;
    for (const { from, to, product_id } of story.carried) {
      expect(tied.has(`${from} ${to}`)).toBe(true);
      if (bought.get(to)?.has(product_id) && bought.get(from)?.has(product_id)) seen += 1;
    }
    expect(seen / story.carried.length).toBeGreaterThan(0.9); // the rest lost its customer at the till
    const byInfluencers = story.carried.filter(({ from }) => names.has(from)).length;
    expect(byInfluencers / story.carried.length).toBeGreaterThan(0.8);

    // Among those who follow one of them a new product sells several times as often as among the rest.
    const follower = new Set(
      relations.filter(({ to, kind }) => kind === 'follow' && names.has(String(to))).map(({ from }) => String(from)),
    );
    const rest = [...bought.keys()].filter((customer) => !follower.has(customer) && !names.has(customer));
    const near = [...bought.keys()].filter((customer) => follower.has(customer) && !names.has(customer));
    for (const { product_id } of story.launches) {
      const rate = (group: string[]): number =>
        group.filter((customer) => bought.get(customer)!.has(product_id)).length / group.length;
      expect(rate(near) / rate(rest), product_id).toBeGreaterThan(2.5);
    }

    const money = new Map<string, number>();
    for (const line of lines) {
      if (line.customer_id === null) continue;
      const amount = Number(line.quantity) * Number(line.unit_price);
      money.set(String(line.customer_id), (money.get(String(line.customer_id)) ?? 0) + amount);
    }
    const degree = new Map<string, number>();
    const followers = new Map<string, number>();
    for (const { from, to } of relations) {
      for (const end of [String(from), String(to)]) degree.set(end, (degree.get(end) ?? 0) + 1);
      followers.set(String(to), (followers.get(String(to)) ?? 0) + 1);
    }
    for (const score of [money, degree, followers]) expect(recall(score, names)).toBeLessThan(0.7);
  });

  test('loud accounts have more followers than influencers and carry next to nothing', () => {
    const loud = truth.stories.loud_accounts!.loud;
    const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
    const influencers = truth.stories.influencers!;
    expect(median(loud.map(({ followers }) => followers))).toBeGreaterThan(
      median(influencers.influencers.map(({ followers }) => followers)),
    );
    const names = new Set(loud.map(({ customer_id }) => customer_id));
    expect(influencers.carried.filter(({ from }) => names.has(from)).length).toBeLessThan(
      0.04 * influencers.carried.length,
    );
  });
});

describe.each([1, 2])('a story that is left out, seed %i', (seed) => {
  const input = { customers: 400, seed, noise: 0 };
  const whole = simulateMarket(input);
  const text = (market: Market, name: string): string[] =>
    market.tables.some((table) => table.name === name)
      ? rowsOf(market, name).map((row) =>
          JSON.stringify(Object.fromEntries(Object.entries(row).filter(([, v]) => v !== null))),
        )
      : [];
  const all = new Map(rowTables.map((name) => [name, new Set(text(whole, name))]));

  test.each(stories.map(({ id }) => id))('%s: its effect is gone, what the others planted is the same', (id) => {
    const market = simulateMarket(
      input,
      stories.map((story) => story.id).filter((other) => other !== id),
    );
    expect(market.truth.stories[id]).toBeUndefined();
    for (const other of stories) {
      if (other.id !== id) expect(market.truth.stories[other.id]).toEqual(whole.truth.stories[other.id]);
    }
    expect(market.truth.segments).toEqual(whole.truth.segments);
    expect(market.truth.communities).toEqual(whole.truth.communities);
    const owned = new Set(stories.find((story) => story.id === id)!.owns);
    const sold = sales(market).filter(({ product_id }) => owned.has(String(product_id)));
    expect(sold).toEqual([]);
    if (owned.size > 0) expect(sales(whole).some(({ product_id }) => owned.has(String(product_id)))).toBe(true);
    else {
      const told = whole.truth.stories as Required<Market['truth']['stories']>;
      const trace = traces[id]!;
      expect(trace(whole, told)).toBeGreaterThan(0);
      expect(trace(market, told)).toBeLessThan(0.5 * trace(whole, told));
    }
    for (const name of rowTables) {
      expect(text(market, name).filter((row) => !all.get(name)!.has(row))).toEqual([]);
    }
  });
});

function recall(score: ReadonlyMap<string, number>, wanted: ReadonlySet<string>): number {
  const top = [...score].sort((a, b) => b[1] - a[1]).slice(0, wanted.size);
  return top.filter(([customer]) => wanted.has(customer)).length / wanted.size;
}
