import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intention } from '../../src/cross-sell/index.js';
import { type Dataset, open } from '../../src/intake/index.js';
import { sample } from '../../src/simulate/sample.js';
import { createRandom } from '../../src/stats/index.js';

type Options = Parameters<typeof intention>[1];

const dayMs = 86_400_000;
const iso = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * dayMs).toISOString().slice(0, 10);

/** Customers with a rate of their own who visit, look and buy; soap is bought in the week after a look, bread at random. */
function shopTables() {
  const random = createRandom(1, 'intention targets');
  const [orders, interactions]: [object[], object[]] = [[], []];
  for (let who = 0; who < 220; who++) {
    const customer_id = `c${String(who).padStart(3, '0')}`;
    const rate = 0.02 + 0.06 * random.next();
    let looked = -100;
    for (let day = 0; day < 300; day++) {
      if (random.bernoulli(0.03)) {
        looked = day;
        interactions.push({ customer_id, at: iso(day), kind: 'visit' });
      }
      if (random.bernoulli(0.02)) interactions.push({ customer_id, at: iso(day), kind: 'share' });
      const soap = random.bernoulli(day - looked <= 7 ? 0.1 : 0.002);
      if (!soap && !random.bernoulli(rate)) continue;
      const product_id = soap ? 'soap' : random.bernoulli(0.3) ? 'milk' : 'bread';
      orders.push({
        order_id: `${who} ${day}`,
        customer_id,
        ordered_at: iso(day),
        product_id,
        amount: 1 + random.integer(9),
      });
    }
  }
  const products = [
    { product_id: 'soap', category: 'care' },
    { product_id: 'milk', category: 'food' },
    { product_id: 'bread', category: 'food' },
  ];
  return { orders, interactions, products };
}

const quick = { epochs: 2, maxExamples: 300, resamples: 50, steps: 6 } as const;
const metric = (result: Awaited<ReturnType<typeof intention>>, id: string) =>
  result.metrics.find((each) => each.id === id)!.value;

describe('a target and every option', () => {
  let shop: Dataset;
  let plain: string;
  beforeAll(async () => {
    shop = await open(shopTables());
    plain = await answer({});
  });
  afterAll(() => shop.close());

  const answer = async (options: Options) => {
    const { metrics, findings, tables } = await intention(shop, { ...quick, ...options });
    const rows = await Promise.all(Object.entries(tables).map(async ([name, table]) => [name, await table.rows()]));
    return JSON.stringify({ metrics, findings, rows });
  };

  test.each<[string, Options]>([
    ['horizonDays', { horizonDays: 20 }],
    ['product', { product: 'milk' }],
    ['category', { category: 'food' }],
    ['steps', { steps: 8 }],
    ['stepDays', { stepDays: 5 }],
    ['networks', { networks: ['mlp'] }],
    ['epochs', { epochs: 3 }],
    ['maxExamples', { maxExamples: 250 }],
    ['kinds', { kinds: 1 }],
    ['offers', { offers: 3 }],
    ['level', { level: 0.8 }],
    ['resamples', { resamples: 80 }],
  ])('%s changes the answer', async (_, options) => {
    expect(await answer(options)).not.toBe(plain);
  });

  test('a product and a category that it is not of: nobody could buy it, and that is said', async () => {
    await expect(intention(shop, { product: 'soap', category: 'food' })).rejects.toMatchObject({
      code: 'invalid_option',
    });
    await expect(intention(shop, { product: 'nothing' })).rejects.toMatchObject({
      code: 'invalid_option',
      message: expect.stringContaining('nothing'),
    });
    await expect(intention(shop, { category: 'nothing' })).rejects.toMatchObject({ code: 'invalid_option' });
  });

  test('a product that hangs on a look: more exactly foretold than one bought at random', {
    timeout: 20_000,
  }, async () => {
    const ofSoap = await intention(shop, { ...quick, horizonDays: 7, product: 'soap' });
    expect(metric(ofSoap, 'auc')).toBeGreaterThan(0.6);
    const important = ofSoap.tables.importance.toRows()[0]!;
    expect(JSON.stringify(important)).toContain('visit');
  });
});

describe('the sample market', () => {
  const read = (file: string): string[][] =>
    readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
  let shop: Dataset;
  beforeAll(async () => {
    shop = await sample();
  }, 60_000);
  afterAll(() => shop.close());

  test.each<[string, Options, (product: string) => boolean]>([
    ['a product', { product: 'P0101' }, (product) => product === 'P0101'],
    ['a category', { category: 'stationery' }, (product) => stationery.has(product)],
  ])('%s: buyers are those of it, and offers are made', { timeout: 30_000 }, async (_, options, isTarget) => {
    const result = await intention(shop, { ...options, ...quick });
    const [head, ...lines] = read('orders.csv');
    const at = (column: string): number => head!.indexOf(column);
    const border = Date.parse(`${shop.asOf}T00:00:00Z`) - 30 * dayMs;
    const before = new Set<string>();
    const later = new Set<string>();
    for (const line of lines) {
      const [who, product] = [line[at('customer_id')]!, line[at('product_id')]!];
      const day = Date.parse(`${line[at('ordered_at')]!.slice(0, 10)}T00:00:00Z`);
      if (day <= border) before.add(who);
      else if (isTarget(product) && Number(line[at('quantity')]) > 0) later.add(who);
    }
    // Judged are customers known before the last horizon; interactions may make one known who had bought nothing.
    const bought = [...later].filter((who) => before.has(who)).length;
    expect(metric(result, 'buyers')).toBeGreaterThanOrEqual(bought);
    expect(metric(result, 'buyers')).toBeLessThanOrEqual(later.size);
    expect(bought).toBeGreaterThan(50);
    expect(result.tables.actions.rowCount).toBeGreaterThan(0);
  });
  // Names may hold commas, what stands behind the category does not.
  const stationery = new Set(read('products.csv').flatMap((line) => (line.at(-4) === 'stationery' ? [line[0]!] : [])));
});
