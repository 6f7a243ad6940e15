import type { Issue } from '../../errors.js';
import { type Message, message } from '../../messages/index.js';
import type { Metric } from '../../result/index.js';
import { type ClvAnswer, spendersNeeded } from './clv-kernel.js';
import type { ClvOptions } from './clv-options.js';
import { parameterNames } from './purchase-model.js';
import type { ReadHistories } from './read-histories.js';

/** From this correlation on money does not go apart from how often. */
const strong = 0.1;

/** What should be known before the values are believed. */
export function clvWarnings(
  read: ReadHistories,
  answer: ClvAnswer,
  metrics: readonly Metric[],
  options: ClvOptions,
  { currency, value }: { currency: string | null; value: 'revenue' | 'margin' },
): Issue[] {
  const issues: Issue[] = [];
  const add = (
    code: string,
    severity: Issue['severity'],
    params: NonNullable<Message['params']> = {},
    count?: number,
  ) =>
    issues.push({
      code,
      severity,
      message: message(`segment/clv.warning.${code}`, params),
      ...(count === undefined ? {} : { count }),
    });
  const customers = (count: number) => ({ value: count, unit: 'customers' as const });
  const { fit, spendFit } = answer;
  if (fit.flat) add('flat', 'warning', { parameters: unsure(fit.values, fit.covariance, parameterNames[fit.model]) });
  if (spendFit?.flat) {
    add('flat', 'warning', { parameters: unsure(spendFit.values, spendFit.covariance, ['p', 'q', 'gamma']) });
  }
  const correlation = metrics.find((metric) => metric.id === 'spend_correlation');
  if (options.spend === 'gamma-gamma' && spendFit === null) {
    const has = metrics.find((metric) => metric.id === 'spend_customers')?.value ?? 0;
    add('few_spenders', 'warning', { needs: spendersNeeded, has });
  } else if (correlation?.value && correlation.interval) {
    const { low, high } = correlation.interval;
    if (Math.abs(correlation.value) >= strong && (low > 0 || high < 0)) {
      const number = (each: number) => ({ value: each, unit: 'number' as const });
      add('correlated', 'warning', { value: number(correlation.value), low: number(low), high: number(high) });
    }
  }
  if (answer.spendFilled > 0) {
    add(
      options.spend === 'mean' ? 'mean_filled' : 'median_filled',
      'warning',
      { customers: customers(answer.spendFilled) },
      answer.spendFilled,
    );
  }
  if (fit.model === 'bg-nbd') {
    const once = read.histories.x.reduce((sum, x) => sum + (x === 0 ? 1 : 0), 0);
    if (once > 0) add('once_alive', 'info', { customers: customers(once) }, once);
  }
  if (read.returns.lines > 0) {
    const money = { value: Math.abs(read.returns.money), unit: 'money' as const, currency };
    add('returns', 'info', { lines: { value: read.returns.lines, unit: 'count' }, money }, read.returns.lines);
  }
  if (read.later > 0) add('later', 'info', { customers: customers(read.later) }, read.later);
  if (options.calibrationEnd !== null) add('stands_at', 'info', { date: options.calibrationEnd });
  if (options.spend !== 'none' && options.discountRate === 0) {
    add(value === 'revenue' && options.margin === 1 ? 'gross' : 'undiscounted', 'info');
  }
  return issues;
}

/** Names of the parameters whose logarithm has a standard error above 1; all where none is known. */
function unsure(values: Float64Array, covariance: Float64Array | null, names: readonly string[]): string {
  const wide = names.filter((_, i) => !(covariance && covariance[i * (values.length + 1)]! < 1));
  return wide.join(', ');
}
