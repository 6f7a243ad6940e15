import { beforeAll, describe, expect, test } from 'vitest';
import { barChart } from '../../src/chart/index.js';
import { notebookSpec, renderPng, renderSvg } from '../../src/render/index.js';
import { loadTextWidth } from '../../src/render/text-width.js';
import { memoryTable, type Result } from '../../src/result/index.js';
import { payloads } from '../support/hostile-result.js';
import { htmlShape } from '../support/html-shape.js';
import { sampleResult } from '../support/sample-result.js';

const base = { id: 'c', title: { id: 'Title <1>' }, alt: { id: 'Shows "this" & that' }, table: 'rows' };
const bars = barChart({ ...base, category: 'name', value: 'n' });
const named = (...names: string[]) =>
  memoryTable({
    name: { type: 'text', data: names },
    n: { type: 'integer', unit: 'count', data: Float64Array.from(names, (_, index) => index + 1) },
  });

let sample: Result;
beforeAll(() => {
  sample = sampleResult('en');
});

describe('renderSvg', () => {
  test('carries role, title and description', async () => {
    const svg = await renderSvg(bars, named('a', 'b'), { language: 'en' });
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title" aria-describedby="c-desc">/);
    expect(svg).toContain('<title id="c-title">Title &lt;1&gt;</title>');
    expect(svg).toContain('<desc id="c-desc">Shows &quot;this&quot; &amp; that</desc>');
  });

  test('gives the same bytes, also when pictures are drawn at once', async () => {
    const draw = () =>
      Promise.all(sample.charts.map((chart) => renderSvg(chart, sample.tables[chart.table]!, { language: 'en' })));
    const [first, second] = await Promise.all([draw(), draw()]);
    expect(second).toEqual(first);
  });

  test('ids of two pictures never meet', async () => {
    const chart = sample.charts[0]!;
    const both = await Promise.all(
      ['one', 'two'].map((idPrefix) => renderSvg(chart, sample.tables[chart.table]!, { language: 'en', idPrefix })),
    );
    const ids = both.map((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]));
    expect(ids[0]!.filter((id) => ids[1]!.includes(id))).toEqual([]);
    for (const svg of both) {
      const own = [...svg.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
      for (const [, target] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(own).toContain(target);
    }
  });

  test('strangers’ names are text: elements and attributes stay those of a harmless name', async () => {
    const harmless = htmlShape(await renderSvg(bars, named('abc', 'abd'), { language: 'en' }));
    for (const payload of payloads) {
      const svg = await renderSvg(bars, named(payload, `${payload}2`), { language: 'en' });
      expect(htmlShape(svg), payload).toEqual(harmless);
      expect(svg.isWellFormed(), payload).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML takes none of these
      expect(svg, payload).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/);
    }
  });

  test('a long name is cut, and does not stretch the picture', async () => {
    const svg = await renderSvg(bars, named('n'.repeat(10_000), 'b'), { language: 'en' });
    expect(svg).toMatch(/width="640"/);
    expect(svg.length).toBeLessThan(20_000);
  });

  test('names that differ in case, blanks or after the cut stay apart', async () => {
    const long = 'x'.repeat(80);
    const svg = await renderSvg(bars, named('Tea', 'tea', `${long}1`, `${long}2`), { language: 'en' });
    expect(svg).toContain('>Tea<');
    expect(svg).toContain('>tea<');
    expect(svg.match(/ fill="#1b5e8c"/g)).toHaveLength(4);
  });

  test('English has straight quotes: in the font’s Chinese design the curly ones are as wide as a character', async () => {
    expect(await renderSvg(bars, named('Poppy’s “Tea”', 'b'), { language: 'en' })).toContain(
      '>Poppy&#39;s &quot;Tea&quot;<',
    );
    expect(await renderSvg(bars, named('“茶”', 'b'), { language: 'zh-CN' })).toContain('>“茶”<');
  });

  test('an empty table gives a picture, not an error', async () => {
    expect(await renderSvg(bars, named(), { language: 'en' })).toMatch(/^<svg .*<\/svg>$/s);
  });

  test('a spec that wants to load is refused before it is drawn', async () => {
    const chart = { ...bars, spec: { ...bars.spec, data: { url: 'file:///etc/passwd' } } };
    await expect(renderSvg(chart, named('a'), { language: 'en' })).rejects.toThrow(/must not be in a spec/);
  });

  test('dark replaces the colours and leaves the rows', async () => {
    const svg = await renderSvg(bars, named('#1b5e8c', 'b'), { language: 'en', dark: true });
    expect(svg).toContain('>#1b5e8c<');
    expect(svg).not.toContain('fill="#1b5e8c"');
  });
});

describe('text width', () => {
  test('is that of the glyphs in the shipped font', async () => {
    const width = await loadTextWidth();
    // Advance widths of the hmtx tables by fontTools 4.68.0, 1000 units per em: regular i 275, W 878, bold W 915.
    // Sums of a few doubles: ten digits.
    expect(width('客户', 12, 'regular')).toBeCloseTo(24, 10);
    expect(width('i', 100, 'regular')).toBeCloseTo(27.5, 10);
    expect(width('W', 100, 'regular')).toBeCloseTo(87.8, 10);
    expect(width('W', 100, 'bold')).toBeCloseTo(91.5, 10);
    expect(width('W客', 10, 'bold')).toBeCloseTo(19.15, 10);
  });
});

describe('renderPng', () => {
  test('is a PNG of twice the size, the same bytes twice', async () => {
    const options = { language: 'zh-CN' } as const;
    const [first, second] = [
      await renderPng(bars, named('书包', '文具盒'), options),
      await renderPng(bars, named('书包', '文具盒'), options),
    ];
    expect([...first.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(Buffer.from(first).readUInt32BE(16)).toBe(1280);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('notebookSpec', () => {
  test('is a Vega-Lite 5 spec with its rows and title', async () => {
    const spec = await notebookSpec(bars, named('a', 'b'), { language: 'en' });
    expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v5.json');
    expect(spec.title).toBe('Title <1>');
    expect((spec.data as { values: unknown[] }).values).toEqual([
      { name: 'a', n: 1, name$text: 'a', n$text: '1' },
      { name: 'b', n: 2, name$text: 'b', n$text: '2' },
    ]);
    expect(JSON.stringify(spec)).not.toContain('"$message"');
  });
});
