import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../messages/index.js';
import { missing, ok, type Part, plain } from './part.js';

/** The module that reads the bytes of a file. Without it intake reads all the same, and slowly: it would not be noticed. */
export function inspectScanner(root: string, isClone: boolean): Part {
  const path = join(root, 'dist', 'intake', 'bytes', 'line-scanner.wasm');
  if (existsSync(path)) return ok('line scanner', null, plain(path));
  const command = isClone ? 'npm run build' : 'npm install vitalfew';
  return missing('line scanner', message('doctor.scanner.none', { path, command }));
}
