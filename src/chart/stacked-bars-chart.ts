import type { Chart } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface StackedBarsOptions extends ChartBase {
  /** Text column: the steps along the picture, in the order of the rows. */
  readonly x: string;
  /** Numbers; those below 0 are stacked downwards. */
  readonly y: string;
  /** Text column: the parts of a bar, named by a legend in the order of the rows. */
  readonly part: string;
  /** Number column: the place of a part in its bar, the smallest at the line; the order of names differs by language. */
  readonly order: string;
  readonly height?: number;
}

/**
 * Upright bars of parts over steps in time, what was lost below the line: who came, who stayed, who left.
 *
 * @example stackedBarsChart({ id: 'movement', title, alt, table: 'movement', x: 'period', y: 'customers', part: 'part', order: 'place' })
 */
export function stackedBarsChart(options: StackedBarsOptions): Chart {
  const { x, y, part, order, height = 300 } = options;
  return buildChart(options, {
    width: chartWidth,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: {
      x: { field: field(x), type: 'ordinal', sort: null, axis: { domain: false, labelOverlap: true } },
    },
    layer: [
      {
        mark: { type: 'bar', width: { band: 0.8 }, stroke: colours.paper, strokeWidth: 1 },
        encoding: {
          y: { field: field(y), type: 'quantitative', stack: 'zero' },
          color: { field: field(part), type: 'nominal', sort: null },
          order: { field: field(order), type: 'quantitative' },
          tooltip: tooltip(x, part, y),
        },
      },
      { mark: { type: 'rule', color: colours.faint }, encoding: { y: { datum: 0 } } },
    ],
  });
}
