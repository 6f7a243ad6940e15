import { quoteIdentifier, quoteLiteral } from '../engine/index.js';
import type { Issue } from '../errors.js';
import { timeColumns } from './columns.js';
import type { InputTable, LimitedUse, Returns, Totals, UnderstoodColumn } from './dataset.js';
import { subtractDecimals, sumDecimals, trimDecimal } from './decimal-text.js';
import { explain } from './explain.js';
import { type Loaded, load, type Phase } from './load.js';
import { nonProductIds } from './non-products.js';
import { orderChecks } from './order-checks.js';
import { fatal, problem } from './problem.js';
import { rejectsPath, writeRejects } from './rejects.js';
import type { SourceContext, TableSource } from './sources/source.js';
import { understand } from './understand.js';
import { type CheckContext, warnChecks } from './warnings.js';

const id = quoteIdentifier;

/** Rules that leave records out, in the printed order; the first that matches counts. */
interface Rule {
  readonly name: 'duplicates' | 'returns' | 'non_products';
  readonly condition: string;
}

export interface BuiltTable {
  readonly table: InputTable;
  /** Writes what belongs beside the input, after every table is known to be good. */
  finish(): Promise<void>;
  readonly currency: string | null;
}

/** Reads, checks and counts one table of a dataset. */
export async function buildTable(
  source: TableSource,
  context: SourceContext,
  how: { only: readonly string[] | null; rejectsDir: string | null | undefined; phase: Phase },
): Promise<BuiltTable> {
  const { engine, table, options, signal } = context;
  const { phase } = how;
  const understood = understand(source, context, how.only);
  const loaded = await load(source, context, understood.columns, phase);
  const { reconciled, base, record, columns } = loaded;
  const records = reconciled.records;
  if (records === 0) throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place: { source: source.name } }));
  const place = { source: source.name };
  const issues: Issue[] = [...source.issues, ...understood.issues, ...reconciled.issues];

  const stored = new Map(columns.filter((column) => column.stored).map((column) => [column.name, column]));
  const has = (name: string) => stored.has(name);
  const money = moneyOf(has);
  const amount =
    money === null
      ? null
      : has('unit_price') && !has('amount')
        ? `CASE WHEN unit_price < 0 THEN NULL ELSE ${money} END`
        : money;
  const isReturn = has('quantity') ? 'quantity < 0' : has('amount') ? 'amount < 0' : null;
  const rowsOf = (where: string) => `(SELECT *, ${record} AS line_no FROM ${id(base)} WHERE ${where}) AS rows_of_table`;
  const kept = loaded.bad > 0 ? 'status <> 2' : 'TRUE';

  const explained = await phase('rejects', () => explain(source, context, loaded, table === 'orders' ? money : null));
  const rejectsFile = explained.count > 0 ? await rejectsPath(source.path, how.rejectsDir) : null;

  const check: CheckContext = {
    table,
    rows: loaded.bad > 0 ? `(SELECT * FROM ${id(base)} WHERE ${kept}) AS kept` : id(base),
    has,
    kinds: new Map(columns.map((column) => [column.name, column.spec?.kind ?? 'text'])),
    amount,
  };

  const rules: Rule[] = [];
  if (table === 'orders') {
    const lines = await phase('orders', () => orderChecks(context, loaded, check));
    if (lines.duplicates > 0) {
      const code = options.dedupe ? 'W-DUP-02' : 'W-DUP-01';
      issues.push(problem({ code, severity: 'warning', place, count: lines.duplicates, records }));
      if (lines.copies !== null)
        rules.push({ name: 'duplicates', condition: `${record} IN (SELECT record FROM ${id(lines.copies)})` });
    }
    for (const [code, shared] of [
      ['W-ORD-02', lines.twoCustomers],
      ['W-ORD-03', lines.twoDays],
    ] as const) {
      if (shared.n === 0) continue;
      const named = { ...place, column: stored.get('order_id')!.raw.name };
      issues.push(
        problem({ code, severity: 'warning', place: named, count: shared.n, params: { example: shared.example } }),
      );
    }
    if (options.returns === 'exclude' && isReturn !== null) rules.push({ name: 'returns', condition: isReturn });
    if (has('product_id')) {
      const odd = await phase('products', () => nonProducts(context, check));
      const list = odd.ids.map(quoteLiteral).join(', ');
      if (options.nonProducts === 'exclude' && odd.n > 0)
        rules.push({ name: 'non_products', condition: `product_id IN (${list})` });
      else if (odd.n > 0)
        issues.push(
          problem({
            code: 'W-NPR-01',
            severity: 'warning',
            place,
            count: odd.n,
            records,
            params: { ids: odd.ids.slice(0, 8).join(', ') },
          }),
        );
    }
  }

  // The one overview: counts, totals and cheap warnings over the same parts as the ledger.
  const first = rules.map((rule, i) => {
    const before = rules.slice(0, i).map((each) => `NOT (${each.condition})`);
    return { name: rule.name, condition: [`${kept}`, ...before, `(${rule.condition})`].join(' AND ') };
  });
  const accepted =
    [kept, ...rules.map((rule) => `NOT (${rule.condition})`)].filter((part) => part !== 'TRUE').join(' AND ') || 'TRUE';
  const units = has('quantity') && table === 'orders' ? 'quantity' : null;
  const filter = (where: string): string => {
    const parts = [accepted, where].filter((part) => part !== 'TRUE');
    return parts.length === 0 ? '' : ` FILTER (WHERE ${parts.join(' AND ')})`;
  };
  const selects: string[] = [`count(*)${filter('TRUE')} AS accepted`];
  first.forEach(({ condition }, i) => void selects.push(`count(*) FILTER (WHERE ${condition}) AS excluded_${i}`));
  const sums = (name: string, expression: string) => {
    const sum = (where: string, as: string) => {
      selects.push(
        `CAST(COALESCE(sum(${expression})${where === 'TRUE' ? '' : ` FILTER (WHERE ${where})`}, 0) AS VARCHAR) AS ${name}_${as}`,
      );
    };
    sum(accepted, 'accepted');
    for (const [i, { condition }] of first.entries()) sum(condition, `excluded_${i}`);
  };
  if (units) sums('units', units);
  if (money !== null && table === 'orders') {
    sums('money', money);
    selects.push(
      `CAST(COALESCE(sum(${money}) FILTER (WHERE ${accepted} AND ${negativePrice(has)}), 0) AS VARCHAR) AS money_negative`,
    );
    selects.push(
      `CAST(COALESCE(sum(abs(${money}))${kept === 'TRUE' ? '' : ` FILTER (WHERE ${kept})`}, 0) AS DOUBLE) AS kept_abs`,
    );
    selects.push(`CAST(COALESCE(sum(${amount})${filter('TRUE')}, 0) AS DOUBLE) AS revenue`);
    if (has('customer_id'))
      selects.push(
        `CAST(COALESCE(sum(${amount}) FILTER (WHERE ${accepted} AND customer_id IS NULL), 0) AS DOUBLE) AS revenue_unknown`,
      );
  }
  if (isReturn !== null && table === 'orders') {
    selects.push(`count(*) FILTER (WHERE ${accepted} AND ${isReturn}) AS returns`);
    selects.push(
      `CAST(COALESCE(sum(${amount ?? '0'}) FILTER (WHERE ${accepted} AND ${isReturn}), 0) AS DOUBLE) AS returned_money`,
    );
  }
  if (has('customer_id') && table === 'orders')
    selects.push(`count(*) FILTER (WHERE ${accepted} AND customer_id IS NULL) AS no_customer`);
  const time = timeColumns[table];
  if (time !== undefined && has(time)) {
    selects.push(
      `min(${id(time)}) FILTER (WHERE ${accepted}) AS first_time`,
      `max(${id(time)}) FILTER (WHERE ${accepted}) AS last_time`,
    );
  }
  const asked = warnChecks.filter((each) => each.filter && each.applies(check));
  asked.forEach(
    ({ filter }, i) => void selects.push(`count(*) FILTER (WHERE ${accepted} AND ${filter!(check)}) AS check_${i}`),
  );
  const overview = (
    await phase('overview', () =>
      engine.query(`SELECT ${selects.join(', ')} FROM ${id(base)}`, [], signal ? { signal } : {}),
    )
  ).rows()[0]!;
  const number = (name: string) => Number(overview[name] ?? 0);
  const textOf = (name: string) => trimDecimal(String(overview[name] ?? '0'));

  const counted = new Map(asked.map((each, i) => [each.code, number(`check_${i}`)]));
  const warn = (code: string, count: number, column: string | undefined, example: string | null) => {
    const understoodColumn = column === undefined ? undefined : stored.get(column);
    issues.push(
      problem({
        code,
        severity: 'warning',
        place: { ...place, ...(understoodColumn ? { column: understoodColumn.raw.name } : {}) },
        count,
        records,
        params: { example: example ?? '' },
      }),
    );
  };
  for (const each of asked)
    if (!each.silent && counted.get(each.code)! > 0) warn(each.code, counted.get(each.code)!, each.column, null);
  for (const each of warnChecks) {
    if (!each.query || !each.applies(check)) continue;
    if (each.after !== undefined && (counted.get(each.after) ?? 0) === 0) continue;
    const answer = (
      await phase(each.code, () => engine.query(each.query!(check), [], signal ? { signal } : {}))
    ).rows()[0];
    if (Number(answer?.n) > 0) warn(each.code, Number(answer!.n), each.column, String(answer!.example));
  }

  const rejected = explained.count;
  if (explained.afterAsOf > 0 && number('accepted') === 0 && time !== undefined) {
    const all = await engine.query(`SELECT CAST(CAST(min(${id(time)}) AS DATE) AS VARCHAR) AS first FROM ${id(base)}`);
    const params = { asOf: options.asOf ?? '', first: all.texts('first')[0] ?? '' };
    throw fatal(problem({ code: 'E-ASO-01', severity: 'error', place, params }));
  }
  gate(source, context, explained, records, number('kept_abs'));
  for (const make of explained.issues) issues.push({ ...make(rejectsFile), severity: 'warning' });

  const relation = engine.scratch(table);
  const select = relationSelect(context, loaded, has, money, amount, isReturn);
  await engine.view(
    relation,
    `SELECT ${select.fields.join(', ')} FROM ${id(base)}${accepted === 'TRUE' ? '' : ` WHERE ${accepted}`}`,
  );
  if (select.derivedOrder) issues.push(problem({ code: 'I-ORD-01', severity: 'info', place }));

  const returns =
    isReturn !== null && table === 'orders'
      ? await phase('returns', () =>
          matchReturns(context, rowsOf(accepted), has, isReturn, number('returns'), number('returned_money')),
        )
      : null;
  if (returns && returns.matched + returns.unmatched > 0)
    issues.push(
      problem({
        code: 'W-RET-01',
        severity: 'warning',
        place,
        count: returns.matched + returns.unmatched,
        records,
        params: { matched: returns.matched, unmatched: returns.unmatched },
      }),
    );
  const totals = (name: 'units' | 'money'): Totals => {
    const negative = name === 'money' ? textOf('money_negative') : '0';
    const excluded = Object.fromEntries(first.map((rule, i) => [rule.name, textOf(`${name}_excluded_${i}`)]));
    if (negative !== '0') excluded.negative_price = negative;
    const accepted = subtractDecimals(textOf(`${name}_accepted`), negative);
    const rejectedPart = trimDecimal(explained[name]);
    return {
      records: sumDecimals([accepted, rejectedPart, ...Object.values(excluded)]),
      accepted,
      rejected: rejectedPart,
      excluded,
    };
  };
  const limited: LimitedUse | null =
    table === 'orders' && has('customer_id')
      ? {
          no_customer: number('no_customer'),
          revenue_share:
            money !== null && number('revenue') !== 0 ? number('revenue_unknown') / number('revenue') : null,
        }
      : null;
  const built: InputTable = {
    name: table,
    relation,
    columns: select.names,
    source: { table, name: source.name, sha256: reconciled.sha256, records },
    form: source.form,
    ledger: {
      records,
      accepted: number('accepted'),
      rejected,
      excluded: Object.fromEntries(first.map((rule, i) => [rule.name, number(`excluded_${i}`)])),
    },
    understood: columns.map(
      (column): UnderstoodColumn => ({
        source: column.raw.name,
        name: column.stored ? column.name : column.spec ? column.name : null,
        field: column.field,
        type: column.date ? 'timestamp' : column.number ? 'decimal' : 'text',
        format: loaded.parsed.get(column)?.format ?? null,
        by: column.by,
      }),
    ),
    units: units ? totals('units') : null,
    money: money !== null && table === 'orders' ? totals('money') : null,
    limited,
    returns,
    from: (overview.first_time as string | null | undefined) ?? null,
    to: (overview.last_time as string | null | undefined) ?? null,
    rejectsFile,
    issues,
  };
  const sign = columns.find((column) => column.number?.currency)?.number?.currency ?? null;
  return {
    table: built,
    currency: sign,
    finish: async () => {
      await loaded.reading.release();
      if (rejectsFile !== null) await writeRejects(rejectsFile, explained.rejects);
    },
  };
}

