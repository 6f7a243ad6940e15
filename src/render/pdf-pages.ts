/** What a printed file says of itself. */
export interface PdfPages {
  readonly count: number;
  /** The page, from 1, on which each element that is the target of a link begins. */
  readonly targets: ReadonlyMap<string, number>;
  readonly lastText: string;
}

/** Blanks are dropped: a PDF has none where a line ends. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

/** Reads the pages of a PDF: how many, where the links of the contents lead, the words of the last one. */
export async function readPdfPages(pdf: Uint8Array): Promise<PdfPages> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdfjs takes the bytes away from its caller: it gets a copy.
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await loading.promise;
    const targets = new Map<string, number>();
    for (const [name, place] of destinations(await document.getDestinations())) {
      targets.set(name, (await document.getPageIndex(place)) + 1);
    }
    const page = await document.getPage(document.numPages);
    const { items } = await page.getTextContent();
    const lastText = items.map((item) => ('str' in item ? item.str : '')).join('');
    return { count: document.numPages, targets, lastText };
  } finally {
    await loading.destroy();
  }
}

type PageRef = { num: number; gen: number };

/** pdfjs gives a Map or an object, by version; each place begins with a reference of its page. */
function* destinations(found: unknown): Generator<[string, PageRef]> {
  const entries = found instanceof Map ? found : new Map(Object.entries(found ?? {}));
  for (const [name, place] of entries as Map<string, unknown>) {
    const first = Array.isArray(place) ? (place[0] as PageRef | null) : null;
    if (first && typeof first.num === 'number') yield [name, first];
  }
}
