// Runs in a worker thread beside the engine and knows next to nothing of the rest of the project: it reads the file
// once and tells its hash, its records, whatever would make a plain reading of it doubtful, and its cells as columns.
import { rmSync } from 'node:fs';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Counted, CountTask } from './count-parts.js';
import type { PartFound } from './scan-part.js';
import type { Sifted } from './sift.js';

// The compiled file and the source both run as a thread, and the source's neighbours end in .ts.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const neighbour = (name: string): string => new URL(`${name}.${extension}`, import.meta.url).href;
const { columnsPath, countFile, countParts, nothing } = (await import(
  neighbour('./count-parts')
)) as typeof import('./count-parts.js');
const { partStarts } = (await import(neighbour('./part-starts'))) as typeof import('./part-starts.js');
const { sift } = (await import(neighbour('./sift'))) as typeof import('./sift.js');
const { repeatedRows } = (await import(neighbour('../repeated-rows'))) as typeof import('../repeated-rows.js');

/** A Parquet file with columns of some of the rows. */
export interface ColumnPart {
  readonly path: string;
  readonly rows: number;
}

export interface ReadColumnFiles {
  /** In the order of the rows. */
  readonly parts: readonly ColumnPart[];
  /** Numbers are the widest. */
  readonly wide: boolean;
}

/** What the thread tells, one after the other, as the last takes a while longer. */
export type Told =
  /** At once that there will be none, or in the end where they are. */
  | { readonly columns: ReadColumnFiles | null }
  | { readonly counted: Counted; readonly sifting: boolean }
  /** Null where too many rows are in doubt to be looked at one by one. */
  | { readonly sifted: Sifted | null }
  | { readonly failed: string };

async function tell(port: MessagePort): Promise<void> {
  const say = (told: Told) => port.postMessage(told);
  try {
    const task = workerData as CountTask;
    const { cells, order, after } = task.lines ?? nothing;
    let columns = task.columns !== undefined && cells.length > 0;
    const giveUpColumns = () => {
      if (columns) say({ columns: null });
      columns = false;
    };
    const starts = await partStarts(task.path, task.bom, task.partBytes);
    const inParts = starts.length === 1 ? null : await countParts(task, starts, giveUpColumns);
    // A part that begins inside quotes leaves the one before with an open quote: then the file is read as one.
    const { counted, parts, wide } =
      inParts === null || inParts.counted.doubtfulQuotes ? countFile(task, giveUpColumns) : inParts;
    if (!parts.every((part) => part.columns)) giveUpColumns();
    const paths = task.columns === undefined ? [] : starts.map((_, i) => columnsPath(task.columns!, i));
    const rows = ({ counts }: PartFound, i: number) => counts.records - (i === 0 ? after : 0);
    if (columns) say({ columns: { parts: parts.map((part, i) => ({ path: paths[i]!, rows: rows(part, i) })), wide } });
    for (const path of paths.slice(columns ? parts.length : 0)) rmSync(path, { force: true });
    const byOrder = order !== null;
    // Lines are compared by their values, days by the calendar: of cells that are not written plainly nobody knows them.
    const sifting = task.sifts === true && counted.plainFields;
    say({ counted, sifting });
    if (sifting) say({ sifted: await sift(parts, { after, byOrder }, repeatedRows) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
}

if (parentPort) await tell(parentPort);
