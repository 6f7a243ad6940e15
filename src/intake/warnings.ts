import { quoteIdentifier } from '../engine/index.js';
import type { ColumnKind } from './columns.js';
import type { TableName } from './schema.js';

/** What a check sees of a loaded table: names that exist, the accepted rows, the money of a row. */
export interface CheckContext {
  readonly table: TableName;
  /** `FROM` of the rows that were not rejected, with `record`. */
  readonly rows: string;
  has(column: string): boolean;
  readonly kinds: ReadonlyMap<string, ColumnKind>;
  readonly amount: string | null;
}

/**
 * One row of the table of checks that warn: records are kept and counted. `filter` is asked of every row in the one
 * overview pass; `query` runs on its own, and where `when` is given only if that many rows are there.
 */
export interface WarnCheck {
  readonly code: string;
  readonly applies: (context: CheckContext) => boolean;
  /** SQL condition on a row. */
  readonly filter?: (context: CheckContext) => string;
  /** SQL with columns `n` and, where there is one, `example`. */
  readonly query?: (context: CheckContext) => string;
  /** Column named in the message. */
  readonly column?: string;
  /** The check is worth its cost only if this one found something. */
  readonly after?: string;
  /** Not told by itself: other checks and totals rest on it. */
  readonly silent?: true;
}

const orders =
  (...columns: string[]) =>
  (context: CheckContext) =>
    context.table === 'orders' && columns.every((column) => context.has(column));

const id = quoteIdentifier;

/** Ids as they look after a spreadsheet or a float column went over them, and their plain twins. */
function twins(column: string, pattern: string, plain: string): (context: CheckContext) => string {
  return ({ rows }) => `SELECT count(*) AS n, min(o) AS example FROM
    (SELECT DISTINCT ${id(column)} AS o, ${plain} AS p FROM ${rows} WHERE ${pattern}) AS odd
    WHERE p IN (SELECT ${id(column)} FROM ${rows})`;
}

const idColumns = ['customer_id', 'product_id', 'order_id'] as const;

export const warnChecks: readonly WarnCheck[] = [
  {
    code: 'W-CUS-01',
    applies: orders('customer_id'),
    filter: () => 'customer_id IS NULL',
    column: 'customer_id',
  },
  { code: 'W-PRC-01', applies: orders('unit_price'), filter: () => 'unit_price = 0', column: 'unit_price' },
  { code: 'W-PRC-02', applies: orders('unit_price'), filter: () => 'unit_price < 0', column: 'unit_price' },
  {
    code: 'W-DAT-08',
    applies: orders('ordered_at'),
    filter: () => `ordered_at < TIMESTAMP '1970-01-01'`,
    column: 'ordered_at',
  },
  ...idColumns.flatMap((column): WarnCheck[] => {
    const name = id(column);
    const applies = (context: CheckContext) => context.has(column) && context.kinds.get(column) === 'id';
    return [
      { code: `count-float-${column}`, applies, filter: () => `${name} LIKE '%.0'`, silent: true },
      {
        code: 'W-IDS-01',
        applies,
        after: `count-float-${column}`,
        query: twins(column, `${name} LIKE '%.0'`, `substr(${name}, 1, length(${name}) - 2)`),
        column,
      },
      { code: `count-zero-${column}`, applies, filter: () => `${name} LIKE '0_%'`, silent: true },
      {
        code: 'W-IDS-02',
        applies,
        after: `count-zero-${column}`,
        query: twins(column, `${name} LIKE '0_%'`, `ltrim(${name}, '0')`),
        column,
      },
    ];
  }),
];
