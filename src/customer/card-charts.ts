import { barChart, lineChart } from '../chart/index.js';
import { message } from '../messages/index.js';
import type { Chart } from '../result/index.js';
import type { MonthRow } from './bought.js';
import type { CardScore } from './card-part.js';

/** Money by month, and the scores. */
export function cardCharts(
  months: readonly MonthRow[],
  scores: readonly CardScore[],
  currency: string | null,
): Chart[] {
  const charts: Chart[] = [];
  const [first, last] = [months[0], months.at(-1)];
  if (first && last) {
    const best = months.reduce((most, row) => (row.revenue > most.revenue ? row : most));
    charts.push(
      lineChart({
        id: 'months',
        title: message('customer.chart.months.title'),
        alt: message('customer.chart.months.alt', {
          from: first.month,
          to: last.month,
          best: best.month,
          revenue: { value: best.revenue, unit: 'money', currency },
          empty: months.filter((row) => row.orders === 0).length,
        }),
        table: 'months',
        x: 'month',
        y: 'revenue',
        xKind: 'steps',
        height: 220,
      }),
    );
  }
  const [highest, lowest] = [...scores]
    .sort((a, b) => b.score - a.score)
    .reduce<(CardScore | undefined)[]>(([top], each) => [top ?? each, each], []);
  if (highest && lowest) {
    charts.push(
      barChart({
        id: 'scores',
        title: message('customer.chart.scores.title'),
        alt: message('customer.chart.scores.alt', {
          highest: message(`customer.score.${highest.dimension}`),
          high: highest.score,
          lowest: message(`customer.score.${lowest.dimension}`),
          low: lowest.score,
        }),
        table: 'scores',
        category: 'dimension',
        value: 'score',
      }),
    );
  }
  return charts;
}
