import type { Cell } from '../result/index.js';
import type { Dialect } from './dialect.js';

export type SqlParam = string | number | bigint | boolean | null;

/** The type of a column that a query gave, reduced to what JavaScript tells apart. */
export type QueryType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp';

/**
 * Columns of a query's answer, the same for every engine. Numbers (integers within 2^53, DECIMAL rounded to the nearest
 * double) come as a Float64Array with NaN for NULL; text, booleans, dates (ISO 'YYYY-MM-DD') and timestamps (ISO, UTC,
 * to the second, or to the microsecond where the data are finer) as arrays with null; arrays as JSON text. An integer
 * beyond 2^53 is an error that names its column, unless it was asked for.
 */
export interface QueryColumns {
  readonly rowCount: number;
  readonly names: readonly string[];
  readonly types: readonly QueryType[];
  /** The column's values; throws when there is none of that name. */
  numbers(name: string): Float64Array;
  texts(name: string): readonly (string | null)[];
  /** Integers in full; those beyond 2^53 only where the query was asked for them (`bigints`). */
  bigints(name: string): readonly (bigint | null)[];
  cells(name: string): Float64Array | readonly Cell[];
  rows(): Record<string, Cell>[];
}

/** Columns of texts as numbers into the list of their distinct values. */
export interface NumberedTexts {
  /** Every text of the columns once, ascending by its UTF-8 bytes. */
  readonly values: readonly string[];
  /** For each column asked for, the place of each row's text in `values`; rows in any order; on shared memory. */
  readonly columns: readonly Uint32Array[];
}

export interface EngineOptions {
  readonly signal?: AbortSignal;
  /** Columns whose integers may be beyond 2^53: they come as text, and in full by `bigints`. */
  readonly bigints?: readonly string[];
}

/** What one statement may take. A statement that takes more fails with a sentence that names the limit. */
export interface EngineLimits {
  readonly memoryBytes?: number;
  readonly seconds?: number;
  /** Bytes read from the tables; an engine that does not count them refuses the limit when it is opened. */
  readonly scannedBytes?: number;
}

/** Where tables live and SQL runs. All SQL is written in the subset that DuckDB and Trino share; `dialect` has what differs. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly dialect: Dialect;
  readonly limits: EngineLimits;
  /** A table that stands in the engine, as a relation for a FROM clause: `table`, `schema.table` or `catalog.schema.table`. */
  table(name: string): string;
  query(sql: string, params?: readonly SqlParam[], options?: EngineOptions): Promise<QueryColumns>;
  /** Pages of a long answer, one after the other. */
  stream(sql: string, params?: readonly SqlParam[], options?: EngineOptions): AsyncIterable<QueryColumns>;
  /**
   * Numbers the texts of some columns of a query, as graphs need them; rows with a NULL in one of them are left out. Where it
   * is known how many rows there are (`rows`), memory for them is taken once.
   */
  numberTexts(
    sql: string,
    columns: readonly string[],
    options?: EngineOptions & { readonly rows?: number },
  ): Promise<NumberedTexts>;
  /** Makes a table `name` from a query. */
  materialise(name: string, sql: string, options?: EngineOptions): Promise<void>;
  /** Makes a view `name` of a query. */
  view(name: string, sql: string): Promise<void>;
  /** Makes a table from columns in memory. */
  register(name: string, columns: RegisterColumns): Promise<void>;
  /** Drops a table; nothing happens when there is none. */
  drop(name: string): Promise<void>;
  /** Writes the answer of a query as a Parquet file: written into the private folder first, then moved. */
  writeParquet(sql: string, path: string, options?: EngineOptions): Promise<void>;
  /** How the engine reads files of its own machine; null where it cannot. */
  readonly files: FileAccess | null;
  /** A table name nobody else in this engine uses. */
  scratch(prefix: string): string;
  close(): Promise<void>;
}

/** Reading of local files. Only what was declared when the engine was opened and the private folder can be read. */
export interface FileAccess {
  /** A private folder (mode 0700) that the engine may read and write; removed when the engine closes. */
  readonly spool: string;
  /** Whether the engine may read this file where it lies; otherwise it has to be copied into the spool. */
  mayRead(path: string): boolean;
  /** A relation over a CSV file of UTF-8 text: every column VARCHAR, in file order, named `c1`, `c2`, … */
  csv(path: string, options: CsvReading): string;
  /** A relation over Parquet files with the types they have, the rows of one file after those of the other. */
  parquet(...paths: readonly string[]): string;
}

/** How a delimited text file is read. No line is skipped, padded or cut in silence: a bad one fails the statement. */
export interface CsvReading {
  readonly columns: number;
  readonly delimiter: string;
  /** Physical lines before the first record, header included. */
  readonly skip: number;
  readonly compressed: boolean;
  /** The line end of the file; a file that mixes them is to be normalised first. */
  readonly newLine: 'lf' | 'crlf' | 'cr';
  readonly parallel: boolean;
}

export type RegisterColumns = readonly {
  readonly name: string;
  readonly type: QueryType;
  readonly data: Float64Array | readonly Cell[];
}[];
