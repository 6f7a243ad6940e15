import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/messages/catalogue.js';
import { formatValue, languages, message, text } from '../../src/messages/index.js';

const parameters = (template: string) =>
  [...new Set([...template.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe('the catalogue of texts', () => {
  test('every text exists in every language, with the same parameters', () => {
    for (const [id, words] of Object.entries(catalogue)) {
      for (const language of languages) {
        expect(words[language], `${id} in ${language}`).toBeTypeOf('string');
        expect(words[language].trim(), `${id} in ${language}`).not.toBe('');
        expect(parameters(words[language]), `${id} in ${language}`).toEqual(parameters(words.en));
      }
    }
  });

  test('Chinese texts are Chinese', () => {
    const notTranslated = Object.entries(catalogue).filter(
      ([, words]) => words.en === words['zh-CN'] && /[a-z]{4,} [a-z]{3,}/.test(words.en),
    );
    expect(notTranslated.map(([id]) => id)).toEqual([]);
  });
});

describe('text', () => {
  test('puts parameters in, in their unit and language', () => {
    const said = message('error.plain', { text: { value: 0.0532, unit: 'share' } });
    expect(text(said, 'en')).toBe('5.3%');
    expect(text(said, 'zh-CN')).toBe('5.3%');
  });

  test('chooses the form for one and for many', () => {
    const groups = (n: number) => message('analysis.groups.alt', { metric: 'Revenue', n: { value: n, unit: 'count' } });
    expect(text(groups(1), 'en')).toBe('Revenue for 1 group.');
    expect(text(groups(3), 'en')).toBe('Revenue for 3 groups.');
    expect(text(groups(3), 'zh-CN')).toBe('3 个组的 Revenue。');
  });

  test('a message may stand inside another; braces of data are not read again', () => {
    const inner = message('error.plain', { text: '{text} {code}' });
    expect(text(message('error.plain', { text: inner }), 'en')).toBe('{text} {code}');
  });

  test('an unknown id and a missing parameter stay visible', () => {
    expect(text(message('nobody.wrote.this'), 'en')).toBe('nobody.wrote.this');
    expect(text(message('error.plain'), 'en')).toBe('–');
    expect(text(message('__proto__'), 'en')).toBe('__proto__');
    expect(text(message('constructor'), 'en')).toBe('constructor');
  });
});

test('Chinese sets blanks around Latin words and numbers that a parameter brings', () => {
  const say = (product: string) =>
    text(message('influence/adopters.finding.open.wait', { product, p: 0.5, low: 0, high: 1, acceptance: 0 }), 'zh-CN');
  expect(say('LUNCH BAG')).toMatch(/^LUNCH BAG 尚难判断/);
  expect(say('拿铁')).toMatch(/^拿铁尚难判断/);
});

describe('formatValue', () => {
  test.each([
    [1234567, 'customers', 'en', '1,234,567'],
    [566.876, 'customers', 'en', '567'], // expected: nobody meets 0.876 of a customer
    [4.908, 'customers', 'en', '4.91'],
    [83.6, 'orders', 'en', '83.6'],
    [8911407.9, 'money', 'en', '8,911,408'],
    [2054.27, 'money', 'en', '2,054.27'],
    [0.2, 'share', 'en', '20.0%'],
    [0.00012, 'share', 'en', '0.012%'],
    [0, 'share', 'en', '0.0%'],
    [-1e-17, 'share', 'en', '0.0%'], // rounded to nothing: no sign
    [-0.05, 'share', 'en', '-5.0%'],
    [4.27165, 'number', 'en', '4.27'],
    [0.000123456, 'number', 'en', '0.000123'],
    [91.25, 'days', 'zh-CN', '91.3'],
    [Number.NaN, 'money', 'en', '–'],
    [null, 'count', 'en', '–'],
    ['champions', 'text', 'en', 'champions'],
  ] as const)('%s as %s in %s is %s', (value, unit, language, shown) => {
    expect(formatValue(value, unit, language)).toBe(shown);
  });

  test('money carries its currency, with cents only where they matter', () => {
    expect(formatValue(12.5, 'money', 'en', 'GBP')).toBe('£12.50');
    expect(formatValue(250000, 'money', 'zh-CN', 'CNY')).toBe('¥250,000');
    expect(formatValue(12.5, 'money', 'en', 'gold')).toBe('12.50');
  });
});
