import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBResult, DuckDBValue } from '@duckdb/node-api';
import { VitalfewError } from '../../errors.js';
import { message } from '../../messages/index.js';
import { quoteIdentifier, quoteLiteral } from '../dialect.js';
import { digitTexts } from '../digit-texts.js';
import type { Engine, EngineOptions, QueryColumns, RegisterColumns, SqlParam } from '../engine.js';
import { numberBySql } from '../number-by-sql.js';
import { numberPages } from '../number-pages.js';
import { queryColumns } from '../query-columns.js';
import { relationName } from '../relation-name.js';
import { shortTexts } from '../short-texts.js';
import { decoder, type RawVector } from './decode.js';
import { duckDbDialect } from './dialect.js';
import { fileAccess } from './files.js';
import { stagedColumns } from './register.js';
import { makeSpool, moveFile, removeSpool } from './spool.js';

export interface DuckDbOptions {
  /** Files outside the private folder that the engine may read. Nothing else can be opened. */
  readonly reads?: readonly string[];
  /** Bytes of memory before it spills to the private folder (default: 60 % of the machine's, at most 16 GiB). */
  readonly memoryLimit?: number;
  /** Threads (default: one per processor). */
  readonly threads?: number;
  /** Where the private folder is made (default: the system's folder for temporary files). */
  readonly spoolIn?: string;
  /** Seconds a statement may take. */
  readonly seconds?: number;
}

const name = 'DuckDB';
const chunksPerPage = 50;

/** The driver's first line says what happened; the rest repeats the statement. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n').find((line) => line.trim() !== '') ?? text).slice(0, 400);
}

/** Interrupts a connection when it is asked for, or when a statement has taken its time. */
function watch(connection: DuckDBConnection, signal: AbortSignal | undefined, seconds: number | undefined) {
  let late = false;
  const stop = () => connection.interrupt();
  const expire = () => {
    late = true;
    stop();
  };
  signal?.addEventListener('abort', stop);
  const timer = seconds === undefined ? undefined : setTimeout(expire, seconds * 1000);
  return {
    /** The error of a statement that was interrupted for its time; otherwise its own. */
    reason: (error: unknown) => (late ? new Error(`it took longer than ${seconds} s`) : error),
    end() {
      signal?.removeEventListener('abort', stop);
      clearTimeout(timer);
    },
  };
}

function failure(error: unknown, sql: string, what: string, signal?: AbortSignal): VitalfewError {
  if (error instanceof VitalfewError) return error;
  if (signal?.aborted) return new VitalfewError('cancelled', message('error.cancelled', { function: what }));
  const cause = new Error(`${error instanceof Error ? error.message : String(error)}\n${sql}`, { cause: error });
  return new VitalfewError(
    'engine_failed',
    message('error.engine_failed', { function: what, engine: name, reason: reasonOf(error) }),
    { cause },
  );
}

function decode(
  result: DuckDBResult,
  chunks: readonly DuckDBDataChunk[],
  { bigints = [] }: EngineOptions = {},
): QueryColumns {
  const rowCount = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  const names = result.columnNames();
  const columns = names.map((column, i) => {
    const { write, ...decoded } = decoder(column, String(result.columnType(i)), rowCount, bigints.includes(column));
    let offset = 0;
    for (const chunk of chunks) {
      write(chunk.getColumnVector(i) as unknown as RawVector, offset);
      offset += chunk.rowCount;
    }
    return { name: column, ...decoded };
  });
  return queryColumns(columns, rowCount);
}

/**
 * Opens an embedded DuckDB in memory that can read the files named and its private folder, and nothing else: external
 * access is off, no extension is fetched, the configuration is locked before the first byte of a file is read.
 *
 * @throws VitalfewError engine_failed when the driver does not load or refuses the settings
 */
