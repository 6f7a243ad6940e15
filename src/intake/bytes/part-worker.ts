// Runs in a worker thread of the counting thread: reads one part of a file and tells what it found.
import { parentPort, workerData } from 'node:worker_threads';
import type { PartFound, PartTask } from './scan-part.js';

// The compiled file and the source both run as a thread, and the source's neighbours end in .ts.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const neighbour = (name: string): string => new URL(`${name}.${extension}`, import.meta.url).href;
const { scanPart } = (await import(neighbour('./scan-part'))) as typeof import('./scan-part.js');
const { LineScanner } = (await import(neighbour('./line-scanner'))) as typeof import('./line-scanner.js');
const { ColumnFile } = (await import(neighbour('./column-file'))) as typeof import('./column-file.js');
const thrift = (await import(neighbour('./thrift'))) as typeof import('./thrift.js');

/** What the thread tells: at once that there will be no columns, in the end what it found. */
export type PartTold = { readonly odd: true } | { readonly found: PartFound } | { readonly failed: string };

const say = (told: PartTold, moved: ArrayBuffer[] = []) => parentPort?.postMessage(told, moved);
try {
  const found = scanPart(workerData as PartTask, { LineScanner, ColumnFile, thrift }, undefined, () =>
    say({ odd: true }),
  );
  say({ found }, [found.prints.buffer, found.runs.buffer, found.repeats.buffer] as ArrayBuffer[]);
} catch (error) {
  say({ failed: error instanceof Error ? error.message : String(error) });
}
