import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { fatal, problem } from '../problem.js';

/** Remembers the file's size and time, and ends intake when they are others later: two readings would not be of one file. */
export function watched(path: string): () => void {
  const before = statSync(path);
  return () => {
    const { size, mtimeMs, ino } = statSync(path);
    if (size !== before.size || mtimeMs !== before.mtimeMs || ino !== before.ino)
      throw fatal(problem({ code: 'E-FIL-07', severity: 'error', place: { source: basename(path) } }));
  };
}
