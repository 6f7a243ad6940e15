import { barChart, intervalChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import type { CoverageRow, GroupRow } from './accounts-rows.js';

/** Win rate by coverage where meetings are known, and what each parent company brought. */
export function accountsCharts(rows: {
  readonly coverage: readonly CoverageRow[];
  readonly parents: readonly GroupRow[];
}): Chart[] {
  const first = rows.parents[0]!;
  const charts = [
    barChart({
      id: 'parents',
      title: message('segment/accounts.chart.parents.title'),
      alt: message('segment/accounts.chart.parents.alt', {
        n: { value: Math.min(15, rows.parents.length), unit: 'count' },
        first: first.group,
        amount: { value: first.won_amount, unit: 'money' },
      }),
      table: 'top_parents',
      category: 'group',
      value: 'won_amount',
    }),
  ];
  if (rows.coverage.length === 0) return charts;
  const known = rows.coverage.filter((row) => row.closed > 0);
  charts.unshift(
    intervalChart({
      id: 'coverage',
      title: message('segment/accounts.chart.coverage.title'),
      alt: message('segment/accounts.chart.coverage.alt', {
        n: { value: known.reduce((sum, row) => sum + row.closed, 0), unit: 'count' },
        from: { value: known[0]?.win_rate ?? null, unit: 'share' },
        to: { value: known.at(-1)?.win_rate ?? null, unit: 'share' },
      }),
      table: 'coverage',
      category: 'deciders_met',
      value: 'win_rate',
      low: 'win_low',
      high: 'win_high',
    }),
  );
  return charts;
}
