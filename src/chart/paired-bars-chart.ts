import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, label, largest, shown, tooltip } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface PairedBarsOptions extends ChartBase {
  /** Text column, one pair of bars each, in the order of the rows. */
  readonly category: string;
  /** Two numeric columns in the same unit; the first is the context (grey), the second the answer (accent). */
  readonly first: string;
  readonly second: string;
}

/**
 * Two bars beside each other for each name: who is many, and who brings much.
 *
 * @example pairedBarsChart({ id: 'map', title, alt, table: 'segments', category: 'segment', first: 'customer_share', second: 'revenue_share' })
 */
export function pairedBarsChart(options: PairedBarsOptions): Chart {
  const { category, first, second } = options;
  const bars = (column: string): JsonObject[] => {
    const encoding: JsonObject = {
      x: {
        field: field(column),
        type: 'quantitative',
        axis: null,
        scale: { domainMax: largest([first, second], 1.15), nice: false },
      },
      yOffset: { datum: label(column), scale: { domain: [label(first), label(second)] } },
    };
    return [
      {
        mark: { type: 'bar', cornerRadiusEnd: 2 },
        encoding: {
          ...encoding,
          color: {
            datum: label(column),
            scale: { domain: [label(first), label(second)], range: [colours.context, colours.accent] },
          },
          tooltip: tooltip(category, first, second),
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, fontSize: 10.5 },
        encoding: { ...encoding, text: { field: shown(column), type: 'nominal' } },
      },
    ];
  };
  return buildChart(options, {
    width: chartWidth,
    height: { step: 14 },
    autosize: { type: 'fit-x', contains: 'padding' },
    encoding: {
      y: {
        field: field(category),
        type: 'nominal',
        sort: null,
        scale: { paddingInner: 0.3, paddingOuter: 0.15 },
        axis: { title: null, domain: false, labelColor: colours.ink },
      },
    },
    layer: [...bars(first), ...bars(second)],
  });
}
