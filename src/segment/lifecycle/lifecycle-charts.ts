import { heatmapChart, intervalChart, pairedBarsChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart, Row } from '../../result/index.js';
import type { StageOutcome } from './calibrate.js';
import type { StageRow } from './stages-table.js';

const share = (value: number | null) => ({ value, unit: 'share' as const });
const people = (value: number) => ({ value, unit: 'customers' as const });
const stageName = (stage: string) => message(`segment/lifecycle.stage.${stage}`);

function most<R>(rows: readonly R[], of: (row: R) => number): R {
  return rows.reduce((best, row) => (of(row) > of(best) ? row : best));
}

/** Customers and money by stage; who moved where; what came of the labels. */
export function lifecycleCharts(
  stages: readonly StageRow[],
  migration: readonly Row[],
  outcomes: readonly StageOutcome[] | null,
  { value, movedDays, calibrationDays }: { value: 'revenue' | 'margin'; movedDays: number; calibrationDays: number },
): Chart[] {
  const what = message(`segment/rfm.value.${value}`);
  const days = (count: number) => message('segment/lifecycle.days', { days: { value: count, unit: 'days' } });
  const fullest = most(stages, (row) => row.customers);
  const charts: Chart[] = [
    pairedBarsChart({
      id: 'stages',
      title: message('segment/lifecycle.chart.stages.title', { what }),
      alt: message('segment/lifecycle.chart.stages.alt', {
        what,
        stage: stageName(fullest.stage),
        customers: people(fullest.customers),
        customer_share: share(fullest.customer_share),
        revenue_share: share(fullest.revenue_share),
      }),
      table: 'stages',
      category: 'stage',
      first: 'customer_share',
      second: 'revenue_share',
    }),
    heatmapChart({
      id: 'migration',
      title: message('segment/lifecycle.chart.migration.title', { days: days(movedDays) }),
      alt: message('segment/lifecycle.chart.migration.alt', {
        days: days(movedDays),
        moved: people(migration.reduce((sum, row) => sum + (row.from === row.to ? 0 : Number(row.customers)), 0)),
        stayed: people(migration.reduce((sum, row) => sum + (row.from === row.to ? Number(row.customers) : 0), 0)),
      }),
      table: 'migration',
      x: 'to',
      y: 'from',
      value: 'customers',
      sortX: 'table',
      sortY: 'table',
    }),
  ];
  const known = outcomes?.filter((each) => each.share !== null) ?? [];
  if (known.length > 1) {
    const [best, worst] = [most(known, (each) => each.share!), most(known, (each) => -each.share!)];
    charts.push(
      intervalChart({
        id: 'calibration',
        title: message('segment/lifecycle.chart.calibration.title', { days: days(calibrationDays) }),
        alt: message('segment/lifecycle.chart.calibration.alt', {
          days: days(calibrationDays),
          best: stageName(best.stage),
          best_share: share(best.share),
          worst: stageName(worst.stage),
          worst_share: share(worst.share),
        }),
        table: 'calibration',
        category: 'stage',
        value: 'share',
        low: 'low',
        high: 'high',
      }),
    );
  }
  return charts;
}
