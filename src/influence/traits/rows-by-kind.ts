import type { Unit } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';

/** Columns by rows: `n` a number (NaN where null), `t` a text. */
export type Kind =
  | readonly ['integer' | 'number', Unit]
  | readonly ['text', string?]
  | readonly ['name']
  | readonly ['date'];

/** A table of rows that are there already; the order of the columns is that of the kinds. */
export function tableOf<R extends Row>(
  rows: readonly R[],
  kinds: { readonly [column in keyof R & string]: Kind },
): MemoryTable<R> {
  const specs = Object.entries<Kind>(kinds).map(([name, kind]): [string, ColumnSpec] => {
    const values = rows.map((row) => (row as Row)[name] ?? null);
    if (kind[0] === 'name') return [name, { type: 'text', holds: 'customer_name', data: values as string[] }];
    if (kind[0] === 'date') return [name, { type: 'date', data: values as string[] }];
    if (kind[0] === 'text')
      return [name, { type: 'text', data: values as string[], ...(kind[1] ? { values: kind[1] } : {}) }];
    return [
      name,
      {
        type: kind[0],
        unit: kind[1],
        data: Float64Array.from(values, (value) => (value as number | null) ?? Number.NaN),
      },
    ];
  });
  return memoryTable<R>(Object.fromEntries(specs) as { readonly [column in keyof R & string]: ColumnSpec });
}

export const count = ['integer', 'count'] as const;
export const people = ['integer', 'customers'] as const;
export const share = ['number', 'share'] as const;
export const score = ['number', 'score'] as const;
export const plain = ['number', 'number'] as const;
