import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTrino } from '../scripts/engines/start-trino.js';
import { measure, processorSeconds } from './measure.js';
import { root, vitalfew } from './paths.js';

/** A server of the size that a small machine has room for twice. */
const heapMb = 3072;
const servers = new Map();

/** A Trino with so many workers beside its coordinator; started when it is first asked for. */
async function server(workers) {
  if (!servers.has(workers)) {
    const started = await startTrino({ heapMb });
    for (let i = 0; i < workers; i++) await started.startWorker();
    servers.set(workers, { started, tables: new Set() });
  }
  return servers.get(workers);
}

/**
 * The address of a Trino that has the file as a table of this name: put there by `vitalfew engine import`, which is told,
 * and is not part of what is measured. `elsewhere` is the processor time of its nodes so far, in seconds.
 */
export async function trinoWith({ workers, kind, file, table }) {
  const { started, tables } = await server(workers);
  const url = `${started.url.replace(/\/default$/, '')}/${table}`;
  if (!tables.has(table)) {
    const files = join(started.files, table);
    if (!existsSync(files)) mkdirSync(files);
    const to = ['--to', url, '--files', files, '--location', `local:///${table}`, '--memory-limit', '2GB'];
    const took = await measure(process.execPath, [vitalfew, 'engine', 'import', `--${kind}`, file, ...to], {
      cwd: root,
    });
    console.log(`    import of ${table}: ${took.seconds.toFixed(1)} s, ${took.cpuSeconds?.toFixed(1) ?? '?'} CPU s`);
    tables.add(table);
  }
  const elsewhere = () => started.processes.reduce((sum, pid) => sum + processorSeconds(pid), 0);
  return { url, elsewhere };
}

export async function stopServers() {
  for (const { started } of servers.values()) await started.stop();
  servers.clear();
}
