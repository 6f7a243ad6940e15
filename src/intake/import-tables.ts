import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, type EngineOptions, quoteIdentifier, quoteLiteral } from '../engine/index.js';
import { VitalfewError } from '../errors.js';
import { type Message, message } from '../messages/index.js';
import type { Dataset, InputTable } from './dataset.js';

export interface ImportOptions {
  /** Folder on this machine that the cluster reads too. */
  readonly files: string;
  /** The same folder as the cluster's catalog names it: `local:///shop`, `s3://lake/shop`, `hdfs://…`. */
  readonly location: string;
  /** Whether tables that are there already are replaced. */
  readonly replace: boolean;
  readonly signal?: AbortSignal;
}

export interface Imported {
  readonly table: string;
  readonly relation: string;
  readonly rows: number;
  readonly location: string;
}

const file = 'part-0.parquet';
/** Columns of the relation that intake makes itself and makes again when the table is read. */
const derived = ['line', 'is_return'];

function refused(id: string, params: Record<string, string | number>): VitalfewError {
  return new VitalfewError('output_failed', message(`engine.import.${id}`, params) satisfies Message);
}

/** The type of the engine's own that a column of DuckDB becomes. */
function typeOf(duckDbType: string, precision: number): string {
  if (/^TIMESTAMP/.test(duckDbType)) return `timestamp(${precision})`;
  return duckDbType.toLowerCase();
}

function columnsOf({ columns, understood }: InputTable): string[] {
  const given = new Set(understood.map((column) => column.name));
  return columns.filter((column) => !derived.includes(column) && given.has(column));
}

async function countRows(to: Engine, relation: string, how: EngineOptions): Promise<number> {
  return (await to.query(`SELECT count(*) AS n FROM ${relation}`, [], how)).numbers('n')[0] ?? 0;
}

async function assertFree(folder: string, name: string, replace: boolean): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw refused('folder', { folder, reason: error.message });
  });
  const strange = found.find((each) => each !== file && !/^[._]/.test(each));
  if (strange !== undefined) throw refused('strange_file', { folder, file: strange });
  if (found.includes(file) && !replace) throw refused('there', { table: name });
}

/**
 * Puts the checked tables of a dataset into a cluster: each as one Parquet file in a folder that the cluster's catalog
 * reads, and registered there under its name. All is looked at before the first file is written; in the end the cluster
 * must count the rows that intake accepted.
 *
 * @param dataset - tables in an embedded engine
 * @param to - an engine whose catalog can register files where they lie (Hive)
 * @throws VitalfewError output_failed (a folder or table that is in the way) | engine_failed (the cluster refuses)
 */
export async function importTables(dataset: Dataset, to: Engine, options: ImportOptions): Promise<Imported[]> {
  const { files, replace, signal } = options;
  const how = signal ? { signal } : {};
  const location = options.location.replace(/\/+$/, '');
  const tables = Object.values(dataset.tables) as InputTable[];
  const known = new Set<string>();
  for (const table of tables) {
    const there = await to.query(`SELECT 1 AS one FROM ${to.table(table.name)} LIMIT 0`, [], how).then(
      () => true,
      () => false,
    );
    if (there && !replace) throw refused('there', { table: table.name });
    if (there) known.add(table.name);
    await assertFree(join(files, table.name), table.name, replace);
  }
  const done: Imported[] = [];
  for (const table of tables) {
    const relation = to.table(table.name);
    const folder = join(files, table.name);
    const query = `SELECT ${columnsOf(table).map(quoteIdentifier).join(', ')} FROM ${table.relation}`;
    await mkdir(folder, { recursive: true }).catch((error: Error) => {
      throw refused('folder', { folder, reason: error.message });
    });
    await dataset.engine.writeParquet(query, join(folder, file), how);
    // The cluster runs as somebody else.
    await chmod(join(folder, file), 0o644);
    const described = (await dataset.engine.query(`DESCRIBE ${query}`, [], how)).rows();
    const at = `${location}/${table.name}`;
    const schema = relation.slice(0, relation.lastIndexOf('.'));
    const register = async (as: string) => {
      const create = (precision: number) => {
        const fields = described.map(
          (column) => `${quoteIdentifier(String(column.column_name))} ${typeOf(String(column.column_type), precision)}`,
        );
        const sql = `CREATE TABLE ${as} (${fields.join(', ')}) WITH (external_location = ${quoteLiteral(at)}, format = 'PARQUET')`;
        return to.query(sql, [], how);
      };
      // A catalog takes times in the one precision that it is set to.
      await create(6).catch((error: unknown) => {
        const set = /configured precision is (MILLI|NANO)SECONDS/.exec(error instanceof Error ? error.message : '');
        if (set === null) throw error;
        return create(set[1] === 'MILLI' ? 3 : 9);
      });
    };
    await to.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`, [], how);
    // Tried under another name first: a wrong place must not cost the table that is there.
    const trial = `${schema}.${quoteIdentifier(to.scratch(table.name))}`;
    await register(trial);
    const rows = await countRows(to, trial, how).finally(() => to.query(`DROP TABLE ${trial}`));
    if (rows !== table.ledger.accepted)
      throw refused('other_rows', {
        table: table.name,
        location: at,
        folder,
        counted: rows,
        rows: table.ledger.accepted,
      });
    if (known.has(table.name)) await to.query(`DROP TABLE ${relation}`, [], how);
    await register(relation);
    done.push({ table: table.name, relation, rows, location: at });
  }
  return done;
}
