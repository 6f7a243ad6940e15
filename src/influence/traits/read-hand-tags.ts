import type { Shop } from '../../analysis/index.js';
import { VitalfewError } from '../../errors.js';
import { message } from '../../messages/index.js';

/**
 * Reads tags set by hand, from a column of customers.
 *
 * @throws VitalfewError missing_column naming the columns there are
 */
export async function readHandTags(
  name: string,
  shop: Shop,
  column: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (!shop.has('customers', 'customer_id') || !shop.has('customers', column))
    throw new VitalfewError(
      'missing_column',
      message('error.missing_column', {
        function: name,
        column,
        table: 'customers',
        found: shop.columns('customers').join(', '),
      }),
    );
  const { identifier: id } = shop.engine.dialect;
  const unit = shop.customerUnit();
  const found = await shop.engine.query(
    `SELECT ${unit} AS id, max(CAST(${id(column)} AS VARCHAR)) AS tag FROM ${shop.from('customers')}
     WHERE ${id(column)} IS NOT NULL GROUP BY ${unit} ORDER BY id`,
    [],
    signal ? { signal } : {},
  );
  const tags = found.texts('tag');
  return new Map(found.texts('id').map((each, row) => [each!, tags[row]!]));
}
