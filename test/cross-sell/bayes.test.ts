import { afterEach, describe, expect, test } from 'vitest';
import { bayes } from '../../src/cross-sell/index.js';
import { type Dataset, open as openFiles } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { type Result, resultToJson } from '../../src/result/index.js';
import { createRandom } from '../../src/stats/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const open: Dataset[] = [];
async function shopOf(lines: readonly OrderLine[], about: Parameters<typeof ordersDataset>[1] = {}): Promise<Dataset> {
  const shop = await ordersDataset(lines, about);
  open.push(shop);
  return shop;
}
afterEach(async () => {
  for (const shop of open.splice(0)) await shop.close();
});

const line = (customer: string, product: string, day = '2024-01-01', more: Partial<OrderLine> = {}): OrderLine => ({
  order_id: `${customer} ${day}`,
  customer_id: customer,
  ordered_at: day,
  product_id: product,
  amount: 10,
  ...more,
});

const metric = (result: Result, id: string) => result.metrics.find((each) => each.id === id)!.value;

/** Customers who buy by chance what they buy, with planted pairs on top. */
function market(
  seed: number,
  { customers, products, planted = [] }: { customers: number; products: number; planted?: [number, number, number][] },
): OrderLine[] {
  const random = createRandom(seed, 'market');
  const name = (product: number): string => `p${String(product).padStart(2, '0')}`;
  const lines: OrderLine[] = [];
  for (let c = 0; c < customers; c++) {
    const bought = new Set<number>();
    for (let product = 0; product < products; product++)
      if (random.bernoulli(0.05 + 0.1 * (product / products))) bought.add(product);
    for (const [a, b, p] of planted) if (bought.has(a) && random.bernoulli(p)) bought.add(b);
    for (const product of bought)
      lines.push(line(`c${c}`, name(product), `2024-0${1 + random.integer(9)}-1${random.integer(9)}`));
  }
  return lines;
}

/** One in ten households has a pupil: 25 % of these buy a bag, 32 % a pencil; of the others 1/180 and 2 %. */
function schoolbags(): OrderLine[] {
  const lines: OrderLine[] = [];
  let next = 0;
  const add = (count: number, ...products: string[]): void => {
    for (let i = 0; i < count; i++, next++) for (const product of products) lines.push(line(`h${next}`, product));
  };
  // 18,000 households: both products in 145.8, rounded to 146; all other expected counts are whole.
  add(144 + 2, 'bag', 'pencil');
  add(540 - 146, 'bag', 'other');
  add(900 - 146, 'pencil', 'other');
  add(18_000 - 540 - 900 + 146, 'other');
  return lines;
}

test('schoolbag and pencil', async () => {
  const result = await bayes(await shopOf(schoolbags()), { teach: ['bag', 'pencil'] });
  const rows = await result.tables.pairs.rows();
  const row = rows.find((each) => each.antecedent === 'bag' && each.consequent === 'pencil')!;
  expect(row.n_antecedent).toBe(540);
  expect(row.n_both).toBe(146);
  expect(row.p).toBeCloseTo(0.27, 2);
  expect(row.p_without).toBeCloseTo(0.0432, 4);
  expect(row.lift).toBeCloseTo(5.4, 1);
  expect(row.contrast).toBeCloseTo(0.27 / 0.0432, 1);
  expect(row.p_low).toBeLessThan(0.27);
  expect(row.p_high).toBeGreaterThan(0.27);
  const steps = Object.fromEntries((await result.tables.bayes.rows()).map((each) => [each.step, each.probability]));
  expect(steps.posterior).toBeCloseTo(146 / 540, 12);
  expect(steps.evidence).toBeCloseTo(0.03, 12);
  expect(steps.prior).toBeCloseTo(0.05, 12);
  const taught = result.findings.find((finding) => finding.id.endsWith('.teach'))!;
  expect(text(taught.message, 'en')).toContain('anything from 0.0% to 100.0% for pencil given bag');
  expect(text(taught.message, 'zh-CN')).toContain('27.0%');
  expect(result.warnings.map((issue) => issue.code)).toContain('common_prior');
});

