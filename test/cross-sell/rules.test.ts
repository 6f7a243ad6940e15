import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/cross-sell/index.js';
import { openDuckDb } from '../../src/engine/index.js';
import { open, type Sources } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { resultJsonText, resultToJson, tableCsv, tableJsonText } from '../../src/result/index.js';
import { fisherUpperTail } from '../../src/stats/index.js';
import { dataFile } from '../support/data.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 20 baskets: tea in 10, milk in 8, both in 6, bread in 10; sugar with tea and milk in 4, alone in 1. */
const baskets = [
  ...Array<string>(4).fill('tea,milk,sugar'),
  ...Array<string>(2).fill('tea,milk'),
  ...Array<string>(4).fill('tea,bread'),
  ...Array<string>(2).fill('milk,bread'),
  ...Array<string>(4).fill('bread'),
  ...Array<string>(3).fill('jam'),
  'sugar',
];

async function ofFile(content: string, options: Parameters<typeof rules>[1], name = 'baskets.csv') {
  const path = join(folder, name);
  writeFileSync(path, content);
  return ofSources({ orders: path }, options, 'baskets');
}

async function ofSources(
  sources: Sources,
  options: Parameters<typeof rules>[1],
  layout: 'lines' | 'baskets' = 'lines',
) {
  const shop = await open(sources, { layout, rejectsDir: null });
  try {
    return await rules(shop, options);
  } finally {
    await shop.close();
  }
}

const linesOf = (of: readonly string[], more: (basket: number) => object = () => ({})) =>
  of.flatMap((line, i) =>
    line.split(',').map((product_id) => ({ order_id: `o${String(i).padStart(3, '0')}`, product_id, ...more(i) })),
  );

const all = { minSupportShare: 0.05, minConfidence: 0, fdr: null } as const;
const ruleOf = async (result: Awaited<ReturnType<typeof rules>>, antecedent: string, consequent: string) =>
  (await result.tables.rules.rows()).find((row) => row.antecedent === antecedent && row.consequent === consequent)!;
const metric = (result: Awaited<ReturnType<typeof rules>>, id: string) =>
  result.metrics.find((each) => each.id === id)?.value;

async function joined(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(Buffer.from(piece));
  return Buffer.concat(parts).toString('utf8');
}

