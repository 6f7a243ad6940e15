import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { byLines, field, joined, largest, shown, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface BarChartOptions extends ChartBase {
  /** Text column, one bar each; two columns read as "first → second". */
  readonly category: string | readonly [string, string];
  readonly value: string;
  /** Ends of the interval of the value. */
  readonly low?: string;
  readonly high?: string;
  /** Boolean column: true is drawn in the accent colour, the rest in grey. */
  readonly highlight?: string;
  /** Text column that colours the bars; a legend names its values. */
  readonly color?: string;
  /** `table` keeps the order of the rows (default), `value` puts the largest first. */
  readonly sort?: 'table' | 'value';
}

/**
 * Horizontal bars, each with its number at the end: who or what has how much.
 *
 * @example barChart({ id: 'top', title, alt, table: 'customers', category: 'customer_id', value: 'pagerank' })
 */
export function barChart(options: BarChartOptions): Chart {
  const { category, value, low, high, highlight, color, sort = 'table' } = options;
  const ends = low !== undefined && high !== undefined ? { low, high } : null;
  const y: JsonObject = {
    field: joined(category),
    type: 'nominal',
    sort: sort === 'value' ? { field: field(value), op: 'max', order: 'descending' } : null,
    axis: {
      title: null,
      domain: false,
      labelColor: colours.ink,
      ...(typeof category === 'string' ? {} : { labelOffset: byLines(category, 0, -7) }),
    },
  };
  const x: JsonObject = {
    field: field(value),
    type: 'quantitative',
    axis: null,
    scale: { domainMax: largest(ends ? [value, ends.high] : [value], 1.2), nice: false },
  };
  const columns = [...(typeof category === 'string' ? [category] : category), value];
  const layer: JsonObject[] = [
    {
      mark: { type: 'bar', height: { band: 0.64 }, cornerRadiusEnd: 2, ...(ends ? { fillOpacity: 0.55 } : {}) },
      encoding: {
        ...(highlight === undefined
          ? color === undefined
            ? {}
            : { color: { field: field(color), type: 'nominal', sort: null } }
          : {
              color: {
                condition: { test: { field: field(highlight), equal: true }, value: colours.accent },
                value: colours.context,
              },
            }),
        tooltip: tooltip(...columns, ...(ends ? [ends.low, ends.high] : [])),
      },
    },
  ];
  if (ends) {
    layer.push({
      mark: { type: 'rule', strokeWidth: 1.5, color: colours.ink },
      encoding: { x: { ...x, field: field(ends.low) }, x2: { field: field(ends.high) } },
    });
  }
  layer.push({
    mark: { type: 'text', align: 'left', dx: 6 },
    encoding: {
      ...(ends ? { x: { ...x, field: field(ends.high) } } : {}),
      text: { field: shown(value), type: 'nominal' },
    },
  });
  return buildChart(options, {
    width: chartWidth,
    height: { step: typeof category === 'string' ? 28 : byLines(category, 28, 36) },
    autosize: { type: 'fit-x', contains: 'padding' },
    encoding: { y, x },
    layer,
  });
}
