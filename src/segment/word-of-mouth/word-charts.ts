import { barChart, intervalChart, pairedBarsChart, quadrantChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import type { Pick } from './picks.js';
import type { Sensitivity } from './sensitivity.js';
import type { QuadrantRow } from './word-tables.js';

interface Seen {
  readonly quadrants: readonly QuadrantRow[];
  readonly picks: readonly Pick[];
  readonly sensitivity: readonly Sensitivity[];
  readonly steps: { readonly x: number; readonly y: number };
  readonly level: number;
}

const text = (id: string, params?: Parameters<typeof message>[1]) =>
  message(`segment/word-of-mouth.chart.${id}`, params);

/** The two-dimensional view, what each quadrant holds, how right the picks are, how firm the overlooked are. */
export function wordCharts({ quadrants, picks, sensitivity, steps, level }: Seen): Chart[] {
  const customers = (name: string) => ({
    value: quadrants.find((row) => row.quadrant === name)!.customers,
    unit: 'customers' as const,
  });
  const share = (value: number | null) => ({ value, unit: 'share' as const });
  const counts = Object.fromEntries(['star', 'overlooked', 'buyer', 'quiet'].map((name) => [name, customers(name)]));
  const overlooked = quadrants.find((row) => row.quadrant === 'overlooked')!;
  const charts = [
    quadrantChart({
      id: 'two_dimensions',
      title: text('map.title'),
      alt: text('map.alt', { n: { value: quadrants[0]!.of_customers, unit: 'customers' }, ...counts }),
      table: 'map',
      kind: 'kind',
      x: 'x',
      x2: 'x2',
      y: 'y',
      y2: 'y2',
      middleX: 'middle_x',
      middleY: 'middle_y',
      value: 'customers',
      quadrant: 'quadrant',
      total: 'quadrant_customers',
      tickX: 'sales',
      tickY: 'word_value',
      steps,
      accent: 'star',
      contrast: 'overlooked',
    }),
    pairedBarsChart({
      id: 'quadrants',
      title: text('quadrants.title'),
      alt: text('quadrants.alt', { talk: share(overlooked.talk_share), sales: share(overlooked.sales_share) }),
      table: 'quadrants',
      category: 'quadrant',
      first: 'sales_share',
      second: 'talk_share',
    }),
  ];
  const known = picks.filter((pick) => pick.precision !== null);
  if (known.length > 0) {
    const best = known.reduce((found, each) => (each.precision! > found.precision! ? each : found));
    charts.push(
      intervalChart({
        id: 'picks',
        title: text('picks.title', { level: share(level) }),
        alt: text('picks.alt', {
          n: known.length,
          pick: message(`segment/word-of-mouth.pick.${best.pick}`),
          precision: share(best.precision),
          by_lot: share(best.by_lot),
        }),
        table: 'picks_shown',
        category: 'pick',
        value: 'precision',
        low: 'low',
        high: 'high',
        reference: 'by_lot',
      }),
    );
  }
  const others = sensitivity.filter((rule) => rule.rule !== 'as_answered' && rule.kept_share !== null);
  if (others.length > 0) {
    const least = others.reduce((found, each) => (each.kept_share! < found.kept_share! ? each : found));
    charts.push(
      barChart({
        id: 'sensitivity',
        title: text('sensitivity.title'),
        alt: text('sensitivity.alt', {
          n: others.length,
          rule: message(`segment/word-of-mouth.rule.${least.rule}`),
          kept: share(least.kept_share),
        }),
        table: 'sensitivity',
        category: 'rule',
        value: 'kept_share',
        low: 'kept_low',
        high: 'kept_high',
      }),
    );
  }
  return charts;
}
