import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';

/** Who holds a lock: the process, its machine, and when it started (process numbers are used again). */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string | null;
}

const nobody: Holder = { pid: 0, host: '', started: null };
const emptyLockMs = 10_000;

/** Locks held in this process: its own number in a lock file says nothing when a killed run had the same. */
const held = new Set<string>();

/**
 * Takes the lock of an output: a second run on the same output ends at once and names the first. The lock of a process
 * that is gone is taken over.
 *
 * @returns a function that gives the lock back
 * @throws VitalfewError locked
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const mine: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      await writeLock(path, mine);
      held.add(path);
      return async () => {
        held.delete(path);
        await rm(path, { force: true });
      };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const holder = await readHolder(path);
    if (holder === 'gone') continue;
    if (held.has(path) || holder === 'unreadable' || isAlive(holder, mine)) {
      const pid = holder === 'unreadable' ? '?' : String(holder.pid);
      const host = holder === 'unreadable' || holder.host === mine.host ? '' : ` (${holder.host})`;
      throw new VitalfewError('locked', message('report.locked', { pid: pid + host, path }));
    }
    await discard(path);
  }
  throw new VitalfewError('locked', message('report.locked', { pid: '?', path }));
}

/** Makes the file, which fails where there is one; a full disk leaves none. */
async function writeLock(path: string, mine: Holder): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(mine));
  } catch (cause) {
    await rm(path, { force: true });
    throw cause;
  } finally {
    await file.close();
  }
}

async function readHolder(path: string): Promise<Holder | 'gone' | 'unreadable'> {
  // Between the making of the file and its words there is a moment.
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      const found = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
      if (Number.isInteger(found.pid) && found.pid! > 0) {
        return { pid: found.pid!, host: String(found.host ?? ''), started: found.started ?? null };
      }
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // A run that was killed in that moment left a file without words.
  const made = await stat(path).catch(() => null);
  if (made === null) return 'gone';
  return Date.now() - made.mtimeMs > emptyLockMs ? nobody : 'unreadable';
}

function isAlive(holder: Holder, mine: Holder): boolean {
  if (holder === nobody) return false;
  // Of a process on another machine nothing can be known: it counts as alive.
  if (holder.host !== mine.host) return true;
  if (holder.pid === mine.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const started = startOf(holder.pid);
  return holder.started === null || started === null || started === holder.started;
}

/** When a process started, in ticks since the machine did; null where the system does not say. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Moved away first: of two runs that find the same stale lock only one gets to remove it. */
async function discard(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
    await rm(aside, { force: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
}
