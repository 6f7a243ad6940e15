import type { Cell } from '../../result/index.js';
import { quoteIdentifier, quoteLiteral } from '../dialect.js';
import type { QueryType, RegisterColumns } from '../engine.js';

/** The type of a column, and what its cells are when they travel as JSON. */
const types: Record<QueryType, { readonly json: string; readonly sql: string }> = {
  text: { json: 'VARCHAR', sql: 'VARCHAR' },
  number: { json: 'DOUBLE', sql: 'DOUBLE' },
  boolean: { json: 'BOOLEAN', sql: 'BOOLEAN' },
  integer: { json: 'BIGINT', sql: 'BIGINT' },
  date: { json: 'VARCHAR', sql: 'DATE' },
  timestamp: { json: 'VARCHAR', sql: 'TIMESTAMP(6)' },
};

/** A statement may be a million characters long (the server's default). */
const longest = 600_000;

function jsonCell(type: QueryType, cell: Cell): string {
  if (cell === null || Number.isNaN(cell)) return 'null';
  if (typeof cell === 'number' && !Number.isFinite(cell)) return `"${cell}"`;
  return JSON.stringify(type === 'timestamp' ? String(cell).replace('T', ' ') : cell);
}

/**
 * The statements that make a table of columns in memory: the first makes it, the others add rows. Cells travel as JSON in
 * one literal a column, which a server reads many times faster than rows of VALUES.
 */
export function* registerStatements(table: string, columns: RegisterColumns): Generator<string> {
  const rowCount = columns[0]?.data.length ?? 0;
  const fields = columns
    .map(({ name, type }) => `CAST(u.${quoteIdentifier(name)} AS ${types[type].sql}) AS ${quoteIdentifier(name)}`)
    .join(', ');
  const names = columns.map(({ name }) => quoteIdentifier(name)).join(', ');
  const statement = (cells: readonly (readonly string[])[], isFirst: boolean): string => {
    const arrays = columns.map(
      ({ type }, i) => `CAST(json_parse(${quoteLiteral(`[${cells[i]!.join(',')}]`)}) AS ARRAY(${types[type].json}))`,
    );
    const rows = `SELECT ${fields} FROM UNNEST(${arrays.join(', ')}) AS u(${names})`;
    return isFirst ? `CREATE TABLE ${table} AS ${rows}` : `INSERT INTO ${table} ${rows}`;
  };
  let isFirst = true;
  let cells: string[][] = columns.map(() => []);
  let length = 0;
  for (let row = 0; row < rowCount; row++) {
    for (const [i, { type, data }] of columns.entries()) {
      const text = jsonCell(type, data[row] ?? null);
      cells[i]!.push(text);
      length += text.length + 1;
    }
    if (length < longest) continue;
    yield statement(cells, isFirst);
    isFirst = false;
    cells = columns.map(() => []);
    length = 0;
  }
  if (isFirst || cells[0]!.length > 0) yield statement(cells, isFirst);
}
