import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { accounts } from '../../src/segment/index.js';
import { dataFile } from '../support/data.js';

const [deals, companies, products] = ['sales_pipeline', 'accounts', 'products'].map((name) =>
  dataFile(`b2b_crm/${name}.csv`),
);

// Maven Analytics' CRM sales opportunities: plain commas, no quotes, so that the second route is a few lines.
const rowsOf = (path: string) => {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell])));
};

test.skipIf(!deals || !companies || !products)('b2b_crm: the answer is what counting the file gives', async () => {
  const map = {
    'deals.deal_id': 'opportunity_id',
    'deals.company_id': 'account',
    'deals.stage': 'deal_stage',
    'deals.amount': 'close_value',
    'deals.product_id': 'product',
    'customers.customer_id': 'account',
    'customers.industry': 'sector',
    'customers.parent_id': 'subsidiary_of',
    'products.product_id': 'product',
    'products.category': 'series',
  };
  const shop = await open({ deals: deals!, customers: companies!, products: products! }, { map, rejectsDir: null });
  try {
    const { metrics, tables, warnings } = await accounts(shop);
    const value = (id: string) => metrics.find((metric) => metric.id === id)!.value;
    const own = rowsOf(deals!).filter((row) => row['account'] !== '');
    const won = own.filter((row) => row['deal_stage'] === 'Won');
    const closed = own.filter((row) => ['Won', 'Lost'].includes(row['deal_stage']!));
    expect([value('deals'), value('closed'), value('won')]).toEqual([own.length, closed.length, won.length]);
    expect([own.length, closed.length, won.length]).toEqual([7375, 6711, 4238]);
    expect(value('won_amount')).toBe(won.reduce((sum, row) => sum + Number(row['close_value']), 0));
    // "GTXPro" in the deals is "GTX Pro" in the list of products.
    expect(warnings.map(({ code }) => code)).toContain('respelt');
    const parentOf = new Map(
      rowsOf(companies!).map((row) => [row['account']!, row['subsidiary_of'] || row['account']!]),
    );
    for (const row of tables.parents.toRows()) {
      const group = own.filter((deal) => parentOf.get(deal['account']!) === row.group);
      expect(row.deals, row.group).toBe(group.length);
    }
    for (const { company_id, bought } of tables.accounts.toRows()) {
      const names = won.filter((deal) => deal['account'] === company_id).map((deal) => deal['product']!);
      const spelt = new Set(names.map((name) => (name === 'GTXPro' ? 'GTX Pro' : name)));
      expect(bought, company_id).toBe([...spelt].sort().join(', '));
    }
  } finally {
    await shop.close();
  }
});
