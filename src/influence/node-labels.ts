import type { Shop } from '../analysis/index.js';

/** Names of some nodes, where the customers table has them; the id beside a name that occurs twice among them. */
export async function nodeLabels(
  shop: Shop,
  ids: readonly string[],
  nodes: Iterable<number>,
): Promise<Map<number, string>> {
  const labels = new Map<number, string>();
  const shown = [...new Set(nodes)];
  if (!shop.has('customers', 'name') || shown.length === 0) return labels;
  const literals = shown.map((node) => shop.engine.dialect.literal(ids[node]!)).join(', ');
  const found = await shop.engine.query(
    `SELECT customers.customer_id AS id, max(CAST(customers.name AS VARCHAR)) AS name FROM ${shop.from('customers')} ` +
      `WHERE customers.customer_id IN (${literals}) GROUP BY customers.customer_id`,
  );
  const names = new Map(found.texts('id').map((id, row) => [id, found.texts('name')[row] ?? null]));
  const times = new Map<string, number>();
  for (const name of names.values()) if (name !== null) times.set(name, (times.get(name) ?? 0) + 1);
  for (const node of shown) {
    const name = names.get(ids[node]!) ?? null;
    if (name !== null) labels.set(node, times.get(name) === 1 ? name : `${name} (${ids[node]!})`);
  }
  return labels;
}
