import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Baskets, type ItemSets, mineItemSets } from '../../src/mining/index.js';
import { dataFile } from '../support/data.js';

// Made by make-mining-pyfim.py: another implementation (Borgelt's eclat in C). Exact: counts are whole numbers.
const reference = JSON.parse(readFileSync(new URL('./mining-pyfim.json', import.meta.url), 'utf8')) as {
  answers: { file: string; minCount: number; sets: 'all' | 'closed' | 'maximal'; found: number; sha256: string }[];
};

function readBaskets(path: string): Baskets {
  const rows = gunzipSync(readFileSync(path))
    .toString('latin1')
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(' ').map(Number));
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  const items = Int32Array.from(rows.flat());
  return { count: rows.length, itemCount: items.reduce((most, item) => Math.max(most, item), 0) + 1, offsets, items };
}

function digest({ count, offsets, items, support }: ItemSets): string {
  const lines = Array.from({ length: count }, (_, set) => {
    return `${items.subarray(offsets[set]!, offsets[set + 1]!).join(' ')} (${support[set]})`;
  });
  return createHash('sha256')
    .update(`${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`)
    .digest('hex');
}

describe('item sets of the FIMI files, set by set as pyfim finds them', () => {
  for (const name of ['retail', 'T10I4D100K', 'mushroom_fimi_equivalent', 'chess']) {
    const path = dataFile(`fimi/${name}.dat.gz`);
    test.skipIf(path === null)(name, { timeout: 30_000 }, () => {
      const baskets = readBaskets(path!);
      for (const { minCount, sets, found, sha256 } of reference.answers.filter(({ file }) => file === name)) {
        const mined = mineItemSets(baskets, { minCount, sets });
        expect({ minCount, sets, found: mined.count, sha256: digest(mined) }).toEqual({
          minCount,
          sets,
          found,
          sha256,
        });
      }
    });
  }
});
