import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { csvLine } from '../result/index.js';
import { renderCodebook } from './codebook.js';
import type { Market } from './market.js';
import { truthSchema } from './truth-schema.js';

const chunkSize = 1 << 20;

/**
 * Writes a market into a folder: one CSV a table (UTF-8, CRLF), truth.json with its schema, and codebook.md. Rows are written as they are
 * made. Each file is written beside its place and then renamed, so that a full disk leaves the old one. Cost: O(rows).
 *
 * @param options - solutions: whether the codebook tells the answers too
 * @returns the names of the files written
 * @throws VitalfewError output_failed
 */
export async function writeMarket(
  market: Market,
  folder: string,
  { solutions = false }: { readonly solutions?: boolean } = {},
): Promise<string[]> {
  const names: string[] = [];
  const write = async (name: string, chunks: Iterable<string>): Promise<void> => {
    const beside = join(folder, `.${name}.partial`);
    try {
      await mkdir(folder, { recursive: true });
      await writeChunks(beside, chunks);
      await rename(beside, join(folder, name));
    } catch (cause) {
      await rm(beside, { force: true }).catch(() => undefined);
      const reason = cause instanceof Error ? cause.message : String(cause);
      const what = message('simulate.cannot_write', { path: join(folder, name), reason });
      throw new VitalfewError('output_failed', what, { cause });
    }
    names.push(name);
  };
  for (const table of market.tables) await write(`${table.name}.csv`, csvChunks(table.columns, table.rows()));
  await write('truth.json', [`${JSON.stringify(market.truth, null, 1)}\n`]);
  await write('truth.schema.json', [`${JSON.stringify(truthSchema(market.truth), null, 1)}\n`]);
  await write('codebook.md', [renderCodebook(market, solutions)]);
  return names;
}

async function writeChunks(path: string, chunks: Iterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
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
