import { dirname, resolve } from 'node:path';
import { invalidOption } from '../errors.js';
import type { Language } from '../messages/index.js';
import { message } from '../messages/index.js';
import { choice, choices, json, resolveOptions, textOption } from '../option/index.js';
import type { Result } from '../result/index.js';
import type { ReportContent, ReportSection, ReportStyle, ReportWatch } from './content.js';
import type { ReportOrigin } from './manifest.js';
import { outputPlace } from './output-place.js';
import { keyFileName } from './pseudonym-key.js';
import { reportFormats } from './report-format.js';
import { reportFromFile } from './report-from-file.js';
import { type WrittenReport, writeReport } from './write-report.js';

/** A result, or the consultant's own words in Markdown. */
export type ReportItem = Result | { readonly text: string };

export interface ReportOptions extends ReportWatch {
  /** Folder of the report. */
  readonly out?: string | undefined;
  readonly client?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly language?: Language | undefined;
  /** A theme's name, or the path of a CSS file. */
  readonly theme?: string | undefined;
  /** A folder of templates of one's own; what it lacks comes from the package. */
  readonly templates?: string | undefined;
  readonly privacy?: 'pseudonyms' | 'ids' | undefined;
  /** `brief` (default): what carries each answer stands open, the rest is folded; `full`: everything stands open, and is printed. */
  readonly detail?: 'brief' | 'full' | undefined;
  /** Ids of findings that are not shown. */
  readonly hide?: readonly string[] | undefined;
  readonly format?: readonly ('html' | 'pdf')[] | undefined;
  /** Key file of the pseudonyms; `vitalfew.key` beside the report's folder otherwise. */
  readonly key?: string | undefined;
}

const specs = {
  out: textOption({ default: null, expected: message('must_be.folder') }),
  client: textOption({ default: null }),
  title: textOption({ default: null }),
  language: choice(['en', 'zh-CN'], { default: 'en' }),
  theme: textOption({ default: 'plain' }),
  templates: textOption({ default: null, expected: message('must_be.folder') }),
  privacy: choice(['pseudonyms', 'ids'], { default: 'pseudonyms' }),
  detail: choice(['brief', 'full'], { default: 'brief' }),
  hide: json<readonly string[]>({
    default: [],
    expected: message('must_be.finding_ids'),
    check: (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
  }),
  format: choices(reportFormats, { default: reportFormats }),
  key: textOption({ default: null, expected: message('must_be.file') }),
};

/**
 * Writes answers as a report for a client: report.html, report.pdf, lists, results.json, manifest.json.
 *
 * Customers are shown under pseudonyms unless `privacy` is `ids`; the lists, kept apart, carry the ids.
 *
 * @param what - results and words in their order, or the path of a report.yaml
 * @throws VitalfewError invalid_option | unknown_option | locked | output_failed | cancelled
 * @example await report([rfm, { text: '## What we suggest' }, bayes], { out: 'out/acme', language: 'zh-CN' })
 */
export async function report(
  what: readonly ReportItem[] | Result | string,
  options: ReportOptions = {},
): Promise<WrittenReport> {
  const { signal, progress, ...given } = options;
  if (typeof what === 'string') return fromFile(what, options);
  const values = resolveOptions('report', specs, given);
  if (values.out === null) throw invalidOption('report', 'out', { expected: specs.out.expected, received: given.out });
  const sections = (Array.isArray(what) ? (what as readonly ReportItem[]) : [what as Result]).map(toSection);
  if (sections.length === 0) {
    throw invalidOption('report', 'results', { expected: message('must_be.results.one'), received: what });
  }
  const style: ReportStyle = {
    ...values,
    theme: values.theme ?? 'plain',
    formats: values.format,
    key: values.key ?? resolve(dirname(resolve(values.out)), keyFileName),
  };
  const results = sections.flatMap((section) => (section.kind === 'result' ? [section.result] : []));
  const content: ReportContent = { sections, asOf: latest(results) };
  const place = await outputPlace(values.out, [style.key]);
  return writeReport(place, style, { signal, progress }, (use) => use(content, originOf(results)));
}

function fromFile(path: string, options: ReportOptions): Promise<WrittenReport> {
  const { out, language, format, signal, progress, ...set } = options;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return reportFromFile(path, { out, language, format, signal, progress, set: given });
}

function toSection(item: ReportItem): ReportSection {
  if ('text' in item && typeof item.text === 'string') return { kind: 'text', markdown: item.text };
  if ('metrics' in item && 'tables' in item) return { kind: 'result', result: item };
  throw invalidOption('report', 'results', { expected: message('must_be.results'), received: item });
}

function latest(results: readonly Result[]): string | null {
  const days = results.map((result) => result.input.asOf).filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** A report made by a program: its inputs are known by name and hash, not by place. */
function originOf(results: readonly Result[]): ReportOrigin {
  const sources = new Map(
    results.flatMap((result) => result.provenance.sources.map((source) => [JSON.stringify(source), source] as const)),
  );
  return { config: null, set: {}, inputs: [...sources.values()].map((source) => ({ ...source, path: null })) };
}
