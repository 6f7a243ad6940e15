import { isVitalfewError, VitalfewError } from '../../errors.js';
import { message } from '../../messages/index.js';
import { quoteIdentifier } from '../dialect.js';
import { digitTexts } from '../digit-texts.js';
import type { Engine, EngineOptions, QueryColumns, SqlParam } from '../engine.js';
import { numberBySql } from '../number-by-sql.js';
import { numberPages } from '../number-pages.js';
import { relationName } from '../relation-name.js';
import { shortTexts } from '../short-texts.js';
import { parseTrinoAddress, type TrinoAddress, type TrinoSecrets, trinoSecrets } from './address.js';
import { type Client, trinoClient } from './client.js';
import { decoder } from './decode.js';
import { trinoDialect } from './dialect.js';
import { withParameters } from './literal.js';
import { registerStatements } from './register.js';
import { scratchNames } from './scratch-names.js';
import { catalogProperties, limitProperties } from './session.js';
import { textChunks } from './text-chunks.js';
import { writePages } from './write-parquet.js';

export interface TrinoOptions {
  /** Password, token and authority; from the environment unless given. */
  readonly secrets?: TrinoSecrets;
  readonly signal?: AbortSignal | undefined;
}

/** Rows that are gathered into one page: the server sends pages of a few thousand. */
const rowsPerPage = 100_000;

/** What a catalog says when it cannot store a type (`varchar(0)`, an unknown NULL), or has no views. */
const unsupported = /NOT_SUPPORTED|Unsupported Hive type|type is unknown|COLUMN_TYPE_UNKNOWN|does not support/;

/** The ways in which catalogs say that the schema of scratch tables is not there yet. */
const noSchema = /SCHEMA_NOT_FOUND|MISSING_SCHEMA_NAME|schema \S+ (not found|does not exist)/i;

/**
 * Opens a Trino: statements run there, scratch tables are made in the schema `?scratch=` (default `vitalfew` in the
 * catalog of the address) and dropped at the end.
 *
 * @param url - `trino://user@host:port/catalog/schema`, `trino+https://` for TLS; password or token come from the environment
 * @throws VitalfewError invalid_option (the address) | engine_failed (no answer, no such catalog, wrong password)
 */
export async function openTrino(url: string, options: TrinoOptions = {}): Promise<Engine> {
  const address = parseTrinoAddress(url);
  const secrets = options.secrets ?? trinoSecrets(address);
  const limits = limitProperties(address.limits);
  const first = await describeServer(await trinoClient(address, secrets, {}), address, options.signal);
  const session = { ...limits, ...catalogProperties(address.scratch.catalog, first.connector) };
  return engineOn(await trinoClient(address, secrets, session), address, first.version);
}

/** The server's version and what lies behind the catalog of scratch tables. */
async function describeServer(client: Client, { catalog, scratch }: TrinoAddress, signal: AbortSignal | undefined) {
  const answer = await all(
    client,
    'openTrino',
    'SELECT version() AS version, catalog_name AS name, connector_name AS connector FROM system.metadata.catalogs ORDER BY catalog_name',
    signal === undefined ? {} : { signal },
  );
  const names = answer.texts('name');
  const missing = [catalog, scratch.catalog].find((name) => !names.includes(name));
  if (missing !== undefined) {
    const params = { function: 'openTrino', engine: 'Trino', catalog: missing, known: names.join(', ') };
    throw new VitalfewError('engine_failed', message('engine.catalog', params));
  }
  return {
    version: answer.texts('version')[0] ?? '',
    connector: answer.texts('connector')[names.indexOf(scratch.catalog)] ?? null,
  };
}

/** The whole answer to a statement. */
async function all(client: Client, what: string, sql: string, how: EngineOptions = {}): Promise<QueryColumns> {
  const answer = decoder(how.bigints);
  for await (const page of client.pages(what, sql, how.signal)) answer.add(page);
  return answer.take();
}

