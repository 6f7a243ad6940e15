import { afterAll } from 'vitest';
import type { Dataset } from '../../src/intake/dataset.js';
import { ordersDataset } from './orders-dataset.js';

const opened: Dataset[] = [];

/** A dataset of order lines that is closed when the tests of the file are over. */
export async function ordersShop(...[lines, options]: Parameters<typeof ordersDataset>): Promise<Dataset> {
  const shop = await ordersDataset(lines, options);
  opened.push(shop);
  return shop;
}

afterAll(async () => {
  for (const shop of opened.splice(0)) await shop.close();
});
