import type { Unit } from '../messages/index.js';
import type { RowsColumn } from '../result/index.js';

/** A number with the ends of its interval. */
export interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

type Three<N extends string, T> = { readonly [K in N | `${N}_low` | `${N}_high`]: T };

/** The cells of an estimate in a row: its value and both ends. @example estimateCells('p', { value: 0.5, low: 0.4, high: 0.6 }).p_low // => 0.4 */
export function estimateCells<N extends string>(name: N, { value, low, high }: Estimated): Three<N, number> {
  return { [name]: value, [`${name}_low`]: low, [`${name}_high`]: high } as Three<N, number>;
}

/** The columns of those cells. */
export function estimateColumns<N extends string>(
  number: (unit: Unit, name: string) => RowsColumn,
  name: N,
  unit: Unit,
): Three<N, RowsColumn> {
  const column = (own: string) => [own, number(unit, own)];
  return Object.fromEntries([name, `${name}_low`, `${name}_high`].map(column)) as Three<N, RowsColumn>;
}
