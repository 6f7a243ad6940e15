import { constants } from 'node:fs';
import { access, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { csvLine } from '../result/index.js';
import type { Reject } from './explain.js';

/** Where the rejects of a file are written: beside it or in the folder asked for; null when nothing can be written there. */
export async function rejectsPath(path: string | null, folder: string | null | undefined): Promise<string | null> {
  if (path === null || folder === null) return null;
  const directory = folder ?? dirname(path);
  const name = basename(path)
    .replace(/\.gz$/i, '')
    .replace(/\.[^.]+$/, '');
  try {
    // A file that nobody may write is kept as it was given, and so is its folder.
    const given = folder ? [directory] : [path, directory];
    for (const each of given) if (((await stat(each)).mode & 0o222) === 0) return null;
    await access(directory, constants.W_OK);
    return join(directory, `${name}.rejects.csv`);
  } catch {
    return null;
  }
}

/** Writes the rejects: line, reason and the record as it stands, safe to open in a spreadsheet. Beside first, then renamed. */
export async function writeRejects(path: string, rejects: readonly Reject[]): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  const file = await open(beside, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    const lines = [csvLine(['line', 'reason', 'record'])];
    for (const { line, code, raw } of rejects) lines.push(csvLine([line, code, raw]));
    await file.writeFile(lines.join(''));
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => {});
    await unlink(beside).catch(() => {});
    throw error;
  }
}
