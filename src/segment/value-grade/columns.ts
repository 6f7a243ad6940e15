import { message } from '../../messages/index.js';
import type { ColumnSpec } from '../../result/index.js';

const label = (name: string) => message(`segment/value-grade.column.${name}`);

/** A column of texts; `name` is that of its words, `values` where those of its ids stand. */
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
): ColumnSpec => ({
  type: unit === 'customers' || unit === 'count' ? 'integer' : 'number',
  unit,
  data: Float64Array.from(data, (value) => value ?? Number.NaN),
  ...(name === undefined ? {} : { label: label(name) }),
});

/** Where the names of bands, stages, grades and factors stand. */
export const words = {
  band: 'segment/value-grade.band',
  stage: 'segment/lifecycle.stage',
  factor: 'segment/value-grade.factor',
  how: 'segment/value-grade.how',
} as const;
