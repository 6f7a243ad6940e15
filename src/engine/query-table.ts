import { VitalfewError } from '../errors.js';
import { type Cell, type ColumnInfo, csvLine, type Row, type Table, toDanfo, writeBeside } from '../result/index.js';
import type { Engine, QueryColumns } from './engine.js';

function cellAt(columns: QueryColumns, name: string, row: number): Cell {
  const value = columns.cells(name)[row];
  return value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value;
}

async function* csvPages(pages: AsyncIterable<QueryColumns>, names: readonly string[]): AsyncGenerator<string> {
  yield csvLine(names);
  for await (const page of pages) {
    let lines = '';
    for (let row = 0; row < page.rowCount; row++) lines += csvLine(names.map((name) => cellAt(page, name, row)));
    yield lines;
  }
}

/**
 * A table that stays in the engine: a query that runs when its rows are asked for. It is readable as long as the engine
 * is open and what the query reads is not dropped.
 *
 * @param sql - a query whose answer has unique column names
 * @param order - columns that put the rows in one order, whatever the number of threads
 * @param describe - unit and label of a column, where there is more to say than its name and type
 */
export async function queryTable<R extends Row = Row>(
  engine: Engine,
  sql: string,
  order: readonly (keyof R & string)[],
  describe: (name: string) => Partial<ColumnInfo> = () => ({}),
): Promise<Table<R>> {
  const from = `(${sql}) AS answer`;
  const id = engine.dialect.identifier;
  const sorted = ` ORDER BY ${order.map((name) => `${id(name)} NULLS LAST`).join(', ')}`;
  const { names, types } = await engine.query(`SELECT * FROM ${from} LIMIT 0`);
  const [rowCount = 0] = (await engine.query(`SELECT count(*) AS n FROM ${from}`)).numbers('n');
  const columns: ColumnInfo[] = names.map((name, i) => ({
    name,
    type: types[i]!,
    label: { id: `column.${name}` },
    ...describe(name),
  }));
  const read = async (fields: string, limit = ''): Promise<QueryColumns> =>
    engine.query(`SELECT ${fields} FROM ${from}${sorted}${limit}`);
  const values = async (name: string) => {
    if (!names.includes(name)) {
      throw new VitalfewError('missing_column', `values: there is no column "${name}". Columns: ${names.join(', ')}.`);
    }
    return (await read(id(name))).cells(name);
  };
  return {
    kind: 'query',
    columns,
    rowCount,
    head: async (n = 10) => (await read('*', ` LIMIT ${Math.max(0, Math.trunc(n))}`)).rows() as R[],
    rows: async () => (await read('*')).rows() as R[],
    values,
    toDanfo: async () => {
      const all = await read('*');
      return toDanfo(columns, async (name) => Array.from({ length: all.rowCount }, (_, row) => cellAt(all, name, row)));
    },
    writeCsv: (path) => writeBeside(path, csvPages(engine.stream(`SELECT * FROM ${from}${sorted}`), names)),
    writeParquet: (path) => engine.writeParquet(`SELECT * FROM ${from}${sorted}`, path),
  };
}
