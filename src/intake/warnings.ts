import { quoteIdentifier } from '../engine/index.js';
import { idColumns } from './columns.js';
import type { TableModel } from './model.js';
import type { TableName } from './schema.js';

/**
 * One row of the table of checks that warn: the records are kept and counted. `filter` is asked of every row in the one
 * overview pass; `query` (columns `n`, `example`) runs on its own, and only if the check named in `after` found something.
 */
export interface WarnCheck {
  readonly code: string;
  /** Column named in the message. */
  readonly column: string;
  readonly filter?: string;
  readonly query?: string;
  readonly after?: string;
  /** Not told by itself: another check rests on it. */
  readonly silent?: true;
}

const id = quoteIdentifier;

/** Ids as they look after a spreadsheet or a float column went over them, where their plain twin occurs too. */
function twins(column: string, pattern: string, plain: string, rows: string): string {
  return `SELECT count(*) AS n, min(odd_id) AS example FROM
    (SELECT DISTINCT ${id(column)} AS odd_id, ${plain} AS plain_id FROM ${rows} WHERE ${pattern}) AS odd
    WHERE plain_id IN (SELECT ${id(column)} FROM ${rows})`;
}

function idChecks(column: string, rows: string): WarnCheck[] {
  const name = id(column);
  const [float, zero] = [`${name} LIKE '%.0'`, `${name} LIKE '0%'`];
  const [floats, zeros] = [`count-float-${column}`, `count-zero-${column}`];
  const bare = `substr(${name}, 1, length(${name}) - 2)`;
  return [
    { code: floats, column, filter: float, silent: true },
    { code: 'W-IDS-01', column, after: floats, query: twins(column, float, bare, rows) },
    { code: zeros, column, filter: zero, silent: true },
    { code: 'W-IDS-02', column, after: zeros, query: twins(column, zero, `TRIM(LEADING '0' FROM ${name})`, rows) },
  ];
}

/** The checks that apply to a table. */
export function warnChecks(table: TableName, model: TableModel): readonly WarnCheck[] {
  const orders: readonly WarnCheck[] = [
    { code: 'W-CUS-01', column: 'customer_id', filter: 'customer_id IS NULL' },
    { code: 'W-PRC-01', column: 'unit_price', filter: 'unit_price = 0' },
    { code: 'W-PRC-02', column: 'unit_price', filter: 'unit_price < 0' },
    { code: 'W-DAT-08', column: 'ordered_at', filter: `ordered_at < TIMESTAMP '1970-01-01'` },
  ];
  const ids = idColumns.flatMap((column) => idChecks(column, model.rows));
  return [...(table === 'orders' ? orders : []), ...ids].filter(({ column }) => model.has(column));
}
