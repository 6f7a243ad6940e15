import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { broken, byLines, field, joined, label, largest, shown, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface IntervalChartOptions extends ChartBase {
  /** Text column, one line each; two columns read as "first → second". */
  readonly category: string | readonly [string, string];
  readonly value: string;
  readonly low: string;
  readonly high: string;
  /** A second number to compare with (what holds without), drawn as a diamond. */
  readonly reference?: string;
}

/**
 * A dot with its interval for each name, and a diamond for what it is compared with.
 *
 * @example intervalChart({ id: 'pairs', title, alt, table: 'pairs_top', category: ['antecedent', 'consequent'], value: 'p', low: 'p_low', high: 'p_high', reference: 'p_without' })
 */
export function intervalChart(options: IntervalChartOptions): Chart {
  const { category, value, low, high, reference } = options;
  const x = (column: string): JsonObject => ({
    field: field(column),
    type: 'quantitative',
    title: reference === undefined ? label(value) : null,
    scale: {
      domainMin: 0,
      domainMax: largest([high, ...(reference === undefined ? [] : [reference])], 1.15),
      nice: false,
    },
  });
  const isPair = typeof category !== 'string';
  const names = isPair ? category : [category];
  // A legend for each layer, since one legend has one symbol: a dot, and a diamond for the reference.
  const legend = (column: string, colour: string, symbolType: string): JsonObject => ({
    datum: label(column),
    type: 'nominal',
    title: null,
    scale: { domain: [label(column)], range: [colour] },
    legend: reference === undefined ? null : { symbolType },
  });
  const layer: JsonObject[] = [
    {
      mark: { type: 'rule', color: colours.accent, strokeWidth: 3, opacity: 0.45, strokeCap: 'round' },
      encoding: { x: x(low), x2: { field: field(high) } },
    },
    {
      mark: { type: 'point', size: 90 },
      encoding: {
        x: x(value),
        color: legend(value, colours.accent, 'circle'),
        tooltip: tooltip(...names, value, low, high),
      },
    },
    {
      mark: { type: 'text', align: 'left', dx: 8, fontSize: 11 },
      encoding: { x: x(high), text: { field: shown(value), type: 'nominal' } },
    },
  ];
  if (reference !== undefined) {
    layer.splice(2, 0, {
      mark: { type: 'point', size: 70, shape: 'diamond' },
      encoding: {
        x: x(reference),
        color: legend(reference, colours.contrast, 'diamond'),
        tooltip: tooltip(...names, reference),
      },
    });
  }
  return buildChart(options, {
    width: chartWidth,
    height: { step: byLines(category, 24, 36) },
    autosize: { type: 'fit-x', contains: 'padding' },
    // Room for the number at the end of a line that goes to the end of the scale.
    padding: { left: 4, top: 4, bottom: 4, right: 48 },
    encoding: {
      y: {
        field: isPair ? joined(category) : broken(category),
        type: 'nominal',
        sort: null,
        axis: {
          title: null,
          domain: false,
          grid: true,
          labelColor: colours.ink,
          labelLimit: 340,
          // Both lines of a pair stand beside its dot; of a name that goes on the first does.
          ...(isPair ? { labelOffset: byLines(category, 0, -7) } : {}),
        },
      },
    },
    layer,
    resolve: { scale: { color: 'independent' } },
  });
}
