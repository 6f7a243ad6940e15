import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { type PdfBrowser, type PrintOptions, withBrowser } from './pdf-browser.js';
import { fillPageNumbers, pageNumberTargets } from './pdf-contents.js';
import { fixPdfDates } from './pdf-dates.js';
import { type PdfPages, readPdfPages, withoutBlanks } from './pdf-pages.js';

export interface PdfOptions extends PrintOptions {
  /** A browser that is already open; without one, one is started and ended. */
  readonly browser?: PdfBrowser | undefined;
  /** ISO date that the file bears as its date; null for none. */
  readonly asOf?: string | null | undefined;
}

/** Contents whose numbers change the length of the contents settle at once; more passes than this mean they never do. */
const mostPasses = 4;

/**
 * Prints a page as a PDF: A4, tagged, with bookmarks, and contents that know their page numbers.
 *
 * The page is printed, the page of every target read from the file, its number written into
 * `<span class="page-number" data-target="id">`, and printed again until nothing moves. What the browser gives is not
 * trusted: every target must be there, and the text of the element marked `data-end` on the last page. Equal pages give
 * equal bytes: the file bears the day asOf.
 *
 * @throws VitalfewError no_browser (none, crashed twice, too long, torn or blank) | cancelled
 */
export async function renderPdf(html: string, options: PdfOptions = {}): Promise<Uint8Array> {
  const { browser } = options;
  return browser ? print(browser, html, options) : withBrowser((own) => print(own, html, options));
}

async function print(browser: PdfBrowser, html: string, options: PdfOptions): Promise<Uint8Array> {
  const wanted = pageNumberTargets(html);
  const asOf = options.asOf ?? null;
  let known: ReadonlyMap<string, number> | null = null;
  for (let pass = 1; pass <= mostPasses; pass++) {
    const guess: ReadonlyMap<string, number> | null = known;
    const pdf = await browser.print(
      fillPageNumbers(html, (target) => guess?.get(target) ?? '00'),
      options,
    );
    const pages = await readChecked(pdf, html, wanted);
    if (wanted.every((target) => guess?.get(target) === pages.targets.get(target))) return fixPdfDates(pdf, asOf);
    known = pages.targets;
  }
  throw incomplete('contents');
}

async function readChecked(pdf: Uint8Array, html: string, wanted: readonly string[]): Promise<PdfPages> {
  // Blank pages of a browser that was led astray have under a thousand bytes.
  if (pdf.length < 1000) throw incomplete('size');
  let pages: PdfPages;
  try {
    pages = await readPdfPages(pdf);
  } catch (cause) {
    throw incomplete('file', cause);
  }
  if (pages.count < 1) throw incomplete('pages');
  const missing = wanted.find((target) => !pages.targets.has(target));
  if (missing !== undefined) throw incomplete(missing);
  const end = endText(html);
  if (end !== null && !withoutBlanks(pages.lastText).includes(withoutBlanks(end))) throw incomplete('end');
  return pages;
}

/** The words of the element marked `data-end`, which has only text in it; null where a page has none. */
function endText(html: string): string | null {
  const found = /<\w+[^>]*\sdata-end[^>]*>([^<]*)</.exec(html)?.[1] ?? null;
  return found?.includes('&') ? null : found;
}

function incomplete(part: string, cause?: unknown): VitalfewError {
  return new VitalfewError('no_browser', message('pdf.incomplete', { part }), { cause });
}