function moneyOf(has: (name: string) => boolean): string | null {
  if (has('amount')) return 'amount';
  if (!has('unit_price')) return null;
  return has('quantity') ? 'quantity * unit_price' : 'unit_price';
}

function negativePrice(has: (name: string) => boolean): string {
  return has('unit_price') && !has('amount') ? 'unit_price < 0' : 'FALSE';
}

/** Ends intake when too much was set aside: above 1 % of the records, or above 5 % of the money that could be read. */
function gate(
  source: TableSource,
  context: SourceContext,
  explained: {
    readonly issues: readonly ((file: string | null) => Issue)[];
    readonly count: number;
    readonly afterAsOf: number;
    readonly weight: number;
  },
  records: number,
  keptMoney: number,
): void {
  const counted = explained.count - explained.afterAsOf;
  const place = { source: source.name };
  const reasons: Issue[] = [];
  if (context.options.strict && explained.count > 0)
    reasons.push(problem({ code: 'E-GAT-03', severity: 'error', place, count: explained.count, records }));
  else if (counted > records / 100)
    reasons.push(problem({ code: 'E-GAT-01', severity: 'error', place, count: counted, records }));
  else if (counted > 0 && explained.weight > 0.05 * (keptMoney + explained.weight))
    reasons.push(
      problem({
        code: 'E-GAT-02',
        severity: 'error',
        place,
        params: { share: { value: explained.weight / (keptMoney + explained.weight), unit: 'share' } },
      }),
    );
  // Nothing is written when intake ends here, so no file is named.
  if (reasons.length > 0) throw fatal(...explained.issues.map((make) => make(null)), ...reasons);
}