describe('rules of twenty baskets, by hand', () => {
  test('measures of tea → milk', async () => {
    const row = await ruleOf(await ofFile(baskets.join('\n'), { ...all, tests: true }), 'tea', 'milk');
    expect(row).toMatchObject({
      count: 6,
      n_antecedent: 10,
      n_consequent: 8,
      support: 0.3,
      confidence: 0.6,
      base: 0.4,
    });
    expect(row.lift).toBeCloseTo(1.5, 14); // .6 / .4
    expect(row.leverage).toBeCloseTo(0.1, 14); // .3 − .5 × .4
    expect(row.conviction).toBeCloseTo(1.5, 14); // .6 / .4
    expect(row.improvement).toBeCloseTo(0.2, 14); // .6 − .4
    // Σ C(8,k) C(12,10−k) / C(20,10) over k = 6, 7, 8: (28 × 495 + 8 × 220 + 66) / 184756
    expect(row.p).toBeCloseTo((28 * 495 + 8 * 220 + 66) / 184_756, 14);
    expect(row.p_improvement).toBe(row.p);
  });

  test('a rule without exception has no conviction', async () => {
    const row = await ruleOf(await ofFile(baskets.join('\n'), all), 'sugar, tea', 'milk');
    expect(row).toMatchObject({ count: 4, confidence: 1, conviction: null });
    // The best of its generalisations is sugar → milk, 4 of 5.
    expect(row.improvement).toBeCloseTo(0.2, 14);
  });

  test('its p against rules with fewer items is the worst of them', async () => {
    const row = await ruleOf(await ofFile(baskets.join('\n'), { ...all, tests: true }), 'sugar, tea', 'milk');
    const onSugar = fisherUpperTail({ both: 4, first: 4, second: 4, total: 5 });
    const onTea = fisherUpperTail({ both: 4, first: 4, second: 6, total: 10 });
    expect(row.p_improvement).toBeCloseTo(Math.max(onSugar, onTea), 14);
  });

  test('p and q only when asked for; q counts every pair of frequent sides', async () => {
    const plain = await ofFile(baskets.join('\n'), all);
    expect(await ruleOf(plain, 'tea', 'milk')).toMatchObject({ p: null, q: null, p_improvement: null });
    expect(metric(plain, 'rules_tested')).toBeUndefined();
    const tested = await ofFile(baskets.join('\n'), { ...all, tests: true, maxLength: 2 });
    // Five products, each against the four others, whether or not they lie together.
    expect(metric(tested, 'rules_tested')).toBe(20);
    expect(metric(tested, 'rules')).toBe(10);
    const rows = await tested.tables.rules.rows();
    const p = rows.map((row) => row.p!).sort((a, b) => a - b);
    for (const row of rows) {
      const q = Math.min(...p.map((each, i) => (each >= row.p! ? (each * 20) / (i + 1) : 1)), 1);
      expect(row.q).toBeCloseTo(q, 12);
    }
    const kept = await ofFile(baskets.join('\n'), { ...all, fdr: 0.5, maxLength: 2 });
    expect(await kept.tables.rules.rows()).toEqual(rows.filter((row) => row.q! <= 0.5));
  });

  test('sides can be restricted, and the right side may have more items', async () => {
    const sides = await ofFile(baskets.join('\n'), { ...all, antecedents: ['tea', 'sugar'], consequents: ['milk'] });
    const shown = (await sides.tables.rules.rows()).map(
      ({ antecedent, consequent }) => `${antecedent} > ${consequent}`,
    );
    expect(shown.sort()).toEqual(['sugar > milk', 'sugar, tea > milk', 'tea > milk']);
    const two = await ruleOf(await ofFile(baskets.join('\n'), { ...all, maxConsequent: 2 }), 'tea', 'milk, sugar');
    expect(two).toMatchObject({ count: 4, n_antecedent: 10, n_consequent: 4, confidence: 0.4 });
    expect(two.improvement).toBeCloseTo(0.2, 14); // .4 − 4 / 20
    await expect(ofFile(baskets.join('\n'), { ...all, consequents: ['mikl'] })).rejects.toMatchObject({
      code: 'invalid_option',
    });
  });

  test('item sets alone; closed and maximal ones', async () => {
    const of = async (sets: 'all' | 'closed' | 'maximal') => {
      const result = await ofFile(baskets.join('\n'), { minSupportShare: 0.2, minConfidence: null, sets });
      expect(result.tables.rules.rowCount).toBe(0);
      return (await result.tables.itemsets.rows()).map(({ items, count }) => `${items}: ${count}`);
    };
    expect(await of('all')).toEqual([
      'bread: 10',
      'tea: 10',
      'milk: 8',
      'milk, tea: 6',
      'sugar: 5',
      'milk, sugar: 4',
      'milk, sugar, tea: 4',
      'sugar, tea: 4',
      'bread, tea: 4',
    ]);
    expect((await of('closed')).sort()).toEqual([
      'bread, tea: 4',
      'bread: 10',
      'milk, sugar, tea: 4',
      'milk, tea: 6',
      'milk: 8',
      'sugar: 5',
      'tea: 10',
    ]);
    expect((await of('maximal')).sort()).toEqual(['bread, tea: 4', 'milk, sugar, tea: 4']);
  });

  test('the same from a file of baskets, from order lines, with every line twice', async () => {
    const options = { ...all, tests: true };
    const direct = await ofFile(baskets.join('\n'), options);
    const lines = linesOf(baskets);
    for (const orders of [lines, lines.toReversed(), [...lines, ...lines]]) {
      const other = await ofSources({ orders }, options);
      expect(await other.tables.rules.rows()).toEqual(await direct.tables.rules.rows());
      expect(await other.tables.itemsets.rows()).toEqual(await direct.tables.itemsets.rows());
    }
  });
});

describe('the answer as text', () => {
  test('is what the cells give, byte for byte', async () => {
    for (const content of [
      baskets.join('\n'),
      baskets.join('\n').replaceAll('tea', '绿茶 2'),
      baskets.join('\n').replaceAll('tea', '"=te""a, x"'),
    ]) {
      const result = await ofFile(content, all);
      const { itemsets } = result.tables;
      const { rowTexts, ...plain } = itemsets;
      expect(rowTexts === undefined).toBe(content.includes('='));
      expect(await joined(tableCsv(itemsets))).toBe(await joined(tableCsv(plain)));
      expect(await joined(tableJsonText(itemsets))).toBe(`${JSON.stringify(await plain.rows())}\n`);
      expect(await joined(resultJsonText(result, 'zh-CN'))).toBe(
        `${JSON.stringify(await resultToJson(result, 'zh-CN'))}\n`,
      );
    }
  });
});

