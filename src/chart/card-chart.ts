import type { Chart, JsonObject } from '../result/index.js';
import { buildChart, type ChartBase } from './chart-base.js';
import { field, shown } from './fields.js';
import { chartWidth, colours } from './theme.js';

export interface CardChartOptions extends ChartBase {
  /** What a row is: `card` (the ground of one), `title`, `line`. */
  readonly kind: string;
  /** Places: cards stand at x 0, 1, 2 … `columns` − 1, lines at whole y from the top. */
  readonly x: string;
  readonly x2: string;
  readonly y: string;
  readonly y2: string;
  /** What stands in the title of a card; what its line says, unless it is another column. */
  readonly heading?: string;
  /** What a line is of, and what it says. */
  readonly label: string;
  readonly value: string;
  readonly columns: number;
  /** Lines from the top to the bottom of the picture. */
  readonly lines: number;
}

/** Height of a line that names what it is of above what it says. */
const lineHeight = 34;
const margin = 12;

/**
 * Cards side by side, each with a title and lines of text: what there is to know of a few groups at a glance.
 *
 * @example cardChart({ id: 'cards', title, alt, table: 'cards', kind: 'kind', x: 'x', x2: 'x2', y: 'y', y2: 'y2', label: 'label', value: 'shown', columns: 3, lines: 24 })
 */
export function cardChart(options: CardChartOptions): Chart {
  const { kind, x, x2, y, y2, label, value, heading = value, columns, lines } = options;
  const place = (column: string, domain: JsonObject): JsonObject => ({
    field: field(column),
    type: 'quantitative',
    axis: null,
    title: null,
    scale: { nice: false, zero: false, ...domain },
  });
  const across = place(x, { domain: [0, columns] });
  const down = place(y, { domain: [0, lines], reverse: true });
  const width = Math.floor(chartWidth / columns) - 3 * margin;
  const only = (name: string) => [{ filter: { field: field(kind), equal: name } }];
  const text = (of: string, column: string, dy: number, mark: JsonObject): JsonObject => ({
    transform: only(of),
    mark: { type: 'text', align: 'left', baseline: 'top', dx: margin, dy, limit: width, ...mark },
    encoding: { x: across, y: down, text: { field: shown(column), type: 'nominal' } },
  });
  return buildChart(options, {
    width: chartWidth,
    height: lines * lineHeight,
    autosize: { type: 'fit', contains: 'padding' },
    layer: [
      {
        transform: only('card'),
        mark: { type: 'rect', cornerRadius: 6, fill: null, stroke: colours.line, strokeWidth: 1.5 },
        encoding: { x: across, x2: { field: field(x2) }, y: down, y2: { field: field(y2) } },
      },
      text('title', heading, 10, { fontSize: 15, fontWeight: 700, color: colours.accent }),
      text('line', label, 3, { fontSize: 11, color: colours.faint }),
      text('line', value, 17, { fontSize: 13 }),
    ],
  });
}
