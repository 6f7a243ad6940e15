import type { Language, Message, Unit } from '../messages/index.js';
import type { JsonValue } from './json.js';

export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp';

/** Ids of customers; names of the customers of the same rows; neither. */
export type Holds = 'customer' | 'customer_name' | 'other';

/** What a column is. Data hold stable ids and bare numbers; labels and units say how they are shown. */
export interface ColumnInfo {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit?: Unit;
  readonly label: Message;
  /** Where the values are ids that have a name: the name of value `x` is the message `${values}.${x}`. */
  readonly values?: string;
  /** Where the data name their values in more than one language: what a value is called there. */
  readonly translations?: { readonly [language in Language]?: { readonly [value: string]: string } };
  /** Whether the values name people, whom a report shows under pseudonyms; left out: known by the column's name. */
  readonly holds?: Holds;
}

export type Cell = string | number | boolean | null;
export type Row = { readonly [column: string]: Cell };

/** The values of one column. In a Float64Array NaN stands for null; dates and timestamps are ISO text. */
export type ColumnData = Float64Array | readonly Cell[];

export type RowForm = 'csv' | 'arrays' | 'objects';

/** JSON form of a table. */
export interface TableJson {
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnType;
    readonly unit?: Unit;
    readonly label: string;
  }[];
  readonly rowCount: number;
  readonly rows: readonly (readonly JsonValue[])[];
}

/**
 * Rows of an answer: columns in memory, or a query that the engine runs when the rows are asked for.
 */
export interface Table<R extends Row = Row> {
  readonly kind: 'memory' | 'query';
  readonly columns: readonly ColumnInfo[];
  readonly rowCount: number;
  /** The first n rows (10). */
  head(n?: number): Promise<R[]>;
  /**
   * The rows as text in pieces, where the table knows a quicker way than cell by cell: lines of CSV, or JSON arrays or objects
   * with commas between them. Byte for byte what the cells give.
   */
  readonly rowTexts?: (form: RowForm) => Iterable<Uint8Array>;
  /** All rows as objects. */
  rows(): Promise<R[]>;
  /** One column's values in row order. */
  values(column: keyof R & string): Promise<ColumnData>;
  /** A danfojs DataFrame (danfojs-node must be installed): dates as ISO text, counts and money as numbers. */
  toDanfo(): Promise<DanfoFrame>;
  /** UTF-8 CSV with header; cells that a spreadsheet would run as a formula are prefixed with an apostrophe. */
  writeCsv(path: string): Promise<void>;
  writeParquet(path: string): Promise<void>;
}

export type Tables = { readonly [name: string]: Table };

/** The part of danfojs' DataFrame that callers rely on; the object is a real danfojs DataFrame. */
export interface DanfoFrame {
  readonly columns: string[];
  readonly values: unknown[][];
  readonly shape: [number, number];
  readonly [member: string]: unknown;
}
