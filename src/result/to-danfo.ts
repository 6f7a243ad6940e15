import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import type { Cell, ColumnInfo, DanfoFrame } from './table.js';

interface Danfo {
  DataFrame: new (
    data: Record<string, readonly Cell[]> | unknown[],
    options?: { columns?: string[]; dtypes?: string[] },
  ) => DanfoFrame;
}

let loading: Promise<Danfo> | null = null;

/** danfojs' startup prints TensorFlow's advertisement through console; results stay data, so it is kept quiet. */
async function load(): Promise<Danfo> {
  try {
    const loaded = (await import('danfojs-node' as string)) as { default?: Danfo } & Danfo;
    return loaded.default ?? loaded;
  } catch (cause) {
    throw new VitalfewError('unsupported_by_engine', message('error.no_danfo'), { cause });
  }
}

const dtypes = {
  text: 'string',
  date: 'string',
  timestamp: 'string',
  integer: 'float32',
  number: 'float32',
  boolean: 'boolean',
} as const;

/** Makes a danfojs DataFrame: dates as ISO text, counts and money as numbers, an empty table with its columns. */
export async function toDanfo(
  columns: readonly ColumnInfo[],
  read: (name: string) => Promise<readonly Cell[]>,
): Promise<DanfoFrame> {
  loading ??= load();
  const danfo = await loading;
  const names = columns.map((column) => column.name);
  const data: Record<string, readonly Cell[]> = {};
  for (const column of columns) data[column.name] = await read(column.name);
  const rowCount = data[names[0] ?? '']?.length ?? 0;
  if (rowCount === 0) return new danfo.DataFrame([], { columns: names });
  return new danfo.DataFrame(data, { columns: names, dtypes: columns.map((column) => dtypes[column.type]) });
}
