import { type FontWeight, fontOf, openFonts } from './fonts.js';

export type TextWidth = (text: string, size: number, weight: FontWeight) => number;

let measuring: Promise<TextWidth> | null = null;

/** Measures text in the shipped fonts: the sum of its glyphs' widths, each looked up once. Cost: O(characters). */
export function loadTextWidth(): Promise<TextWidth> {
  measuring ??= Promise.all([openFonts('regular'), openFonts('bold')]).then(([regular, bold]) => {
    const widths = { regular: new Map<number, number>(), bold: new Map<number, number>() };
    const fonts = { regular, bold };
    return (text, size, weight) => {
      const known = widths[weight];
      let sum = 0;
      for (const character of text) {
        const codePoint = character.codePointAt(0)!;
        let width = known.get(codePoint);
        if (width === undefined) {
          const font = fonts[weight][fontOf(fonts[weight], codePoint)]!;
          width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
          known.set(codePoint, width);
        }
        sum += width;
      }
      return sum * size;
    };
  });
  return measuring;
}
