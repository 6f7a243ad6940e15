import { message } from '../../messages/index.js';
import type { ColumnSpec } from '../../result/index.js';

/** The name of segment `x` is the message `segment/rfm.segment.x`. */
export const segmentValues = 'segment/rfm.segment';

/** Label of a column that only RFM calls so. */
export const label = (name: string) => message(`segment/rfm.column.${name}`);
/** A whole number of something. */
export const counted = (data: ArrayLike<number>, unit: 'customers' | 'orders'): ColumnSpec => ({
  type: 'integer',
  unit,
  data: Float64Array.from(data),
});
/** A measured number; null is unknown. */
export const measured = (data: Iterable<number | null>, unit: 'share' | 'money' | 'days' | 'number'): ColumnSpec => ({
  type: 'number',
  unit,
  data: Float64Array.from(data, (value) => value ?? Number.NaN),
});
