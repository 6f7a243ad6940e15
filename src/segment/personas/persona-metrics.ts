import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { medianWithInterval } from '../intervals.js';
import { knownValues, takeValues } from '../take-values.js';
import type { PersonaAnswer } from './persona-answer.js';

/** Headline numbers and what is to be kept in mind. */
export function personaMetrics(answer: PersonaAnswer): { metrics: Metric[]; warnings: Issue[] } {
  const { features, rows, sizes, found, checked, options } = answer;
  const metric = (id: string, unit: Unit, value: number | null, interval: Interval | null = null): Metric => ({
    id,
    label: message(`segment/personas.metric.${id}`),
    value: value !== null && Number.isFinite(value) ? value : null,
    unit,
    ...(interval === null ? {} : { interval }),
  });
  const recency = features.columns.find(({ id }) => id === 'recency_days')?.values;
  const seen = recency === undefined ? null : knownValues(takeValues(recency, rows)).sort();
  const age = seen === null ? null : medianWithInterval(seen, options.level);
  const told = features.columns.filter(({ group }) => group === 'demographic');
  const known = told.reduce(
    (sum, { values }) => sum + rows.reduce((own, row) => own + (Number.isNaN(values[row]!) ? 0 : 1), 0),
    0,
  );
  const jaccard = found?.stability?.jaccard;
  const metrics = [
    metric('personas', 'count', sizes.length),
    metric('customers', 'customers', rows.length),
    ...(jaccard ? [metric('stability_min', 'ratio', Math.min(...jaccard))] : []),
    ...(found === null ? [] : [metric('p_no_structure', 'ratio', found.pNoStructure)]),
    metric('data_age_days', 'days', age?.value ?? null, age?.interval ?? null),
    ...(told.length === 0 ? [] : [metric('known_share', 'share', known / (told.length * rows.length))]),
    ...(checked.records === 0
      ? []
      : [
          metric('records', 'count', checked.records),
          metric('doubted', 'count', checked.doubted),
          metric('doubted_share', 'share', checked.doubted / checked.records),
        ]),
    ...(checked.faked === null
      ? []
      : [
          metric('verified', 'count', checked.verified),
          metric('faked_share', 'share', checked.faked.value, checked.faked.interval),
        ]),
  ];
  const warnings: Issue[] = [];
  const warn = (code: string, severity: 'info' | 'warning', params: Parameters<typeof message>[1], count?: number) =>
    warnings.push({
      code,
      severity,
      message: message(`segment/personas.warning.${code}`, params),
      ...(count === undefined ? {} : { count }),
    });
  const few = answer.unknown;
  if (few > 0)
    warn('few_orders', 'info', { customers: { value: few, unit: 'customers' }, orders: options.minOrders }, few);
  const apart = answer.apart.length;
  if (apart > 0) {
    const least = { value: options.leastCustomers, unit: 'customers' as const };
    const share = { value: options.leastShare, unit: 'share' as const };
    warn('apart', 'info', { customers: { value: apart, unit: 'customers' }, least, share }, apart);
  }
  if (found?.pNoStructure && found.pNoStructure > 0.05)
    warn('no_structure', 'warning', { p: { value: found.pNoStructure, unit: 'ratio' } });
  const weakest = jaccard ? Math.min(...jaccard) : 1;
  if (weakest <= 0.75) warn('doubtful', 'warning', { stability: { value: weakest, unit: 'ratio' } });
  if (found !== null) warn('grouped_by', 'info', {});
  if (checked.records > 0 && checked.faked === null && checked.doubted > 0) warn('not_verified', 'info', {});
  return { metrics, warnings };
}
