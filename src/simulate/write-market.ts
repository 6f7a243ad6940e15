import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckDb } from '../engine/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { csvLine } from '../result/index.js';
import { renderCodebook } from './codebook.js';
import { excelOf, excelRows } from './excel.js';
import type { Market, MarketTable } from './market.js';
import { messyOrders } from './messy-orders.js';
import { messyCustomers, messyProducts } from './messy-tables.js';
import { writeParquet } from './parquet.js';
import { truthSchema } from './truth-schema.js';

const chunkSize = 1 << 20;

export const marketFormats = ['csv', 'parquet', 'xlsx'] as const;
export type MarketFormat = (typeof marketFormats)[number];

export interface WriteOptions {
  /** How the tables are written; csv by default. */
  readonly format?: MarketFormat;
  /** Whether the codebook tells the answers too. */
  readonly solutions?: boolean;
  /** Whether messy-orders.csv, messy-customers.csv and messy-products.csv, with the faults of a client's export, and the ledgers intake must arrive at are written too. */
  readonly messy?: boolean;
  /** Stops it; nothing is written then. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a market into a folder: its tables, truth.json with its schema, and codebook.md. CSV (UTF-8, CRLF) and Parquet are
 * written as the rows are made, Excel in memory. All files are written beside their places and renamed at the end, so that a
 * full disk, or who stops it, leaves the old market whole. Cost: O(rows).
 *
 * @returns the names of the files written
 * @throws VitalfewError output_failed | invalid_option (a table is too long for Excel)
 */
export async function writeMarket(market: Market, folder: string, options: WriteOptions = {}): Promise<string[]> {
  const { format = 'csv', solutions = false, messy = false, signal } = options;
  const tooLong = market.tables.find(({ rowCount }) => format === 'xlsx' && rowCount + 1 > excelRows);
  if (tooLong !== undefined) {
    const params = { table: tooLong.name, rows: tooLong.rowCount };
    throw new VitalfewError('invalid_option', message('simulate.too_long', params));
  }
  const names: string[] = [];
  const beside = (name: string) => join(folder, `.${name}.partial`);
  const attempt = async <T>(name: string, work: () => Promise<T>): Promise<T> =>
    work().catch((cause: unknown) => {
      signal?.throwIfAborted();
      const reason = cause instanceof Error ? cause.message : String(cause);
      const what = message('simulate.cannot_write', { path: join(folder, name), reason });
      throw new VitalfewError('output_failed', what, { cause });
    });
  const write = async (name: string, chunks: Iterable<string | Uint8Array>): Promise<void> => {
    names.push(name);
    await attempt(name, () => writeChunks(beside(name), chunks, signal));
  };
  const json = (value: unknown): string[] => [`${JSON.stringify(value, null, 1)}\n`];

  const made = await attempt('', () => mkdir(folder, { recursive: true }));
  try {
    for (const table of market.tables) {
      const name = `${table.name}.${format}`;
      if (format !== 'parquet') {
        await write(name, format === 'csv' ? csvChunks(table) : [excelOf(table)]);
        continue;
      }
      names.push(name);
      // An engine for each table: its private folder with the text is gone before the next one is made.
      const engine = await openDuckDb();
      try {
        await writeParquet(engine, table, beside(name), (path) => writeChunks(path, csvChunks(table), signal));
      } finally {
        await engine.close();
      }
    }
    if (messy) {
      const files = [
        messyOrders(market, 'messy-orders.csv'),
        messyCustomers(market, 'messy-customers.csv'),
        messyProducts(market, 'messy-products.csv'),
      ];
      for (const { bytes, ledger } of files) await write(ledger.file, [bytes]);
      await write('messy-ledger.json', json(files.map(({ ledger }) => ledger)));
    }
    await write('truth.json', json(market.truth));
    await write('truth.schema.json', json(truthSchema(market.truth)));
    await write('codebook.md', [renderCodebook(market, { format, solutions })]);
    for (const name of names) await attempt(name, () => rename(beside(name), join(folder, name)));
    return names;
  } catch (error) {
    for (const name of names) await rm(beside(name), { force: true }).catch(() => undefined);
    if (made !== undefined) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

async function writeChunks(
  path: string,
  chunks: Iterable<string | Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const chunk of chunks) {
      signal?.throwIfAborted();
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

function* csvChunks({ columns, rows }: MarketTable): Iterable<string> {
  let chunk = csvLine(columns);
  for (const row of rows()) {
    chunk += csvLine(row);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