describe('null data: independent products', () => {
  test.each([0.9, 0.95])('at level %d few pairs are called', async (credibleLevel) => {
    let [called, tested] = [0, 0];
    for (const seed of [1, 2, 3]) {
      const shop = await shopOf(market(seed, { customers: 1500, products: 30 }));
      const result = await bayes(shop, { credibleLevel, offerPairs: 0 });
      called += metric(result, 'n_positive')!;
      tested += metric(result, 'pairs_tested')!;
    }
    expect(tested).toBe(3 * 30 * 29);
    expect(called / tested).toBeLessThanOrEqual(0.06);
  });
});

test('planted pairs are found, surest first', async () => {
  const planted: [number, number, number][] = [
    [20, 5, 0.3],
    [25, 7, 0.5],
  ];
  const result = await bayes(await shopOf(market(7, { customers: 4000, products: 30, planted })));
  const rows = await result.tables.pairs.rows();
  const first = rows.slice(0, 4).map((row) => [row.antecedent, row.consequent].sort().join(' '));
  expect(new Set(first)).toEqual(new Set(['p05 p20', 'p07 p25']));
  const strong = rows.find((row) => row.antecedent === 'p25' && row.consequent === 'p07')!;
  // Planted: 0.5 + 0.5 × the base rate of p07.
  const truth = 0.5 + 0.5 * (0.05 + 0.1 * (7 / 30));
  expect(strong.p_low).toBeLessThan(truth);
  expect(strong.p_high).toBeGreaterThan(truth);
  expect(strong.p_exception).toBeGreaterThan(0.99);
  for (let i = 1; i < rows.length; i++) expect(rows[i]!.lift_low).toBeLessThanOrEqual(rows[i - 1]!.lift_low);
  for (const row of rows) expect(row.n_before! + row.n_same! + row.n_after!).toBe(row.n_both);
});

