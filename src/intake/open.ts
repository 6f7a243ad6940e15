import { realpathSync, statSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Engine } from '../engine/index.js';
import { type Issue, invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { didYouMean, resolveOptions } from '../option/index.js';
import { basketDataset, keepsEveryLine } from './basket-dataset.js';
import { fileForm } from './bytes/magic.js';
import { columnSpecs, timeColumns } from './columns.js';
import type { Dataset, InputTable } from './dataset.js';
import type { Phase } from './load.js';
import { type IntakeOptionInput, type IntakeOptionValues, intakeOptions, memoryBytes } from './options.js';
import { fatal, problem } from './problem.js';
import { type TableName, tableNames } from './schema.js';
import { openBasketSource } from './sources/baskets.js';
import type { FrameLike } from './sources/frame.js';
import { readBaskets } from './sources/read-baskets.js';
import type { SourceContext, TableSource } from './sources/source.js';
import type { BuiltTable } from './table.js';

/** Where a table comes from: a file, a danfojs DataFrame, an array of objects, or a table of the engine. */
export type Source = string | FrameLike | readonly object[] | { readonly table: string };
export type Sources = { readonly [name in TableName]?: Source };

export interface IntakeOptions extends IntakeOptionInput {
  /** Engine to put the tables into; the dataset does not close it. Default: an own DuckDB. */
  readonly engine?: Engine;
  readonly signal?: AbortSignal;
  readonly progress?: (share: number, what: string) => void;
  /** Called with the seconds of each phase. */
  readonly onPhase?: (name: string, seconds: number) => void;
  /** Columns that will be asked for, by table: others are checked but not kept. */
  readonly only?: { readonly [name in TableName]?: readonly string[] };
  /** Where `<input>.rejects.csv` is written; beside the input unless given, nowhere when null. */
  readonly rejectsDir?: string | null;
}

/** The file behind a path, or the reason why it cannot be read. */
function checkedPath(path: string): string {
  const place = { source: path };
  let real: string;
  try {
    real = realpathSync(resolve(path));
    const stat = statSync(real);
    if (!stat.isFile()) throw fatal(problem({ code: 'E-FIL-02', severity: 'error', place }));
  } catch (error) {
    if (error instanceof VitalfewError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw fatal(problem({ code: code === 'EACCES' ? 'E-FIL-03' : 'E-FIL-01', severity: 'error', place }));
  }
  return real;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await openFile(path, 'r').catch(() => {
    throw fatal(problem({ code: 'E-FIL-03', severity: 'error', place: { source: path } }));
  });
  try {
    const buffer = Buffer.alloc(4096);
    const { bytesRead } = await file.read(buffer, 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openFileSource(path: string, context: SourceContext): Promise<TableSource> {
  const form = fileForm(await firstBytes(path));
  const name = basename(path);
  const wrong = (what: string) =>
    fatal(
      problem({
        code: 'E-FIL-04',
        severity: 'error',
        place: { source: name },
        params: { form: message(`intake.form.${what}`) },
      }),
    );
  if (form === 'empty') throw fatal(problem({ code: 'E-EMP-02', severity: 'error', place: { source: name } }));
  if (form === 'parquet') return (await import('./sources/parquet.js')).openParquetSource(path, context);
  if (form === 'zip') {
    if (/\.xls[xm]$/i.test(name)) return (await import('./sources/excel.js')).openExcelSource(path, context);
    throw wrong('zip');
  }
  if (form === 'json' || /\.(jsonl|ndjson)$/i.test(name)) {
    if (/\.(jsonl|ndjson|json)$/i.test(name))
      return (await import('./sources/json-lines.js')).openJsonSource(path, context);
    throw wrong('json');
  }
  if (form !== 'text' && form !== 'gzip') throw wrong(form);
  if (form === 'gzip' && !/\.gz$/i.test(name)) throw wrong('gzip');
  if (context.options.layout === 'baskets' && context.table === 'orders')
    return openBasketSource(await readBaskets(path, form === 'gzip', context), context);
  return (await import('./sources/text.js')).openTextSource(path, form === 'gzip', context);
}

async function openSource(source: Source, context: SourceContext): Promise<TableSource> {
  if (typeof source === 'string') return openFileSource(source, context);
  const { isFrame, openFrameSource } = await import('./sources/frame.js');
  if (Array.isArray(source) || isFrame(source))
    return openFrameSource(source as FrameLike | readonly object[], context);
  if (typeof (source as { table?: unknown } | null)?.table === 'string')
    return (await import('./sources/engine-table.js')).openEngineTable((source as { table: string }).table, context);
  throw new VitalfewError('wrong_type', message('intake.wrong_source', { table: context.table }));
}

/** Columns to keep: those asked for, those they are made of, and those a row is known by. Null keeps all. */
function wantedColumns(table: TableName, only: readonly string[] | undefined): readonly string[] | null {
  if (only === undefined) return null;
  const wanted = new Set(only);
  if (table !== 'orders') {
    for (const { name, required } of columnSpecs[table]) if (required) wanted.add(name);
    return [...wanted, timeColumns[table] ?? []].flat();
  }
  if (wanted.has('amount')) for (const name of ['quantity', 'unit_price']) wanted.add(name);
  if (wanted.has('order_id')) for (const name of ['customer_id', 'ordered_at']) wanted.add(name);
  return [...wanted];
}

function checkedNames(sources: Sources): [TableName, Source][] {
  const issues: Issue[] = [];
  for (const name of Object.keys(sources)) {
    if ((tableNames as readonly string[]).includes(name)) continue;
    const params = {
      function: 'open',
      option: name,
      suggestion: didYouMean(name, tableNames),
      known: tableNames.join(', '),
    };
    issues.push({ code: 'unknown_option', severity: 'error', message: message('error.unknown_option', params) });
  }
  if (issues.length > 0) throw new VitalfewError('unknown_option', issues);
  return tableNames.flatMap((name) => {
    const source = sources[name];
    return source === undefined ? [] : [[name, source] as [TableName, Source]];
  });
}

/** The one file of baskets of which the call consists, where all its lines are kept; else null. */
async function onlyBaskets(
  wanted: readonly (readonly [TableName, Source])[],
  options: IntakeOptionValues,
): Promise<{ path: string; gzip: boolean } | null> {
  const [table, path] = wanted[0] ?? [];
  if (options.layout !== 'baskets' || !keepsEveryLine(options)) return null;
  if (wanted.length !== 1 || table !== 'orders' || typeof path !== 'string') return null;
  const form = fileForm(await firstBytes(path));
  const gzip = form === 'gzip' && /\.gz$/i.test(path);
  return (form === 'text' && !/\.(jsonl|ndjson)$/i.test(path)) || gzip ? { path, gzip } : null;
}

/**
 * Reads and checks the input tables and gives the dataset that every analysis takes.
 *
 * Column names are found by their English and Chinese synonyms, cells are read by anchored rules, the number of records
 * comes from an independent count, and every record is accepted, rejected or excluded by a rule. All problems are told,
 * not the first alone. Cost: one pass over each source beside the counts.
 *
 * @param sources - by table name: path, danfojs DataFrame, array of objects, or `{table}` of the engine
 * @throws VitalfewError bad_input (the data), invalid_option | unknown_option (the call), cancelled
 * @example const shop = await open({ orders: 'orders.csv' }, { asOf: '2024-12-31' })
 */
export async function open(sources: Sources, options: IntakeOptions = {}): Promise<Dataset> {
  const { engine: given, signal, progress, onPhase, only, rejectsDir, ...rest } = options;
  const values = resolveOptions('open', intakeOptions, rest);
  if (given !== undefined && values.memoryLimit !== null) {
    const expected = message('intake.memory_limit_of_own');
    throw invalidOption('open', 'memoryLimit', { expected, received: values.memoryLimit });
  }
  const wanted = checkedNames(sources).map(([name, source]): [TableName, Source] => [
    name,
    // A name is a file's where the engine reads files, else that of a table it has.
    typeof source !== 'string' ? source : given?.files === null ? { table: source } : checkedPath(source),
  ]);
  const phase: Phase = async (name, work) => {
    const started = performance.now();
    try {
      return await work();
    } finally {
      onPhase?.(name, (performance.now() - started) / 1000);
    }
  };
  const baskets = given === undefined ? await onlyBaskets(wanted, values) : null;
  if (baskets !== null) {
    const context = { options: values, signal };
    const file = await phase('read', () => readBaskets(baskets.path, baskets.gzip, context));
    progress?.(1, '');
    return basketDataset(file, values, async (engine) => {
      const own: SourceContext = { engine, table: 'orders', ...context };
      const { buildTable } = await import('./table.js');
      const built = await buildTable(await openBasketSource(file, own), own, { only: null, rejectsDir: null, phase });
      await built.finish();
      return built.table.relation;
    });
  }
  const files = wanted.flatMap(([, source]) => (typeof source === 'string' ? [source] : []));
  const memory = values.memoryLimit === null ? {} : { memoryLimit: memoryBytes(values.memoryLimit) };
  const engine =
    given ??
    (await phase('engine', async () => (await import('../engine/index.js')).openDuckDb({ reads: files, ...memory })));
  try {
    const { buildTable } = await import('./table.js');
    const built: BuiltTable[] = [];
    const errors: Issue[] = [];
    for (const [i, [table, source]] of wanted.entries()) {
      progress?.(i / wanted.length, table);
      const context: SourceContext = { engine, table, options: values, signal };
      try {
        const opened = await phase('header', () => openSource(source, context));
        built.push(
          await buildTable(opened, context, {
            only: wantedColumns(table, only?.[table]),
            rejectsDir,
            phase,
          }),
        );
      } catch (error) {
        // What is wrong with one table is told together with what is wrong with the others.
        if (!(error instanceof VitalfewError) || error.code !== 'bad_input') throw error;
        errors.push(...error.issues);
      }
    }
    if (errors.length > 0) throw new VitalfewError('bad_input', errors);
    for (const each of built) await each.finish();
    progress?.(1, '');
    const tables = Object.fromEntries(built.map(({ table }) => [table.name, table])) as {
      [name in TableName]?: InputTable;
    };
    const last = built
      .map(({ table }) => table.to)
      .reduce<string | null>((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
    const asOf = values.asOf ?? last?.slice(0, 10) ?? null;
    return {
      engine,
      tables,
      asOf,
      currency: built.map((each) => each.currency).find((currency) => currency !== null) ?? null,
      issues: built.flatMap(({ table }) => table.issues),
      close: async () => {
        if (given === undefined) await engine.close();
      },
    };
  } catch (error) {
    if (given === undefined) await engine.close();
    throw error;
  }
}
