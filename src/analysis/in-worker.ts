import { Worker } from 'node:worker_threads';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import type { KernelCall } from './worker-entry.js';

/** Kernels run compiled: when this file is read as source, its compiled twin stands under dist. */
function entryUrl(): URL {
  const here = import.meta.url;
  return new URL(here.endsWith('.ts') ? '../../dist/analysis/worker-entry.js' : './worker-entry.js', here);
}

/**
 * Runs one exported function of a pure module in a worker thread, so that a long kernel can be stopped within a
 * second and does not hold up the notebook.
 *
 * @param kernel - module and function: `graph/pagerank#pageRank` (module path below src, without extension)
 * @param args - arguments; typed arrays are copied unless they rest on a SharedArrayBuffer
 * @throws VitalfewError cancelled when the signal fires; the kernel's own error otherwise
 */
export async function inWorker<T>(
  kernel: `${string}#${string}`,
  args: readonly unknown[],
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<T> {
  signal?.throwIfAborted();
  const [module = '', name = ''] = kernel.split('#');
  const call: KernelCall = { module, name, args };
  const worker = new Worker(entryUrl(), { workerData: call });
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = () => reject(new VitalfewError('cancelled', message('error.cancelled', { function: name })));
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('message', (value: T) => resolve(value));
      worker.on('error', reject);
      worker.on('exit', (code) =>
        reject(new Error(`${kernel}: the worker ended with code ${code} before it answered.`)),
      );
    });
  } finally {
    await worker.terminate();
  }
}
