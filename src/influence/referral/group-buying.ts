import type { Shop } from '../../analysis/index.js';
import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { wilson } from '../../stats/index.js';

/** Joint purchases by the size that was asked for. */
export interface GroupRow extends Row {
  readonly size: number;
  readonly opened: number;
  readonly completed: number;
  readonly completion: number;
  readonly completion_low: number;
  readonly completion_high: number;
  readonly customers: number;
}

/**
 * Groups that customers opened to buy together (interactions of kind join_group: `campaign` names the group, `value` how many it takes): how
 * many filled. Null where there are none.
 */
export async function groupBuying(
  shop: Shop,
  level: number,
  signal: AbortSignal | undefined,
): Promise<MemoryTable<GroupRow> | null> {
  if (!['customer_id', 'kind', 'campaign', 'value'].every((column) => shop.has('interactions', column))) return null;
  const { literal } = shop.engine.dialect;
  const found = await shop.engine.query(
    `SELECT asked AS size, count(*) AS opened, sum(CASE WHEN joined >= asked THEN 1 ELSE 0 END) AS completed, sum(joined) AS customers
     FROM (SELECT campaign, max(CAST(value AS DOUBLE)) AS asked, count(DISTINCT customer_id) AS joined
       FROM ${shop.from('interactions')} WHERE kind = ${literal('join_group')} AND campaign IS NOT NULL AND value IS NOT NULL
       GROUP BY campaign) AS opened_groups GROUP BY asked ORDER BY asked`,
    [],
    signal ? { signal } : {},
  );
  if (found.rowCount === 0) return null;
  const [size, opened, completed] = ['size', 'opened', 'completed'].map((name) => found.numbers(name));
  const ends = Array.from(opened!, (n, row) => wilson(completed![row]!, n, level));
  return memoryTable<GroupRow>({
    size: { type: 'integer', unit: 'count', data: size! },
    opened: { type: 'integer', unit: 'count', data: opened! },
    completed: { type: 'integer', unit: 'count', data: completed! },
    completion: { type: 'number', unit: 'share', data: opened!.map((n, row) => completed![row]! / n) },
    completion_low: { type: 'number', unit: 'share', data: Float64Array.from(ends, ({ low }) => low) },
    completion_high: { type: 'number', unit: 'share', data: Float64Array.from(ends, ({ high }) => high) },
    customers: { type: 'integer', unit: 'customers', data: found.numbers('customers') },
  });
}
