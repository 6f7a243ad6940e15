import { parentPort, workerData } from 'node:worker_threads';

/** What a worker is asked: a function of a module below the library's root. */
export interface KernelCall {
  readonly module: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

if (parentPort) {
  const port = parentPort;
  const { module, name, args } = workerData as KernelCall;
  const loaded = (await import(`../${module}.js`)) as Record<string, (...given: unknown[]) => unknown>;
  const kernel = loaded[name];
  if (!kernel) throw new Error(`${module} has no function ${name}.`);
  port.postMessage(await kernel(...args));
}
