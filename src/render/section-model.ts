import { formatValue, type Language, type Message, message, text } from '../messages/index.js';
import type { Finding, Metric, Result, Table } from '../result/index.js';
import { vegaSpec } from './compile-chart.js';
import { displayText } from './display-text.js';
import { resultBasis } from './section-basis.js';
import { renderSvg } from './svg.js';
import { hasCaption, type TableModel, tableData, tableModel } from './table-model.js';
import { TrustedHtml } from './trusted-html.js';

export interface SectionOptions {
  readonly language: Language;
  /** Number before the title; none where it is null. */
  readonly number?: number | null;
  /** Ids of findings that are not shown. */
  readonly hide?: readonly string[];
  /** Rows of a table on the page (12), and in its download (1,000; 0 for no download). */
  readonly mostRows?: number;
  readonly mostDownload?: number;
  /** Whether the charts answer to the pointer (their specs are collected for the page). */
  readonly interactive?: boolean;
}

export interface FindingModel {
  readonly severity: Finding['severity'];
  readonly label: string;
  readonly text: string;
}

export interface MetricModel {
  readonly label: string;
  readonly value: string;
  readonly interval: string | null;
  readonly level: string | null;
  readonly unknown: string | null;
}

export interface ChartModel {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly picture: TrustedHtml;
  readonly numbers: TableModel | null;
}

/** What the templates know of a result. Every field is always there; what is not known is null or empty. */
export interface SectionModel {
  readonly id: string;
  readonly resultId: string;
  readonly number: number | null;
  readonly title: string;
  readonly question: string;
  readonly findings: readonly FindingModel[];
  readonly metrics: readonly MetricModel[];
  readonly warnings: readonly string[];
  readonly charts: readonly ChartModel[];
  readonly tables: readonly TableModel[];
  readonly basis: readonly { readonly label: string; readonly value: string }[];
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly methods: readonly string[];
  readonly tool: string;
  readonly words: null;
}

/** What stands beside the section in the page: specs of charts and rows of tables, as JSON. */
export interface SectionData {
  readonly specs: readonly { readonly id: string; readonly spec: object }[];
  readonly tables: readonly { readonly id: string; readonly data: object }[];
}

/** Tables that a chart draws and that are longer than this, or have no caption, are folded under the chart. */
const longestOwnTable = 25;

export function slug(words: string): string {
  return (
    words
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'x'
  );
}

/** Builds what the templates need from a result, drawing its charts. */
export async function sectionModel(
  result: Result,
  options: SectionOptions,
): Promise<{ model: SectionModel; data: SectionData }> {
  const { language, number = null, hide = [], mostRows = 12, mostDownload = 1000, interactive = false } = options;
  const say = (what: Message): string => displayText(text(what, language));
  const id = `${number === null ? '' : `s${number}-`}${slug(result.id)}`;
  const { currency } = result.input;
  const specs: { id: string; spec: object }[] = [];
  const tables: { id: string; data: object }[] = [];
  const shared = { language, currency, resultId: result.id };

  const charts: ChartModel[] = [];
  const folded = new Set<string>();
  for (const chart of result.charts) {
    const table = result.tables[chart.table];
    if (!table || table.rowCount === 0) continue;
    const chartId = `${id}-${slug(chart.id)}`;
    const picture = new TrustedHtml(await renderSvg(chart, table, { language, currency, idPrefix: chartId }));
    if (interactive) specs.push({ id: chartId, spec: await vegaSpec(chart, table, { language, currency }) });
    const fold = table.rowCount > longestOwnTable || !hasCaption(chart.table, result.id);
    if (fold) folded.add(chart.table);
    const numbers = fold
      ? await tableModel(table, {
          ...shared,
          id: `${chartId}-numbers`,
          name: chart.table,
          most: mostRows,
          mostDownload,
        })
      : null;
    if (fold && mostDownload > 0)
      tables.push({ id: `${chartId}-numbers`, data: await tableData(table, chart.table, mostDownload) });
    charts.push({ id: chartId, title: say(chart.title), alt: say(chart.alt), picture, numbers });
  }

  const models: TableModel[] = [];
  for (const [name, table] of Object.entries<Table>(result.tables)) {
    if (folded.has(name) || table.rowCount === 0) continue;
    const tableId = `${id}-table-${slug(name)}`;
    models.push(await tableModel(table, { ...shared, id: tableId, name, most: mostRows, mostDownload }));
    if (mostDownload > 0) tables.push({ id: tableId, data: await tableData(table, name, mostDownload) });
  }

  const model: SectionModel = {
    id,
    resultId: result.id,
    number,
    title: say(result.title),
    question: say(result.question),
    findings: findingModels(result, language, hide),
    metrics: result.metrics.map((metric) => metricModel(metric, currency, language)),
    warnings: result.warnings.map((issue) => say(issue.message)),
    charts,
    tables: models,
    ...resultBasis(result, language),
    words: null,
  };
  return { model, data: { specs, tables } };
}

export function findingModels(result: Result, language: Language, hide: readonly string[] = []): FindingModel[] {
  return result.findings
    .filter((found) => !hide.includes(found.id))
    .map(({ severity, message: what }) => ({
      severity,
      label: text(message(`render.severity.${severity}`), language),
      text: displayText(text(what, language)),
    }));
}

export function metricModel(metric: Metric, currency: string | null, language: Language): MetricModel {
  const show = (value: number | null): string => formatValue(value, metric.unit, language, currency);
  const { interval } = metric;
  return {
    label: displayText(text(metric.label, language)),
    value: show(metric.value),
    interval: interval
      ? text(message('render.interval', { low: show(interval.low), high: show(interval.high) }), language)
      : null,
    level: interval
      ? text(
          message('render.interval.level', {
            level: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
              interval.level,
            ),
            kind: message(`render.interval.${interval.kind}`),
          }),
          language,
        )
      : null,
    unknown: metric.value === null ? text(message('render.unknown'), language) : null,
  };
}
