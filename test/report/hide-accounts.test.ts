import { expect, test } from 'vitest';
import { open } from '../../src/intake/index.js';
import { customersOf, hideCustomers } from '../../src/report/hide-customers.js';
import { pseudonymsFor } from '../../src/report/pseudonyms.js';
import { resultToJson } from '../../src/result/index.js';
import { accounts } from '../../src/segment/index.js';

test('no page of an account names the company, its parent or a contact under pseudonyms', async () => {
  const shop = await open({
    customers: [
      { customer_id: 'KX17', kind: 'company', name: 'Northwind Mills', company_id: null, parent_id: null, role: null },
      {
        customer_id: 'KX18',
        kind: 'company',
        name: 'Northwind Retail',
        company_id: null,
        parent_id: 'KX17',
        role: null,
      },
      { customer_id: 'PX90', kind: 'person', name: 'Ada Lane', company_id: 'KX18', parent_id: null, role: 'ceo' },
    ],
    products: [{ product_id: 'Basic', category: 'software' }],
    interactions: [{ customer_id: 'PX90', at: '2024-01-05', kind: 'meeting', deal_id: 'd1', stage: 'lead' }],
    deals: [
      { deal_id: 'd1', company_id: 'KX17', stage: 'won', product_id: 'Basic', amount: 100, role: 'ceo' },
      { deal_id: 'd2', company_id: 'KX18', stage: 'lead', product_id: 'Basic', amount: 50, role: null },
    ],
  });
  try {
    for (const account of [null, 'KX18', 'Northwind Mills']) {
      const result = await accounts(shop, { account });
      const hidden = await hideCustomers(result, pseudonymsFor(await customersOf(result), new Uint8Array(32)));
      for (const language of ['en', 'zh-CN'] as const) {
        const json = JSON.stringify(await resultToJson(hidden, language));
        expect(json).not.toMatch(/KX1[78]|PX90|Northwind|Ada Lane/);
        expect(json).toMatch(/K-[0-9A-Z]{6}/);
      }
    }
  } finally {
    await shop.close();
  }
});
