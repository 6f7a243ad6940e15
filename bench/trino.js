import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTrino } from '../scripts/engines/start-trino.js';
import { measure } from './measure.js';
import { root, vitalfew } from './paths.js';

/** A server of the size that a small machine has room for twice. */
const heapMb = 3072;
const servers = new Map();

/** A Trino with so many workers beside its coordinator; started when it is first asked for. */
async function server(workers) {
  if (!servers.has(workers)) {
    const started = await startTrino({ heapMb });
    for (let i = 0; i < workers; i++) await started.startWorker();
    servers.set(workers, { ...started, tables: new Set() });
  }
  return servers.get(workers);
}

/**
 * The address of a Trino that has the file as a table of this name in its schema `bench`: put there by `vitalfew engine
 * import`, which is not part of what is measured.
 */
export async function trinoWith({ workers, kind, file, table }) {
  const found = await server(workers);
  const url = `${found.url.replace(/\/default$/, '')}/${table}`;
  if (!found.tables.has(table)) {
    const files = join(found.files, table);
    if (!existsSync(files)) mkdirSync(files);
    const to = ['--to', url, '--files', files, '--location', `local:///${table}`, '--memory-limit', '2GB'];
    await measure(process.execPath, [vitalfew, 'engine', 'import', `--${kind}`, file, ...to], { cwd: root });
    found.tables.add(table);
  }
  return url;
}

export async function stopServers() {
  for (const each of servers.values()) await each.stop();
  servers.clear();
}
