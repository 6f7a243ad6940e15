import { lineChart, pairedBarsChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import { type Chart, type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { type EnglishNames, nameOf } from '../product-names.js';
import type { NextAnswer } from './kernel.js';
import type { NextProductOptions } from './options.js';
import type { RecommendationRow } from './recommendation-table.js';
import type { CalibrationRow, HoldOutRow, RecallRow } from './tables.js';

const prefix = 'cross-sell/next-product';

export function nextMetrics(
  { holdOut, recommendations }: NextAnswer,
  { k, level }: NextProductOptions,
  { customers, products }: { customers: number; products: number },
): Metric[] {
  const label = (id: string) => message(`${prefix}.metric.${id}`, { k: { value: k, unit: 'count' } });
  const metrics: Metric[] = [
    { id: 'customers', label: label('customers'), value: customers, unit: 'customers' },
    { id: 'products', label: label('products'), value: products, unit: 'count' },
    { id: 'recommended', label: label('recommended'), value: recommendations.unit.length, unit: 'count' },
  ];
  const add = (id: string, of: { value: number; low: number; high: number } | undefined, unit: 'share' | 'ratio') => {
    const known = of !== undefined && Number.isFinite(of.value);
    const sure = known && Number.isFinite(of.low) && Number.isFinite(of.high);
    metrics.push({
      id,
      label: label(id),
      value: known ? of.value : null,
      unit,
      ...(sure ? { interval: { low: of.low, high: of.high, level, kind: 'bootstrap' as const } } : {}),
    });
  };
  const find = (list: string, method: string) =>
    holdOut?.heldOut.find((row) => row.list === list && row.method === method);
  const [model, baseline, explore] = [find('all', 'model'), find('all', 'baseline'), find('explore', 'model')];
  add('recall', model?.recall[k - 1], 'share');
  add('recall_baseline', baseline?.recall[k - 1], 'share');
  add('recall_gain', model?.gain, 'share');
  add('recall_gain_explore', explore?.gain, 'share');
  add('ndcg', model?.ndcg, 'share');
  add('ndcg_baseline', baseline?.ndcg, 'share');
  add('coverage', model?.coverage, 'share');
  add('calibration_ratio', holdOut?.ratio, 'ratio');
  add('calibration_error', holdOut?.calibrationError, 'share');
  const judged = model?.customers ?? null;
  metrics.push({ id: 'judged', label: label('judged'), value: judged, unit: 'customers' });
  return metrics;
}

export function nextFindings(
  metrics: readonly Metric[],
  rows: {
    readonly holdout: readonly HoldOutRow[];
    readonly recommendations: readonly RecommendationRow[];
  },
  { k, horizonDays }: NextProductOptions,
  english: EnglishNames,
): Finding[] {
  const findings: Finding[] = [];
  const metric = (id: string) => metrics.find((each) => each.id === id)!;
  const gain = metric('recall_gain');
  const days = String(horizonDays);
  if (gain.value !== null && gain.interval) {
    const verdict = gain.interval.low > 0 ? 'wins' : gain.interval.high < 0 ? 'loses' : 'even';
    findings.push(
      finding(`${prefix}.finding.${verdict}`, verdict === 'wins' ? 'opportunity' : 'info', {
        k: String(k),
        days,
        recall: quoteMetric(metric('recall')),
        baseline: quoteMetric(metric('recall_baseline')),
        n: quoteMetric(metric('judged')),
      }),
    );
  }
  const explore = rows.holdout.findIndex((row) => row.list === 'explore' && row.method === 'model');
  const popular = rows.holdout.findIndex((row) => row.list === 'explore' && row.method === 'baseline');
  if (explore >= 0 && popular >= 0) {
    const cell = (row: number, column: string) =>
      quoteCell('holdout', rows.holdout, row, column, column === 'customers' ? 'customers' : 'share');
    findings.push(
      finding(`${prefix}.finding.explore`, 'info', {
        k: String(k),
        recall: cell(explore, 'recall'),
        low: cell(explore, 'recall_low'),
        high: cell(explore, 'recall_high'),
        baseline: cell(popular, 'recall'),
        n: cell(explore, 'customers'),
      }),
    );
  }
  const ratio = metric('calibration_ratio');
  if (ratio.value !== null && ratio.interval) {
    const kind = ratio.interval.low > 1 ? 'low' : ratio.interval.high < 1 ? 'high' : 'fair';
    findings.push(finding(`${prefix}.finding.calibration_${kind}`, 'info', { ratio: quoteMetric(ratio) }));
  }
  let best = -1;
  rows.recommendations.forEach((row, i) => {
    if (row.kind === 'explore' && row.because !== null && (best < 0 || row.p > rows.recommendations[best]!.p)) best = i;
  });
  const row = rows.recommendations[best];
  if (row)
    findings.push(
      finding(`${prefix}.finding.offer`, 'opportunity', {
        customer: row.customer_id,
        product: nameOf(row.product, english),
        because: nameOf(row.because!, english),
        days,
        p: quoteCell('recommendations', rows.recommendations, best, 'p', 'share'),
        low: quoteCell('recommendations', rows.recommendations, best, 'p_low', 'share'),
        high: quoteCell('recommendations', rows.recommendations, best, 'p_high', 'share'),
      }),
    );
  if (findings.length === 0)
    findings.push(
      finding(`${prefix}.finding.recommended`, 'info', {
        n: quoteMetric(metric('recommended')),
        customers: quoteMetric(metric('customers')),
      }),
    );
  return findings;
}

export function nextCharts(
  recall: readonly RecallRow[],
  calibration: readonly CalibrationRow[],
  { k }: NextProductOptions,
): Chart[] {
  const charts: Chart[] = [];
  const at = (method: string) => recall.find((row) => row.method === method && row.k === k)?.recall ?? null;
  if (recall.length > 0)
    charts.push(
      lineChart({
        id: 'recall',
        title: message(`${prefix}.chart.recall`),
        alt: message(`${prefix}.chart.recall.alt`, {
          k: String(k),
          model: { value: at('model'), unit: 'share' },
          baseline: { value: at('baseline'), unit: 'share' },
        }),
        table: 'recall_at',
        x: 'k',
        y: 'recall',
        color: 'method',
        low: 'recall_low',
        high: 'recall_high',
      }),
    );
  const last = calibration.at(-1);
  if (last)
    charts.push(
      pairedBarsChart({
        id: 'calibration',
        title: message(`${prefix}.chart.calibration`),
        alt: message(`${prefix}.chart.calibration.alt`, {
          n: { value: calibration.length, unit: 'count' },
          predicted: { value: last.predicted, unit: 'share' },
          observed: { value: last.observed, unit: 'share' },
        }),
        table: 'calibration',
        category: 'bin',
        first: 'predicted',
        second: 'observed',
      }),
    );
  return charts;
}
