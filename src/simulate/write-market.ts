import { mkdir, open, rename, rm } from 'node:fs/promises';
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
}

/**
 * Writes a market into a folder: its tables, truth.json with its schema, and codebook.md. CSV (UTF-8, CRLF) and Parquet are
 * written as the rows are made, Excel in memory. Each file is written beside its place and then renamed, so that a full disk
 * leaves the old one. Cost: O(rows).
 *
 * @returns the names of the files written
 * @throws VitalfewError output_failed | invalid_option (a table is too long for Excel)
 */
export async function writeMarket(market: Market, folder: string, options: WriteOptions = {}): Promise<string[]> {
  const { format = 'csv', solutions = false, messy = false } = options;
  const tooLong = market.tables.find(({ rowCount }) => format === 'xlsx' && rowCount + 1 > excelRows);
  if (tooLong !== undefined) {
    const params = { table: tooLong.name, rows: tooLong.rowCount };
    throw new VitalfewError('invalid_option', message('simulate.too_long', params));
  }
  const names: string[] = [];
  const failed = (name: string, cause: unknown): VitalfewError => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const what = message('simulate.cannot_write', { path: join(folder, name), reason });
    return new VitalfewError('output_failed', what, { cause });
  };
  const write = async (name: string, chunks: Iterable<string | Uint8Array>): Promise<void> => {
    const beside = join(folder, `.${name}.partial`);
    try {
      await mkdir(folder, { recursive: true });
      await writeChunks(beside, chunks);
      await rename(beside, join(folder, name));
    } catch (cause) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw failed(name, cause);
    }
    names.push(name);
  };
  const json = (value: unknown): string[] => [`${JSON.stringify(value, null, 1)}\n`];

  if (format === 'parquet') {
    await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
      throw failed('', cause);
    });
    for (const table of market.tables) {
      const name = `${table.name}.parquet`;
      // An engine for each table: its private folder with the text is gone before the next one is made.
      const engine = await openDuckDb();
      try {
        await writeParquet(engine, table, join(folder, name), (path) => writeChunks(path, csvChunks(table)));
      } finally {
        await engine.close();
      }
      names.push(name);
    }
  } else {
    for (const table of market.tables) {
      await write(`${table.name}.${format}`, format === 'csv' ? csvChunks(table) : [excelOf(table)]);
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
  return names;
}

async function writeChunks(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const chunk of chunks) await file.writeFile(chunk);
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