export async function openDuckDb(options: DuckDbOptions = {}): Promise<Engine> {
  const { DuckDBInstance, DuckDBDataChunk: Chunk, VARCHAR, DOUBLE, BOOLEAN, BIGINT } = await import('@duckdb/node-api');
  const spool = makeSpool(options.spoolIn);
  const memory = options.memoryLimit ?? Math.min(0.6 * totalmem(), 16 * 2 ** 30);
  const list = (paths: readonly string[]) => `[${paths.map(quoteLiteral).join(', ')}]`;
  const reads = (options.reads ?? []).filter((path) => !/[*?[\]{}]/.test(path));
  const settings = [
    `SET GLOBAL TimeZone = 'UTC'`,
    `SET allowed_directories = ${list([spool])}`,
    ...(reads.length > 0 ? [`SET allowed_paths = ${list(reads)}`] : []),
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: join(spool, 'spill'),
    memory_limit: `${Math.max(64, Math.floor(memory / 2 ** 20))}MiB`,
    threads: String(options.threads ?? availableParallelism()),
    preserve_insertion_order: 'true',
  }).catch((error: unknown) => {
    removeSpool(spool);
    throw failure(error, '', 'openDuckDb');
  });
  const first = await instance.connect();
  for (const sql of settings)
    await first.run(sql).catch((error: unknown) => {
      instance.closeSync();
      removeSpool(spool);
      throw failure(error, sql, 'openDuckDb');
    });
  const version = String((await first.runAndReadAll('SELECT version()')).getRows()[0]?.[0] ?? '');

  const all = new Set<DuckDBConnection>([first]);
  const busy = new Set<Promise<unknown>>();
  const idle: DuckDBConnection[] = [first];
  let counter = 0;
  let closed = false;

  /** Statements may run side by side: each takes a connection of its own, as an interrupt stops all of a connection. */
  async function on<T>(
    what: string,
    sql: string,
    signal: AbortSignal | undefined,
    work: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> {
    if (closed) throw new VitalfewError('engine_failed', `${what}: the engine is closed.`);
    if (signal?.aborted) throw failure(null, sql, what, signal);
    const connection = idle.pop() ?? (await instance.connect());
    all.add(connection);
    const watched = watch(connection, signal, options.seconds);
    const running = signal?.aborted ? Promise.reject(failure(null, sql, what, signal)) : work(connection);
    busy.add(running);
    try {
      return await running;
    } catch (error) {
      throw failure(watched.reason(error), sql, what, signal);
    } finally {
      busy.delete(running);
      watched.end();
      idle.push(connection);
    }
  }

  function bound(params: readonly SqlParam[] | undefined): [DuckDBValue[], (typeof BIGINT | undefined)[]] | [] {
    if (!params || params.length === 0) return [];
    const values = params.map((value) =>
      typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value,
    );
    return [values, values.map((value) => (typeof value === 'bigint' ? BIGINT : undefined))];
  }

  async function run(what: string, sql: string, { signal }: EngineOptions = {}): Promise<void> {
    await on(what, sql, signal, async (connection) => void (await connection.run(sql)));
  }

  /** Pages of chunks of a long answer, on a connection of its own. */
  async function* pages(
    what: string,
    sql: string,
    params: readonly SqlParam[] | undefined,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<{ result: DuckDBResult; chunks: DuckDBDataChunk[] }> {
    if (closed) throw new VitalfewError('engine_failed', `${what}: the engine is closed.`);
    const connection = await instance.connect();
    all.add(connection);
    const watched = watch(connection, signal, options.seconds);
    try {
      const result = await connection.stream(sql, ...(bound(params) as [DuckDBValue[], never[]]));
      let chunks: DuckDBDataChunk[] = [];
      for (;;) {
        if (signal?.aborted) throw failure(null, sql, what, signal);
        const chunk = await result.fetchChunk();
        const done = chunk === null || chunk.rowCount === 0;
        if (!done) chunks.push(chunk);
        if (chunks.length > 0 && (done || chunks.length === chunksPerPage)) {
          yield { result, chunks };
          chunks = [];
        }
        if (done) return;
      }
    } catch (error) {
      throw failure(watched.reason(error), sql, what, signal);
    } finally {
      watched.end();
      all.delete(connection);
      connection.closeSync();
    }
  }

  const engine: Engine = {
    name: 'duckdb',
    version,
    dialect: duckDbDialect,
    files: fileAccess(spool, reads),
    limits: { memoryBytes: memory, ...(options.seconds === undefined ? {} : { seconds: options.seconds }) },
    table: (table) => relationName(table),
    query: (sql, params, how = {}) =>
      on('query', sql, how.signal, async (connection) => {
        const result = await connection.run(sql, ...(bound(params) as [DuckDBValue[], never[]]));
        return decode(result, await result.fetchAllChunks(), how);
      }),
    async *stream(sql, params, how = {}) {
      for await (const { result, chunks } of pages('stream', sql, params, how.signal))
        yield decode(result, chunks, how);
    },
    async numberTexts(sql, columns, how = {}) {
      const names = columns.map(quoteIdentifier);
      const known = `SELECT ${names.join(', ')} FROM (${sql}) AS q WHERE ${names.map((each) => `${each} IS NOT NULL`).join(' AND ')}`;
      // Most ids are of the first kind; a text of another kind begins the next.
      for (const texts of [digitTexts(), shortTexts()]) {
        const numbered = await numberPages(
          pages('numberTexts', known, [], how.signal),
          columns.length,
          texts,
          how.rows,
        );
        if (numbered) return numbered;
      }
      return numberBySql(engine, known, columns, how);
    },
    materialise: (table, sql, how) => run('materialise', `CREATE TABLE ${quoteIdentifier(table)} AS ${sql}`, how),
    view: (view, sql) => run('view', `CREATE VIEW ${quoteIdentifier(view)} AS ${sql}`),
    async register(table, columns: RegisterColumns) {
      const staged = stagedColumns(columns);
      const stage = staged.casts ? engine.scratch('staged') : table;
      await run('register', `CREATE TABLE ${quoteIdentifier(stage)} (${staged.definition})`);
      const types = staged.columns.map(({ kind }) => ({ text: VARCHAR, number: DOUBLE, boolean: BOOLEAN })[kind]);
      await on('register', `append to ${stage}`, undefined, async (connection) => {
        const appender = await connection.createAppender(stage);
        for (let from = 0; from < staged.rowCount; from += 2048) {
          const size = Math.min(2048, staged.rowCount - from);
          const chunk = Chunk.create(types, size);
          staged.columns.forEach(({ slice }, i) => void chunk.setColumnValues(i, slice(from, from + size)));
          appender.appendDataChunk(chunk);
        }
        appender.closeSync();
      });
      if (!staged.casts) return;
      await engine.materialise(table, `SELECT ${staged.casts} FROM ${quoteIdentifier(stage)}`);
      await engine.drop(stage);
    },
    drop: (table) => run('drop', `DROP TABLE IF EXISTS ${quoteIdentifier(table)}`),
    async writeParquet(sql, path, how) {
      const beside = join(spool, `${engine.scratch('out')}.parquet`);
      await run('writeParquet', `COPY (${sql}) TO ${quoteLiteral(beside)} (FORMAT parquet)`, how);
      await moveFile(beside, path).catch((cause: unknown) => {
        throw new VitalfewError('output_failed', message('error.output', { path, reason: reasonOf(cause) }), { cause });
      });
    },
    scratch: (prefix) => `${prefix}_${++counter}`,
    async close() {
      if (closed) return;
      closed = true;
      // A connection must not go while a statement runs on it.
      if (busy.size > 0) for (const connection of all) connection.interrupt();
      await Promise.allSettled(busy);
      for (const connection of all) connection.closeSync();
      instance.closeSync();
      removeSpool(spool);
    },
  };
  return engine;
}
