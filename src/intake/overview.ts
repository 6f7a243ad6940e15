import { type Dialect, quoteIdentifier, rowText } from '../engine/index.js';
import type { Totals } from './dataset.js';
import { subtractDecimals, sumDecimals, trimDecimal } from './decimal-text.js';
import type { Loaded, Phase } from './load.js';
import type { TableModel } from './model.js';
import type { Rule } from './rules.js';
import type { SourceContext } from './sources/source.js';
import type { Column } from './understand.js';
import { warnChecks } from './warnings.js';

/** Counts and sums over the parts of the ledger, from one pass over the table. */
export interface Overview {
  /** Condition of the accepted rows; `TRUE` for all. */
  readonly condition: string;
  readonly accepted: number;
  readonly excluded: Readonly<Record<string, number>>;
  /** Exact totals; `rejected` is what could be read of the rejected records. */
  totals(name: 'units' | 'money', rejected: string): Totals;
  /** Money kept without signs, against which rejected money is weighed. */
  readonly keptMoney: number;
  readonly revenue: number;
  readonly revenueUnknown: number;
  readonly noCustomer: number;
  readonly returns: number;
  readonly returnedMoney: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Sum over the digests of the rows as they were understood, for tables that have no bytes to hash; alike in any order. */
  readonly checksum: string | null;
  /** What the cheap checks counted, by code. */
  readonly checks: ReadonlyMap<string, number>;
}

function both(...conditions: readonly string[]): string {
  return conditions.filter((condition) => condition !== 'TRUE').join(' AND ') || 'TRUE';
}

function filtered(aggregate: string, condition: string): string {
  return condition === 'TRUE' ? aggregate : `${aggregate} FILTER (WHERE ${condition})`;
}

/** Columns of which one text is made; more are beyond what Trino compiles to one expression. */
const mostTogether = 100;

/**
 * The sum over the digests of all rows as they were understood; the same on every engine. Of rows with more than a
 * hundred columns there is a digest for each hundred, bound together by the first column.
 */
function checksum({ digest }: Dialect, { columns }: TableModel): string {
  const text = ({ name, date }: Column) => {
    const column = quoteIdentifier(name);
    // Engines write moments and their fractions in different ways.
    const moment = `date_diff('millisecond', TIMESTAMP '1970-01-01 00:00:00', ${column})`;
    return `CAST(${date === null ? column : moment} AS VARCHAR)`;
  };
  const texts = [...columns.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(text);
  const sums: string[] = [];
  for (let from = 0; from < texts.length; from += mostTogether) {
    const row = rowText([texts[0]!, ...texts.slice(from, from + mostTogether)]);
    sums.push(`sum(CAST(${digest(row)} AS DECIMAL(38, 0)))`);
  }
  return `CAST(${sums.join(' + ')} AS VARCHAR)`;
}

/** Asks everything that one pass can answer in one statement. */
export async function overviewOf(
  context: SourceContext,
  loaded: Loaded,
  model: TableModel,
  rules: readonly Rule[],
  rejects: boolean,
  phase: Phase,
): Promise<Overview> {
  const { engine, signal } = context;
  const { kept, money, amount, units, isReturn, time } = model;
  const accepted = both(kept, ...rules.map((rule) => `NOT (${rule.condition})`));
  const parts = rules.map((rule, i) => ({
    name: rule.name,
    condition: both(kept, ...rules.slice(0, i).map((each) => `NOT (${each.condition})`), `(${rule.condition})`),
  }));
  const fields: string[] = [];
  const add = (name: string, expression: string) => void fields.push(`${expression} AS ${name}`);
  const count = (name: string, condition: string) => add(name, filtered('count(*)', condition));
  const exact = (name: string, expression: string, condition: string) =>
    add(name, `CAST(COALESCE(${filtered(`sum(${expression})`, condition)}, 0) AS VARCHAR)`);
  const double = (name: string, expression: string, condition: string) =>
    add(name, `CAST(COALESCE(${filtered(`sum(${expression})`, condition)}, 0) AS DOUBLE)`);

  count('accepted', accepted);
  for (const [i, part] of parts.entries()) count(`excluded_${i}`, part.condition);
  for (const [name, expression] of [
    ['units', units],
    ['money', money],
  ] as const) {
    if (expression === null) continue;
    exact(`${name}_accepted`, expression, accepted);
    for (const [i, part] of parts.entries()) exact(`${name}_excluded_${i}`, expression, part.condition);
  }
  const unknown = both(accepted, 'customer_id IS NULL');
  if (money !== null && amount !== null) {
    exact('money_negative', money, both(accepted, model.negativePrice));
    // Only rejected money is weighed against it.
    if (rejects) double('kept_abs', `abs(${money})`, kept);
    if (model.has('customer_id')) double('revenue_unknown', amount, unknown);
  }
  if (isReturn !== null) {
    count('returns', both(accepted, isReturn));
    double('returned_money', amount ?? '0', both(accepted, isReturn));
  }
  if (model.has('customer_id')) count('no_customer', unknown);
  if (time !== null) {
    add('first_time', filtered(`min(${quoteIdentifier(time)})`, accepted));
    add('last_time', filtered(`max(${quoteIdentifier(time)})`, accepted));
  }
  if (loaded.reading.inPlace) add('checksum', checksum(engine.dialect, model));
  // The forms of ids, on which other checks rest, may be known from the count of the file.
  const known = loaded.reconciled.plainIds === true;
  const asked = warnChecks(context.table, model).filter(
    ({ filter, silent }) => filter !== undefined && !(silent && known),
  );
  for (const [i, check] of asked.entries()) count(`check_${i}`, both(accepted, check.filter!));

  const sql = `SELECT ${fields.join(', ')} FROM ${quoteIdentifier(loaded.base)}`;
  const row = (await phase('overview', () => engine.query(sql, [], signal ? { signal } : {}))).rows()[0]!;
  const number = (name: string) => Number(row[name] ?? 0);
  const decimal = (name: string) => trimDecimal(String(row[name] ?? '0'));
  return {
    condition: accepted,
    accepted: number('accepted'),
    excluded: Object.fromEntries(parts.map((part, i) => [part.name, number(`excluded_${i}`)])),
    totals(name, rejected) {
      const negative = name === 'money' ? decimal('money_negative') : '0';
      const excluded = Object.fromEntries(parts.map((part, i) => [part.name, decimal(`${name}_excluded_${i}`)]));
      const counted = subtractDecimals(decimal(`${name}_accepted`), negative);
      const left = negative === '0' ? excluded : { ...excluded, negative_price: negative };
      const aside = trimDecimal(rejected);
      const records = sumDecimals([counted, aside, ...Object.values(left)]);
      return { records, accepted: counted, rejected: aside, excluded: left };
    },
    keptMoney: number('kept_abs'),
    revenue: Number(subtractDecimals(decimal('money_accepted'), decimal('money_negative'))),
    revenueUnknown: number('revenue_unknown'),
    noCustomer: number('no_customer'),
    returns: number('returns'),
    returnedMoney: number('returned_money'),
    from: (row.first_time as string | null | undefined) ?? null,
    to: (row.last_time as string | null | undefined) ?? null,
    checksum: typeof row.checksum === 'string' ? BigInt(row.checksum).toString(16) : null,
    checks: new Map(asked.map((check, i) => [check.code, number(`check_${i}`)])),
  };
}
