// Runs in a worker thread beside the engine and knows next to nothing of the rest of the project: it reads the file
// once and tells its hash, its records and whatever would make a plain reading of it doubtful.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { LineTask, Runs } from './line-reader.js';

// The compiled file and the source both run as a thread, and the source's neighbours end in .ts.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const neighbour = (name: string): string => new URL(`${name}.${extension}`, import.meta.url).href;
const { LineReader } = (await import(neighbour('./line-reader'))) as typeof import('./line-reader.js');
const { repeatedRows } = (await import(neighbour('../repeated-rows'))) as typeof import('../repeated-rows.js');

export interface CountTask {
  readonly path: string;
  readonly delimiter: string;
  /** Bytes of a byte order mark before the first record. */
  readonly bom: number;
  /** What is asked of the fields of every line. */
  readonly lines?: LineTask;
  /** Records before the first of the data; said where lines that repeat another one are looked for. */
  readonly siftAfter?: number;
}

export interface Counted {
  readonly sha256: string;
  readonly bytes: number;
  /** Records, header included, blank lines not. */
  readonly records: number;
  readonly blankLines: number;
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
  /** Delimiters outside quotes. */
  readonly delimiters: number;
  readonly nul: boolean;
  readonly utf8: boolean;
  /** A quote stands where RFC 4180 has none, or one is never closed. */
  readonly doubtfulQuotes: boolean;
  /** A fingerprint of every line, header included; null where lines and records may differ. */
  readonly prints: Uint32Array | null;
  /** Every field that was asked about is written plainly, or empty. */
  readonly plainFields: boolean;
  readonly runs: Runs | null;
}

/** Rows that may be alike, by their position in the data. */
export interface Sifted {
  /** All rows that repeat another one, and perhaps a few more. */
  readonly repeated: Float64Array;
  /** A row of every order whose lines are not all alike in customer and day, and perhaps of a few more; null: not known. */
  readonly mixed: Float64Array | null;
}

/** What the thread tells, one after the other, as the second takes a while longer. */
export type Told =
  | { readonly counted: Omit<Counted, 'prints' | 'runs'>; readonly sifting: boolean }
  | { readonly sifted: Sifted }
  | { readonly failed: string };

const size = 4 * 2 ** 20;