function engineOn(client: Client, address: TrinoAddress, version: string): Engine {
  const { scratch } = address;
  const schema = [scratch.catalog, scratch.schema].map(quoteIdentifier).join('.');
  const names = scratchNames();
  const made = new Map<string, 'TABLE' | 'VIEW'>();
  const closing = new AbortController();
  let closed = false;

  /** What ends a statement: the wish of its caller, or the closing of the engine. */
  const stopOf = (signal: AbortSignal | undefined): AbortSignal =>
    signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);

  const run = async (what: string, sql: string, how: EngineOptions = {}): Promise<void> => {
    assertOpen(what);
    await all(client, what, sql, { ...how, signal: stopOf(how.signal) });
  };

  function assertOpen(what: string): void {
    if (closed) throw new VitalfewError('engine_failed', `${what}: the engine is closed.`);
  }

  /** Runs what makes a table or view; the schema for them is made when it turns out to be missing. */
  async function make(what: string, kind: 'TABLE' | 'VIEW', name: string, sql: string, how?: EngineOptions) {
    try {
      await run(what, sql, how);
    } catch (error) {
      if (!isVitalfewError(error) || !noSchema.test(error.message)) throw error;
      await run(what, `CREATE SCHEMA IF NOT EXISTS ${schema}`, how);
      await run(what, sql, how);
    }
    made.set(name, kind);
  }

  /** The same query with types that every catalog can store: texts of any length, times to the microsecond. */
  async function storable(sql: string, how: EngineOptions): Promise<string> {
    const fields: string[] = [];
    for await (const { columns = [] } of client.pages(
      'materialise',
      `SELECT * FROM (${sql}) AS q LIMIT 0`,
      how.signal,
    )) {
      fields.splice(0, fields.length);
      for (const { name, type } of columns) {
        const to = /^(varchar|char|unknown|json|uuid|ipaddress)/.test(type)
          ? 'VARCHAR'
          : /^timestamp/.test(type)
            ? 'TIMESTAMP(6)'
            : null;
        const id = `q.${quoteIdentifier(name)}`;
        fields.push(to === null ? id : `CAST(${id} AS ${to}) AS ${quoteIdentifier(name)}`);
      }
    }
    return `SELECT ${fields.join(', ')} FROM (${sql}) AS q`;
  }

  async function* stream(
    what: string,
    sql: string,
    params: readonly SqlParam[] | undefined,
    how: EngineOptions,
  ): AsyncGenerator<QueryColumns> {
    assertOpen(what);
    const answer = decoder(how.bigints);
    let isFirst = true;
    for await (const page of client.pages(what, withParameters(sql, params), stopOf(how.signal))) {
      answer.add(page);
      if (answer.rowCount < rowsPerPage) continue;
      yield answer.take();
      isFirst = false;
    }
    // An answer without rows is a page without rows: a file made of it has its columns all the same.
    if (answer.rowCount > 0 || isFirst) yield answer.take();
  }

  const engine: Engine = {
    name: 'trino',
    version,
    dialect: trinoDialect,
    limits: address.limits,
    files: null,
    table: (name) => relationName(name, [address.catalog, address.schema]),
    async query(sql, params, how = {}) {
      assertOpen('query');
      return all(client, 'query', withParameters(sql, params), { ...how, signal: stopOf(how.signal) });
    },
    stream: (sql, params, how = {}) => stream('stream', sql, params, how),
    async numberTexts(sql, columns, how = {}) {
      assertOpen('numberTexts');
      const ids = columns.map(quoteIdentifier);
      const known = `SELECT ${ids.join(', ')} FROM (${sql}) AS q WHERE ${ids.map((id) => `${id} IS NOT NULL`).join(' AND ')}`;
      for (const texts of [digitTexts(), shortTexts()]) {
        const pages = textChunks(client.pages('numberTexts', known, stopOf(how.signal)), columns.length);
        const numbered = await numberPages(pages, columns.length, texts, how.rows);
        if (numbered) return numbered;
      }
      return numberBySql(engine, known, columns, how);
    },
    async materialise(name, sql, how = {}) {
      const create = `CREATE TABLE ${quoteIdentifier(name)} AS`;
      try {
        await make('materialise', 'TABLE', name, `${create} ${sql}`, how);
      } catch (error) {
        if (!isVitalfewError(error) || !unsupported.test(error.message)) throw error;
        await make('materialise', 'TABLE', name, `${create} ${await storable(sql, how)}`, how);
      }
    },
    async view(name, sql) {
      try {
        await make('view', 'VIEW', name, `CREATE VIEW ${quoteIdentifier(name)} AS ${sql}`);
      } catch (error) {
        // A catalog without views holds a copy instead.
        if (!isVitalfewError(error) || !unsupported.test(error.message)) throw error;
        await engine.materialise(name, sql);
      }
    },
    async register(name, columns) {
      let isFirst = true;
      for (const sql of registerStatements(quoteIdentifier(name), columns)) {
        if (isFirst) await make('register', 'TABLE', name, sql);
        else await run('register', sql);
        isFirst = false;
      }
    },
    async drop(name) {
      // What is dropped after a failure must not hide it, or wait for the lost server once more: closing drops what is left.
      if (client.isLost) return;
      await run('drop', `DROP ${made.get(name) ?? 'TABLE'} IF EXISTS ${quoteIdentifier(name)}`);
      made.delete(name);
    },
    writeParquet: (sql, path, how = {}) => writePages(stream('writeParquet', sql, [], how), path),
    scratch: names,
    async close() {
      if (closed) return;
      closed = true;
      closing.abort();
      // What cannot be dropped, as when the server is gone, is what `vitalfew engine clean` is for.
      const end = (sql: string) => all(client, 'close', sql).catch(() => {});
      for (const [name, kind] of [...made].reverse()) {
        await end(`DROP ${kind} IF EXISTS ${quoteIdentifier(name)}`);
        if (client.isLost) return;
      }
      // Refused while another session has tables there.
      if (made.size > 0) await end(`DROP SCHEMA IF EXISTS ${schema}`);
    },
  };
  return engine;
}
