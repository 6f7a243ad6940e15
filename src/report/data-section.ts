import type { Dataset, InputTable } from '../intake/index.js';
import { message } from '../messages/index.js';
import { createResult, memoryTable, type Result } from '../result/index.js';
import { version } from '../version.js';

/**
 * The data a report rests on, as its last section: each table with its ledger (every record is in exactly one column),
 * and what intake had to say.
 */
export async function dataSection(dataset: Dataset): Promise<Result> {
  const tables = Object.values(dataset.tables) as InputTable[];
  const days = (end: 'from' | 'to') => ({
    type: 'date' as const,
    label: message(`report.data.${end}`),
    data: tables.map((table) => table[end]?.slice(0, 10) ?? null),
  });
  const counts = (name: 'records' | 'accepted' | 'rejected' | 'excluded', count: (table: InputTable) => number) => ({
    type: 'integer' as const,
    unit: 'count' as const,
    label: message(`report.data.${name}`),
    data: Float64Array.from(tables, count),
  });
  const ledger = memoryTable({
    table: {
      type: 'text',
      label: message('report.data.table'),
      values: 'report.data.name',
      data: tables.map((table) => table.name),
    },
    file: { type: 'text', label: message('report.data.file'), data: tables.map((table) => table.source.name) },
    records: counts('records', (table) => table.ledger.records),
    accepted: counts('accepted', (table) => table.ledger.accepted),
    rejected: counts('rejected', (table) => table.ledger.rejected),
    excluded: counts('excluded', (table) => Object.values(table.ledger.excluded).reduce((sum, n) => sum + n, 0)),
    first: days('from'),
    last: days('to'),
  });
  const dates = (end: 'from' | 'to') =>
    tables.map((table) => table[end]?.slice(0, 10) ?? null).filter((day) => day !== null);
  return createResult({
    id: 'data',
    title: message('report.data.title'),
    question: message('report.data.question'),
    options: {},
    input: {
      rows: tables.reduce((sum, table) => sum + table.ledger.accepted, 0),
      customers: await countCustomers(dataset),
      from: dates('from').sort()[0] ?? null,
      to: dates('to').sort().at(-1) ?? null,
      asOf: dataset.asOf,
      currency: dataset.currency,
      leftOut: [],
    },
    metrics: [],
    findings: [],
    tables: { ledger },
    charts: [],
    warnings: dataset.issues,
    provenance: {
      library: version,
      engine: `${dataset.engine.name} ${dataset.engine.version}`,
      seed: 1,
      sources: tables.map((table) => table.source),
      methods: [],
    },
  });
}

/** Customers who ordered; without orders those of the customers table. */
async function countCustomers({ tables, engine }: Dataset): Promise<number> {
  const table = [tables.orders, tables.customers].find((found) => found?.columns.includes('customer_id'));
  if (!table) return 0;
  const found = await engine.query(`SELECT count(DISTINCT customer_id) AS n FROM ${table.relation}`);
  return found.numbers('n')[0] ?? 0;
}
