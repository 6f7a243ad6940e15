import type { Issue } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { Metric } from '../../result/index.js';
import type { ClvAnswer } from './clv-kernel.js';
import { forecastError } from './models-table.js';

/**
 * What the model said against what came, where they lie further apart than `tolerance`: for the part that was held back, if
 * there was one, and for the whole course of repeat purchases.
 */
export function calibrationWarnings(
  { trials, fit }: ClvAnswer,
  metrics: readonly Metric[],
  { tolerance, splitAt }: { readonly tolerance: number; readonly splitAt: string | null },
): Issue[] {
  const issues: Issue[] = [];
  const warn = (part: 'later' | 'course', date: string | null, told: { actual: number; expected: number }) => {
    const error = forecastError(told);
    if (error === null || Math.abs(error) <= tolerance) return;
    const code = `${part}_${error < 0 ? 'low' : 'high'}`;
    const params = {
      actual: { value: told.actual, unit: 'count' as const },
      expected: { value: told.expected, unit: 'number' as const },
      error: { value: error, unit: 'share' as const },
      tolerance: { value: tolerance, unit: 'share' as const },
      ...(date === null ? {} : { date }),
    };
    issues.push({ code, severity: 'warning', message: message(`segment/clv.warning.${code}`, params) });
  };
  const trial = trials.find(({ model }) => model === fit.model);
  if (trial && splitAt !== null) warn('later', splitAt, trial.later);
  const value = (id: string) => metrics.find((metric) => metric.id === id)?.value ?? Number.NaN;
  warn('course', null, { actual: value('repeats_actual'), expected: value('repeats_expected') });
  return issues;
}
