import { quoteIdentifier } from '../engine/index.js';
import { type ColumnKind, timeColumns } from './columns.js';
import type { Loaded } from './load.js';
import { isNumberType } from './parse/native-number.js';
import { isNarrow } from './parse/number.js';
import type { SourceContext } from './sources/source.js';
import type { Column } from './understand.js';

/** What a loaded table means in SQL: its money, its returns, its rows. Expressions are over the base table. */
export interface TableModel {
  /** `FROM` of the rows that were not rejected. */
  readonly rows: string;
  /** Condition of the rows that were not rejected; `TRUE` for all. */
  readonly kept: string;
  readonly columns: ReadonlyMap<string, Column>;
  has(column: string): boolean;
  kind(column: string): ColumnKind;
  /** Money of a line as the source has it; null where it has none, or the table is not orders. */
  readonly money: string | null;
  /** Money that counts: without negative prices, which are no sales and no returns. */
  readonly amount: string | null;
  readonly negativePrice: string;
  readonly units: string | null;
  readonly isReturn: string | null;
  /** The column that says when. */
  readonly time: string | null;
}

export function tableModel({ table }: SourceContext, { base, bad, columns, wide }: Loaded): TableModel {
  const stored = new Map(columns.filter((column) => column.stored).map((column) => [column.name, column]));
  const has = (name: string) => stored.has(name);
  const orders = table === 'orders';
  const priced = orders && has('unit_price') && !has('amount');
  const isShort = (name: string) => !wide && isShortNumber(stored.get(name));
  // Of two decimals of which one has 18 digits the engine makes one of 18, in which a product beyond ten milliards has no room.
  const units = isShort('quantity') && isShort('unit_price') ? 'quantity' : 'CAST(quantity AS DECIMAL(19,4))';
  const product = has('quantity') ? `${units} * unit_price` : 'unit_price';
  const money = orders && has('amount') ? 'amount' : priced ? product : null;
  const kept = bad > 0 ? 'vf_status <> 2' : 'TRUE';
  const id = quoteIdentifier(base);
  const time = timeColumns[table];
  return {
    rows: bad > 0 ? `(SELECT * FROM ${id} WHERE ${kept}) AS kept` : id,
    kept,
    columns: stored,
    has,
    kind: (name) => stored.get(name)?.spec?.kind ?? 'text',
    money,
    amount: priced ? `CASE WHEN unit_price < 0 THEN NULL ELSE ${product} END` : money,
    negativePrice: priced ? 'unit_price < 0' : 'FALSE',
    units: orders && has('quantity') ? 'quantity' : null,
    isReturn: !orders ? null : has('quantity') ? 'quantity < 0' : has('amount') ? 'amount < 0' : null,
    time: time !== undefined && has(time) ? time : null,
  };
}

/** Whether a column of numbers is kept with nine digits. */
function isShortNumber(column: Column | undefined): boolean {
  if (!column?.number) return false;
  const { type } = column.raw;
  return isNarrow(column.number) && (type === undefined || !isNumberType(type));
}
