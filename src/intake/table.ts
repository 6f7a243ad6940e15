import { basename } from 'node:path';
import { quoteIdentifier } from '../engine/index.js';
import type { Issue } from '../errors.js';
import type { InputTable, LimitedUse, UnderstoodColumn } from './dataset.js';
import { explain } from './explain.js';
import { gate } from './gate.js';
import { type Loaded, load, type Phase } from './load.js';
import { type TableModel, tableModel } from './model.js';
import { type Overview, overviewOf } from './overview.js';
import { fatal, problem } from './problem.js';
import { rejectsPath, writeRejects } from './rejects.js';
import { makeRelation } from './relation.js';
import { matchReturns } from './returns.js';
import { mayExclude, orderRules, type RuledOrders } from './rules.js';
import type { SourceContext, TableSource } from './sources/source.js';
import { understand } from './understand.js';
import { warnChecks } from './warnings.js';

export interface BuiltTable {
  readonly table: InputTable;
  /** Writes what belongs beside the input, after every table is known to be good. */
  finish(): Promise<void>;
  readonly currency: string | null;
}

export interface BuildHow {
  readonly only: readonly string[] | null;
  readonly rejectsDir: string | null | undefined;
  readonly phase: Phase;
}

/**
 * Reads, checks and counts one table of a dataset.
 *
 * ```
 * understand → load → explain rejects → rules → overview → gate → relation
 * ```
 */
export async function buildTable(source: TableSource, context: SourceContext, how: BuildHow): Promise<BuiltTable> {
  const { table } = context;
  const { phase } = how;
  const place = { source: source.name };
  const { columns, issues: said } = understand(source, context, how.only);
  const loaded = await load(source, context, columns, phase);
  const { reconciled } = loaded;
  const { records } = reconciled;
  if (records === 0) throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place }));
  const issues: Issue[] = [...source.issues, ...said, ...reconciled.issues];
  const model = tableModel(context, loaded);
  const explained = await phase('rejects', () => explain(source, context, loaded, model.money));
  const rejectsFile = explained.count > 0 ? await rejectsPath(source.path, how.rejectsDir) : null;
  const none: RuledOrders = { rules: [], issues: [] };
  const ruling = table === 'orders' ? orderRules(source, context, loaded, model, phase) : Promise.resolve(none);
  const overviewUnder = ({ rules }: RuledOrders) =>
    overviewOf(context, loaded, model, rules, explained.count > 0, phase);
  // Where no rule can leave a record out, the overview need not wait for what the rules find.
  const [ruled, overview] = await Promise.all([
    ruling,
    mayExclude(context) ? ruling.then(overviewUnder) : overviewUnder(none),
  ]);
  if (explained.afterAsOf > 0 && overview.accepted === 0) throw await asOfTooEarly(source, context, loaded, model);
  gate(source, context, explained, records, overview.keptMoney);

  const currency = await currencyOf(source, context, model);
  issues.push(...ruled.issues, ...(await warnings(source, context, model, overview, records, phase)));
  for (const make of explained.issues)
    issues.push({ ...make(rejectsFile && basename(rejectsFile)), severity: 'warning' });
  const relation = await makeRelation(context, loaded, model, overview.condition);
  if (relation.derivedOrder) issues.push(problem({ code: 'I-ORD-01', severity: 'info', place }));
  const returns =
    model.isReturn === null ? null : await phase('returns', () => matchReturns(context, loaded, model, overview));
  if (returns && overview.returns > 0) {
    const params = { matched: returns.matched, unmatched: returns.unmatched };
    issues.push(problem({ code: 'W-RET-01', severity: 'warning', place, count: overview.returns, records, params }));
  }
  const built: InputTable = {
    name: table,
    relation: relation.name,
    columns: relation.columns,
    source: {
      table,
      name: source.name,
      sha256: reconciled.sha256,
      records,
      ...(overview.checksum === null ? {} : { checksum: overview.checksum }),
    },
    form: source.form,
    ledger: { records, accepted: overview.accepted, rejected: explained.count, excluded: overview.excluded },
    understood: understoodColumns(loaded),
    units: model.units === null ? null : overview.totals('units', explained.units),
    money: model.money === null ? null : overview.totals('money', explained.money),
    limited: limitedUse(context, model, overview),
    returns,
    from: overview.from,
    to: overview.to,
    rejectsFile,
    issues,
  };
  return {
    table: built,
    currency: currency ?? loaded.columns.find((column) => column.number?.currency)?.number?.currency ?? null,
    finish: async () => {
      await loaded.reading.release();
      if (rejectsFile !== null) await writeRejects(rejectsFile, explained.rejects);
    },
  };
}

