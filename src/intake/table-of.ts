import { queryTable } from '../engine/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import type { Table } from '../result/index.js';
import type { Dataset } from './dataset.js';
import type { TableName } from './schema.js';

/**
 * The accepted records of an input table, as intake understood them: rows, DataFrame, CSV, Parquet.
 *
 * @throws VitalfewError missing_table when the dataset does not have it
 * @example await (await tableOf(shop, 'orders')).head(3)
 */
export function tableOf(dataset: Dataset, name: TableName): Promise<Table> {
  const table = dataset.tables[name];
  if (!table)
    throw new VitalfewError('missing_table', message('error.missing_table', { function: 'tableOf', table: name }));
  const order = table.columns.includes('line') ? ['line'] : table.columns;
  return queryTable(dataset.engine, `SELECT * FROM ${table.relation}`, order, (column) => ({
    label: message('error.plain', { text: column }),
  }));
}
