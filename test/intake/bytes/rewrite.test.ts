import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { rewrite } from '../../../src/intake/bytes/rewrite.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-rewrite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Chunks that take a while to come, as from a disk. */
async function* chunks(count: number, records: number) {
  for (let i = 0; i < count; i++) {
    yield Buffer.from('a,b\n'.repeat(records));
    await setTimeout(5);
  }
}

const task = { delimiter: ',', width: 2, skipRecords: 0, signal: undefined };

test.each([
  [1, 10],
  [10, 10],
  [10, 25_000],
])(
  'a disk that takes nothing of %i chunks of %i records ends the rewriting with what it says',
  async (count, records) => {
    const target = join(folder, `full-${count}-${records}.csv`);
    symlinkSync('/dev/full', target);
    await expect(rewrite(chunks(count, records), { ...task, target })).rejects.toThrow('ENOSPC');
  },
);

test('a folder that is gone does too', async () => {
  const target = join(folder, 'gone', 'text.csv');
  await expect(rewrite(chunks(10, 10), { ...task, target })).rejects.toThrow('ENOENT');
});
