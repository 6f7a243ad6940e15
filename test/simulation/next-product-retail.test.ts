import { expect, test } from 'vitest';
import { nextProduct } from '../../src/cross-sell/index.js';
import { open } from '../../src/intake/index.js';
import { dataFile } from '../support/data.js';

const retail = dataFile('online_retail/online_retail.csv.gz');

/** Online Retail, the last 30 days: about 25 seconds. Values: this library, held for what it says in docs/design-choices.md. */
test.skipIf(retail === null)(
  'a real shop: the blend is ahead of what each bought most often',
  { timeout: 300_000 },
  async () => {
    const shop = await open({ orders: retail! }, { returns: 'exclude', nonProducts: 'exclude' });
    try {
      const { metrics } = await nextProduct(shop);
      const metric = (id: string) => metrics.find((each) => each.id === id)!;
      expect(metric('judged').value).toBe(1374);
      expect(metric('recall').value).toBeCloseTo(0.384, 3);
      expect(metric('recall_baseline').value).toBeCloseTo(0.359, 3);
      expect(metric('recall_gain').interval!.low).toBeGreaterThan(0);
    } finally {
      await shop.close();
    }
  },
);
