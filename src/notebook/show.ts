import { VitalfewError } from '../errors.js';
import { type Language, message, text } from '../messages/index.js';
import { notebookSpec, renderCard, renderPng } from '../render/index.js';
import type { Chart, Result } from '../result/index.js';
import { tslabChannel } from './tslab-channel.js';

/** One Jupyter output: MIME type → content. */
export type MimeBundle = Readonly<Record<string, unknown>>;

export interface ShowOptions {
  /** en unless said. */
  readonly language?: Language;
}

async function chartBundle(chart: Chart, result: Result, language: Language): Promise<MimeBundle> {
  const table = result.tables[chart.table];
  if (!table)
    throw new VitalfewError('missing_table', message('error.missing_table', { function: 'show', table: chart.table }));
  const png = await renderPng(chart, table, { language });
  return {
    'application/vnd.vegalite.v5+json': await notebookSpec(chart, table, { language }),
    'image/png': Buffer.from(png).toString('base64'),
    'text/plain': text(chart.alt, language),
  };
}

/**
 * What a result is in a notebook: one HTML card, then one bundle per chart.
 *
 * The charts come apart from the HTML: a front end that finds HTML in a bundle shows it and never the chart. In a
 * notebook that is not trusted the PNG of the bundle is what is left.
 */
export async function notebookBundles(result: Result, { language = 'en' }: ShowOptions = {}): Promise<MimeBundle[]> {
  const card: MimeBundle = {
    'text/html': await renderCard(result, { language }),
    'text/plain': text(result.title, language),
  };
  const charts: MimeBundle[] = [];
  for (const chart of result.charts) charts.push(await chartBundle(chart, result, language));
  return [card, ...charts];
}

/**
 * Shows a result in the cell that calls it.
 *
 * @throws VitalfewError unsupported_by_engine outside a tslab notebook
 * @example await show(await segment.rfm(shop), { language: 'zh-CN' })
 */
export async function show(result: Result, options: ShowOptions = {}): Promise<void> {
  const write = tslabChannel();
  if (!write) throw new VitalfewError('unsupported_by_engine', message('notebook.error.no_kernel'));
  for (const data of await notebookBundles(result, options)) write({ data, metadata: {}, transient: {} }, false);
}