describe('what is known beside the baskets', () => {
  // 60 days, two baskets a day: A and B together on the ten days of a fair, else each alone and never with the other.
  const days = Array.from({ length: 120 }, (_, i) => {
    const day = Math.floor(i / 2);
    const fair = day >= 20 && day < 30;
    const content = fair ? 'a,b' : ['a', 'b', 'c', 'c,d', 'd', 'a,b,c'][day % 5]!;
    return { content, date: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10) };
  });
  const orders = linesOf(
    days.map(({ content }) => content),
    (i) => ({ ordered_at: days[i]!.date, customer_id: `c${i % 7}`, quantity: 1, unit_price: 10, cost: 6 }),
  );
  const options = { ...all, tests: true };

  test('an association through an event is gone when the event is held fixed', async () => {
    const result = await ofSources(
      { orders },
      { ...options, context: 'event', events: [{ from: '2024-01-21', to: '2024-01-30' }] },
    );
    const row = await ruleOf(result, 'a', 'b');
    expect(row.lift).toBeCloseTo(1.5, 12);
    // Outside the fair 20 of 100 baskets hold a, 20 hold b, none both.
    expect(row).toMatchObject({ context: 'through_context' });
    expect(row.context_lift).toBeLessThan(1);
    const strata = (await result.tables.context!.rows()).filter(
      ({ antecedent, consequent }) => antecedent === 'a' && consequent === 'b',
    );
    expect(strata.map(({ stratum, baskets, count }) => [stratum, baskets, count])).toEqual([
      ['event', 20, 20],
      ['other_days', 100, 0],
    ]);
    expect(result.findings.map(({ message }) => text(message, 'zh-CN')).join()).toMatch(/固定情境后只有/);
    await expect(ofSources({ orders }, { ...options, context: 'event' })).rejects.toMatchObject({
      code: 'invalid_option',
    });
  });

  test('periods', async () => {
    const result = await ofSources({ orders }, { ...options, periods: 6 });
    expect(await ruleOf(result, 'a', 'b')).toMatchObject({ periods: 6, periods_above: 0 });
    expect(await ruleOf(result, 'c', 'd')).toMatchObject({ periods_above: 5 });
  });

  test('hold-out: the latest days, which had no part in finding the rule', async () => {
    const result = await ofSources({ orders }, { ...options, holdoutShare: 0.25 });
    const row = await ruleOf(result, 'a', 'b');
    // 90 baskets up to day 45, 30 after: there a lies in 6 baskets, none of them with b.
    expect([metric(result, 'baskets'), metric(result, 'baskets_explored')]).toEqual([120, 90]);
    expect(row).toMatchObject({ count: 20, holdout_n: 6, holdout_count: 0, holdout_confidence: 0, holdout_p: 1 });
  });

  test('bundles with value and margin', async () => {
    const result = await ofSources({ orders }, { ...options, minConfidence: 0.1 });
    const [first] = await result.tables.bundles.rows();
    expect(first).toMatchObject({ items: 'a, b', size: 2, count: 20, value: 20, margin: 8, margin_share: 0.4 });
    // 40 of 120 hold a, 40 hold b: chance gives 13 1/3.
    expect(first!.lift).toBeCloseTo(1.5, 12);
    expect(first!.extra_value).toBeCloseTo((20 - 40 / 3) * 20, 10);
    const row = await ruleOf(result, 'a', 'b');
    expect(row.profit).toBeCloseTo((20 - 40 / 3) * 10, 10);
  });

  test('categories in place of products', async () => {
    const products = [
      ['a', 'hot'],
      ['b', 'hot'],
      ['c', 'cold'],
      ['d', null],
    ].map(([product_id, category]) => ({ product_id, category }));
    const result = await ofSources({ orders, products }, { ...all, level: 'category' });
    expect((await result.tables.itemsets.rows()).map(({ items, count }) => `${items}: ${count}`)).toEqual([
      'hot: 60',
      'cold: 40',
    ]);
    expect(result.input.leftOut).toMatchObject([
      { reason: { id: 'cross-sell/rules.left_out.uncategorised' }, rows: 40 },
    ]);
    await expect(ofSources({ orders }, { level: 'category' })).rejects.toMatchObject({ code: 'missing_table' });
  });

  test('too little is said, not guessed', async () => {
    const thin = await ofSources({ orders: orders.slice(0, 4) }, {});
    expect(thin.warnings.map(({ code }) => code)).toEqual(['not_enough_data']);
    expect(thin.findings).toEqual([]);
  });
});

