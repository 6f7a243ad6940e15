import { expect, test } from 'vitest';
import { bayes } from '../../src/cross-sell/index.js';
import { centrality } from '../../src/influence/index.js';
import type { Dataset } from '../../src/intake/dataset.js';
import { ordersDataset } from '../support/orders-dataset.js';

/** A dataset over tables that the engine made itself: seconds of work for the kernels, none for the test. */
async function made(table: 'orders' | 'relations', sql: string, columns: string[]): Promise<Dataset> {
  const shop = await ordersDataset([], { columns: ['order_id', 'customer_id', 'ordered_at', 'product_id', 'amount'] });
  await shop.engine.materialise('long', sql);
  const { orders } = shop.tables;
  return { ...shop, tables: { [table]: { ...orders!, name: table, relation: 'long', columns } } };
}

/** Stops while the kernel is at work: a kernel in this thread would end before the timer comes. */
async function stopDuring(run: (signal: AbortSignal, progress: (share: number) => void) => Promise<unknown>) {
  const abort = new AbortController();
  let started = false;
  const running = run(abort.signal, (share) => {
    if (share >= 0.2 && !started) {
      started = true;
      setTimeout(() => abort.abort(), 100);
    }
  });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(started).toBe(true);
}

test('pairs stop while they are counted', { timeout: 60_000 }, async () => {
  const sql = `SELECT CAST(c.range AS VARCHAR) AS customer_id, CAST(p.range AS VARCHAR) AS product_id,
    TIMESTAMP '2024-01-01' AS ordered_at FROM range(800) AS c, range(1200) AS p WHERE (c.range * 31 + p.range * 17) % 7 < 6`;
  const shop = await made('orders', sql, ['customer_id', 'product_id', 'ordered_at']);
  await stopDuring((signal, progress) => bayes(shop, { signal, progress }));
  await shop.close();
});

test('PageRank stops between its rounds', { timeout: 60_000 }, async () => {
  const sql = `SELECT CAST(i.range % 3000 AS VARCHAR) AS "from", CAST((i.range * 7919 + i.range // 3000) % 2999 AS VARCHAR) AS "to"
    FROM range(400000) AS i`;
  const shop = await made('relations', sql, ['from', 'to']);
  const slow = { damping: 0.999, tolerance: 1e-15, measures: ['pagerank', 'clustering'] as const };
  await stopDuring((signal, progress) => centrality(shop, { ...slow, signal, progress }));
  await shop.close();
});