async function asOfTooEarly(
  source: TableSource,
  { engine, options }: SourceContext,
  { base }: Loaded,
  model: TableModel,
) {
  const first = await engine.query(
    `SELECT CAST(CAST(min(${quoteIdentifier(model.time ?? '')}) AS DATE) AS VARCHAR) AS first FROM ${quoteIdentifier(base)}`,
  );
  const params = { asOf: options.asOf ?? '', first: first.texts('first')[0] ?? '' };
  return fatal(problem({ code: 'E-ASO-01', severity: 'error', place: { source: source.name }, params }));
}

/** The one currency of the currency column; money of two is not summed. */
async function currencyOf(source: TableSource, { engine, table }: SourceContext, model: TableModel) {
  if (table !== 'orders' || !model.has('currency')) return null;
  const answer = await engine.query(
    `SELECT currency, count(*) AS n FROM ${model.rows} WHERE currency IS NOT NULL GROUP BY currency ORDER BY currency LIMIT 10`,
  );
  const names = answer.texts('currency').map((name) => name ?? '');
  if (names.length < 2) return names[0] ?? null;
  const place = { source: source.name, column: model.columns.get('currency')!.raw.name };
  throw fatal(problem({ code: 'E-CUR-03', severity: 'error', place, params: { names: names.join(', ') } }));
}

/** What the table of checks found: counts of the overview, then the checks that rest on them. */
async function warnings(
  source: TableSource,
  { engine, table, signal }: SourceContext,
  model: TableModel,
  { checks }: Overview,
  records: number,
  phase: Phase,
): Promise<Issue[]> {
  const found: Issue[] = [];
  const warn = (code: string, column: string, count: number, example: string) => {
    const place = { source: source.name, column: model.columns.get(column)?.raw.name };
    found.push(problem({ code, severity: 'warning', place, count, records, params: { example } }));
  };
  for (const { code, column, filter, query, after, silent } of warnChecks(table, model)) {
    const counted = checks.get(code) ?? 0;
    if (filter !== undefined && !silent && counted > 0) warn(code, column, counted, '');
    if (query === undefined || (after !== undefined && (checks.get(after) ?? 0) === 0)) continue;
    const answer = (await phase(code, () => engine.query(query, [], signal ? { signal } : {}))).rows()[0];
    if (Number(answer?.n) > 0) warn(code, column, Number(answer!.n), String(answer!.example));
  }
  return found;
}

function limitedUse({ table }: SourceContext, model: TableModel, overview: Overview): LimitedUse | null {
  if (table !== 'orders' || !model.has('customer_id')) return null;
  const share = model.money !== null && overview.revenue !== 0 ? overview.revenueUnknown / overview.revenue : null;
  return { no_customer: overview.noCustomer, revenue_share: share };
}

function understoodColumns({ columns, parsed }: Loaded): UnderstoodColumn[] {
  return columns.map((column) => ({
    source: column.raw.name,
    name: column.stored || column.spec ? column.name : null,
    field: column.field,
    type: column.date ? 'timestamp' : column.number ? 'decimal' : 'text',
    format: parsed.get(column)?.format || null,
    by: column.by,
  }));
}
