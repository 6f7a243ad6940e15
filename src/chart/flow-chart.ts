import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { beside, field, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface FlowChartOptions extends ChartBase {
  /** Text column that colours the bands, named by a legend. */
  readonly kind: string;
  /** Number column: how many a block or a band holds, written beside the names. */
  readonly size: string;
  readonly height?: number;
}

/**
 * Who went where: groups before at the left, groups after at the right, bands between them as broad as they hold customers.
 *
 * The table has the columns of `flowLayout`: part, band, from, to, x, x2, y, y2, middle, and those named here.
 *
 * @example flowChart({ id: 'migration', title, alt, table: 'flow', kind: 'kind', size: 'customers' })
 */
export function flowChart(options: FlowChartOptions): Chart {
  const { kind, size, height = 460 } = options;
  // Room at both sides for the names.
  const x = (column = 'x'): JsonObject => ({
    field: field(column),
    type: 'quantitative',
    axis: null,
    scale: { domain: [-0.62, 1.62], nice: false },
  });
  const y = (column = 'y'): JsonObject => ({
    field: field(column),
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, 1], reverse: true, nice: false },
  });
  const only = (part: string): JsonObject[] => [{ filter: { field: 'part', equal: part } }];
  const block = (part: 'from' | 'to'): JsonObject => ({
    transform: only(part),
    mark: { type: 'rect', color: colours.faint },
    encoding: { x: x(), x2: { field: 'x2' }, y: y(), y2: { field: 'y2' }, tooltip: tooltip(part, size) },
  });
  const name = (part: 'from' | 'to'): JsonObject => ({
    transform: only(part),
    mark: { type: 'text', fontSize: 11, ...(part === 'from' ? { align: 'right', dx: -6 } : { align: 'left', dx: 6 }) },
    encoding: {
      x: x(part === 'from' ? 'x' : 'x2'),
      y: y('middle'),
      text: { field: beside(part, size), type: 'nominal' },
    },
  });
  return buildChart(options, {
    width: chartWidth,
    height,
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      {
        transform: only('band'),
        // One opacity for the band, so that the legend's symbols are not pale.
        mark: { type: 'area', fillOpacity: 1, opacity: 0.55 },
        encoding: {
          x: x(),
          y: y(),
          y2: { field: 'y2' },
          detail: { field: 'band', type: 'nominal' },
          color: {
            field: field(kind),
            type: 'nominal',
            sort: null,
            scale: { range: [colours.context, colours.accent, colours.contrast] },
          },
          tooltip: tooltip('from', 'to', size),
        },
      },
      block('from'),
      block('to'),
      name('from'),
      name('to'),
    ],
  });
}
