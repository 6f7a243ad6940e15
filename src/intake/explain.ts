import { type Dialect, quoteIdentifier, quoteLiteral } from '../engine/index.js';
import type { Issue } from '../errors.js';
import type { Loaded } from './load.js';
import type { Fault } from './parse/parsed.js';
import { problem, shownCell } from './problem.js';
import type { Place, SourceContext, TableSource } from './sources/source.js';
import { type Column, cellOf } from './understand.js';

/** A record set aside: its number, where it stands, the first reason in the printed order. */
export interface Reject {
  readonly record: number;
  readonly line: number;
  readonly code: string;
  readonly raw: string;
}

export interface Explained {
  readonly issues: readonly ((rejectsFile: string | null) => Issue)[];
  /** All rejects, or the first ones where there are more than can be written. */
  readonly rejects: readonly Reject[];
  readonly count: number;
  /** Units and money of the rejected records, where they could be read: exact decimal text. */
  readonly units: string;
  readonly money: string;
  /** The money of the rejected records without signs, without lines that only sum up others: what the gate weighs. */
  readonly weight: number;
  /** Rejected for nothing but a date after the as-of date: not a fault of the data, so not for the gate. */
  readonly afterAsOf: number;
}

/** More rejects than these are never written: the gate is far below, save for records after the as-of date. */
const keptRejects = 1_000_000;

/** First cell of a line that sums up the others. */
const totalWords = '(grand )?total:?|sub-?total:?|sum:?|合计：?|总计：?|小计：?|共计：?';

const totalled = new Set(['quantity', 'unit_price', 'amount']);

interface ColumnFaults {
  readonly column: Column;
  readonly code: string;
  readonly faults: readonly Fault[];
  readonly cell: string;
}

function columnFaults(loaded: Loaded, dialect: Dialect): ColumnFaults[] {
  return [...loaded.parsed].flatMap(([column, parsed]) => {
    const cell = cellOf(column.raw, dialect);
    const empty: Fault[] = column.filled ? [{ code: 'E-EMP-01', condition: `${column.raw.sql} IS NULL` }] : [];
    const faults = [...empty, ...(parsed?.faults ?? [])];
    if (faults.length === 0) return [];
    const whens = faults.map(({ code, condition }) =>
      code === 'E-EMP-01'
        ? `WHEN ${condition} THEN ${quoteLiteral(code)}`
        : `WHEN ${column.raw.sql} IS NOT NULL AND (${condition}) THEN ${quoteLiteral(code)}`,
    );
    return [{ column, faults, cell, code: `CASE ${whens.join(' ')} END` }];
  });
}

/**
 * Tells why records were rejected: reads the source once more, keeps the rejected records as text, and asks every fault
 * of every column. Groups by column and reason with the count and the first example. Only when there are rejects.
 */
