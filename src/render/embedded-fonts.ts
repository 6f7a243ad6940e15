import { readFile } from 'node:fs/promises';
import { fontFamily } from '../chart/index.js';
import { type FontWeight, fontFiles, openFont } from './fonts.js';

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

async function face(weight: FontWeight, number: number, characters: string): Promise<string> {
  const { default: subsetFont } = (await import('subset-font' as string)) as { default: SubsetFont };
  const font = await subsetFont(await readFile(fontFiles[weight]()), characters, { targetFormat: 'woff2' });
  const data = Buffer.from(font).toString('base64');
  return `@font-face { font-family: "${fontFamily}"; font-weight: ${number}; font-display: block; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
}

/** The two weights cut to the characters of a page, as @font-face rules with the fonts inside. */
export async function embeddedFonts(text: string): Promise<string> {
  const characters = charactersOf(text);
  return `${await face('regular', 400, characters)}\n${await face('bold', 700, characters)}`;
}

/** The characters of a text that the shipped font cannot show: a reader's own fonts show them, or a box. */
export async function charactersWithoutGlyph(text: string): Promise<string> {
  const font = await openFont('regular');
  return [...charactersOf(text)].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!)).join('');
}
