import { describe, expect, test } from 'vitest';
import { charactersOf, charactersWithoutGlyph, embeddedFonts } from '../../src/render/embedded-fonts.js';

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
});
