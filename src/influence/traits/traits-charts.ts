import { barChart, lineChart } from '../../chart/index.js';
import { type Message, message } from '../../messages/index.js';
import type { Chart, Metric } from '../../result/index.js';
import type * as heard from './heard-tables.js';
import type { Material } from './traits-material.js';
import type * as t from './traits-tables.js';

const id = 'influence/traits';
const text = (what: string, params?: Message['params']) => message(`${id}.${what}`, params);

/** Customers of the top in its picture. */
export const shownTop = 20;

/** How many bear each trait, who stands at the top, and how voice runs down each gap. */
export function chartsOf(
  material: Material,
  tables: { readonly top: readonly t.TopRow[]; readonly gaps: readonly heard.GapRow[] },
  metrics: readonly Metric[],
): Chart[] {
  const value = (name: string) => {
    const { value, unit } = metrics.find((metric) => metric.id === name)!;
    return { value, unit };
  };
  const charts: Chart[] = [
    barChart({
      id: 'traits',
      title: text('chart.traits'),
      // What the data do not tell is no part of the sentence.
      alt: text('chart.traits.alt', {
        traits: ['mavens', 'voices', 'hubs']
          .map((name) => ({ name, n: value(name) }))
          .filter(({ n }) => n.value !== null)
          .map(({ name, n }) => text(`chart.traits.alt.${name}`, { n })),
        customers: value('customers'),
      }),
      table: 'tagged',
      category: 'trait',
      value: 'tagged',
    }),
  ];
  if (tables.top.length > 0)
    charts.push(
      barChart({
        id: 'top',
        title: text('chart.top'),
        alt: text('chart.top.alt', {
          n: { value: Math.min(shownTop, tables.top.length), unit: 'customers' },
          name: tables.top[0]!.label,
          score: { value: tables.top[0]!.combined, unit: 'score' },
        }),
        table: 'top_shown',
        category: 'label',
        value: 'combined',
      }),
    );
  for (const { attribute, rates, test } of material.gaps ?? []) {
    if (rates.length < 2) continue;
    charts.push(
      lineChart({
        id: `gap_${attribute}`,
        title: text(`chart.gap.${attribute}`),
        alt: text('chart.gap.alt', {
          attribute: text(`attribute.${attribute}`),
          told: { value: test.told, unit: 'customers' },
          above: { value: test.above, unit: 'share' },
          others: { value: test.others, unit: 'share' },
        }),
        table: `gap_${attribute}`,
        x: 'gap',
        y: 'rate',
        low: 'rate_low',
        high: 'rate_high',
      }),
    );
  }
  return charts;
}
