import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bayes } from '../../src/cross-sell/index.js';
import { type Dataset, open } from '../../src/intake/index.js';
import { resultToJson } from '../../src/result/index.js';
import { dataFile } from '../support/data.js';

const retail = dataFile('online_retail/online_retail.csv.gz');

/** Online Retail as the file is; the counts of a pair against plain SQL over the same orders. */
describe.skipIf(retail === null)('Online Retail', { timeout: 120_000 }, () => {
  let shop: Dataset;
  beforeAll(async () => {
    shop = await open({ orders: retail! }, { rejectsDir: null });
  }, 120_000);
  afterAll(() => shop.close());

  /** Customers (or baskets) with a product, with both, and in all. */
  async function counted(unit: 'customer_id' | 'order_id', a: string, b: string) {
    const bought = `SELECT DISTINCT ${unit} AS u, product_id AS p FROM ${shop.tables.orders!.relation} WHERE ${unit} IS NOT NULL AND product_id IS NOT NULL AND NOT is_return`;
    const found = await shop.engine.query(
      `SELECT count(DISTINCT u) AS units, count(*) FILTER (WHERE p = '${a}') AS a, count(*) FILTER (WHERE p = '${b}') AS b,
        (SELECT count(*) FROM (${bought}) AS x JOIN (${bought}) AS y ON x.u = y.u WHERE x.p = '${a}' AND y.p = '${b}') AS ab
      FROM (${bought}) AS z`,
    );
    return found.rows()[0] as { units: number; a: number; b: number; ab: number };
  }

  test('customers: the surest pairs, counted again in SQL', async () => {
    const result = await bayes(shop);
    const rows = result.tables.pairs.toRows();
    expect(rows).toHaveLength(1000);
    // 2,402 products with at least 20 customers, each with each other.
    expect(result.metrics.find((metric) => metric.id === 'pairs_tested')!.value).toBe(2402 * 2401);
    expect(result.metrics.find((metric) => metric.id === 'customers')!.value).toBe(
      (await counted('customer_id', 'x', 'y')).units,
    );
    expect(result.input.leftOut[0]!.rows).toBe(135_080);
    for (const row of [rows[0]!, rows[400]!, rows[999]!]) {
      const { units, a, b, ab } = await counted('customer_id', row.antecedent, row.consequent);
      expect([row.n_antecedent, row.n_both]).toEqual([a, ab]);
      expect(row.n_before! + row.n_same! + row.n_after!).toBe(ab);
      expect(row.p_consequent).toBeCloseTo(b / units, 12);
      expect(row.p_low).toBeLessThanOrEqual(row.p);
      expect(row.p_high).toBeGreaterThanOrEqual(row.p);
      // One customer at P(B) is the whole prior of those without A.
      expect(row.p_without).toBeCloseTo((b - ab + b / units) / (units - a + 1), 12);
    }
    expect(JSON.stringify(await resultToJson(result, 'zh-CN'))).not.toMatch(/NaN|Infinity/);
    expect(result.tables.actions.rowCount).toBeGreaterThan(0);
  });

  test('baskets: also the lines without a customer', async () => {
    const result = await bayes(shop, { level: 'basket', minCount: 100, maxPairs: 50 });
    const row = result.tables.pairs.toRows()[0]!;
    const { units, a, ab } = await counted('order_id', row.antecedent, row.consequent);
    expect(result.metrics.find((metric) => metric.id === 'baskets')!.value).toBe(units);
    expect([row.n_antecedent, row.n_both]).toEqual([a, ab]);
    expect(result.warnings.find((issue) => issue.code === 'pairs_left_out')!.count).toBeGreaterThan(0);
  });
});
