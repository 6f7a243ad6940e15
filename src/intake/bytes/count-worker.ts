// Runs in a worker thread beside the engine and knows next to nothing of the rest of the project: it reads the file
// once and tells its hash, its records and whatever would make a plain reading of it doubtful.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { LineTask, ScanCounts } from './line-scanner.js';
import type { Sifted } from './sift.js';

// The compiled file and the source both run as a thread, and the source's neighbours end in .ts.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const neighbour = (name: string): string => new URL(`${name}.${extension}`, import.meta.url).href;
const { LineScanner } = (await import(neighbour('./line-scanner'))) as typeof import('./line-scanner.js');
const { sift } = (await import(neighbour('./sift'))) as typeof import('./sift.js');
const { repeatedRows } = (await import(neighbour('../repeated-rows'))) as typeof import('../repeated-rows.js');

export interface CountTask {
  readonly path: string;
  readonly delimiter: string;
  /** Bytes of a byte order mark before the first record. */
  readonly bom: number;
  /** What is asked of the fields of every record. */
  readonly lines?: LineTask;
  /** Lines that repeat another one, and orders that begin more than once, are to be found. */
  readonly sifts?: boolean;
}

export interface Counted extends ScanCounts {
  readonly sha256: string;
  readonly bytes: number;
  readonly nul: boolean;
  readonly utf8: boolean;
  /** A quote stands where RFC 4180 has none, one is never closed, or a record is too long for either to be told. */
  readonly doubtfulQuotes: boolean;
  /** Every field that was asked about is written plainly, or empty. */
  readonly plainFields: boolean;
  /** No id that was asked about begins with a 0 or ends in .0. */
  readonly plainIds: boolean;
}

/** What the thread tells, one after the other, as the second takes a while longer. */
export type Told =
  | { readonly counted: Counted; readonly sifting: boolean }
  /** Null where too many rows are in doubt to be looked at one by one. */
  | { readonly sifted: Sifted | null }
  | { readonly failed: string };

/** Small enough to stay in the processor's cache while it is hashed and read. */
const blockBytes = 2 ** 18;
/** Longest record that is read, as in the record scanner. */
const maxRecordBytes = 16 * 2 ** 20;

const nothing: LineTask = { width: 0, after: 0, cells: [], order: null };

/** Counts and hashes a file. Cost: O(bytes). */
export function countFile(task: CountTask): { counted: Counted; scanner: InstanceType<typeof LineScanner> } {
  const { path, delimiter, bom, lines = nothing, sifts = false } = task;
  const hash = createHash('sha256');
  const scanner = new LineScanner(delimiter, lines, sifts && lines.order === null, blockBytes);
  const file = openSync(path, 'r');
  let bytes = 0;
  let tooLong = false;
  const next = (room: Uint8Array): number => {
    const read = readSync(file, room);
    hash.update(room.subarray(0, read));
    bytes += read;
    return read;
  };
  try {
    next(new Uint8Array(bom));
    let room = scanner.room();
    for (let read = -1; read !== 0; ) {
      read = next(room);
      // What comes after a record that is too long is hashed alone.
      if (tooLong) continue;
      scanner.read(read);
      tooLong = scanner.held > maxRecordBytes;
      if (!tooLong) room = scanner.room();
    }
  } finally {
    closeSync(file);
  }
  const counted = {
    ...scanner.counts,
    sha256: hash.digest('hex'),
    bytes,
    nul: scanner.hasNul,
    utf8: scanner.isUtf8,
    doubtfulQuotes: tooLong || scanner.hasDoubtfulQuotes,
    plainFields: scanner.isPlain,
    plainIds: (lines.ids ?? []).length > 0 && !scanner.hasOddIds,
  };
  return { counted, scanner };
}

async function tell(port: MessagePort): Promise<void> {
  const say = (told: Told) => port.postMessage(told);
  try {
    const task = workerData as CountTask;
    const { counted, scanner } = countFile(task);
    const { order, after } = task.lines ?? nothing;
    const byOrder = order !== null;
    // The day of a moment is its first ten bytes only if it is written plainly.
    const sifting = task.sifts === true && (counted.plainFields || !byOrder);
    say({ counted, sifting });
    if (sifting) say({ sifted: await sift(scanner, { rows: counted.records - after, byOrder }, repeatedRows) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
}

if (parentPort) await tell(parentPort);
