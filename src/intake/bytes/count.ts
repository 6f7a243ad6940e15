import { Worker } from 'node:worker_threads';
import type { Counted, CountTask } from './count-worker.js';

export type { Counted } from './count-worker.js';

// The worker has no imports of its own, so that the compiled file and the source both run.
const script = new URL(`./count-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Counts and hashes a file in a thread of its own. */
export function countFile(task: CountTask, signal?: AbortSignal): Promise<Counted> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    const stop = () => void worker.terminate().then(() => reject(new Error('stopped')));
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (told: { counted?: Counted; failed?: string }) => {
      signal?.removeEventListener('abort', stop);
      if (told.counted) resolve(told.counted);
      else reject(new Error(told.failed));
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}
