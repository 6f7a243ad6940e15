import type { Message } from '../messages/index.js';
import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase, words } from './chart-base.js';
import { field, label, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface LorenzChartOptions extends ChartBase {
  /** Cumulated shares 0..1, the first row 0, 0 and the last 1, 1. */
  readonly x: string;
  readonly y: string;
  /** Boolean column that is true in the row to be marked, with the words that stand beside it, on the side that has room. */
  readonly marked?: { readonly column: string; readonly label: Message; readonly side?: 'left' | 'right' };
}

/**
 * Cumulated share of one against cumulated share of the other, with the diagonal on which all would be equal.
 *
 * @example lorenzChart({ id: 'lorenz', title, alt, table: 'lorenz', x: 'customer_share', y: 'revenue_share', marked: { column: 'marked', label } })
 */
export function lorenzChart(options: LorenzChartOptions): Chart {
  const { x, y, marked } = options;
  const share = (column: string, rest: JsonObject = {}): JsonObject => ({
    field: field(column),
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { values: [0, 0.2, 0.4, 0.6, 0.8, 1], tickCount: 6 },
    ...rest,
  });
  const layer: JsonObject[] = [
    {
      mark: { type: 'line', color: colours.context, strokeWidth: 1.5, strokeDash: [4, 4] },
      encoding: { x: share(x), y: share(x, { title: label(y) }) },
    },
    { mark: { type: 'area' }, encoding: { x: share(x), y: share(y), y2: { field: field(x) } } },
    { mark: { type: 'line' }, encoding: { x: share(x), y: share(y), tooltip: tooltip(x, y) } },
  ];
  if (marked) {
    const transform: JsonObject[] = [{ filter: { field: field(marked.column), equal: true } }];
    const place =
      marked.side === 'left'
        ? { align: 'right', baseline: 'bottom', dx: -14, dy: -8 }
        : { align: 'left', baseline: 'top', dx: 14, dy: 8 };
    const rule: JsonObject = { type: 'rule', color: colours.contrast, strokeDash: [3, 3] };
    layer.push(
      { transform, mark: rule, encoding: { x: share(x), y: share(y), y2: { datum: 0 } } },
      { transform, mark: rule, encoding: { x: share(x), x2: { datum: 0 }, y: share(y) } },
      {
        transform,
        mark: { type: 'point', color: colours.contrast, size: 110 },
        encoding: { x: share(x), y: share(y), tooltip: tooltip(x, y) },
      },
      {
        transform,
        mark: {
          type: 'text',
          ...place,
          fontSize: 13,
          fontWeight: 700,
          color: colours.contrast,
          text: words(marked.label),
        },
        encoding: { x: share(x), y: share(y) },
      },
    );
  }
  return buildChart(options, {
    width: chartWidth,
    height: 480,
    autosize: { type: 'fit', contains: 'padding' },
    layer,
  });
}
