import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as its reader sees it, by pdfjs. */
export interface ReadPdf {
  readonly pageCount: number;
  readonly texts: readonly string[];
  readonly outline: readonly string[];
  readonly tagged: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  /** Width and height of each page, points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** The fonts that text is drawn with: type ("TrueType", "Type3", "CIDFontType2", …) and the text, by font name. */
  readonly fonts: ReadonlyMap<string, { readonly type: string; readonly text: string }>;
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function titles(items: readonly OutlineItem[]): string[] {
  return items.flatMap((item) => [item.title, ...titles(item.items)]);
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    fontExtraProperties: true,
  });
  const document = await loading.promise;
  const texts: string[] = [];
  const sizes: [number, number][] = [];
  const fonts = new Map<string, { type: string; text: string }>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    // Fonts arrive with the drawing instructions.
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    const words = items.filter((item) => 'str' in item);
    texts.push(words.map((item) => `${item.str}${item.hasEOL ? '\n' : ''}`).join(''));
    for (const { str, fontName } of words) {
      if (str.trim() === '') continue;
      const { name, type } = page.commonObjs.get(fontName) as { name: string; type: string };
      fonts.set(name, { type, text: (fonts.get(name)?.text ?? '') + str });
    }
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    sizes.push([right - left, top - bottom]);
  }
  const { info } = await document.getMetadata();
  const read: ReadPdf = {
    pageCount: document.numPages,
    texts,
    sizes,
    fonts,
    info: info as Record<string, unknown>,
    outline: titles(((await document.getOutline()) ?? []) as OutlineItem[]),
    tagged: (await document.getMarkInfo()) !== null,
  };
  await loading.destroy();
  return read;
}