describe('what does not matter and what does', () => {
  const lines = market(9, { customers: 600, products: 14, planted: [[10, 3, 0.4]] });

  test('the order of the rows', async () => {
    const shown = async (of: readonly OrderLine[]) => resultToJson(await bayes(await shopOf(of)), 'en');
    const [first, second] = [await shown(lines), await shown(createRandom(1, 'shuffle').shuffle(lines))];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  test('what products are called', async () => {
    const renamed = lines.map((each) => ({ ...each, product_id: `z${String(each.product_id)}` }));
    const [plain, other] = [await bayes(await shopOf(lines)), await bayes(await shopOf(renamed))];
    const strip = (rows: readonly { antecedent: string; consequent: string }[]) =>
      rows.map((row) => ({ ...row, antecedent: row.antecedent.slice(-3), consequent: row.consequent.slice(-3) }));
    expect(strip(await other.tables.pairs.rows())).toEqual(strip(await plain.tables.pairs.rows()));
  });

  test('every customer twice: the same shares, narrower intervals', async () => {
    const twice = [...lines, ...lines.map((each) => ({ ...each, customer_id: `again ${each.customer_id}` }))];
    const pick = (result: Awaited<ReturnType<typeof bayes>>) =>
      result.tables.pairs.toRows().find((row) => row.antecedent === 'p10' && row.consequent === 'p03')!;
    const [once, both] = [pick(await bayes(await shopOf(lines))), pick(await bayes(await shopOf(twice)))];
    expect(both.n_antecedent).toBe(2 * once.n_antecedent);
    expect(both.n_both).toBe(2 * once.n_both);
    expect(both.p_high - both.p_low).toBeLessThan(once.p_high - once.p_low);
  });

  test('lines of the same product again, returns and lines without customer', async () => {
    const noise = [
      ...lines,
      ...lines.filter((_, i) => i % 3 === 0),
      line('c1', 'p00', '2024-05-05', { is_return: true }),
      line('nobody', 'p01', '2024-05-05', { customer_id: null }),
    ].map((each) => ({ is_return: false, ...each }));
    const [plain, noisy] = [await bayes(await shopOf(lines)), await bayes(await shopOf(noise))];
    const counts = (result: typeof plain) =>
      result.tables.pairs.toRows().map((row) => [row.antecedent, row.consequent, row.n_antecedent, row.n_both]);
    expect(counts(noisy)).toEqual(counts(plain));
    expect(noisy.input.leftOut.map((left) => left.rows)).toEqual([1, 1]);
  });
});

describe('a window', () => {
  // Twenty-five buy A and three days later B, twenty-five only A; B alone by fifty. One bought B first, one too late to watch.
  const lines = [
    ...Array.from({ length: 25 }, (_, i) => [line(`both${i}`, 'A', '2024-01-01'), line(`both${i}`, 'B', '2024-01-04')]),
    ...Array.from({ length: 25 }, (_, i) => [line(`a${i}`, 'A', '2024-01-01')]),
    ...Array.from({ length: 50 }, (_, i) => [line(`b${i}`, 'B', '2024-01-02'), line(`b${i}`, 'C', '2024-01-02')]),
    [line('first', 'B', '2024-01-01'), line('first', 'A', '2024-01-02')],
    [line('late', 'A', '2024-01-09'), line('late', 'B', '2024-01-10')],
  ].flat();

  test('counts only those at risk with the whole follow-up', async () => {
    const shop = await shopOf(lines, { asOf: '2024-01-10' });
    const result = await bayes(shop, { windowDays: 3 });
    const rows = result.tables.pairs.toRows();
    const best = result.findings.find((finding) => finding.id.endsWith('.best.window'))!;
    expect(text(best.message, 'en')).toContain('within 3 days');
    const row = rows.find((each) => each.antecedent === 'A' && each.consequent === 'B')!;
    expect([row.n_antecedent, row.n_both]).toEqual([50, 25]);
    const shorter = (await bayes(shop, { windowDays: 2 })).tables.pairs.toRows();
    expect(shorter.filter((each) => each.antecedent === 'A' && each.consequent === 'B')).toEqual([]);
  });

  test('the whole history counts all', async () => {
    const rows = (await bayes(await shopOf(lines))).tables.pairs.toRows();
    const row = rows.find((each) => each.antecedent === 'A' && each.consequent === 'B')!;
    expect([row.n_antecedent, row.n_both]).toEqual([52, 27]);
    expect([row.n_before, row.n_same, row.n_after]).toEqual([1, 0, 26]);
  });
});

describe('baskets', () => {
  test('are what is bought together when no customer is known', async () => {
    const lines = market(3, { customers: 300, products: 12 }).map(({ customer_id, order_id: _, ...rest }) => ({
      ...rest,
      order_id: customer_id!,
    }));
    const shop = await shopOf(lines as unknown as OrderLine[]);
    const result = await bayes(shop);
    expect(metric(result, 'baskets')).toBe(new Set(lines.map((each) => each.order_id)).size);
    expect(result.tables.actions.rowCount).toBe(0);
    expect(result.tables.pairs.toRows()[0]!.n_after).toBeNull();
    await expect(bayes(shop, { level: 'customer' })).rejects.toMatchObject({ code: 'missing_column' });
  });
});

test('offers: one a customer, of those who have A and not B, with the most money', async () => {
  const lines = market(13, { customers: 900, products: 15, planted: [[12, 2, 0.5]] });
  const result = await bayes(await shopOf(lines), { offersPerPair: 5, offerPairs: 3 });
  const actions = result.tables.actions.toRows();
  expect(actions.length).toBeGreaterThan(0);
  expect(new Set(actions.map((row) => row.customer_id)).size).toBe(actions.length);
  const has = new Set(lines.map((each) => `${each.customer_id} ${each.product_id}`));
  for (const row of actions) {
    expect(has.has(`${row.customer_id} ${row.product_id}`)).toBe(false);
    expect(row.expected_low!).toBeLessThan(row.expected_value!);
    expect(row.expected_high!).toBeGreaterThan(row.expected_value!);
  }
  const left = result.warnings.find((issue) => issue.code === 'offers_left_out')!;
  expect(left.count).toBeGreaterThan(0);
  expect(text(left.message, 'en')).toContain('at most 5 per pair');
});

test('what is not in the table is said', async () => {
  const result = await bayes(await shopOf(market(5, { customers: 800, products: 20 })), { maxPairs: 7 });
  expect(result.tables.pairs.rowCount).toBe(7);
  const said = result.warnings.find((issue) => issue.code === 'pairs_left_out')!;
  expect(said.count! + 7).toBeLessThanOrEqual(20 * 19);
  expect(said.count!).toBeGreaterThan(300);
});

describe('too little', () => {
  test('no purchase is a refusal', async () => {
    const shop = await shopOf([line('c', 'p', '2024-01-01', { customer_id: null })]);
    await expect(bayes(shop)).rejects.toMatchObject({ code: 'empty_input' });
  });

  test('one product: an empty table with the reason', async () => {
    const shop = await shopOf(Array.from({ length: 30 }, (_, i) => line(`c${i}`, 'only')));
    const result = await bayes(shop);
    expect(result.tables.pairs.rowCount).toBe(0);
    expect(metric(result, 'n_positive')).toBeNull();
    expect(text(result.warnings[0]!.message, 'en')).toBe(
      'Not enough data for pairs of products: needs two products with at least 20 customers each (minCount), has 1 such product.',
    );
    expect(JSON.stringify(await resultToJson(result, 'zh-CN'))).not.toMatch(/NaN/);
  });

  test('every customer has everything: lift 1 and no contrast', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => ['A', 'B', 'C'].map((product) => line(`c${i}`, product))).flat();
    const result = await bayes(await shopOf(lines));
    for (const row of result.tables.pairs.toRows()) {
      expect(row.lift).toBe(1);
      expect(row.contrast).toBeNull();
      expect(row.p_without).toBeNull();
      expect(row.p).toBeGreaterThan(0.9);
    }
    expect(metric(result, 'n_positive')).toBe(0);
    expect(JSON.stringify(await resultToJson(result, 'en'))).not.toMatch(/NaN|Infinity/);
  });

  test('teach names the nearest product', async () => {
    const shop = await shopOf(market(5, { customers: 300, products: 12 }));
    await expect(bayes(shop, { teach: ['p11', 'p9'] })).rejects.toThrow(
      /crossSell\.bayes: option "teach" must be two products .* got "p9" .* Did you mean "p\d+"\?/,
    );
  });
});

