import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../setup/lock.js';
import { findJava } from './java.js';
import { trinoServer } from './trino-server.js';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where the engines of the tests lie: in the clone, unless several clones share a folder. */
export const cache = process.env['VITALFEW_ENGINES'] ?? join(root, '.cache', 'engines');

/**
 * Java and the Trino server, fetched when they are not there yet.
 *
 * @param {(line: string) => void} say
 */
export async function getEngines(say = () => {}) {
  mkdirSync(cache, { recursive: true });
  const onWait = (pid) => say(`Engines: waiting for the one that fetches them already (process ${pid}).`);
  return withLock(join(cache, 'lock'), { onWait }, async () => {
    const java = await findJava(root, cache);
    const home = await trinoServer(root, cache);
    say(`Engines: Trino in ${home}, ${java.java}`);
    return { java, home };
  });
}
