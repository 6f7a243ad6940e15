import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The part of a fontkit font that measuring needs. */
export interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

/** The two weights that pictures and pages are set in, as static TrueType: the same file everywhere looks the same. */
export const fontFiles = {
  regular: (): string => require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: (): string => require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;

export type FontWeight = keyof typeof fontFiles;

const opened = new Map<FontWeight, Promise<Font>>();

/** A font opened for measuring; read once. */
export function openFont(weight: FontWeight): Promise<Font> {
  let font = opened.get(weight);
  if (!font) {
    font = import('fontkit' as string).then((fontkit: { openSync(path: string): Font }) =>
      fontkit.openSync(fontFiles[weight]()),
    );
    opened.set(weight, font);
  }
  return font;
}
