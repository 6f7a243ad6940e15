import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import type { ClvAnswer } from './clv-kernel.js';
import { label, number, text } from './columns.js';
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
  const rows = (trials.length > 0 ? trials : [alone]).map((trial): ModelRow => {
    const number = (value: number) => (trial.converged && Number.isFinite(value) ? value : null);
    const { later, total } = trial;
    return {
      model: trial.model,
      chosen: trial.model === fit.model,
      log_likelihood: number(trial.logLikelihood),
      later_log_likelihood: number(trial.laterLogLikelihood),
      later_actual: number(later.actual),
      later_expected: number(later.expected),
      later_error: forecastError(later),
      total_actual: number(total.actual),
      total_expected: number(total.expected),
      total_error: forecastError(total),
    };
  });
  return rowsTable(rows, {
    model: text('model', 'segment/clv.model'),
    chosen: { unit: 'text', type: 'boolean', label: label('chosen') },
    log_likelihood: number('number', 'log_likelihood'),
    later_log_likelihood: number('number', 'later_log_likelihood'),
    later_actual: number('number', 'later_actual'),
    later_expected: number('number', 'later_expected'),
    later_error: number('share', 'later_error'),
    total_actual: number('number', 'total_actual'),
    total_expected: number('number', 'total_expected'),
    total_error: number('share', 'total_error'),
  });
}

/** Expected against actual; null where nothing came or nothing is known. */
export function forecastError({ actual, expected }: ModelTrial['later']): number | null {
  return actual > 0 && Number.isFinite(expected) ? expected / actual - 1 : null;
}
