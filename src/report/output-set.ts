import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isVitalfewError, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { takeLock } from './output-lock.js';
import { type OutputPlace, reasonOf } from './output-place.js';

/** The files of a report while they are written, beside the place where they will stand. */
export interface OutputSet {
  /** Writes one file; `name` may have one folder in it (`lists/actions.csv`). */
  write(name: string, content: string | Uint8Array): Promise<void>;
}

/**
 * Writes a set of files, all or nothing. They are written into a folder of their own beside the place, brought to the
 * disk, and renamed together; whatever fails before leaves the old set as it was.
 *
 * Files that a person put beside an earlier report stay. A run that was killed between the two renames is mended by the
 * next one.
 *
 * @param fill - writes the files; nothing else of it is in the way when it throws
 * @throws VitalfewError locked | output_failed, and whatever `fill` throws
 */
export async function writeOutputSet<T>(place: OutputPlace, fill: (set: OutputSet) => Promise<T>): Promise<T> {
  const release = await guarded(place, () => takeLock(join(place.parent, `.${place.name}.lock`)));
  try {
    const staging = await guarded(place, async () => {
      await clean(place);
      return mkdtemp(join(place.parent, `.${place.name}.new-`));
    });
    try {
      await guarded(place, () => probe(staging));
      const filled = await fill({ write: (name, content) => guarded(place, () => writeFile(staging, name, content)) });
      await guarded(place, async () => {
        await keepForeign(place, staging);
        await sync(staging);
        await exchange(place, staging);
      });
      return filled;
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } finally {
    await release();
  }
}

/** Faults of the file system become errors that name the place. */
async function guarded<T>(place: OutputPlace, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const isFault = typeof (cause as NodeJS.ErrnoException | null)?.syscall === 'string';
    if (isVitalfewError(cause) || !isFault) throw cause;
    const params = { path: place.path, reason: reasonOf(cause) };
    throw new VitalfewError('output_failed', message('report.cannot_write', params), { cause });
  }
}

/** What killed runs left: the old report is put back where a run died between the renames, half-written ones go. */
async function clean({ parent, name, path }: OutputPlace): Promise<void> {
  const left = (await readdir(parent)).filter((entry) => entry.startsWith(`.${name}.`));
  for (const entry of left.filter((found) => found.startsWith(`.${name}.old-`))) {
    if (existsSync(path)) await rm(join(parent, entry), { recursive: true, force: true });
    else await rename(join(parent, entry), path);
  }
  for (const entry of left.filter((found) => found.startsWith(`.${name}.new-`))) {
    await rm(join(parent, entry), { recursive: true, force: true });
  }
}

/** A disk that is full says so before the analyses run. */
async function probe(staging: string): Promise<void> {
  const path = join(staging, '.probe');
  await writeFile(staging, '.probe', Buffer.alloc(1 << 16, 1));
  await rm(path);
}

async function writeFile(staging: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(staging, name);
  // Lists name people: their folder is the owner's alone.
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', name.includes('/') ? 0o600 : 0o666);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings a folder's entries to the disk, where the system can. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What stands in the old folder and was written by no report goes along. */
async function keepForeign({ path }: OutputPlace, staging: string): Promise<void> {
  if (!existsSync(path)) return;
  const ours = await outputsOf(path);
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    const name = relative(path, join(entry.parentPath, entry.name));
    const target = join(staging, name);
    if (entry.isDirectory() || ours.includes(name.split(sep).join('/')) || existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await cp(join(path, name), target, { verbatimSymlinks: true });
  }
}

async function outputsOf(path: string): Promise<readonly string[]> {
  if (!existsSync(join(path, 'manifest.json'))) return [];
  const manifest = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as {
    outputs?: readonly { file?: unknown }[];
  };
  return [...(manifest.outputs ?? []).map((output) => String(output.file)), 'manifest.json'];
}

async function exchange({ parent, name, path }: OutputPlace, staging: string): Promise<void> {
  const old = existsSync(path) ? join(parent, `.${name}.old-${randomBytes(4).toString('hex')}`) : null;
  await chmod(staging, old === null ? 0o777 & ~process.umask() : (await stat(path)).mode & 0o777);
  if (old !== null) await rename(path, old);
  try {
    await rename(staging, path);
  } catch (cause) {
    if (old !== null) await rename(old, path);
    throw cause;
  }
  await sync(parent);
  if (old !== null) await rm(old, { recursive: true, force: true });
}
