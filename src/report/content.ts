import type { Language } from '../messages/index.js';
import type { PdfBrowser } from '../render/pdf-browser.js';
import type { Result } from '../result/index.js';
import type { ProductNames } from './product-names.js';
import type { ReportFormat } from './report-format.js';

/** A section as it is printed: an answer, or the consultant's own words in Markdown. */
export type ReportSection =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'text'; readonly markdown: string };

/** How a report looks and what it shows, wherever it was asked for. */
export interface ReportStyle {
  readonly client: string | null;
  readonly title: string | null;
  readonly language: Language;
  /** A theme's name, or the path of a file. */
  readonly theme: string;
  /** A folder of templates of one's own; what it lacks comes from the package. */
  readonly templates: string | null;
  readonly privacy: 'pseudonyms' | 'ids';
  /** How much of each answer stands open: the pictures and the table that carry it, or all. */
  readonly detail: 'brief' | 'full';
  /** Findings that are not shown, by their ids. */
  readonly hide: readonly string[];
  readonly formats: readonly ReportFormat[];
  /** Where the key of the pseudonyms stands. */
  readonly key: string;
}

/** What a report is made of. */
export interface ReportContent {
  readonly sections: readonly ReportSection[];
  readonly asOf: string | null;
  /** What the products are called, where the data are at hand. */
  readonly products?: ProductNames;
}

/** How a run is watched and stopped. */
export interface ReportWatch {
  readonly signal?: AbortSignal | undefined;
  /** How far it is (0..1), and with what. */
  readonly progress?: ((share: number, what?: string) => void) | undefined;
  /** A browser that prints several reports; each opens its own otherwise. */
  readonly browser?: PdfBrowser | undefined;
  /** Where records that were set aside are written: beside the input unless given, nowhere when null. */
  readonly rejectsDir?: string | null | undefined;
}
