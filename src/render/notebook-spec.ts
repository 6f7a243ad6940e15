import type { Chart, JsonObject, Table } from '../result/index.js';
import { type ChartOptions, liteSpec } from './compile-chart.js';

/** The schema that JupyterLab and VS Code know. */
const schema = 'https://vega.github.io/schema/vega-lite/v5.json';

/** A chart as a Vega-Lite 5 spec with its rows inside, for `application/vnd.vegalite.v5+json`. */
export async function notebookSpec(chart: Chart, table: Table, options: ChartOptions): Promise<JsonObject> {
  return { $schema: schema, ...(await liteSpec(chart, table, { withTitle: true, ...options })) };
}
