import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outputPlace } from '../../src/report/output-place.js';
import { type OutputSet, writeOutputSet } from '../../src/report/output-set.js';

let folder: string;
let out: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'vitalfew-test-')));
  out = join(folder, 'acme');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A set as a report writes it: its manifest lists its files. */
async function fill(set: OutputSet, edition: string): Promise<void> {
  const files = ['report.html', 'lists/actions.csv'];
  for (const file of files) await set.write(file, edition);
  await set.write(
    'manifest.json',
    JSON.stringify({ tool: 'vitalfew', edition, outputs: files.map((file) => ({ file })) }),
  );
}

async function write(edition: string): Promise<void> {
  await writeOutputSet(await outputPlace(out, []), (set) => fill(set, edition));
}

function contents(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(path.length + 1), readFileSync(file, 'utf8')];
    }),
  );
}

describe('a set of files', () => {
  test('replaces the set before it as a whole and leaves nothing beside it', async () => {
    await write('first');
    await write('second');
    expect(contents(out)).toMatchObject({ 'report.html': 'second', 'lists/actions.csv': 'second' });
    expect(readdirSync(folder)).toEqual(['acme']);
  });

  test.skipIf(process.platform === 'win32')('keeps the lists, which name people, for their owner', async () => {
    await write('first');
    expect(statSync(join(out, 'lists')).mode & 0o777).toBe(0o700);
    expect(statSync(join(out, 'lists', 'actions.csv')).mode & 0o777).toBe(0o600);
  });

  // A file that is written twice is refused by the system, as any other write may be.
  const faults: [string, object, (set: OutputSet) => Promise<void>][] = [
    ['an error of an analysis', { message: 'analysis' }, () => Promise.reject(new Error('analysis'))],
    ['a write that fails', { code: 'output_failed', exitCode: 4 }, (set) => set.write('report.html', 'third')],
  ];
  test.each(faults)('after %s the old one stands as it was', async (_, expected, fail) => {
    await write('first');
    const before = contents(out);
    const failing = writeOutputSet(await outputPlace(out, []), async (set) => {
      await set.write('report.html', 'second');
      await fail(set);
    });
    await expect(failing).rejects.toMatchObject(expected);
    expect(contents(out)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['acme']);
    await write('third');
    expect(contents(out)['report.html']).toBe('third');
  });

  test('what a person put into the folder stays, what an older report wrote does not', async () => {
    await write('first');
    writeFileSync(join(out, 'notes.txt'), 'mine');
    writeFileSync(join(out, 'lists', 'called.csv'), 'mine too');
    await writeOutputSet(await outputPlace(out, []), async (set) => {
      await set.write('manifest.json', JSON.stringify({ tool: 'vitalfew', outputs: [] }));
    });
    expect(Object.keys(contents(out)).sort()).toEqual(['lists/called.csv', 'manifest.json', 'notes.txt']);
  });

  test('a run that was killed between the renames is mended by the next, its half-written files go', async () => {
    await write('first');
    renameSync(out, join(folder, '.acme.old-1234'));
    mkdirSync(join(folder, '.acme.new-abcdef'));
    writeFileSync(join(folder, '.acme.new-abcdef', 'report.html'), 'half');
    const failing = writeOutputSet(await outputPlace(out, []), async () => {
      throw new Error('analysis');
    });
    await expect(failing).rejects.toThrow('analysis');
    expect(contents(out)['report.html']).toBe('first');
    expect(readdirSync(folder)).toEqual(['acme']);
  });
});

describe('the lock', () => {
  const lock = () => join(folder, '.acme.lock');

  test('a second run ends at once, naming the first', async () => {
    const place = await outputPlace(out, []);
    await writeOutputSet(place, async (set) => {
      const second = writeOutputSet(place, (other) => fill(other, 'second'));
      await expect(second).rejects.toMatchObject({
        code: 'locked',
        exitCode: 5,
        message: expect.stringContaining(String(process.pid)),
      });
      await fill(set, 'first');
    });
    expect(contents(out)['report.html']).toBe('first');
    expect(existsSync(lock())).toBe(false);
  });

  test('another process that lives holds it; when it is gone the lock is taken over', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    await new Promise((resolve) => other.once('spawn', resolve));
    writeFileSync(lock(), JSON.stringify({ pid: other.pid, host: hostname(), started: null }));
    await expect(write('second')).rejects.toMatchObject({ message: expect.stringContaining(String(other.pid)) });
    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));
    await write('second');
    expect(contents(out)['report.html']).toBe('second');
  });

  test('a number that belongs to another process by now holds nothing', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, host: hostname(), started: '1' }));
    await write('second');
    if (process.platform === 'linux') {
      writeFileSync(lock(), JSON.stringify({ pid: process.ppid, host: hostname(), started: '1' }));
      await write('third');
    }
    expect(readdirSync(folder)).toEqual(['acme']);
  });

  test('a file without words holds for the moment in which a run writes them', async () => {
    writeFileSync(lock(), '');
    await expect(write('second')).rejects.toMatchObject({ code: 'locked' });
    const before = new Date(Date.now() - 60_000);
    utimesSync(lock(), before, before);
    await write('second');
    expect(readdirSync(folder)).toEqual(['acme']);
  });

  test('a process of another machine cannot be asked: it holds the lock', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: 4_000_000, host: 'elsewhere', started: null }));
    await expect(write('second')).rejects.toMatchObject({ message: expect.stringContaining('elsewhere') });
  });
});

describe('the place', () => {
  const wrong = { code: 'invalid_option', exitCode: 2 };
  const unwritable = { code: 'output_failed', exitCode: 4 };

  test('a folder that is there for something else is not replaced', async () => {
    mkdirSync(out);
    await expect(outputPlace(out, [])).resolves.toMatchObject({ path: out });
    writeFileSync(join(out, 'thesis.doc'), 'years of work');
    await expect(outputPlace(out, [])).rejects.toMatchObject(unwritable);
    writeFileSync(join(out, 'manifest.json'), '{"tool": "other"}');
    await expect(outputPlace(out, [])).rejects.toMatchObject(unwritable);
  });

  test('an input in the folder would be lost', async () => {
    await write('first');
    const input = join(out, 'orders.csv');
    writeFileSync(input, 'order_id');
    await expect(outputPlace(out, [input])).rejects.toMatchObject(wrong);
    await expect(outputPlace(input, [input])).rejects.toMatchObject(wrong);
    await expect(outputPlace(join(folder, 'ac'), [input])).resolves.toBeDefined();
    await expect(outputPlace(out, [join(folder, 'acme2', 'orders.csv')])).resolves.toBeDefined();
  });

  test('a file, a place under a file, the root, a name with a null', async () => {
    writeFileSync(out, 'file');
    await expect(outputPlace(out, [])).rejects.toMatchObject(unwritable);
    await expect(outputPlace(join(out, 'deeper'), [])).rejects.toMatchObject(unwritable);
    await expect(outputPlace('/', [])).rejects.toMatchObject(wrong);
    await expect(outputPlace('a\0b', [])).rejects.toMatchObject(wrong);
  });

  test.skipIf(process.platform === 'win32')('a link is not followed', async () => {
    const victim = join(folder, 'victim');
    mkdirSync(victim);
    symlinkSync(victim, out);
    await expect(outputPlace(out, [])).rejects.toMatchObject(wrong);
    rmSync(out);
    const place = await outputPlace(out, []);
    await writeOutputSet(place, async (set) => {
      symlinkSync(victim, out);
      await fill(set, 'first');
    });
    expect(readdirSync(victim)).toEqual([]);
    expect(contents(out)['report.html']).toBe('first');
  });
});
