import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, open, rename, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const spools = new Set<string>();

function removeAll(): void {
  for (const folder of spools) rmSync(folder, { recursive: true, force: true });
}

/** Makes a private folder that is removed by `removeSpool`, and at the latest when the process ends. */
export function makeSpool(parent: string = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'vitalfew-'));
  if (spools.size === 0) process.once('exit', removeAll);
  spools.add(folder);
  return folder;
}

export function removeSpool(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  spools.delete(folder);
  if (spools.size === 0) process.removeListener('exit', removeAll);
}

/** Moves a finished file to its place so that the old file or the new one is there, never a part of one. */
export async function moveFile(from: string, to: string): Promise<void> {
  const beside = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`);
  try {
    await copyFile(from, beside);
    const handle = await open(beside, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(beside, to);
    await unlink(from);
  } catch (error) {
    await unlink(beside).catch(() => {});
    throw error;
  }
}
