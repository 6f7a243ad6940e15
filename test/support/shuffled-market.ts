import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sources, tableNames } from '../../src/intake/index.js';
import { sampleDir } from '../../src/simulate/sample.js';
import { createRandom } from '../../src/stats/index.js';

/** The files of the sample market with their rows in another order, the same one each time. */
export function shuffledMarket(): { readonly sources: Sources; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'vitalfew-shuffled-'));
  const random = createRandom(1);
  const sources = tableNames.flatMap((table) => {
    const from = join(sampleDir, `${table}.csv`);
    if (!existsSync(from)) return [];
    const [head, ...rows] = readFileSync(from, 'utf8').trimEnd().split('\n');
    const to = join(dir, `${table}.csv`);
    writeFileSync(to, `${[head, ...random.shuffle(rows)].join('\n')}\n`);
    return [[table, to] as const];
  });
  return { sources: Object.fromEntries(sources), remove: () => rmSync(dir, { recursive: true }) };
}