export async function explain(
  source: TableSource,
  context: SourceContext,
  loaded: Loaded,
  money: string | null,
): Promise<Explained> {
  const { engine, options } = context;
  const { reading, reconciled, base, bad } = loaded;
  const records = reconciled.records;
  const issues: ((file: string | null) => Issue)[] = [];
  const rejects: Reject[] = reconciled.broken.map(({ record, line, code, raw }) => ({ record, line, code, raw }));
  const width = source.columns.length + (source.trailing ? 1 : 0);

  for (const code of [...new Set(rejects.map((reject) => reject.code))].sort()) {
    const group = reconciled.broken.filter((each) => each.code === code);
    const first = group[0]!;
    const place = { source: source.name, line: first.line, places: source.places, sheet: source.sheet };
    const params = { fields: first.fields, header: width };
    issues.push((file) =>
      problem({ code, severity: 'error', place, params, count: group.length, records, rejects: file }),
    );
  }
  if (bad === 0) return { issues, rejects, count: rejects.length, units: '0', money: '0', weight: 0, afterAsOf: 0 };

  const all = columnFaults(loaded, engine.dialect);
  const table = engine.scratch('rejects');
  const inPlace = reading.inPlace === true;
  const numbered =
    reading.record === null && !inPlace
      ? `(SELECT *, row_number() OVER () AS vf_record FROM ${reading.relation}) AS numbered`
      : reading.relation;
  const number = inPlace ? '0' : (reading.record ?? 'vf_record');
  const firstCell = source.columns.find((_, i) => source.columns[i]?.native === 'text');
  const total = firstCell ? engine.dialect.matchesWhole(`lower(trim(${firstCell.sql}))`, totalWords) : 'FALSE';
  const fields = all.flatMap(({ code, cell }, i) => [`${code} AS code_${i}`, `${cell} AS cell_${i}`]);
  // Totals take a cell only if it is good: a cast would read 1_000 as a thousand.
  for (const { column, code } of all) {
    const value = loaded.parsed.get(column)?.value;
    if (column.number && value && totalled.has(column.name))
      fields.push(`CASE WHEN ${code} IS NULL THEN ${value} END AS ${column.name}`);
  }
  const stray = source.trailing ? `, c${width} IS NOT NULL AS stray` : '';
  const asked = `SELECT ${number} AS record, COALESCE(${total}, FALSE) AS is_total${fields.map((field) => `, ${field}`).join('')}${stray} FROM ${numbered}`;
  await engine.materialise(
    table,
    inPlace
      ? `SELECT * FROM (${asked}) AS read WHERE ${all.map((_, i) => `code_${i} IS NOT NULL`).join(' OR ')}`
      : `${asked} WHERE ${number} IN (SELECT ${loaded.record} FROM ${quoteIdentifier(base)} WHERE vf_status = 2)`,
  );
  const id = quoteIdentifier(table);
  const examples: {
    code: string;
    column: Column | null;
    count: number;
    record: number;
    cell: string | null;
    params: Fault['params'];
  }[] = [];
  const [totals] = (await engine.query(`SELECT count(*) AS n, min(record) AS record FROM ${id} WHERE is_total`)).rows();
  if (Number(totals?.n) > 0)
    examples.push({
      code: 'E-TOT-01',
      column: null,
      count: Number(totals!.n),
      record: Number(totals!.record),
      cell: null,
      params: {},
    });
  for (const [i, { column, faults }] of all.entries()) {
    const groups = await engine.query(
      `SELECT code_${i} AS code, count(*) AS n, min(record) AS record, ${inPlace ? `min(cell_${i})` : `min_by(cell_${i}, record)`} AS cell FROM ${id}
       WHERE code_${i} IS NOT NULL AND NOT is_total GROUP BY code_${i} ORDER BY min(record), code_${i}`,
    );
    for (const group of groups.rows()) {
      const fault = faults.find((each) => each.code === group.code);
      examples.push({
        code: String(group.code),
        column,
        count: Number(group.n),
        record: Number(group.record),
        cell: group.cell === null ? null : String(group.cell),
        params: fault?.params ?? {},
      });
    }
  }
  const hasUnits = all.some(({ column }) => column.name === 'quantity');
  const product = money ?? 'CAST(0 AS DECIMAL(18,0))';
  const sums = await engine.query(
    `SELECT CAST(COALESCE(sum(${hasUnits ? 'quantity' : 'CAST(0 AS DECIMAL(18,0))'}), 0) AS VARCHAR) AS units,
      CAST(COALESCE(sum(${product}), 0) AS VARCHAR) AS money,
      CAST(COALESCE(sum(abs(${product})) FILTER (WHERE NOT is_total), 0) AS DOUBLE) AS weight FROM ${id}`,
  );
  const reason = `COALESCE(CASE WHEN is_total THEN 'E-TOT-01' END${all.map((_, i) => `, code_${i}`).join('')}, 'E-ROW-02')`;
  // Rows without a number are not listed.
  const most = inPlace ? 0 : keptRejects;
  const listed = await engine.query(`SELECT record, ${reason} AS code FROM ${id} ORDER BY record LIMIT ${most}`);
  const afterAsOf =
    options.asOf === null
      ? 0
      : Number((await engine.query(`SELECT count(*) AS n FROM ${id} WHERE ${reason} = 'E-DAT-04'`)).numbers('n')[0]);
  const numbers = [...listed.numbers('record')];
  const codes = listed.texts('code');
  // The gate ends intake when there are many: then only the examples are looked up.
  const beyond = bad - afterAsOf > records / 10;
  const places = await source.locate(beyond ? examples.map((example) => example.record) : numbers);
  const at = (record: number): Place => places.get(record) ?? { line: record, raw: '' };
  if (!beyond) numbers.forEach((record, i) => void rejects.push({ record, code: codes[i] ?? '', ...at(record) }));
  rejects.sort((a, b) => a.record - b.record);
  for (const { code, column, count, record, cell, params } of examples) {
    const place = {
      source: source.name,
      line: at(record).line,
      field: column?.field,
      column: column?.raw.name,
      places: source.places,
      sheet: source.sheet,
    };
    const shown = { ...params, cell: shownCell(cell), map: column ? `${context.table}.${column.name}` : '' };
    issues.push((file) => problem({ code, severity: 'error', place, params: shown, count, records, rejects: file }));
  }
  await engine.drop(table);
  return {
    issues,
    rejects,
    count: reconciled.broken.length + bad,
    units: sums.texts('units')[0] ?? '0',
    money: sums.texts('money')[0] ?? '0',
    weight: sums.numbers('weight')[0] ?? 0,
    afterAsOf,
  };
}
