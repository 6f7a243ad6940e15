import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { beside, field, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface SquareChartOptions extends ChartBase {
  /** Corners of each of the four rectangles, all in 0..1; those on the left begin at x 0, those at the bottom at y 0. */
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

/** Height of a strip that has room for its name. */
const thinnest = 0.09;

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
    title: null,
    scale: { domain: [0, 1] },
  });
  const test = { field: field(highlight), equal: true };
  const only = (low: JsonObject, column: string): JsonObject => ({ filter: { field: field(column), ...low } });
  // Every name stands in its own corner of the square: a thin strip does not push two into each other.
  const corner = (left: boolean, bottom: boolean, thin: boolean): JsonObject => {
    const inner = bottom ? y2 : y;
    const isThin = bottom ? { lt: thinnest } : { gt: 1 - thinnest };
    const isThick = bottom ? { gte: thinnest } : { lte: 1 - thinnest };
    return {
      transform: [
        only(left ? { lte: 0 } : { gt: 0 }, x),
        only(bottom ? { lte: 0 } : { gt: 0 }, y),
        only(thin ? isThin : isThick, inner),
      ],
      mark: {
        type: 'text',
        align: left ? 'left' : 'right',
        baseline: bottom ? 'bottom' : 'top',
        dx: left ? 10 : -10,
        dy: bottom ? -9 : 9,
      },
      encoding: {
        x: place(left ? x : x2),
        // Beside a strip that is lower than its name, not across its edge.
        y: place(thin ? inner : bottom ? y : y2),
        text: { field: beside(label, share), type: 'nominal' },
      },
    };
  };
  return buildChart(options, {
    width: chartWidth,
    height: 320,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: { x: place(x), y: place(y) },
    layer: [
      {
        mark: { type: 'rect', stroke: colours.paper, strokeWidth: 2 },
        encoding: {
          x2: { field: field(x2) },
          y2: { field: field(y2) },
          color: { condition: { test, value: colours.pale }, value: colours.line },
          tooltip: tooltip(label, share),
        },
      },
      ...[true, false].flatMap((left) =>
        [true, false].flatMap((bottom) => [corner(left, bottom, false), corner(left, bottom, true)]),
      ),
    ],
  });
}
