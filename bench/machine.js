import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** What the figures depend on. */
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    processors: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1e9),
    system: `${type()} ${release()}`,
    node: process.versions.node,
  };
}
