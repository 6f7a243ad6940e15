import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = process.env.VITALFEW_DATA ?? resolve(root, '../shared/data');

/**
 * The path of a real data file, or null where the collection is not on this machine: skip by name then.
 *
 * @example const cdnow = dataFile('cdnow/CDNOW_master.txt'); test.skipIf(cdnow === null)('…', …)
 */
export function dataFile(name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}
