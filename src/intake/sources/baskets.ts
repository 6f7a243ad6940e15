import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { BasketFile } from './read-baskets.js';
import type { SourceContext, TableSource } from './source.js';

const shownDelimiters: { readonly [delimiter: string]: string } = { '\t': 'TAB', ' ': 'BLANK' };

/** How a file of baskets was understood, as shown. */
export function basketForm({ delimiter }: BasketFile): { readonly [key: string]: string } {
  return { layout: 'baskets', delimiter: shownDelimiters[delimiter] ?? delimiter };
}

/** Baskets as a table of order lines for the engine: every item a line, the basket's number its order. */
export async function openBasketSource(file: BasketFile, { engine }: SourceContext): Promise<TableSource> {
  const files = engine.files!;
  const tag = engine.scratch('baskets');
  const target = join(files.spool, `${tag}.csv`);
  const out = createWriteStream(target, { mode: 0o600 });
  const { offsets, items, ids, lines } = file;
  const cells = ids.map((id) => `,"${id.replaceAll('"', '""')}"\n`);
  let chunk = '';
  for (let basket = 0; basket < lines.length; basket++) {
    for (let at = offsets[basket]!; at < offsets[basket + 1]!; at++) chunk += String(basket + 1) + cells[items[at]!];
    if (chunk.length < 1 << 18) continue;
    if (!out.write(chunk)) await once(out, 'drain');
    chunk = '';
  }
  out.end(chunk);
  await finished(out);
  const basketOf = (item: number): number => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle]! <= item) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    name: file.name,
    path: file.path,
    places: 'line',
    columns: [
      { name: 'order_id', sql: 'c1', native: 'text' },
      { name: 'product_id', sql: 'c2', native: 'text' },
    ],
    trailing: false,
    sample: Array.from(items.subarray(0, 100), (item, at) => [String(basketOf(at) + 1), ids[item]!]),
    form: basketForm(file),
    issues: file.issues,
    readings: [
      async () => ({
        relation: files.csv(target, {
          columns: 2,
          delimiter: ',',
          skip: 0,
          compressed: false,
          newLine: 'lf',
          parallel: true,
        }),
        record: null,
        reconcile: async () => ({ records: items.length, broken: [], sha256: file.sha256, issues: [] }),
        release: () => rm(target, { force: true }),
      }),
    ],
    locate: async (records) =>
      new Map(records.map((record) => [record, { line: lines[basketOf(record - 1)] ?? 0, raw: '' }])),
  };
}
