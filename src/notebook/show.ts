import { VitalfewError } from '../errors.js';
import { type Language, message, text } from '../messages/index.js';
import { notebookSpec, renderCard, renderPng } from '../render/index.js';
import type { Chart, Result } from '../result/index.js';
import { tslabChannel } from './tslab-channel.js';

/** One Jupyter output: the same thing in several MIME types, of which a front end shows the richest it knows. */
export interface MimeBundle {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

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
    data: {
      'application/vnd.vegalite.v5+json': await notebookSpec(chart, table, { language }),
      'image/png': Buffer.from(png).toString('base64'),
      'text/plain': text(chart.alt, language),
    },
    metadata: { 'image/png': shownSize(png) },
  };
}

/** Half of the pixels: the picture is drawn at twice its size, to be sharp on dense screens. */
function shownSize(png: Uint8Array): { width: number; height: number } {
  const header = new DataView(png.buffer, png.byteOffset);
  return { width: header.getUint32(16) / 2, height: header.getUint32(20) / 2 };
}

/**
 * What a result is in a notebook: one HTML card, then one bundle per chart.
 *
 * The charts come apart from the HTML: a front end that finds HTML in a bundle shows it and never the chart. In a
 * notebook that is not trusted the PNG of the bundle is what is left.
 */
export async function notebookBundles(result: Result, { language = 'en' }: ShowOptions = {}): Promise<MimeBundle[]> {
  const card: MimeBundle = {
    data: { 'text/html': await renderCard(result, { language }), 'text/plain': text(result.title, language) },
    metadata: {},
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
  for (const bundle of await notebookBundles(result, options)) write({ ...bundle, transient: {} }, false);
}
