import { Worker } from 'node:worker_threads';
import type { Counted, CountTask } from './count-parts.js';
import type { ReadColumnFiles, Told } from './count-worker.js';
import type { Sifted } from './sift.js';

/** What the thread counted, and what it sifts while others go on; null where it was not asked to, cannot tell, or was stopped. */
export interface CountedFile extends Counted {
  readonly sifted: Promise<Sifted | null> | null;
}

export interface Counting {
  readonly counted: Promise<CountedFile>;
  /** The Parquet files of the columns; null, as soon as it is known, where there will be none. */
  readonly columns: Promise<ReadColumnFiles | null>;
}

// The compiled file and the source both run.
const script = new URL(`./count-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Counts and hashes a file in a thread of its own, and reads its cells to columns. */
export function countFile(task: CountTask, signal?: AbortSignal): Counting {
  const counted = Promise.withResolvers<CountedFile>();
  const columns = Promise.withResolvers<ReadColumnFiles | null>();
  const sifted = Promise.withResolvers<Sifted | null>();
  if ((task.lines?.cells.length ?? 0) === 0) columns.resolve(null);
  const worker = new Worker(script, { workerData: task });
  const fail = (error: Error) => {
    counted.reject(error);
    columns.resolve(null);
    sifted.resolve(null);
  };
  const stop = () => void worker.terminate().then(() => fail(new Error('stopped')));
  const end = () => {
    signal?.removeEventListener('abort', stop);
    void worker.terminate();
  };
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  worker.on('message', (told: Told) => {
    if ('columns' in told) return columns.resolve(told.columns);
    if ('counted' in told) {
      columns.resolve(null);
      counted.resolve({ ...told.counted, sifted: told.sifting ? sifted.promise : null });
      if (told.sifting) return;
    } else if ('sifted' in told) sifted.resolve(told.sifted);
    else fail(new Error(told.failed));
    end();
  });
  worker.once('error', fail);
  return { counted: counted.promise, columns: columns.promise };
}
