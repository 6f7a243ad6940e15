import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, tooltip } from './fields.js';
import { chartWidth, seriesDashes } from './theme.js';

export interface LineChartOptions extends ChartBase {
  readonly x: string;
  readonly y: string;
  /** What x is: a number (default), a date, or steps in the order of the rows. */
  readonly xKind?: 'number' | 'date' | 'steps';
  /** Text column: one line each, named by a legend. */
  readonly color?: string;
  /** Columns of the band around the line. */
  readonly low?: string;
  readonly high?: string;
  /** Fills the space under the lines, as densities are drawn. */
  readonly area?: boolean;
  /** Leaves out the numbers at the y axis, where only the form counts (a density). */
  readonly plainY?: boolean;
  readonly height?: number;
}

const kinds = { number: 'quantitative', date: 'temporal', steps: 'ordinal' } as const;

/**
 * Lines over numbers, dates or steps; with `area`, densities such as prior, likelihood and posterior.
 *
 * @example lineChart({ id: 'learning', title, alt, table: 'densities', x: 'p', y: 'density', color: 'curve', area: true })
 */
export function lineChart(options: LineChartOptions): Chart {
  const { x, y, xKind = 'number', color, low, high, area = false, plainY = false, height = 300 } = options;
  const layer: JsonObject[] = [];
  const quantity = (column: string): JsonObject => ({ field: field(column), type: 'quantitative' });
  const names: JsonObject = color === undefined ? {} : { field: field(color), type: 'nominal', sort: null };
  const legend = { symbolType: 'stroke', symbolSize: 400, symbolStrokeWidth: 2.5 };
  const dashes = seriesDashes.map((dash) => [...dash]);
  // Without a title of its own the legend of the dashes is that of the colours.
  const stroke: JsonObject =
    color === undefined
      ? {}
      : {
          color: { ...names, title: null, legend },
          strokeDash: { ...names, title: null, scale: { range: dashes }, legend },
        };
  // The pale areas have a scale of their own, or the legend would be as pale.
  const fill: JsonObject = color === undefined ? {} : { fill: { ...names, legend: null } };
  if (low !== undefined && high !== undefined) {
    layer.push({
      mark: { type: 'area', interpolate: 'linear' },
      encoding: { ...fill, y: { ...quantity(low), title: null }, y2: { field: field(high) } },
    });
  } else if (area) {
    layer.push({
      mark: { type: 'area', interpolate: 'linear' },
      encoding: { ...fill, y: { ...quantity(y), stack: null } },
    });
  }
  layer.push({
    mark: { type: 'line', interpolate: 'linear' },
    encoding: {
      ...stroke,
      y: { ...quantity(y), ...(plainY ? { axis: { labels: false, grid: false } } : {}) },
      tooltip: tooltip(...(color === undefined ? [] : [color]), x, y),
    },
  });
  return buildChart(options, {
    width: chartWidth,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: {
      x: {
        field: field(x),
        type: kinds[xKind],
        ...(xKind === 'steps' ? { sort: null, axis: { labelAngle: 0, labelOverlap: true } } : {}),
        // Days as they are written everywhere: names of months would be English in every language.
        ...(xKind === 'date' ? { axis: { format: '%Y-%m-%d', labelOverlap: true, labelSeparation: 12 } } : {}),
        ...(xKind === 'number' ? { scale: { zero: false, nice: false }, axis: { grid: false } } : {}),
      },
    },
    layer,
    ...(color === undefined ? {} : { resolve: { legend: { color: 'shared', fill: 'independent' } } }),
  });
}