test('teach takes the name of a product in either language', async () => {
  const products = [
    { product_id: 'bag', name: '书包', name_en: 'Schoolbag' },
    { product_id: 'pencil', name: '铅笔', name_en: 'Pencil' },
  ];
  const shop = await openFiles({ orders: schoolbags().map((each) => ({ ...each })), products });
  open.push(shop);
  const steps = async (teach: [string, string]) => (await bayes(shop, { teach })).tables.bayes.toRows();
  expect(await steps(['Schoolbag', '铅笔'])).toEqual(await steps(['bag', 'pencil']));
  await expect(bayes(shop, { teach: ['bag', 'Schoolbags'] })).rejects.toThrow('Did you mean "Schoolbag"?');
});

test('products are called what the order lines call them most often', async () => {
  const call = (product: string, i: number) => (product === 'A' ? (i % 3 === 0 ? 'alarm clock' : ' ALARM CLOCK ') : '');
  const lines = Array.from({ length: 60 }, (_, i) =>
    ['A', 'B'].map((product) => line(`c${i}`, product, '2024-01-01', { product_name: call(product, i) })),
  ).flat();
  const [row] = (await bayes(await shopOf([...lines, line('alone', 'B')]))).tables.pairs.toRows();
  const names = { [row!.antecedent]: row!.antecedent_name, [row!.consequent]: row!.consequent_name };
  expect(names).toEqual({ A: 'ALARM CLOCK', B: null });
});

test('products with an English name are called by it in English, and by their own in Chinese', async () => {
  const lines = Array.from({ length: 60 }, (_, i) =>
    ['A', 'B'].map((product) => line(`c${i}`, product, '2024-01-01')),
  ).flat();
  const shop = await openFiles({
    orders: [...lines, line('alone', 'B')],
    products: [
      { product_id: 'A', name: '铅笔', name_en: 'Pencil' },
      { product_id: 'B', name: '书包', name_en: 'Schoolbag' },
    ],
  });
  try {
    const result = await bayes(shop);
    const best = result.findings.find((found) => found.id.includes('.teach'))!;
    expect(text(best.message, 'en')).toMatch(/Pencil.*Schoolbag|Schoolbag.*Pencil/);
    expect(text(best.message, 'zh-CN')).toMatch(/铅笔.*书包|书包.*铅笔/);
    const column = result.tables.pairs.columns.find((each) => each.name === 'antecedent_name')!;
    expect(column.translations).toEqual({ en: { 铅笔: 'Pencil', 书包: 'Schoolbag' } });
  } finally {
    await shop.close();
  }
});
