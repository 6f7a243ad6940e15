import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { countFile } from '../../../src/intake/bytes/count-worker.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-prints-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function printsOf(text: string): Uint32Array | null {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  return countFile({ path, delimiter: ',', bom: 0 }).prints;
}

test('lines alike have the same fingerprint wherever they stand, others another one', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ',', '0', 'é', '漢'), minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), fc.boolean(), (lines, ended) => {
      const prints = printsOf(lines.join('\n') + (ended ? '\n' : ''))!;
      expect(prints).toHaveLength(lines.length);
      const byText = new Map(lines.map((text, i) => [text, prints[i]]));
      for (const [i, text] of lines.entries()) expect(prints[i]).toBe(byText.get(text));
      expect(new Set(byText.values()).size).toBe(byText.size);
    }),
    { numRuns: 300, seed: 11 },
  );
});

test('the place of a line in its block changes nothing', () => {
  // Lines of 1 to 9 bytes over more than two blocks of 4 MB: every line is cut somewhere.
  const lines = Array.from({ length: 1_700_000 }, (_, i) => 'abcdefghi'.slice(0, 1 + (i % 9)));
  const prints = printsOf(lines.join('\n'))!;
  expect(prints).toHaveLength(lines.length);
  expect(prints.every((print, i) => print === prints[i % 9])).toBe(true);
});

test('where lines and records may differ there are none', () => {
  for (const text of ['a,"b"\n', 'a\r\nb\r\n', 'a\n\nb\n']) expect(printsOf(text)).toBeNull();
});
