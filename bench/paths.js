import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const peers = join(root, 'bench', 'peers');
/** What can be made again: input files and the peers' environment. */
export const cache = join(root, '.cache', 'bench');
/** Where the figures are written. */
export const out = join(root, 'out', 'bench');
/** The command line that is measured. */
export const vitalfew = join(root, 'bin', 'vitalfew.js');
