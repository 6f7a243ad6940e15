import { message } from '../../messages/index.js';
import type { ColumnSpec } from '../../result/index.js';

/** Where the names of the stages stand. */
export const stageValues = 'segment/lifecycle.stage';
/** Words of a column of this analysis. */
export const label = (name: string) => message(`segment/lifecycle.column.${name}`);
/** A column of texts; `name` and `values` as in the messages. */
export const texts = (data: readonly (string | null)[], name?: string, values?: string): ColumnSpec => ({
  type: 'text',
  data,
  ...(name === undefined ? {} : { label: label(name) }),
  ...(values === undefined ? {} : { values }),
});
/** A column of numbers; null is unknown. */
export const numbers = (
  data: Iterable<number | null>,
  unit: NonNullable<ColumnSpec['unit']>,
  name?: string,
  type: 'number' | 'integer' = 'number',
): ColumnSpec => ({
  type,
  unit,
  data: Float64Array.from(data, (value) => value ?? Number.NaN),
  ...(name === undefined ? {} : { label: label(name) }),
});
