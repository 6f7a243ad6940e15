import { barChart, lorenzChart } from '../../chart/index.js';
import { type Message, message, type Unit } from '../../messages/index.js';
import type { Chart, Metric } from '../../result/index.js';
import type { DecileRow } from './pareto-tables.js';
import { topText } from './top-text.js';

const quantity = (value: number | null, unit: Unit) => ({ value, unit });

/** The Lorenz curve with the top marked, and tenths of the customers. None where there is nobody, or fewer than ten. */
export function paretoCharts(
  metrics: readonly Metric[],
  deciles: readonly DecileRow[],
  topShare: number,
  value: 'revenue' | 'margin',
): Chart[] {
  const what: Message = message(`segment/pareto.value.${value}`);
  const of = (id: string) => metrics.find((metric) => metric.id === id)?.value ?? null;
  const known = { what, top: topText(topShare), share: quantity(of('top_share'), 'share') };
  const charts: Chart[] = [];
  if ((of('customers') ?? 0) > 0) {
    const marked = of('top_share') === null ? null : message('segment/pareto.chart.lorenz.mark', known);
    charts.push(
      lorenzChart({
        id: 'lorenz',
        title: message('segment/pareto.chart.lorenz.title', { what }),
        alt: message(`segment/pareto.chart.lorenz.${marked ? 'alt' : 'alt_short'}`, {
          ...known,
          gini: quantity(of('gini'), 'ratio'),
          customers: quantity(of('customers'), 'customers'),
        }),
        table: 'lorenz',
        x: 'customer_share',
        y: 'revenue_share',
        ...(marked ? { marked: { column: 'marked', label: marked, side: topShare < 0.5 ? 'left' : 'right' } } : {}),
      }),
    );
  }
  const [first, last] = [deciles[0], deciles.at(-1)];
  if (first && last) {
    charts.push(
      barChart({
        id: 'deciles',
        title: message('segment/pareto.chart.deciles.title', { what }),
        alt: message('segment/pareto.chart.deciles.alt', {
          what,
          first: quantity(first.revenue_share, 'share'),
          last: quantity(last.revenue_share, 'share'),
        }),
        table: 'deciles',
        category: 'decile',
        value: 'revenue_share',
      }),
    );
  }
  return charts;
}
