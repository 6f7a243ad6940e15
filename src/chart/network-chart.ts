import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, shown, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface NetworkChartOptions extends ChartBase {
  /** Text column that says what a row is: `node` or `edge`. */
  readonly kind: string;
  /** Place of a node, and one end of an edge; the places are stretched to the frame of 4 to 3. */
  readonly x: string;
  readonly y: string;
  /** The other end of an edge; null in rows of nodes. */
  readonly x2: string;
  readonly y2: string;
  /** Name of a node, written beside it where it is not null. */
  readonly label: string;
  /** Number that gives the area of a node. */
  readonly size: string;
  /** Boolean column: true in the nodes the picture is about. */
  readonly highlight: string;
}

/** Nodes and ties at the places that the table gives them: who stands around whom. */
export function networkChart(options: NetworkChartOptions): Chart {
  const { kind, x, y, x2, y2, label, size, highlight } = options;
  const place = (column: string, reverse = false) => ({
    field: field(column),
    type: 'quantitative',
    axis: null,
    scale: { zero: false, nice: false, padding: 24, ...(reverse ? { reverse: true } : {}) },
  });
  const only = (what: string) => [{ filter: { field: field(kind), equal: what } }];
  const test = { field: field(highlight), equal: true };
  const name = (rim: JsonObject): JsonObject => ({
    transform: only('node'),
    mark: { type: 'text', dy: -23, fontSize: 11, fontWeight: 700, ...rim },
    encoding: { text: { field: shown(label), type: 'nominal' } },
  });
  return buildChart(options, {
    width: chartWidth,
    height: 480,
    autosize: { type: 'fit', contains: 'padding' },
    encoding: { x: place(x), y: place(y) },
    layer: [
      {
        transform: only('edge'),
        mark: { type: 'rule', color: colours.context, strokeWidth: 1, opacity: 0.7 },
        encoding: { x2: { field: field(x2) }, y2: { field: field(y2) } },
      },
      {
        transform: only('node'),
        mark: { type: 'point', stroke: colours.paper, strokeWidth: 1.5 },
        encoding: {
          size: {
            field: field(size),
            type: 'quantitative',
            scale: { domainMin: 0, range: [25, 900] },
            legend: null,
          },
          color: { condition: { test, value: colours.accent }, value: colours.context },
          tooltip: tooltip(label, size),
        },
      },
      // A rim in the colour of the paper keeps a name legible on the ties and nodes behind it.
      name({ stroke: colours.paper, strokeWidth: 3.5, strokeJoin: 'round' }),
      name({}),
    ],
  });
}
