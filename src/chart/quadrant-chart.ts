import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { beside, field, label, largest, rounded, shown, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface QuadrantChartOptions extends ChartBase {
  /** Text column that says what a row is: `cell`, `cut`, `name`, `tick_x` or `tick_y`. */
  readonly kind: string;
  /** Corners of a cell or ends of a cut, in steps from 0; the place of a name or a tick. */
  readonly x: string;
  readonly x2: string;
  readonly y: string;
  readonly y2: string;
  /** The middle of a cell, where its number is written. */
  readonly middleX: string;
  readonly middleY: string;
  /** How many stand in a cell: written in it and the depth of its colour. */
  readonly value: string;
  /** Text column: the quadrant of a cell or a name. */
  readonly quadrant: string;
  /** How many stand in the quadrant of a name. */
  readonly total: string;
  /** Numbers written at the ticks; their labels are the titles of the axes. */
  readonly tickX: string;
  readonly tickY: string;
  /** Steps along each axis. */
  readonly steps: { readonly x: number; readonly y: number };
  /** Quadrants drawn in the accent and in the contrasting colour; the others are grey. */
  readonly accent: string;
  readonly contrast: string;
  readonly height?: number;
}

/** Five depths at equal steps of the square root, so that a few large cells do not bleach the rest. */
const parts = [0.0025, 0.04, 0.16, 0.36];

/**
 * Two numbers of many customers as a grid cut into four: who has much of both, of one, of neither, each cell with its count.
 *
 * Every customer is in a cell, so that the picture reads the same for a hundred customers and for a million.
 */
export function quadrantChart(options: QuadrantChartOptions): Chart {
  const {
    kind,
    x,
    x2,
    y,
    y2,
    middleX,
    middleY,
    value,
    quadrant,
    total,
    tickX,
    tickY,
    steps,
    accent,
    contrast,
    height = 440,
  } = options;
  const only = (what: string) => [{ filter: { field: field(kind), equal: what } }];
  const axis = (column: string, title: string, domain: readonly [number, number]): JsonObject => ({
    field: field(column),
    type: 'quantitative',
    title: label(title),
    scale: { domain: [...domain], nice: false, zero: false },
    axis: { labels: false, ticks: false, domain: false, grid: false },
  });
  const place = { x: [-1.1, steps.x + 0.1], y: [-1.5, steps.y + 0.8] } as const;
  const of = (name: string) => ({ field: field(quadrant), equal: name });
  return buildChart(options, {
    width: chartWidth,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: {
      x: axis(x, tickX, place.x),
      y: axis(y, tickY, place.y),
    },
    layer: [
      {
        transform: only('cell'),
        mark: { type: 'rect', stroke: colours.paper, strokeWidth: 1.5 },
        encoding: {
          x2: { field: field(x2) },
          y2: { field: field(y2) },
          color: {
            condition: [
              { test: of(accent), value: colours.accent },
              { test: of(contrast), value: colours.contrast },
            ],
            value: colours.context,
          },
          fillOpacity: {
            field: field(value),
            type: 'quantitative',
            scale: {
              type: 'threshold',
              domain: parts.map((part) => largest([value], part)),
              range: [0.2, 0.3, 0.4, 0.7, 1],
            },
            legend: null,
          },
          tooltip: tooltip(quadrant, tickX, tickY, value),
        },
      },
      {
        transform: [...only('cell'), { filter: { field: field(value), gt: 0 } }],
        mark: { type: 'text', fontSize: 11 },
        encoding: {
          x: axis(middleX, tickX, place.x),
          y: axis(middleY, tickY, place.y),
          text: { field: shown(value), type: 'nominal' },
          color: {
            condition: {
              test: {
                and: [{ field: field(value), gte: largest([value], 0.16) }, { or: [of(accent), of(contrast)] }],
              },
              value: colours.onHeat,
            },
            value: colours.ink,
          },
        },
      },
      {
        transform: only('cut'),
        mark: { type: 'rule', strokeWidth: 2, color: colours.ink },
        encoding: { x2: { field: field(x2) }, y2: { field: field(y2) } },
      },
      {
        transform: only('name'),
        mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 700 },
        encoding: { text: { field: beside(quadrant, total), type: 'nominal' } },
      },
      {
        transform: only('tick_x'),
        mark: { type: 'text', baseline: 'top', dy: 4, fontSize: 11, color: colours.faint },
        encoding: { text: { field: rounded(tickX), type: 'nominal' } },
      },
      {
        transform: only('tick_y'),
        mark: { type: 'text', align: 'right', dx: -6, fontSize: 11, color: colours.faint },
        encoding: { text: { field: rounded(tickY), type: 'nominal' } },
      },
    ],
  });
}
