import { heatmapChart, lineChart, stackedBarsChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import type { Activity } from './activity.js';
import type { MovementRow } from './cohorts-tables.js';
import { lastTwo, type PeriodRow } from './period-rows.js';
import type { TriangleRow } from './triangle.js';

interface Seen {
  readonly rows: readonly PeriodRow[];
  readonly movement: readonly MovementRow[];
  readonly heat: readonly TriangleRow[];
  readonly curve: readonly TriangleRow[];
  readonly activity: Activity | null;
  readonly cohortBy: string;
}

const customers = (value: number | null) => ({ value, unit: 'customers' as const });
const share = (value: number) => ({ value, unit: 'share' as const });
const title = (name: string) => message(`retention/cohorts.chart.${name}.title`);

/** Who came, stayed and left; who came back by cohort; how many are there each day. */
export function cohortsCharts({ rows, movement, heat, curve, activity, cohortBy }: Seen): Chart[] {
  const charts: Chart[] = [];
  const last = rows[lastTwo(rows).now ?? rows.length - 1]!;
  if (movement.length > 0) {
    charts.push(
      stackedBarsChart({
        id: 'movement',
        title: title('movement'),
        alt: message('retention/cohorts.chart.movement.alt', {
          periods: movement.length / 4,
          period: last.period,
          retained: customers(last.retained),
          returned: customers(last.returned),
          fresh: customers(last.new_customers),
          lost: customers(last.lost),
        }),
        table: 'movement',
        x: 'period',
        y: 'customers',
        part: 'part',
        order: 'place',
      }),
    );
  }
  if (heat.length > 0) {
    const names = new Set(heat.map((row) => row.cohort)).size;
    const best = heat.reduce((top, row) => (row.retention > top.retention ? row : top));
    charts.push(
      heatmapChart({
        id: 'heat',
        title: title(cohortBy === 'first_order' ? 'heat' : 'heat_groups'),
        alt: message('retention/cohorts.chart.heat.alt', {
          cohorts: names,
          ages: Math.max(...heat.map((row) => row.age)),
          share: share(best.retention),
          age: best.age,
        }),
        table: 'heat',
        x: 'age',
        y: 'cohort',
        value: 'retention',
        sortY: 'table',
        height: 60 + 24 * names,
      }),
    );
  }
  const after = curve.filter((row) => row.age > 0);
  if (after.length > 1) {
    charts.push(
      lineChart({
        id: 'curve',
        title: title('curve'),
        alt: message('retention/cohorts.chart.curve.alt', {
          first: share(after[0]!.retention),
          last: share(after.at(-1)!.retention),
          age: after.at(-1)!.age,
        }),
        table: 'curve_shown',
        x: 'age',
        y: 'retention',
        low: 'low',
        high: 'high',
        xKind: 'steps',
        height: 240,
      }),
    );
  }
  if (activity && activity.days.length > 1) {
    const most = activity.days.reduce((top, row) => (row.customers > top.customers ? row : top));
    charts.push(
      lineChart({
        id: 'daily_active',
        title: title('daily_active'),
        alt: message('retention/cohorts.chart.daily_active.alt', {
          from: activity.days[0]!.date,
          to: activity.days.at(-1)!.date,
          most: customers(most.customers),
          date: most.date,
        }),
        table: 'daily_active',
        x: 'date',
        y: 'customers',
        xKind: 'date',
        height: 220,
      }),
    );
  }
  return charts;
}