function relationSelect(
  context: SourceContext,
  loaded: Loaded,
  has: (name: string) => boolean,
  money: string | null,
  amount: string | null,
  isReturn: string | null,
): { fields: string[]; names: string[]; derivedOrder: boolean } {
  const fields = [`CAST(${loaded.record} AS BIGINT) AS line`];
  const names = ['line'];
  const add = (name: string, expression: string) => {
    fields.push(expression === id(name) ? expression : `${expression} AS ${id(name)}`);
    names.push(name);
  };
  const derivedOrder = context.table === 'orders' && !has('order_id') && has('customer_id') && has('ordered_at');
  for (const column of loaded.columns) if (column.stored) add(column.name, id(column.name));
  if (context.table !== 'orders') return { fields, names, derivedOrder: false };
  if (derivedOrder) add('order_id', `customer_id || ' ' || CAST(CAST(ordered_at AS DATE) AS VARCHAR)`);
  if (money !== null && !has('amount')) add('amount', amount ?? money);
  if (isReturn !== null) add('is_return', isReturn);
  return { fields, names, derivedOrder };
}

async function nonProducts(
  { engine, signal }: SourceContext,
  check: CheckContext,
): Promise<{ n: number; ids: string[] }> {
  const answer = await engine.query(
    `SELECT product_id, count(*) AS n FROM ${check.rows} WHERE product_id IS NOT NULL GROUP BY product_id`,
    [],
    signal ? { signal } : {},
  );
  const counts = new Map(answer.texts('product_id').map((product, i) => [product ?? '', answer.numbers('n')[i]!]));
  const ids = nonProductIds([...counts.keys()]);
  return { n: ids.reduce((sum, each) => sum + counts.get(each)!, 0), ids };
}

/** Looks for the sale of every return: same customer and product, not later, at least the quantity. */
async function matchReturns(
  { engine, signal }: SourceContext,
  rows: string,
  has: (name: string) => boolean,
  isReturn: string,
  n: number,
  money: number,
): Promise<Returns> {
  if (n === 0) return { matched: 0, unmatched: 0, money: 0 };
  if (!has('customer_id') || !has('product_id') || !has('ordered_at') || !has('quantity'))
    return { matched: 0, unmatched: n, money };
  const answer = await engine.query(
    `WITH given AS (SELECT line_no, customer_id, product_id, ordered_at, quantity FROM ${rows} WHERE ${isReturn} AND customer_id IS NOT NULL)
     SELECT count(DISTINCT given.line_no) AS n FROM given JOIN (SELECT customer_id, product_id, ordered_at, quantity FROM ${rows} WHERE quantity > 0) AS sold
       ON sold.customer_id = given.customer_id AND sold.product_id = given.product_id
      WHERE sold.ordered_at <= given.ordered_at AND sold.quantity >= -given.quantity`,
    [],
    signal ? { signal } : {},
  );
  const matched = answer.numbers('n')[0] ?? 0;
  return { matched, unmatched: n - matched, money };
}
