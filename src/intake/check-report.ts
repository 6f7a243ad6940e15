import type { Language } from '../messages/index.js';
import { issueToJson, type JsonObject, type JsonValue } from '../result/index.js';
import type { Dataset, InputTable, Totals } from './dataset.js';

/** A number where a double holds the decimal text exactly, else the text itself: totals are never rounded in silence. */
function exact(text: string): number | string {
  const value = Number(text);
  return String(value) === text ? value : text;
}

function totals(of: Totals | null): JsonValue {
  if (of === null) return null;
  return {
    records: exact(of.records),
    accepted: exact(of.accepted),
    rejected: exact(of.rejected),
    excluded: Object.fromEntries(Object.entries(of.excluded).map(([rule, text]) => [rule, exact(text)])),
  };
}

function tableReport(table: InputTable, language: Language): JsonObject {
  return {
    source: table.source.name,
    sha256: table.source.sha256,
    form: table.form,
    records: table.ledger.records,
    accepted: table.ledger.accepted,
    rejected: table.ledger.rejected,
    excluded: table.ledger.excluded,
    limited: table.limited === null ? null : { ...table.limited },
    returns: table.returns === null ? null : { ...table.returns },
    units: totals(table.units),
    money: totals(table.money),
    columns: table.understood.map((column) => ({ ...column })),
    from: table.from,
    to: table.to,
    rejects_file: table.rejectsFile,
    issues: table.issues.map((issue) => issueToJson(issue, language)),
  };
}

/** What intake made of every table, as data: what `vitalfew check --json` prints. The parts of each ledger add up. */
export function checkReport(dataset: Dataset, language: Language = 'en'): JsonObject {
  const tables = Object.values(dataset.tables) as InputTable[];
  return {
    tables: Object.fromEntries(tables.map((table) => [table.name, tableReport(table, language)])),
    as_of: dataset.asOf,
    currency: dataset.currency,
  };
}
