import { describe, expect, test } from 'vitest';
import { slug } from '../../src/report/slug.js';

const names = [
  '../../etc/x',
  '/etc/passwd',
  'C:\\x',
  'CON',
  'con.txt',
  'LPT1',
  'name.',
  'x'.repeat(300),
  'a\0b',
  '.',
  '..',
  '',
  '📚',
  '好邻居书店',
  'segment/rfm',
  '-rf',
  '．．／ｅｔｃ',
];

// W1 and W2 of the cases of bad input: names of outputs.
describe('slug', () => {
  test.each(names)('%j is a harmless file name', (name) => {
    const made = slug(name);
    expect(made).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$/);
    expect(made).not.toMatch(/\.$|\.\./);
    expect(made).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  });

  test('keeps what is legible', () => {
    expect(slug('segment/rfm')).toBe('segment-rfm');
    expect(slug('Acme Ltd. 2024')).toBe('Acme-Ltd.-2024');
  });

  test('texts that would share a name get two, also where only the case differs', () => {
    const taken = new Set<string>();
    const made = ['A/B', 'A:B', 'a-b', 'A/B', '好', '邻', '好'].map((name) => slug(name, taken));
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
    expect(made[0]).toBe('A-B');
  });
});
