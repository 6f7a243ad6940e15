import type { Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { Previous } from './cluster-options.js';

/** The earlier cluster of each customer; null where there was none. @throws VitalfewError invalid_option (no such column) */
export async function earlierClusters(
  shop: Shop,
  previous: Previous,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<(string | null)[]> {
  const known = new Map<string, string | null>();
  if (typeof previous === 'string') {
    if (!shop.has('customers', previous))
      throw invalidOption('segment.clusters', 'previous', {
        expected: message('segment/clusters.previous.column'),
        received: previous,
      });
    const column = shop.engine.dialect.identifier(previous);
    const unit = shop.customerUnit();
    const answer = await shop.engine.query(
      `SELECT ${unit} AS customer, min(CAST(${column} AS VARCHAR)) AS name FROM ${shop.from('customers')} GROUP BY ${unit}`,
      [],
      signal ? { signal } : {},
    );
    const names = answer.texts('name');
    answer.texts('customer').forEach((id, row) => {
      known.set(String(id), names[row] ?? null);
    });
  } else if (Array.isArray(previous)) {
    for (const { customer_id: id, cluster } of previous) known.set(id, cluster === null ? null : String(cluster));
  } else for (const [id, cluster] of Object.entries(previous)) known.set(id, String(cluster));
  return ids.map((id) => known.get(id) ?? null);
}
