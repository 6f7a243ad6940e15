import { message, type Unit } from '../messages/index.js';
import type { Cell, ColumnSpec } from '../result/index.js';

/** A cell with a word: `values` is where the names of its ids stand. */
export const wordCell = (value: Cell, label: string, values: string): ColumnSpec => ({
  type: 'text',
  data: [value],
  label: message(label),
  values,
});

/** A cell with a number in its unit. */
export const numberCell = (value: Cell, label: string, unit: Unit): ColumnSpec => ({
  type: unit === 'orders' || unit === 'count' || unit === 'score' ? 'integer' : 'number',
  unit,
  data: Float64Array.of(typeof value === 'number' ? value : Number.NaN),
  label: message(label),
});
