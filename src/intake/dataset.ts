import type { Engine } from '../engine/index.js';
import type { Issue } from '../errors.js';
import type { SourceProvenance } from '../result/index.js';
import type { TableName } from './schema.js';
import type { BasketFile } from './sources/read-baskets.js';

/** Records of one table and where each of them went. The parts add up to `records`. */
export interface Ledger {
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Records left out by a declared rule, first matching rule in this order. */
  readonly excluded: Readonly<Record<string, number>>;
}

/** Totals of the money or units columns of a table over the same parts as the ledger, exact (decimal text). */
export interface Totals {
  readonly records: string;
  readonly accepted: string;
  readonly rejected: string;
  readonly excluded: Readonly<Record<string, string>>;
}

/** One input column as it was understood. */
export interface UnderstoodColumn {
  /** Name in the source. */
  readonly source: string;
  /** Name in vitalfew; null when the column is not used. Attributes keep their own name. */
  readonly name: string | null;
  /** Field number from 1. */
  readonly field: number;
  readonly type: string;
  /** How the values are written, e.g. `YYYY-MM-DD HH:MM:SS`, `1,234.56`. */
  readonly format: string | null;
  /** Why it was understood so: `exact`, `synonym`, `map`, `attribute`, `unused`. */
  readonly by: string;
}

export interface LimitedUse {
  /** Accepted lines without a customer: kept for baskets, left out of customer analyses. */
  readonly no_customer: number;
  readonly revenue_share: number | null;
}

export interface Returns {
  /** Return lines whose sale was found (same customer and product, earlier or same time, at least the quantity). */
  readonly matched: number;
  readonly unmatched: number;
  /** Money given back, a negative number or 0. */
  readonly money: number;
}

/** What intake made of one table. */
export interface InputTable {
  readonly name: TableName;
  /** The relation in the engine: write `FROM ${relation}`. Columns have their names of DESIGN 3. */
  readonly relation: string;
  /** Columns that exist in the relation, canonical names and attributes. */
  readonly columns: readonly string[];
  readonly source: SourceProvenance;
  readonly ledger: Ledger;
  readonly understood: readonly UnderstoodColumn[];
  readonly units: Totals | null;
  readonly money: Totals | null;
  readonly limited: LimitedUse | null;
  readonly returns: Returns | null;
  /** First and last date of its time column, ISO timestamp; null without one. */
  readonly from: string | null;
  readonly to: string | null;
  /** How the source was understood: encoding, delimiter, sheet. */
  readonly form: { readonly [key: string]: string };
  /** File with the rejected records; null when there are none or nothing can be written beside the source. */
  readonly rejectsFile: string | null;
  readonly issues: readonly Issue[];
  /** Where the source was a file of baskets and every line was accepted: the same lines as typed arrays. */
  readonly baskets?: BasketFile;
}

/**
 * The checked input tables in an engine, with their ledger and their `asOf`.
 *
 * Columns of `orders` in the engine: `line` BIGINT (record number in the source), `order_id` VARCHAR, `customer_id`
 * VARCHAR (NULL when unknown), `ordered_at` TIMESTAMP, `product_id` VARCHAR, `quantity` and `unit_price` DECIMAL,
 * `amount` DECIMAL (quantity × unit_price where it is not given; NULL for lines whose money is excluded by rule),
 * `is_return` BOOLEAN (negative quantity or cancellation), `cost`, `list_price`, `discount` DECIMAL, and the other
 * columns of DESIGN 3 as VARCHAR, each only where the source has it.
 */
export interface Dataset {
  readonly engine: Engine;
  readonly tables: { readonly [name in TableName]?: InputTable };
  /** The day the answers are given for, ISO date; the last date in the data unless it was stated. */
  readonly asOf: string | null;
  readonly currency: string | null;
  readonly issues: readonly Issue[];
  close(): Promise<void>;
}
