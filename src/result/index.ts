export type { Chart } from './chart.js';
export { columnsOf } from './columns-of.js';
export { createResult } from './create-result.js';
export { csvLine, tableCsv } from './csv.js';
export {
  type Evidence,
  type Finding,
  type FindingSeverity,
  finding,
  type Quoted,
  quoteCell,
  quoteMetric,
} from './finding.js';
export { isFormula } from './formula.js';
export { holdsCustomers } from './holds-customers.js';
export type { JsonObject, JsonValue } from './json.js';
export { resultJsonText, tableJsonText } from './json-text.js';
export { type ColumnSpec, type MemoryTable, memoryTable } from './memory-table.js';
export type { Interval, Metric } from './metric.js';
export type { InputSummary, LeftOut, Provenance, Result, SourceProvenance } from './result.js';
export { issueToJson, resultToJson, tableToJson } from './result-json.js';
export { type RowsColumn, rowsTable } from './rows-table.js';
export { type Slots, slots } from './slots.js';
export type {
  Cell,
  ColumnData,
  ColumnInfo,
  ColumnType,
  DanfoFrame,
  Holds,
  Row,
  RowForm,
  Table,
  TableJson,
  Tables,
} from './table.js';
export { toDanfo } from './to-danfo.js';
export { writeBeside } from './write-beside.js';
