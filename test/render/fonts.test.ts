import { describe, expect, test } from 'vitest';
import { charactersOf, charactersWithoutGlyph, embeddedFonts } from '../../src/render/embedded-fonts.js';
import { loadTextWidth } from '../../src/render/text-width.js';

describe('fonts', () => {
  test('every character once, in order, and what pages always need', () => {
    const characters = charactersOf('客户客户');
    expect(characters.endsWith('客户')).toBe(true);
    expect(characters).toContain('0123456789');
    expect([...characters]).toHaveLength(new Set(characters).size);
  });

  test('the page grows with its characters, not with the font', async () => {
    const few = await embeddedFonts('客户');
    expect(few.match(/@font-face/g)).toHaveLength(2);
    expect(few.length).toBeLessThan(80_000); // the two files are 21 MB
    expect(await embeddedFonts('客户')).toBe(few);
  }, 30_000);

  test('what the font cannot show is known before it is a box on paper', async () => {
    expect(await charactersWithoutGlyph('好邻居 £ ✓ Jürgen')).toBe('');
    expect([...(await charactersWithoutGlyph('a👩ש'))].sort()).toEqual(['ש', '👩']);
  });

  test('letters that the Chinese font lacks come from the second one, under the same name and for them alone', async () => {
    expect(await charactersWithoutGlyph('Łukasz Dvořák Αθήνα Őrség')).toBe('');
    const css = await embeddedFonts('Łukasz Őrség');
    const ranges = [...css.matchAll(/font-weight: (\d+);.*?unicode-range: ([^;]*);/g)].map((found) => [
      found[1],
      found[2],
    ]);
    expect(ranges).toEqual([
      ['400', 'U+141, U+150'],
      ['700', 'U+141, U+150'],
    ]);
    expect(css.match(/font-family: "Noto Sans SC"/g)).toHaveLength(4);
    expect(css.length).toBeLessThan(80_000);
    // Advance width of Ł in the hmtx table of Noto Sans by fontTools 4.60.1: 524 of 1000 units per em.
    expect((await loadTextWidth())('Ł', 100, 'regular')).toBeCloseTo(52.4, 10);
  }, 30_000);
});
