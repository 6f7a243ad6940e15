import type { Chart } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, largest, shown, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface HeatmapOptions extends ChartBase {
  /** Columns of few values each: the sides of the grid. */
  readonly x: string;
  readonly y: string;
  /** How much stands in a cell (>= 0); it is written in the cell and gives the depth of its colour. */
  readonly value: string;
  /** `ascending` puts the smallest at the left and the bottom (default for y), `table` keeps the order of the rows. */
  readonly sortX?: 'ascending' | 'table';
  readonly sortY?: 'ascending' | 'table';
  readonly height?: number;
}

/**
 * A grid of cells, deeper where there is more, with the number in each.
 *
 * Five depths at equal steps of the square root, so that a few large cells do not bleach the rest.
 *
 * @example heatmapChart({ id: 'heat', title, alt, table: 'grid', x: 'r', y: 'f', value: 'customers' })
 */
export function heatmapChart(options: HeatmapOptions): Chart {
  const { x, y, value, sortX = 'ascending', sortY = 'ascending', height = 300 } = options;
  return buildChart(options, {
    width: chartWidth,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: {
      x: {
        field: field(x),
        type: 'ordinal',
        sort: sortX === 'table' ? null : 'ascending',
        scale: { padding: 0.03 },
        axis: { labelAngle: 0, domain: false },
      },
      y: {
        field: field(y),
        type: 'ordinal',
        sort: sortY === 'table' ? null : 'descending',
        scale: { padding: 0.04 },
        axis: { domain: false },
      },
    },
    layer: [
      {
        mark: { type: 'rect', color: colours.heat, cornerRadius: 2 },
        encoding: {
          fillOpacity: {
            field: field(value),
            type: 'quantitative',
            // No middle depth: neither dark nor light figures would be legible on it.
            scale: {
              type: 'threshold',
              domain: [0.04, 0.16, 0.36, 0.64].map((part) => largest([value], part)),
              range: [0.06, 0.2, 0.4, 0.8, 1],
            },
            legend: null,
          },
          tooltip: tooltip(x, y, value),
        },
      },
      {
        mark: { type: 'text' },
        encoding: {
          text: { field: shown(value), type: 'nominal' },
          color: {
            condition: { test: { field: field(value), gte: largest([value], 0.36) }, value: colours.onHeat },
            value: colours.ink,
          },
        },
      },
    ],
  });
}
