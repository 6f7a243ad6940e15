export type {
  Dataset,
  InputTable,
  Ledger,
  LimitedUse,
  Returns,
  Totals,
  UnderstoodColumn,
} from './dataset.js';
export { type OpenOptions, open, type Source, type Sources } from './open.js';
export { type IntakeOptionInput, type IntakeOptionValues, intakeOptions } from './options.js';
export { type TableName, tableNames } from './schema.js';
