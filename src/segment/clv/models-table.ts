import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { ClvAnswer } from './clv-kernel.js';
import { label, measured } from './clv-tables.js';
import type { ModelTrial } from './model-trials.js';

export interface ModelRow extends Row {
  readonly model: string;
  readonly chosen: boolean;
  readonly log_likelihood: number | null;
  readonly later_log_likelihood: number | null;
  /** Purchases of the later part, expected of the customers as they stood when the earlier ended. */
  readonly later_actual: number | null;
  readonly later_expected: number | null;
  readonly later_error: number | null;
  /** Repeat purchases of both parts together. */
  readonly total_actual: number | null;
  readonly total_expected: number | null;
  readonly total_error: number | null;
}

const none = { actual: Number.NaN, expected: Number.NaN };

/** The models tried and how well each told the later part; one row where nothing was held back. */
export function modelsTable({ trials, fit, logLikelihood }: ClvAnswer): MemoryTable<ModelRow> {
  const alone: ModelTrial = {
    model: fit.model,
    converged: true,
    logLikelihood,
    laterLogLikelihood: Number.NaN,
    later: none,
    total: none,
  };
  const rows = trials.length > 0 ? trials : [alone];
  const number = (name: keyof ModelRow & string, read: (row: ModelTrial) => number) =>
    measured(
      rows.map((row) => (row.converged ? read(row) : Number.NaN)),
      'number',
      name,
    );
  const error = (name: keyof ModelRow & string, read: (row: ModelTrial) => ModelTrial['later']) =>
    measured(
      rows.map((row) => forecastError(read(row)) ?? Number.NaN),
      'share',
      name,
    );
  return memoryTable<ModelRow>({
    model: { type: 'text', values: 'segment/clv.model', data: rows.map((row) => row.model), label: label('model') },
    chosen: { type: 'boolean', data: rows.map((row) => row.model === fit.model), label: label('chosen') },
    log_likelihood: number('log_likelihood', (row) => row.logLikelihood),
    later_log_likelihood: number('later_log_likelihood', (row) => row.laterLogLikelihood),
    later_actual: number('later_actual', ({ later }) => later.actual),
    later_expected: number('later_expected', ({ later }) => later.expected),
    later_error: error('later_error', ({ later }) => later),
    total_actual: number('total_actual', ({ total }) => total.actual),
    total_expected: number('total_expected', ({ total }) => total.expected),
    total_error: error('total_error', ({ total }) => total),
  });
}

/** Expected against actual; null where nothing came or nothing is known. */
export function forecastError({ actual, expected }: ModelTrial['later']): number | null {
  return actual > 0 && Number.isFinite(expected) ? expected / actual - 1 : null;
}
