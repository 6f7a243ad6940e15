import { Worker } from 'node:worker_threads';
import type { Counted, CountTask, Told } from './count-worker.js';
import type { Sifted } from './sift.js';

/** What the thread counted, and what it sifts while others go on; null where it was not asked to, cannot tell, or was stopped. */
export interface CountedFile extends Counted {
  readonly sifted: Promise<Sifted | null> | null;
}

// The compiled file and the source both run.
const script = new URL(`./count-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Counts and hashes a file in a thread of its own. */
export function countFile(task: CountTask, signal?: AbortSignal): Promise<CountedFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    const sifted = Promise.withResolvers<Sifted | null>();
    const fail = (error: Error) => {
      reject(error);
      sifted.resolve(null);
    };
    const stop = () => void worker.terminate().then(() => fail(new Error('stopped')));
    const end = () => {
      signal?.removeEventListener('abort', stop);
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (told: Told) => {
      if ('counted' in told) resolve({ ...told.counted, sifted: told.sifting ? sifted.promise : null });
      else if ('sifted' in told) sifted.resolve(told.sifted);
      else fail(new Error(told.failed));
      if (!('counted' in told) || !told.sifting) end();
    });
    worker.once('error', fail);
  });
}
