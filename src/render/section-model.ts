import { formatValue, type Language, type Message, message, text } from '../messages/index.js';
import { type Finding, holdsCustomers, type Metric, type Result, type Table } from '../result/index.js';
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
  /** Rows of a table on the page (10), and in its download (1,000; 0 for no download). */
  readonly mostRows?: number;
  readonly mostDownload?: number;
  /** `brief`: what carries the answer stands open, the rest is folded; `full` (default): everything stands open. */
  readonly detail?: 'brief' | 'full';
  /** Files that have the rows of a table, by its name: it needs no download of its own. */
  readonly lists?: Readonly<Record<string, string>>;
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
  /** What is folded, and the names of what is in there. */
  readonly more: {
    readonly names: string;
    readonly metrics: readonly MetricModel[];
    readonly charts: readonly ChartModel[];
    readonly tables: readonly TableModel[];
  } | null;
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

/** The pictures that carry an answer: analyses name them first. */
const leadCharts = 2;

/** Headline numbers that a reader takes in at a glance. */
const leadMetrics = 8;

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
  const { language, number = null, hide = [], mostRows = 10, mostDownload = 1000, interactive = false } = options;
  const { detail = 'full', lists = {} } = options;
  // For a few rows more nobody is sent elsewhere.
  const mostOf = (table: Table): number => (table.rowCount <= mostRows + 4 ? mostRows + 4 : mostRows);
  const downloadOf = (name: string): number => (lists[name] === undefined ? mostDownload : 0);
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
          most: mostOf(table),
          mostDownload: downloadOf(chart.table),
          list: lists[chart.table] ?? null,
        })
      : null;
    if (fold && downloadOf(chart.table) > 0)
      tables.push({ id: `${chartId}-numbers`, data: await tableData(table, chart.table, mostDownload) });
    charts.push({ id: chartId, title: say(chart.title), alt: say(chart.alt), picture, numbers });
  }

  const models: (TableModel & { readonly leads: boolean })[] = [];
  for (const [name, table] of Object.entries<Table>(result.tables)) {
    if (folded.has(name) || table.rowCount === 0) continue;
    const tableId = `${id}-table-${slug(name)}`;
    const most = { most: mostOf(table), mostDownload: downloadOf(name), list: lists[name] ?? null };
    models.push({
      ...(await tableModel(table, { ...shared, id: tableId, name, ...most })),
      leads: canLead(table, name),
    });
    if (most.mostDownload > 0) tables.push({ id: tableId, data: await tableData(table, name, mostDownload) });
  }

  const metrics = result.metrics.map((metric) => metricModel(metric, currency, language));
  const model: SectionModel = {
    id,
    resultId: result.id,
    number,
    title: say(result.title),
    question: say(result.question),
    findings: findingModels(result, language, hide),
    warnings: result.warnings.map((issue) => say(issue.message)),
    ...leadAndMore({ metrics, charts, tables: models }, detail, language),
    ...resultBasis(result, language),
    words: null,
  };
  return { model, data: { specs, tables } };
}

/** A table that sums up stands open; one of customers, or of what to do with each, is for a list. */
function canLead(table: Table, name: string): boolean {
  return name !== 'actions' && table.rowCount <= longestOwnTable && !table.columns.some(holdsCustomers);
}

interface Parts {
  readonly metrics: readonly MetricModel[];
  readonly charts: readonly ChartModel[];
  readonly tables: readonly (TableModel & { readonly leads: boolean })[];
}

function leadAndMore(
  { metrics, charts, tables }: Parts,
  detail: 'brief' | 'full',
  language: Language,
): Pick<SectionModel, 'metrics' | 'charts' | 'tables' | 'more'> {
  if (detail === 'full') return { metrics, charts, tables, more: null };
  // What is not known leads nowhere: the warnings say why.
  const leading = metrics.filter((metric) => metric.unknown === null).slice(0, leadMetrics);
  const leaders = tables.filter((table) => table.leads);
  // One row compares nothing with nothing.
  const first =
    leaders.find(({ rows }) => rows.length > 1) ?? leaders[0] ?? (charts.length === 0 ? tables[0] : undefined);
  const more = {
    metrics: metrics.filter((metric) => !leading.includes(metric)),
    charts: charts.slice(leadCharts),
    tables: tables.filter((table) => table !== first),
  };
  const names = [
    ...(more.metrics.length === 0 ? [] : [text(message('render.figures'), language)]),
    ...more.charts.map(({ title }) => title),
    ...more.tables.map(({ caption }) => caption),
  ];
  return {
    metrics: leading,
    charts: charts.slice(0, leadCharts),
    tables: first === undefined ? [] : [first],
    more: names.length === 0 ? null : { names: names.join(language === 'en' ? '; ' : '；'), ...more },
  };
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
