import { heatmapChart, intervalChart, pairedBarsChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import { bandName } from './band-name.js';
import type { CellRow, GradeRow } from './grade-tables.js';
import type { OutcomeRow } from './test-tables.js';

const share = (value: number | null) => ({ value, unit: 'share' as const });
const people = (value: number) => ({ value, unit: 'customers' as const });

/** Customers and money by grade; what the grades brought afterwards; the stage × RFM table of each band with customers. */
export function gradeCharts(
  grades: readonly GradeRow[],
  outcomes: readonly OutcomeRow[],
  bands: readonly { readonly table: string; readonly rows: readonly CellRow[] }[],
  { value, windowDays, currency }: { value: 'revenue' | 'margin'; windowDays: number; currency: string | null },
): Chart[] {
  const what = message(`segment/rfm.value.${value}`);
  const days = message('segment/lifecycle.days', { days: { value: windowDays, unit: 'days' } });
  const charts: Chart[] = [
    pairedBarsChart({
      id: 'grades',
      title: message('segment/value-grade.chart.grades.title', { what }),
      alt: message('segment/value-grade.chart.grades.alt', {
        what,
        customer_share: share(grades[0]!.customer_share),
        revenue_share: share(grades[0]!.revenue_share),
        last_customer_share: share(grades.at(-1)!.customer_share),
        last_revenue_share: share(grades.at(-1)!.revenue_share),
      }),
      table: 'grades',
      category: 'grade',
      first: 'customer_share',
      second: 'revenue_share',
    }),
  ];
  const known = outcomes.filter((row) => row.low !== null && row.high !== null);
  if (known.length > 1) {
    const money = (amount: number | null) => ({ value: amount, unit: 'money' as const, currency });
    charts.push(
      intervalChart({
        id: 'backtest',
        title: message('segment/value-grade.chart.backtest.title', { what, days }),
        alt: message('segment/value-grade.chart.backtest.alt', {
          what,
          days,
          first: known[0]!.grade,
          first_mean: money(known[0]!.mean),
          last: known.at(-1)!.grade,
          last_mean: money(known.at(-1)!.mean),
        }),
        table: 'backtest',
        category: 'grade',
        value: 'mean',
        low: 'low',
        high: 'high',
      }),
    );
  }
  for (const { table, rows } of bands) {
    const customers = rows.reduce((sum, row) => sum + row.customers, 0);
    if (customers === 0) continue;
    const fullest = rows.reduce((best, row) => (row.customers > best.customers ? row : best));
    const band = bandName(rows[0]!.band);
    charts.push(
      heatmapChart({
        id: table,
        title: message('segment/value-grade.chart.band.title', { band }),
        alt: message('segment/value-grade.chart.band.alt', {
          band,
          customers: people(customers),
          stage: message(`segment/lifecycle.stage.${fullest.stage}`),
          rfm: fullest.rfm,
          fullest: people(fullest.customers),
          grade: fullest.grade,
        }),
        table,
        x: 'rfm',
        y: 'stage',
        value: 'customers',
        sortY: 'table',
        height: 220,
      }),
    );
  }
  return charts;
}
