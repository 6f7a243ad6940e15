import { readFile } from 'node:fs/promises';
import { fontFamily } from '../chart/index.js';
import { type FontWeight, fontFiles, fontOf, openFonts } from './fonts.js';

type SubsetFont = (font: Uint8Array, text: string, options: { targetFormat: 'woff2' }) => Promise<Uint8Array>;

/** What every page may come to show: digits and letters of page numbers, axes and tooltips. */
const always = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}–—−…·×→✓%‰`;

/** Every character of a text once, in the order of the code points. */
export function charactersOf(text: string): string {
  const codePoints = new Set<number>();
  for (const character of always + text) codePoints.add(character.codePointAt(0)!);
  return [...codePoints]
    .sort((a, b) => a - b)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');
}

/** One font cut to the characters that it shows, as a rule of CSS; nothing where it shows none of them. */
async function face(file: string, number: number, characters: string, range: string): Promise<string> {
  const { default: subsetFont } = (await import('subset-font' as string)) as { default: SubsetFont };
  const font = await subsetFont(await readFile(file), characters, { targetFormat: 'woff2' });
  const data = Buffer.from(font).toString('base64');
  return `@font-face { font-family: "${fontFamily}"; font-weight: ${number}; font-display: block; ${range}src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
}

/** One weight: the first font, and the second under the same name for the letters that the first lacks. */
async function faces(weight: FontWeight, number: number, characters: string): Promise<string[]> {
  const fonts = await openFonts(weight);
  const byFont = Map.groupBy(characters, (character) => fontOf(fonts, character.codePointAt(0)!));
  const made: string[] = [];
  for (const [index, file] of fontFiles[weight].entries()) {
    const own = byFont.get(index);
    if (own === undefined) continue;
    const codes = own.map((character) => `U+${character.codePointAt(0)!.toString(16)}`);
    made.push(await face(file(), number, own.join(''), index === 0 ? '' : `unicode-range: ${codes.join(', ')}; `));
  }
  return made;
}

/** The two weights cut to the characters of a page, as @font-face rules with the fonts inside. */
export async function embeddedFonts(text: string): Promise<string> {
  const characters = charactersOf(text);
  return [...(await faces('regular', 400, characters)), ...(await faces('bold', 700, characters))].join('\n');
}

/** The characters of a text that the shipped fonts cannot show: a reader's own fonts show them, or a box. */
export async function charactersWithoutGlyph(text: string): Promise<string> {
  const fonts = await openFonts('regular');
  const isShown = (codePoint: number): boolean => fonts.some((font) => font.hasGlyphForCodePoint(codePoint));
  return [...charactersOf(text)].filter((character) => !isShown(character.codePointAt(0)!)).join('');
}
