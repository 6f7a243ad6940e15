// Part of the counting threads, which run as source too: what it imports is handed in.
import { closeSync, openSync, readSync } from 'node:fs';
import type { ColumnFile } from './column-file.js';
import type { LineScanner, LineTask, RowGroup, ScanCounts } from './line-scanner.js';
import type * as thrift from './thrift.js';

/** A part of a file that begins with a record. */
export interface PartTask {
  readonly path: string;
  /** Bytes of the file: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly delimiter: string;
  readonly lines: LineTask;
  /** Every record gets a fingerprint. */
  readonly prints: boolean;
  /** Where the columns of values are written; null where they are not wanted. */
  readonly columns: string | null;
}

/** What was found in a part. */
export interface PartFound {
  readonly counts: ScanCounts;
  /** Bytes that were there: fewer than asked for where the file has become shorter. */
  readonly bytes: number;
  readonly nul: boolean;
  readonly utf8: boolean;
  readonly doubtfulQuotes: boolean;
  readonly plainFields: boolean;
  /** Columns need the widest numbers: the rest of the part was not read. */
  readonly tight: boolean;
  /** The file of columns was written to its end. */
  readonly columns: boolean;
  readonly oddIds: boolean;
  readonly prints: Uint32Array;
  readonly runs: Uint32Array;
  readonly repeats: Uint32Array;
}

export interface PartTools {
  readonly LineScanner: typeof LineScanner;
  readonly ColumnFile: typeof ColumnFile;
  readonly thrift: typeof thrift;
}

/** Small enough to stay in the processor's cache while it is hashed and read. */
const blockBytes = 2 ** 18;
/** Longest record that is read, as in the record scanner. */
const maxRecordBytes = 16 * 2 ** 20;

/**
 * Reads a part of a file record by record: counts, and columns of values for as long as all cells are written plainly. Cost: O(bytes).
 *
 * @param onBytes - sees every byte of the part, in order
 * @param onOdd - called as soon as there will be no file of columns
 */
export function scanPart(
  task: PartTask,
  tools: PartTools,
  onBytes: (bytes: Uint8Array) => void = () => {},
  onOdd: () => void = () => {},
): PartFound {
  const { lines } = task;
  let columns: ColumnFile | null = null;
  const dropColumns = () => {
    columns?.giveUp();
    columns = null;
    // In a record whose quotes are in doubt, which may only be cut by the end of the part, no cell is known.
    if (!scanner.hasDoubtfulQuotes) onOdd();
  };
  // A disk that is full, or takes nothing: the records are counted all the same.
  const orDrop = (write: () => void) => {
    try {
      write();
    } catch {
      dropColumns();
    }
  };
  const keep = ({ rows, columns: values }: RowGroup) => orDrop(() => columns?.add(rows, values));
  const scanner = new tools.LineScanner(task.delimiter, lines, task.prints, blockBytes, keep);
  const { columns: path } = task;
  if (path !== null) {
    orDrop(() => {
      columns = new tools.ColumnFile(path, lines.cells, tools.thrift);
    });
  }
  const file = openSync(task.path, 'r');
  let at = task.from;
  let tooLong = false;
  try {
    for (let room = scanner.room(), read = -1; read !== 0; ) {
      read = readSync(file, room, 0, Math.min(room.length, task.to - at), at);
      at += read;
      onBytes(room.subarray(0, read));
      // What comes after a record that is too long is hashed alone.
      if (tooLong) continue;
      scanner.read(read);
      if (columns !== null && scanner.isTight) break;
      if (columns !== null && !scanner.isPlain) dropColumns();
      tooLong = scanner.held > maxRecordBytes;
      if (!tooLong) room = scanner.room();
    }
  } finally {
    closeSync(file);
  }
  const doubtfulQuotes = tooLong || scanner.hasDoubtfulQuotes;
  const tight = columns !== null && scanner.isTight;
  orDrop(() => (tight ? columns?.giveUp() : columns?.end()));
  return {
    counts: scanner.counts,
    bytes: at - task.from,
    nul: scanner.hasNul,
    utf8: scanner.isUtf8,
    doubtfulQuotes,
    plainFields: scanner.isPlain,
    tight,
    columns: columns !== null && !tight,
    oddIds: scanner.hasOddIds,
    prints: scanner.prints(),
    runs: scanner.runs(),
    repeats: scanner.repeats(),
  };
}
