import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The part of a fontkit font that measuring needs. */
export interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

const at =
  (name: string): (() => string) =>
  () =>
    require.resolve(`@expo-google-fonts/${name}.ttf`);

/**
 * The two weights that pictures and pages are set in, as static TrueType: the same files everywhere look the same. The
 * second of each has the letters that the first lacks: Łukasz, Dvořák, Αθήνα, Кириллица.
 */
export const fontFiles: Readonly<Record<FontWeight, readonly (() => string)[]>> = {
  regular: [at('noto-sans-sc/400Regular/NotoSansSC_400Regular'), at('noto-sans/400Regular/NotoSans_400Regular')],
  bold: [at('noto-sans-sc/700Bold/NotoSansSC_700Bold'), at('noto-sans/700Bold/NotoSans_700Bold')],
};

export type FontWeight = 'regular' | 'bold';

const opened = new Map<string, Promise<Font>>();

/** The fonts of a weight opened for measuring, the one that is asked first at first; each is read once. */
export function openFonts(weight: FontWeight): Promise<Font[]> {
  return Promise.all(
    fontFiles[weight].map((file) => {
      const path = file();
      const font = opened.get(path) ?? openFont(path);
      opened.set(path, font);
      return font;
    }),
  );
}

async function openFont(path: string): Promise<Font> {
  const fontkit = (await import('fontkit' as string)) as { openSync(path: string): Font };
  return fontkit.openSync(path);
}

/** The place among the fonts of the one that shows a character; the first where none does. */
export function fontOf(fonts: readonly Font[], codePoint: number): number {
  return Math.max(
    0,
    fonts.findIndex((font) => font.hasGlyphForCodePoint(codePoint)),
  );
}
