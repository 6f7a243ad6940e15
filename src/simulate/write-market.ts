import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { csvLine } from '../result/index.js';
import { renderCodebook } from './codebook.js';
import type { Market } from './market.js';

const chunkSize = 1 << 20;

/**
 * Writes a market into a folder: one CSV a table (UTF-8, CRLF), truth.json and codebook.md. Rows are written as they are
 * made. Each file is written beside its place and then renamed. Cost: O(rows).
 *
 * @returns the names of the files written
 * @throws what the file system says (the caller knows where it wanted to write)
 */
export async function writeMarket(market: Market, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  const write = async (name: string, chunks: Iterable<string>): Promise<void> => {
    const beside = join(folder, `.${name}.partial`);
    const file = await open(beside, 'w');
    try {
      for (const chunk of chunks) await file.write(chunk);
    } finally {
      await file.close();
    }
    await rename(beside, join(folder, name));
    names.push(name);
  };
  for (const table of market.tables) await write(`${table.name}.csv`, csvChunks(table.columns, table.rows()));
  await write('truth.json', [`${JSON.stringify(market.truth, null, 1)}\n`]);
  await write('codebook.md', [renderCodebook(market)]);
  return names;
}

function* csvChunks(columns: readonly string[], rows: Iterable<Parameters<typeof csvLine>[0]>): Iterable<string> {
  let chunk = csvLine(columns);
  for (const row of rows) {
    chunk += csvLine(row);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
