import { createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pseudonymKey } from '../../src/report/pseudonym-key.js';
import { pseudonymsFor } from '../../src/report/pseudonyms.js';

const key = Buffer.alloc(32, 7);

describe('pseudonyms', () => {
  test('are the first bits of HMAC-SHA-256 in base 32', () => {
    const digest = createHmac('sha256', key).update('C001').digest();
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const expected = Array.from({ length: 6 }, (_, i) => alphabet[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]);
    expect(pseudonymsFor(['C001'], key).of('C001')).toBe(`K-${expected.join('')}`);
  });

  test('tell all customers apart: those who would share a name get a longer one', () => {
    const ids = Array.from({ length: 60_000 }, (_, i) => `customer ${i}`);
    const names = pseudonymsFor(ids, key);
    const made = ids.map((id) => names.of(id));
    expect(new Set(made).size).toBe(ids.length);
    // 60,000²/2 pairs over 32⁶ names: about 1.7 pairs are expected to meet.
    const longer = made.filter((name) => name.length > 'K-'.length + 6);
    expect(longer.length).toBeGreaterThan(0);
    expect(longer.length).toBeLessThan(20);
    for (const name of made) expect(name).toMatch(/^K-[0-9A-HJKMNP-TV-Z]{6,10}$/);
  });

  test('do not depend on the order of the customers, and change with the key', () => {
    const ids = ['a', 'b', 'c'];
    const [one, two] = [pseudonymsFor(ids, key), pseudonymsFor([...ids].reverse(), key)];
    expect(ids.map((id) => one.of(id))).toEqual(ids.map((id) => two.of(id)));
    expect(pseudonymsFor(ids, Buffer.alloc(32, 8)).of('a')).not.toBe(one.of('a'));
  });

  test('leave what is no customer alone', () => {
    const names = pseudonymsFor(['a'], key);
    expect(names.of('b')).toBe('b');
    expect(names.has('b')).toBe(false);
  });
});

describe('the key file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vitalfew-test-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('is made once, for its owner alone, and read afterwards', async () => {
    const path = join(folder, 'new.key');
    const made = await pseudonymKey(path);
    expect(made).toHaveLength(32);
    expect(Buffer.from(await pseudonymKey(path)).equals(Buffer.from(made))).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('is not guessed: another file, a link, a folder that is not there', async () => {
    const other = join(folder, 'other.key');
    writeFileSync(other, 'hello');
    await expect(pseudonymKey(other)).rejects.toMatchObject({ code: 'bad_input' });
    expect(readFileSync(other, 'utf8')).toBe('hello');
    const good = join(folder, 'good.key');
    await pseudonymKey(good);
    chmodSync(good, 0o600);
    if (process.platform !== 'win32') {
      symlinkSync(good, join(folder, 'link.key'));
      await expect(pseudonymKey(join(folder, 'link.key'))).rejects.toMatchObject({ code: 'bad_input' });
    }
    await expect(pseudonymKey(join(folder, 'none', 'a.key'))).rejects.toMatchObject({
      code: 'output_failed',
      exitCode: 4,
    });
  });
});
