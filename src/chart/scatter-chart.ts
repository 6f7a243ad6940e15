import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, shown, tooltip } from './fields.js';
import { chartWidth, seriesShapes } from './theme.js';

export interface ScatterChartOptions extends ChartBase {
  readonly x: string;
  readonly y: string;
  /** Text column written beside the points (few points only). */
  readonly label?: string;
  /** Number that gives the area of a point. */
  readonly size?: string;
  /** Text column that gives the points their colour and shape; a legend names its values. */
  readonly color?: string;
  /** Logarithmic axes: for positive numbers that span powers of ten. */
  readonly logX?: boolean;
  readonly logY?: boolean;
  readonly height?: number;
}

/** Groups by their names; colours and shapes share a legend where neither has a title. */
function groups(column: string): JsonObject {
  return { field: field(column), type: 'nominal', sort: null, title: null };
}

/** Points on two numbers: who stands where on both. */
export function scatterChart(options: ScatterChartOptions): Chart {
  const { x, y, label, size, color, logX = false, logY = false, height = 380 } = options;
  const axis = (column: string, log: boolean, scale: JsonObject = { padding: 12 }): JsonObject => ({
    field: field(column),
    type: 'quantitative',
    scale: log ? { type: 'log', nice: false, ...scale } : { zero: false, ...scale },
    ...(log ? { axis: { grid: false, domain: true } } : {}),
  });
  // A name that reaches out of the plot makes Vega cut off title and axes: names stand above their points, with room beside.
  const named = label === undefined ? { padding: 12 } : { padding: 48, nice: false };
  const names = [label, color, x, y, size].filter((column) => column !== undefined);
  const layer: JsonObject[] = [
    {
      mark: { type: 'point', opacity: 0.75 },
      encoding: {
        ...(size === undefined
          ? {}
          : { size: { field: field(size), type: 'quantitative', scale: { range: [20, 700] }, legend: null } }),
        ...(color === undefined
          ? {}
          : { color: groups(color), shape: { ...groups(color), scale: { range: [...seriesShapes] } } }),
        tooltip: tooltip(...names),
      },
    },
  ];
  if (label !== undefined) {
    layer.push({
      mark: { type: 'text', align: 'center', dy: -12, fontSize: 11 },
      encoding: { text: { field: shown(label), type: 'nominal' } },
    });
  }
  return buildChart(options, {
    width: chartWidth,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: {
      x: axis(x, logX, named),
      y: axis(y, logY, label === undefined ? undefined : { padding: 24, nice: false }),
    },
    layer,
  });
}
