import { barChart, heatmapChart, lineChart, pairedBarsChart } from '../../chart/index.js';
import { message, type Unit } from '../../messages/index.js';
import type { Chart, Metric } from '../../result/index.js';
import type { HoldoutRow } from './holdout-table.js';
import type { TrackingRow } from './tracking-table.js';
import type { RiskRow, TenthRow } from './value-tables.js';

const quantity = (value: number | null, unit: Unit, currency: string | null = null) => ({ value, unit, currency });

/** Tracking of repeat purchases; P(alive) × value; the value by tenths; the hold-out by frequency, where there is one. */
export function clvCharts(
  metrics: readonly Metric[],
  tables: {
    readonly tracking: readonly TrackingRow[];
    readonly risk: readonly RiskRow[];
    readonly tenths: readonly TenthRow[];
    readonly holdout: readonly HoldoutRow[];
  },
  { calibrationEnd, currency }: { calibrationEnd: string | null; currency: string | null },
): Chart[] {
  const of = (id: string) => metrics.find((metric) => metric.id === id)?.value ?? null;
  const { tracking, risk, tenths, holdout } = tables;
  const charts: Chart[] = [];
  const last = (series: string) =>
    quantity(tracking.findLast((row) => row.series === series)?.purchases ?? null, 'number');
  if (tracking.length > 0) {
    const held = calibrationEnd !== null;
    const params = {
      until: tracking.at(-1)!.until,
      actual: last('actual'),
      expected: last(held ? 'expected_later' : 'expected'),
      ...(held ? { date: calibrationEnd, error: quantity(of('repeats_error'), 'share') } : {}),
    };
    charts.push(
      lineChart({
        id: 'tracking',
        title: message(
          `segment/clv.chart.tracking.${held ? 'title_held_out' : 'title'}`,
          held ? { date: calibrationEnd } : {},
        ),
        alt: message(`segment/clv.chart.tracking.${held ? 'alt_held_out' : 'alt'}`, params),
        table: 'tracking',
        x: 'until',
        y: 'purchases',
        xKind: 'date',
        color: 'series',
      }),
    );
  }
  if (risk.length > 0) {
    charts.push(
      heatmapChart({
        id: 'risk_map',
        title: message('segment/clv.chart.risk_map.title'),
        alt: message('segment/clv.chart.risk_map.alt', {
          customers: quantity(of('at_risk_customers'), 'customers'),
          clv: quantity(of('at_risk_clv'), 'money', currency),
        }),
        table: 'risk_map',
        x: 'value_fifth',
        y: 'alive',
        value: 'customers',
        sortY: 'table',
      }),
    );
  }
  const [first, least] = [tenths[0], tenths.at(-1)];
  if (first && least) {
    charts.push(
      barChart({
        id: 'clv_tenths',
        title: message('segment/clv.chart.clv_tenths.title'),
        alt: message('segment/clv.chart.clv_tenths.alt', {
          first: quantity(first.clv_share, 'share'),
          last: quantity(least.clv_share, 'share'),
        }),
        table: 'clv_tenths',
        category: 'tenth',
        value: 'clv_share',
      }),
    );
  }
  if (holdout.length > 0) {
    charts.push(
      pairedBarsChart({
        id: 'holdout',
        title: message('segment/clv.chart.holdout.title'),
        alt: message('segment/clv.chart.holdout.alt', {
          expected: quantity(of('holdout_expected'), 'number'),
          actual: quantity(of('holdout_actual'), 'count'),
        }),
        table: 'holdout',
        category: 'repeats',
        first: 'actual_mean',
        second: 'expected_mean',
      }),
    );
  }
  return charts;
}
