import { type Issue, isVitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { charactersWithoutGlyph } from '../render/index.js';
import { renderPdf } from '../render/pdf.js';
import { openBrowser } from '../render/pdf-browser.js';
import type { Result } from '../result/index.js';
import { actionsOverview } from './actions-overview.js';
import type { ReportContent, ReportSection, ReportStyle, ReportWatch } from './content.js';
import { customersOf, hideCustomers } from './hide-customers.js';
import { hideFindings } from './hide-findings.js';
import { listPaths, reportLists } from './lists.js';
import type { OutputFile } from './manifest.js';
import { mergedActions } from './merged-actions.js';
import { withProductNames } from './product-names.js';
import { pseudonymKey } from './pseudonym-key.js';
import { type Pseudonyms, pseudonymsFor } from './pseudonyms.js';
import { renderReport } from './render-report.js';
import { resultsJson } from './results-json.js';

/** The files of a report, all but the manifest. */
export interface ReportFiles {
  readonly files: readonly OutputFile[];
  /** The answers as the report shows them. */
  readonly results: readonly Result[];
  readonly warnings: readonly Issue[];
  /** 6 where the PDF was asked for and no browser could print it. */
  readonly exitCode: 0 | 6;
}

/**
 * Makes the files of a report: report.html, report.pdf, lists/*.csv, results.json.
 *
 * Page, print and results show pseudonyms where the report asks for them; the lists, which say whom to call, carry the ids.
 * Without a browser the rest is still made.
 */
export async function reportFiles(
  content: ReportContent,
  style: ReportStyle,
  watch: ReportWatch,
): Promise<ReportFiles> {
  const { signal, progress = () => {} } = watch;
  const real = content.sections.flatMap((section) => (section.kind === 'result' ? [section.result] : []));
  const hidden = hideFindings(real, style.hide);
  const names = style.privacy === 'ids' ? null : await namesFor(real, style.key);
  const results =
    names === null ? hidden.results : await Promise.all(hidden.results.map((result) => hideCustomers(result, names)));

  progress(0, 'report.html');
  const actions = await mergedActions(real);
  const products = content.products ?? new Map();
  const shown = await Promise.all(results.map((result) => withProductNames(result, products)));
  const html = await renderReport(withResults(content.sections, shown), style, content.asOf, {
    actions: actionsOverview(actions),
    lists: listPaths(real),
  });
  signal?.throwIfAborted();
  const files: OutputFile[] = [{ name: 'report.html', content: html }];
  const warnings: Issue[] = [...hidden.warnings, ...(await lettersMissing(html))];
  let exitCode: 0 | 6 = 0;
  if (style.formats.includes('pdf')) {
    progress(0.3, 'report.pdf');
    const printed = await print(html, content.asOf, watch);
    warnings.push(...printed.warnings);
    if (printed.pdf) files.push({ name: 'report.pdf', content: printed.pdf });
    else exitCode = 6;
    if (printed.pdf && !style.formats.includes('html')) files.shift();
  }
  progress(0.8, 'lists');
  for (const list of await reportLists(real, actions, { language: style.language, names, products })) files.push(list);
  const data = await resultsJson(results, style, content.asOf);
  files.push({ name: 'results.json', content: `${JSON.stringify(data)}\n` });
  progress(1, 'report');
  return { files, results, warnings, exitCode };
}

/** Letters that the shipped font does not have are shown in another one, if the reader's machine has it. */
async function lettersMissing(html: string): Promise<Issue[]> {
  const words = html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g, ' ');
  const letters = await charactersWithoutGlyph(words.replaceAll(/\s/gu, ' '));
  if (letters === '') return [];
  const shown = [...letters].slice(0, 20).join(' ');
  return [{ code: 'no_glyph', severity: 'warning', message: message('report.no_glyph', { letters: shown }) }];
}

async function namesFor(results: readonly Result[], key: string): Promise<Pseudonyms> {
  const ids = new Set<string>();
  for (const result of results) for (const id of await customersOf(result)) ids.add(id);
  return pseudonymsFor(ids, await pseudonymKey(key));
}

function withResults(sections: readonly ReportSection[], results: readonly Result[]): ReportSection[] {
  let next = 0;
  return sections.map((section) =>
    section.kind === 'result' ? { kind: 'result', result: results[next++] ?? section.result } : section,
  );
}

async function print(
  html: string,
  asOf: string | null,
  { signal, browser: shared }: ReportWatch,
): Promise<{ pdf: Uint8Array | null; warnings: readonly Issue[] }> {
  try {
    const browser = shared ?? (await openBrowser());
    try {
      return { pdf: await renderPdf(html, { browser, asOf, signal }), warnings: browser.warnings };
    } finally {
      if (!shared) await browser.close();
    }
  } catch (error) {
    if (!isVitalfewError(error) || error.code !== 'no_browser') throw error;
    return { pdf: null, warnings: error.issues.map((issue) => ({ ...issue, severity: 'warning' as const })) };
  }
}
