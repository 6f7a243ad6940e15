import { describe, expect, test } from 'vitest';
import { displayName, displayText } from '../../src/render/display-text.js';
import { uniqueNames } from '../../src/render/unique-names.js';

describe('displayText', () => {
  test('writes out what would hide, turn or break', () => {
    expect(displayText('x\u0008y')).toBe('x[U+0008]y');
    expect(displayText('a\u202eb')).toBe('a[U+202E]b');
    expect(displayText('a\u200bb')).toBe('a[U+200B]b');
    expect(displayText('lone \ud800 half')).toBe('lone [U+D800] half');
    expect(displayText('\udc00')).toBe('[U+DC00]');
    expect(displayText('two\nlines\tand')).toBe('two lines and');
  });

  test('leaves what people write', () => {
    for (const words of ['好邻居书店', 'Jürgen & Söhne', '👩‍👩‍👧 family', 'שלום', 'نعم', 'e\u0301']) {
      expect(displayText(words)).toBe(words);
    }
  });
});

describe('displayName', () => {
  test('cuts at graphemes', () => {
    expect(displayName('a'.repeat(60))).toBe('a'.repeat(60));
    expect(displayName('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
    const family = '👩‍👩‍👧';
    expect(displayName(family.repeat(100))).toBe(`${family.repeat(59)}…`);
  });

  test('takes a name of any length', () => {
    expect([...displayName('客'.repeat(1_000_000))]).toHaveLength(60);
  });
});

describe('uniqueNames', () => {
  test('keeps values apart that read the same', () => {
    const unique = uniqueNames((value) => value.slice(0, 3));
    expect([unique('abcd'), unique('abce'), unique('abcd'), unique('abc (2)')]).toEqual([
      'abc',
      'abc (2)',
      'abc',
      'abc (3)',
    ]);
  });
});