const groceries = dataFile('groceries/groceries_baskets.csv');

test.skipIf(groceries === null)('Groceries: the rules that arules finds, by either road', async () => {
  const options = { minSupportShare: 0.001, minConfidence: 0.8, fdr: null } as const;
  const direct = await ofSources({ orders: groceries! }, options, 'baskets');
  const sizes = new Map<number, number>();
  for (const { antecedent } of await direct.tables.rules.rows()) {
    const size = antecedent.split(', ').length + 1;
    sizes.set(size, (sizes.get(size) ?? 0) + 1);
  }
  // Hahsler, Grün & Hornik, arules: 410 rules of these thresholds and their lengths.
  expect(Object.fromEntries(sizes)).toEqual({ 3: 29, 4: 229, 5: 140, 6: 12 });
  const engine = await openDuckDb({ reads: [groceries!] });
  try {
    const shop = await open({ orders: groceries! }, { layout: 'baskets', rejectsDir: null, engine });
    const other = await rules(shop, options);
    expect(await other.tables.rules.rows()).toEqual(await direct.tables.rules.rows());
  } finally {
    await engine.close();
  }
});

test('more than 20 million sets are refused, not cut', { timeout: 60_000 }, async () => {
  const items = Array.from({ length: 28 }, (_, i) => `p${i}`);
  await expect(
    ofFile([items.join(','), items.slice(1).join(',')].join('\n'), { minSupportShare: 0.5, minConfidence: null }),
  ).rejects.toMatchObject({
    code: 'invalid_option',
    message: expect.stringContaining('20 million'),
  });
});

const { stories } = JSON.parse(readFileSync(new URL('../../data/truth.json', import.meta.url), 'utf8'));

test('what was planted in the sample market: pairs found, beer and nappies only on the days of a final', {
  timeout: 30_000,
}, async () => {
  const shop = await open({
    orders: new URL('../../data/orders.csv', import.meta.url).pathname,
    products: new URL('../../data/products.csv', import.meta.url).pathname,
  });
  try {
    const events = stories.beer_and_nappies.events.map(({ from, days }: { from: string; days: number }) => ({
      from,
      to: new Date(Date.parse(from) + (days - 1) * 86_400_000).toISOString().slice(0, 10),
    }));
    const result = await rules(shop, { context: 'event', events, minSupportShare: 0.0005 });
    for (const { antecedent, consequent, n_antecedent } of stories.same_basket.pairs) {
      const row = await ruleOf(result, antecedent, consequent);
      if (n_antecedent >= 200) expect(row, `${antecedent} → ${consequent}`).toMatchObject({ context: 'holds' });
    }
    const { beer, nappies } = stories.beer_and_nappies;
    const legend = await ruleOf(result, beer, nappies);
    expect(legend.lift).toBeGreaterThan(10);
    expect(legend.context).toBe('one_context');
    expect(legend.context_lift).toBeLessThan(2);
  } finally {
    await shop.close();
  }
});

test('where no support was asked for it is doubled until the sets are few enough; one that was asked for is kept', async () => {
  // Twelve baskets of the same 18 products: 2^18 − 1 sets lie in all of them.
  const same = Array.from({ length: 18 }, (_, i) => `p${i}`).join(',');
  const content = Array<string>(12).fill(same).join('\n');
  const unasked = await ofFile(content, { minConfidence: null }, 'same.csv');
  const least = unasked.metrics.find((metric) => metric.id === 'min_count');
  expect(least?.value).toBe(20);
  expect(unasked.tables.itemsets.rowCount).toBe(0);
  expect(unasked.warnings.map((issue) => issue.code)).toContain('raised_support');
  const asked = await ofFile(content, { minConfidence: null, minSupportShare: 1 }, 'same.csv');
  expect(asked.tables.itemsets.rowCount).toBe(2 ** 18 - 1);
  expect(asked.warnings.map((issue) => issue.code)).not.toContain('raised_support');
});
