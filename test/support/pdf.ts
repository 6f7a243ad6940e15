import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as its reader sees it, by pdfjs. */
export interface ReadPdf {
  readonly pageCount: number;
  readonly texts: readonly string[];
  readonly outline: readonly string[];
  readonly tagged: boolean;
  readonly info: Readonly<Record<string, unknown>>;
  /** Width and height of each page, points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Font types that text is drawn with ("TrueType", "Type3", "CIDFontType2", …) by font name. */
  readonly fonts: ReadonlyMap<string, string>;
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function titles(items: readonly OutlineItem[]): string[] {
  return items.flatMap((item) => [item.title, ...titles(item.items)]);
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, fontExtraProperties: true });
  const document = await loading.promise;
  const texts: string[] = [];
  const sizes: [number, number][] = [];
  const fonts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    sizes.push([right - left, top - bottom]);
    // Fonts arrive with the drawing instructions.
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [index, operation] of fnArray.entries()) {
      if (operation !== OPS.setFont) continue;
      const font = page.commonObjs.get(argsArray[index][0] as string) as { name: string; type: string };
      fonts.set(font.name, font.type);
    }
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
