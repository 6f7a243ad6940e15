// Part of the counting thread, which runs as source too.
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { LineTask, ScanCounts } from './line-scanner.js';
import type { PartTold } from './part-worker.js';
import type { PartFound, PartTask } from './scan-part.js';

// The compiled file and the source both run as a thread, and the source's neighbours end in .ts.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const neighbour = (name: string): string => new URL(`${name}.${extension}`, import.meta.url).href;
const { LineScanner, widest } = (await import(neighbour('./line-scanner'))) as typeof import('./line-scanner.js');
const { ColumnFile } = (await import(neighbour('./column-file'))) as typeof import('./column-file.js');
const { scanPart } = (await import(neighbour('./scan-part'))) as typeof import('./scan-part.js');
const { sha256Of } = (await import(neighbour('./sha256'))) as typeof import('./sha256.js');
const thrift = (await import(neighbour('./thrift'))) as typeof import('./thrift.js');

export interface CountTask {
  readonly path: string;
  readonly delimiter: string;
  /** Bytes of a byte order mark before the first record. */
  readonly bom: number;
  /** What is asked of the fields of every record. */
  readonly lines?: LineTask;
  /** Lines that repeat another one, and orders that begin more than once, are to be found. */
  readonly sifts?: boolean;
  /** Beginning of the paths of the files in which the columns of values are written; none where they are not wanted. */
  readonly columns?: string;
  /** Bytes of a part, each of which a thread reads (default: 16 MB, and no more parts than processors or eight). */
  readonly partBytes?: number;
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

/** Of UTF-8, the one encoding that is read here. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

export const nothing: LineTask = { width: 0, after: 0, cells: [], order: null };

/** What was found in all parts. */
export interface CountResult {
  readonly counted: Counted;
  readonly parts: readonly PartFound[];
  /** Columns hold the widest numbers. */
  readonly wide: boolean;
}

/** Counts and hashes a file. Cost: O(bytes), twice where its numbers turn out to be wider than expected. */
export function countFile(task: CountTask, onOdd?: () => void, wide = false): CountResult {
  const hash = createHash('sha256');
  const whole = partTask(task, 0, { from: task.bom, to: Number.POSITIVE_INFINITY, wide });
  hash.update(byteOrderMark.subarray(0, task.bom));
  const found = scanPart(whole, { LineScanner, ColumnFile, thrift }, (bytes) => void hash.update(bytes), onOdd);
  if (found.tight) return countFile(task, onOdd, true);
  return { counted: joined(task, [found], hash.digest('hex')), parts: [found], wide };
}

/** The same in several threads, each of which reads a part, beside the one that hashes the whole. */
export async function countParts(task: CountTask, starts: readonly number[], onOdd: () => void): Promise<CountResult> {
  const hashing = sha256Of(task.path);
  // A failure is met when the hash is asked for.
  hashing.catch(() => {});
  let wide = false;
  let parts = await readParts(task, starts, { wide, onOdd });
  if (parts === null) {
    wide = true;
    parts = (await readParts(task, starts, { wide, onOdd }))!;
  }
  return { counted: joined(task, parts, await hashing), parts, wide };
}

/** Reads all parts, or none of them (null) where one needs the widest numbers. */
async function readParts(
  task: CountTask,
  starts: readonly number[],
  { wide, onOdd }: { wide: boolean; onOdd: () => void },
): Promise<readonly PartFound[] | null> {
  const stop = new AbortController();
  const reading = starts.map(async (from, i) => {
    const to = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    // A later part may begin inside quotes and be misread.
    const found = await readPart(partTask(task, i, { from, to, wide }), i === 0 ? onOdd : () => {}, stop.signal);
    if (found?.tight) stop.abort();
    return found;
  });
  const parts = await Promise.all(reading);
  return stop.signal.aborted ? null : (parts as readonly PartFound[]);
}

function partTask(
  task: CountTask,
  part: number,
  { wide, ...bytes }: { from: number; to: number; wide: boolean },
): PartTask {
  const { path, delimiter, lines = nothing, sifts = false, columns } = task;
  const cells = wide
    ? lines.cells.map((each) => (each.cell.kind === 'decimal' ? { ...each, cell: { ...each.cell, ...widest } } : each))
    : lines.cells;
  return {
    path,
    ...bytes,
    delimiter,
    lines: { ...lines, after: part === 0 ? lines.after : 0, cells },
    prints: sifts && lines.order === null,
    columns: columns === undefined || lines.cells.length === 0 ? null : columnsPath(columns, part),
  };
}

/** Where the columns of a part are written. */
export function columnsPath(beginning: string, part: number): string {
  return `${beginning}-${part}.parquet`;
}

const part = new URL(`./part-worker.${extension}`, import.meta.url);

/** What a thread finds in a part; null when it is stopped. */
function readPart(task: PartTask, onOdd: () => void, signal: AbortSignal): Promise<PartFound | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(part, { workerData: task });
    signal.addEventListener('abort', () => void worker.terminate().then(() => resolve(null)), { once: true });
    worker.on('message', (told: PartTold) => {
      if ('odd' in told) onOdd();
      else if ('found' in told) resolve(told.found);
      else reject(new Error(told.failed));
    });
    worker.once('error', reject);
  });
}

/** What all parts found together. */
function joined({ bom, lines = nothing }: CountTask, parts: readonly PartFound[], sha256: string): Counted {
  const sum = (of: (part: PartFound) => number) => parts.reduce((total, each) => total + of(each), 0);
  const count = (name: keyof ScanCounts) => sum(({ counts }) => counts[name]);
  return {
    records: count('records'),
    blankLines: count('blankLines'),
    delimiters: count('delimiters'),
    lf: count('lf'),
    crlf: count('crlf'),
    cr: count('cr'),
    sha256,
    bytes: bom + sum(({ bytes }) => bytes),
    nul: parts.some(({ nul }) => nul),
    utf8: parts.every(({ utf8 }) => utf8),
    doubtfulQuotes: parts.some(({ doubtfulQuotes }) => doubtfulQuotes),
    plainFields: parts.every(({ plainFields }) => plainFields),
    plainIds: (lines.ids ?? []).length > 0 && !parts.some(({ oddIds }) => oddIds),
  };
}
