import { assertSafeSpec, chartConfig, toDark } from '../chart/index.js';
import { type Language, text } from '../messages/index.js';
import type { Chart, JsonObject, Table } from '../result/index.js';
import { displayText } from './display-text.js';
import { resolveChart } from './resolve-chart.js';
import { loadVega } from './vega.js';

export interface ChartOptions {
  readonly language: Language;
  readonly currency?: string | null;
  /** Dark ground: the theme's colours are replaced. */
  readonly dark?: boolean;
  /** Writes the title above the picture; a page has it in its own type. */
  readonly withTitle?: boolean;
}

/** A chart as a Vega-Lite spec with data, words and the theme in it. */
export async function liteSpec(chart: Chart, table: Table, options: ChartOptions): Promise<JsonObject> {
  assertSafeSpec(chart.spec);
  const filled = await resolveChart(chart, table, options);
  const title = options.withTitle ? { title: displayText(text(chart.title, options.language)) } : {};
  const spec: JsonObject = { ...title, config: chartConfig, ...filled };
  if (!options.dark) return spec;
  // Rows stay as they are: a customer may be called like a colour.
  const { data, ...look } = spec;
  return { ...toDark(look), data: data! };
}

/** A chart compiled to Vega, data inside: what the interactive picture of a page is made from. */
export async function vegaSpec(chart: Chart, table: Table, options: ChartOptions): Promise<object> {
  const [{ vega, vegaLite }, spec] = await Promise.all([loadVega(), liteSpec(chart, table, options)]);
  return vegaLite.compile(spec, { logger: vega.logger(vega.None) }).spec;
}
