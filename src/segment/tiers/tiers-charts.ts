import { lineChart, pairedBarsChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import { tierName } from './tier-name.js';
import type { BunchingRow, TierRow } from './tiers-tables.js';

/** Tiers by customers and money; customers around the first announced threshold. */
export function tiersCharts(
  tiers: readonly TierRow[],
  bunching: readonly BunchingRow[],
  value: 'revenue' | 'margin',
  currency: string | null,
): Chart[] {
  const what = message(`segment/tiers.value.${value}`);
  const top = tiers.reduce((best, row) => ((row.revenue_share ?? 0) > (best.revenue_share ?? 0) ? row : best));
  const charts = [
    pairedBarsChart({
      id: 'tiers',
      title: message('segment/tiers.chart.tiers.title', { what }),
      alt: message('segment/tiers.chart.tiers.alt', {
        n: tiers.length,
        what,
        tier: tierName(top.tier),
        customer_share: { value: top.customer_share, unit: 'share' },
        revenue_share: { value: top.revenue_share, unit: 'share' },
      }),
      table: 'tiers',
      category: 'tier',
      first: 'customer_share',
      second: 'revenue_share',
    }),
  ];
  const first = bunching[0];
  if (first) {
    const threshold = { value: first.threshold, unit: 'money', currency } as const;
    charts.push(
      lineChart({
        id: 'bunching',
        title: message('segment/tiers.chart.bunching.title', { threshold }),
        alt: message('segment/tiers.chart.bunching.alt', {
          threshold,
          observed: { value: first.observed, unit: 'customers' },
          expected: { value: first.expected, unit: 'customers' },
        }),
        table: 'bunching_bins',
        x: 'money',
        y: 'customers',
        color: 'series',
        height: 240,
      }),
    );
  }
  return charts;
}
