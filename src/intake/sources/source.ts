import type { Engine } from '../../engine/index.js';
import type { Issue } from '../../errors.js';
import type { LineTask } from '../bytes/line-scanner.js';
import type { Sifted } from '../bytes/sift.js';
import type { IntakeOptionValues } from '../options.js';
import type { TableName } from '../schema.js';

/** Where a record stands in its source, in the source's own words. */
export interface Place {
  /** Physical line, sheet row or row number, from 1. */
  readonly line: number;
  /** The record as it stands there. */
  readonly raw: string;
}

/** A record that is no record of the table's form: too short, too long, broken quotes. */
export interface BrokenRecord extends Place {
  /** Number of the record from 1, header not counted. */
  readonly record: number;
  readonly code: string;
  /** Fields found. */
  readonly fields: number;
}

/** What the independent reading of the source found. */
export interface Reconciled {
  /** Records in the source, broken ones included. */
  readonly records: number;
  readonly broken: readonly BrokenRecord[];
  readonly sha256: string | null;
  readonly issues: readonly Issue[];
  /** Whether every cell that was asked about is written plainly. */
  readonly plainFields?: boolean;
  /** Whether no id begins with a 0 or ends in .0, as after a spreadsheet: then the engine need not be asked. */
  readonly plainIds?: boolean;
  /** Rows that may be alike, where the independent reading looks for them. */
  readonly sifted?: Promise<Sifted | null> | null;
}

/** One way of getting the records into the engine. */
export interface Reading {
  /** What stands behind FROM. */
  readonly relation: string;
  /** The same rows read to columns beside the engine; null, as soon as it is known, where a cell is not written plainly. */
  columns?(): Promise<ReadColumns | null>;
  /** Expression of the record number; null when the rows come in the order of the source without gaps. */
  readonly record: string | null;
  /** The rows stay in a table of the engine, where they have no order and no number, and are read there again and again. */
  readonly inPlace?: true;
  /** Expression of a fingerprint of the record, where the source has one. */
  readonly print?: string;
  /** The count to which the engine's must come, or null: this way of reading cannot be trusted for this source. */
  reconcile(): Promise<Reconciled | null>;
  /** Drops what the reading left behind. */
  release(): Promise<void>;
}

/**
 * Rows whose cells were read to their types beside the engine: the columns asked about, under the names that the source has,
 * for as long as the engine is open.
 */
export interface ReadColumns {
  readonly relation: string;
  readonly record: string;
  readonly print: string;
  /** Numbers are DECIMAL(18,4), as some need it. */
  readonly wide: boolean;
}

export interface RawColumn {
  readonly name: string;
  /** Expression in the relation. */
  readonly sql: string;
  /** `text`: cells are read by the rules for text. Otherwise the engine's own type is exact. */
  readonly native: 'text' | 'timestamp' | 'number';
  /** The engine's name of the type, for a column of a table that stays where it is. */
  readonly type?: string;
}

/** What the independent reading is asked about the cells of every record. */
export type LineQuestions = Pick<LineTask, 'cells' | 'ids' | 'order'>;

/** One input table before its columns are understood: the same shape for files, frames, arrays and engine tables. */
export interface TableSource {
  /** Name shown in messages. */
  readonly name: string;
  /** The file behind it, beside which rejects are written; null when there is none. */
  readonly path: string | null;
  /** How a place is told; rows of a table in an engine have none. */
  readonly places: 'line' | 'cell' | 'row' | 'none';
  readonly sheet?: string;
  readonly columns: readonly RawColumn[];
  /** Column with a name-less empty trailing field, that must stay empty. */
  readonly trailing: boolean;
  /** Rows of cells from the beginning; null is an empty cell. */
  readonly sample: readonly (readonly (string | null)[])[];
  /** Rows from other places, where the sample does not decide. */
  further?(): readonly (readonly (string | null)[])[];
  /** How the file was understood, as shown: encoding, delimiter. */
  readonly form: { readonly [key: string]: string };
  readonly issues: readonly Issue[];
  /** Ways of reading, the fastest first. */
  readonly readings: readonly ((questions: LineQuestions) => Promise<Reading>)[];
  locate(records: readonly number[]): Promise<ReadonlyMap<number, Place>>;
}

export interface SourceContext {
  readonly engine: Engine;
  readonly table: TableName;
  readonly options: IntakeOptionValues;
  readonly signal: AbortSignal | undefined;
}