export function countFile({ path, delimiter, bom, lines }: CountTask): Counted {
  const quote = 0x22;
  const lfByte = 0x0a;
  const crByte = 0x0d;
  const separator = delimiter.charCodeAt(0);
  const hash = createHash('sha256');
  // Not from the shared pool, so that it begins at a word.
  const buffer = Buffer.allocUnsafeSlow(size + 4);
  const file = openSync(path, 'r');
  let bytes = 0;
  let [lf, crlf, cr, blankLines] = [0, 0, 0, 0];
  let delimiters = 0;
  let nul = false;
  let utf8 = true;
  let doubtfulQuotes = false;
  let inQuotes = false;
  // The byte before the current one; at the start as after a line end.
  let previous = lfByte;
  // A closing quote was seen and the next byte decides what it was.
  let afterQuote = false;
  let lineEmpty = true;
  let cut = 0;
  let skip = bom;
  const reader = new LineReader(separator, lines);
  // Blocks with quotes, CR or blank lines are read byte by byte; then lines and records may differ.
  let printable = true;
  try {
    for (;;) {
      const read = readSync(file, buffer, cut, size, null);
      if (read === 0) break;
      const fresh = buffer.subarray(cut, cut + read);
      hash.update(fresh);
      bytes += read;
      const whole = cut + read;
      let checked = whole;
      // A character that the block cuts is checked with the next block.
      for (let back = 1; back <= 3 && back <= whole; back++) {
        const byte = buffer[whole - back]!;
        if (byte < 0x80) break;
        if (byte >= 0xc0) {
          checked = whole - back;
          break;
        }
      }
      if (utf8 && !isUtf8(buffer.subarray(0, checked))) utf8 = false;
      nul ||= fresh.includes(0);
      let at = cut;
      const end = whole;
      if (skip > 0) {
        at += skip;
        skip = 0;
      }
      const plain = !inQuotes && !afterQuote && !fresh.includes(quote);
      const blank = previous === lfByte && buffer[at] === lfByte && at < end;
      if (plain && !blank && previous !== crByte && !fresh.includes(crByte) && !fresh.includes('\n\n')) {
        reader.read(buffer, at, end);
        if (at < end) previous = buffer[end - 1]!;
        lineEmpty = previous === lfByte;
      } else {
        printable = false;
        reader.leave();
        for (; at < end; at++) {
          const byte = buffer[at]!;
          if (inQuotes) {
            if (byte === quote) {
              inQuotes = false;
              afterQuote = true;
            }
            continue;
          }
          if (afterQuote) {
            afterQuote = false;
            if (byte === quote) {
              inQuotes = true;
              continue;
            }
            if (byte !== separator && byte !== lfByte && byte !== crByte) doubtfulQuotes = true;
            previous = quote;
          }
          if (byte === lfByte) {
            if (previous === crByte) {
              crlf++;
              cr--;
            } else {
              lf++;
              if (lineEmpty) blankLines++;
              lineEmpty = true;
            }
          } else if (byte === crByte) {
            cr++;
            if (lineEmpty) blankLines++;
            lineEmpty = true;
          } else {
            if (byte === separator) delimiters++;
            else if (byte === quote) {
              if (previous === separator || previous === lfByte || previous === crByte) inQuotes = true;
              else doubtfulQuotes = true;
            }
            lineEmpty = false;
          }
          previous = byte;
        }
      }
      const rest = whole - checked;
      if (rest > 0) buffer.copyWithin(0, checked, whole);
      cut = rest;
    }
  } finally {
    closeSync(file);
  }
  if (cut > 0 && !isUtf8(buffer.subarray(0, cut))) utf8 = false;
  if (inQuotes) doubtfulQuotes = true;
  const prints = printable ? reader.prints() : null;
  const plainFields = printable && reader.plainFields;
  // The day of a moment is its first ten bytes only if it is written plainly.
  const runs = plainFields ? reader.runs() : null;
  reader.leave();
  lf += reader.lines;
  delimiters += reader.separators;
  const records = lf + crlf + cr - blankLines + (lineEmpty ? 0 : 1);
  return {
    sha256: hash.digest('hex'),
    bytes,
    records,
    blankLines,
    lf,
    crlf,
    cr,
    delimiters,
    nul,
    utf8,
    doubtfulQuotes,
    prints,
    plainFields,
    runs,
  };
}

async function* page(prints: Uint32Array) {
  yield prints;
}

/** Share of rows, one in so many, from which on rows that may be alike are too many to be looked at one by one. */
const few = 50;

async function sift(prints: Uint32Array, runs: Runs | null, first: number): Promise<Sifted> {
  const data = prints.subarray(first);
  const repeated = await repeatedRows(page(data), data.length);
  return { repeated, mixed: runs === null ? null : await beginAgain(runs, first, data.length / few) };
}

/** Rows with which orders begin again that had begun before; null where these are more than `most`. */
async function beginAgain({ lines, prints, checks }: Runs, first: number, most: number): Promise<Float64Array | null> {
  const again = await repeatedRows(page(prints), prints.length);
  if (again.length > most) return null;
  const seen = new Map<number, number>();
  const keys = Float64Array.from(again, (run) => (prints[run]! & 0x1fffff) * 2 ** 32 + checks[run]!);
  for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  return again.filter((_, i) => seen.get(keys[i]!)! > 1).map((run) => lines[run]! - first);
}

async function tell(port: MessagePort): Promise<void> {
  const say = (told: Told) => port.postMessage(told);
  try {
    const task = workerData as CountTask;
    const { prints, runs, ...counted } = countFile(task);
    const sifting = task.siftAfter !== undefined && prints !== null;
    say({ counted, sifting });
    if (sifting) say({ sifted: await sift(prints, runs, task.siftAfter) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
}

if (parentPort) await tell(parentPort);
