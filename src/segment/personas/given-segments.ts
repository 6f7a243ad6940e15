import type { Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import { message } from '../../messages/index.js';
import { nearest } from '../../option/index.js';

/** Segments of a column that are still personas; more are a list. */
const most = 20;

/** The segment that a column of customers names for each; null where it names none. @throws VitalfewError invalid_option */
export async function givenSegments(
  shop: Shop,
  column: string,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<(string | null)[]> {
  const wrong = (id: string, params: Parameters<typeof message>[1] = {}) =>
    invalidOption('segment.personas', 'segment', {
      expected: message(`segment/personas.segment.${id}`, params),
      received: column,
    });
  if (!shop.has('customers', column)) {
    const known = shop.has('customers') ? shop.columns('customers') : [];
    throw wrong(known.length === 0 ? 'column' : 'nearest', { nearest: nearest(column, known) ?? known.join(', ') });
  }
  const unit = shop.customerUnit();
  const answer = await shop.engine.query(
    `SELECT ${unit} AS customer, min(CAST(${shop.engine.dialect.identifier(column)} AS VARCHAR)) AS name FROM ${shop.from('customers')} GROUP BY ${unit}`,
    [],
    signal ? { signal } : {},
  );
  const names = answer.texts('name');
  const found = new Map(answer.texts('customer').map((id, i) => [id, names[i] ?? null]));
  const different = new Set([...found.values()].filter((name) => name !== null)).size;
  if (different < 2 || different > most) throw wrong('values', { most });
  return ids.map((id) => found.get(id) ?? null);
}
