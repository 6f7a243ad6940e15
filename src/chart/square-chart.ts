import type { Chart } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { beside, field, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface SquareChartOptions extends ChartBase {
  /** Corners of each rectangle, all in 0..1. */
  readonly x: string;
  readonly x2: string;
  readonly y: string;
  readonly y2: string;
  /** Text column: the name written into the rectangle. */
  readonly label: string;
  /** Share of the square, written beside the name. */
  readonly share: string;
  /** Boolean column: true in the rectangles that count (drawn in the accent colour). */
  readonly highlight: string;
}

/**
 * The unit square cut into rectangles whose areas are probabilities: all baskets, those with A, those with B among them.
 * Bayes' theorem is then a comparison of areas.
 */
export function squareChart(options: SquareChartOptions): Chart {
  const { x, x2, y, y2, label, share, highlight } = options;
  const place = (column: string) => ({
    field: field(column),
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, 1] },
  });
  const test = { field: field(highlight), equal: true };
  const ink = { condition: { test, value: colours.onHeat }, value: colours.ink };
  return buildChart(options, {
    width: chartWidth,
    height: 400,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: { x: place(x), y: place(y) },
    layer: [
      {
        mark: { type: 'rect', stroke: colours.paper, strokeWidth: 3, color: colours.context },
        encoding: {
          x2: { field: field(x2) },
          y2: { field: field(y2) },
          color: { condition: { test, value: colours.heat }, value: colours.line },
          tooltip: tooltip(label, share),
        },
      },
      {
        mark: { type: 'text', align: 'left', baseline: 'top', dx: 10, dy: 9 },
        encoding: { y: place(y2), text: { field: beside(label, share), type: 'nominal' }, color: ink },
      },
    ],
  });
}
