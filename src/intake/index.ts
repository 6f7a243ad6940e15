export { fieldCount, fieldText, RecordScanner } from './bytes/record-scanner.js';
export { checkReport } from './check-report.js';
export type {
  Dataset,
  InputTable,
  Ledger,
  LimitedUse,
  Returns,
  Totals,
  UnderstoodColumn,
} from './dataset.js';
export { type Imported, type ImportOptions, importTables } from './import-tables.js';
export { ledgerText } from './ledger-text.js';
export { type IntakeOptions, open, type Source, type Sources } from './open.js';
export { type IntakeOptionInput, type IntakeOptionValues, intakeOptions } from './options.js';
export { type TableName, tableNames } from './schema.js';
export { tableOf } from './table-of.js';
