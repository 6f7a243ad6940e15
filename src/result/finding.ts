import type { Message, MessageParam, Names, Unit } from '../messages/index.js';
import type { Metric } from './metric.js';
import type { Cell, Row } from './table.js';

/** What a finding's number rests on. */
export type Evidence =
  | { readonly metric: string }
  | { readonly table: string; readonly row: number; readonly column: string };

export type FindingSeverity = 'info' | 'opportunity' | 'risk';

/** One sentence a manager can act on, with the numbers it rests on. */
export interface Finding {
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly message: Message;
  readonly evidence: readonly Evidence[];
}

/** A number of a finding that is not written down but looked up: a metric, or a cell of a table. */
export interface Quoted {
  readonly evidence: Evidence;
  readonly value: Cell;
  readonly unit: Unit;
}

export function quoteMetric(metric: Metric): Quoted {
  return { evidence: { metric: metric.id }, value: metric.value, unit: metric.unit };
}

/** Quotes one cell of a table's rows (`rows` as they stand in the table called `table`). */
export function quoteCell(table: string, rows: readonly Row[], row: number, column: string, unit: Unit): Quoted {
  return { evidence: { table, row, column }, value: rows[row]?.[column] ?? null, unit };
}

function isQuoted(value: unknown): value is Quoted {
  return typeof value === 'object' && value !== null && 'evidence' in value;
}

/**
 * Builds a finding whose evidence is exactly what its sentence quotes.
 *
 * @param id - message id of the sentence
 * @param params - quoted numbers, names (text or message); bare numbers are refused: a finding quotes only what stands in the result
 */
export function finding(
  id: string,
  severity: FindingSeverity,
  params: { readonly [name: string]: Quoted | string | Message | Names },
  currency: string | null = null,
): Finding {
  const evidence: Evidence[] = [];
  const shown: Record<string, MessageParam> = {};
  for (const [name, param] of Object.entries(params)) {
    if (!isQuoted(param)) {
      shown[name] = param;
      continue;
    }
    evidence.push(param.evidence);
    const value = typeof param.value === 'boolean' ? String(param.value) : param.value;
    shown[name] = { value, unit: param.unit, ...(param.unit === 'money' ? { currency } : {}) };
  }
  return { id, severity, message: { id, params: shown }, evidence };
}
