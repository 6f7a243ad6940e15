import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isVitalfewError } from '../../src/errors.js';
import { renderCard, renderMarkdown, renderPage, renderSection, themeNames } from '../../src/render/index.js';
import { payloads, resultSaying } from '../support/hostile-result.js';
import { htmlShape } from '../support/html-shape.js';
import { sampleResult } from '../support/sample-result.js';

const page = (language: 'en' | 'zh-CN', rest: object = {}) =>
  renderPage({ client: '好邻居 & Co.', language, sections: [{ result: sampleResult(language) }], ...rest });

let html: string;
let folder: string;
beforeAll(async () => {
  html = await page('en', { embedFonts: false });
  folder = mkdtempSync(join(tmpdir(), 'vitalfew-templates-'));
  mkdirSync(join(folder, 'partials'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('renderPage', () => {
  test('allows its two scripts by their hashes and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'");
    const packed = /data-packed="runtime">([^<]*)</.exec(html)![1]!;
    const standing = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((found) => found[1]!);
    expect(standing).toHaveLength(1);
    const scripts = [inflateSync(Buffer.from(packed, 'base64')).toString(), ...standing];
    const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toContain(`script-src ${hashes.join(' ')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy.match(/unsafe-inline/g)).toHaveLength(1); // styles alone
  });

  test('names no address that a browser would fetch', () => {
    const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
    for (const [, name, value] of markup.matchAll(/\b(href|src|srcset|action|poster|data|xlink:href)="([^"]*)"/g)) {
      expect(`${name}=${value}`).toMatch(/=(#|data:,$)/);
    }
  });

  test('is complete: a heading, findings, contents that lead to every section, the pictures, the end', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<h1>好邻居 &amp; Co.</h1>');
    expect(html).toContain('data-target="s1-segment-sample"');
    expect(html).toContain('id="s1-segment-sample"');
    expect(html.match(/<svg /g)).toHaveLength(10);
    expect(html).toMatch(/<p data-end>[^<&]+<\/p>/);
  });

  test('the first page has findings of every pillar, and of one customer only where there is room', async () => {
    const ids = [...Array.from({ length: 9 }, (_, n) => `segment/s${n}`), 'influence/i', 'customer', 'retention/r'];
    const sections = ids.map((id) => ({ result: { ...sampleResult('en'), id, charts: [], tables: {} } }));
    const many = await page('en', { embedFonts: false, interactive: false, sections });
    const summary = /<section class="summary[\s\S]*?<\/section>/.exec(many)![0];
    const topics = [...summary.matchAll(/<h3><a href="#s\d+-([^"]*)"/g)].map((found) => found[1]!);
    expect(topics).toHaveLength(8);
    expect(topics).toEqual(expect.arrayContaining(['segment-s0', 'influence-i', 'retention-r']));
    expect(topics).not.toContain('customer');
  });

  test('ids are unique, and what points to an id finds it', () => {
    const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const [, target] of markup.matchAll(/(?:href="#|aria-labelledby="|data-target="|url\(#)([^")]*)/g)) {
      expect(ids).toContain(target);
    }
  });

  test('is under 2 MB without embedded fonts, and the same bytes twice', async () => {
    expect(html.length).toBeLessThan(2_000_000);
    expect(await page('en', { embedFonts: false })).toBe(html);
  });

  test('embeds both weights of the font, cut to its characters', async () => {
    const withFonts = await page('zh-CN');
    const faces = [...withFonts.matchAll(/@font-face \{[^}]*font-weight: (\d+)[^}]*base64,([^)]*)\)/g)];
    expect(faces.map((face) => face[1])).toEqual(['400', '700']);
    for (const face of faces) expect(Buffer.from(face[2]!, 'base64').subarray(0, 4).toString()).toBe('wOF2');
    expect(withFonts.length - html.length).toBeLessThan(700_000);
  });

  test('without interaction no script stands in it', async () => {
    const still = await page('en', { embedFonts: false, interactive: false });
    expect(still).not.toContain('<script');
    expect(still).toContain('script-src &#39;none&#39;');
  });

  test('hides a finding that is to be hidden, everywhere', async () => {
    const sections = [{ result: sampleResult('en'), hide: ['sleeping'] }];
    const shown = await page('en', { embedFonts: false, sections });
    expect(html).toContain('93 customers who once spent much');
    expect(shown).not.toContain('93 customers who once spent much');
  });

  test('the client’s name stands in the running header as a string of CSS that it cannot leave', async () => {
    const nasty = await page('en', { client: 'A"; } body { display: none } /* </style>', embedFonts: false });
    expect(nasty).toContain('@top-left { content: "A\\22 \\3b  \\7d  body ');
    expect(nasty.match(/<\/style>/g)).toHaveLength(1);
  });

  test('strangers’ words are text in every place: the shape of the page stays', async () => {
    for (const payload of payloads) {
      // As long, as long names may take two lines.
      const words = 'x'.repeat(payload.length);
      const harmless = htmlShape(await renderPage({ ...saying(words), embedFonts: false }));
      expect(htmlShape(await renderPage({ ...saying(payload), embedFonts: false })), payload).toEqual(harmless);
    }
  }, 60_000);

  function saying(words: string) {
    return {
      client: words,
      kicker: words,
      subtitle: words,
      preparedBy: words,
      date: words,
      sections: [{ result: resultSaying(words) }, { title: words, text: 'x' }],
    };
  }
});

describe('themes', () => {
  test('plain and warm are there, and change the style alone', async () => {
    expect(themeNames()).toEqual(['plain', 'warm']);
    const warm = await page('en', { embedFonts: false, theme: 'warm' });
    expect(warm).not.toBe(html);
    expect(warm.replace(/<style>[\s\S]*?<\/style>/, '')).toBe(html.replace(/<style>[\s\S]*?<\/style>/, ''));
  });

  test('a file of one’s own is taken; one that is missing or would end the style is an error', async () => {
    const own = join(folder, 'own.css');
    writeFileSync(own, ':root { --accent: #123456; }');
    expect(await page('en', { embedFonts: false, theme: own })).toContain('--accent: #123456');
    writeFileSync(own, '</style><script>alert(1)</script>');
    await expect(page('en', { theme: own })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(page('en', { theme: 'nothing' })).rejects.toThrow(/plain, warm/);
  });
});

describe('templates of one’s own', () => {
  const failing = async (file: string, source: string): Promise<unknown> => {
    writeFileSync(join(folder, file), source);
    try {
      await page('en', { templates: folder, embedFonts: false });
      return null;
    } catch (error) {
      return isVitalfewError(error) ? { code: error.code, message: error.message } : error;
    } finally {
      rmSync(join(folder, file));
    }
  };

  test('one that does not close what it opens is named with its line', async () => {
    for (const source of ['<p>{{#if</p>', '{{#if cover}}x', '{{#each sections}}{{/if}}']) {
      expect(await failing('page.hbs', source)).toMatchObject({
        code: 'template_field',
        message: expect.stringContaining('template page.hbs:1 is not closed as it was opened'),
      });
    }
  });

  test('replace the file of the same name', async () => {
    writeFileSync(join(folder, 'partials/contents.hbs'), '<p>{{t "render.contents"}}: ours</p>');
    expect(await page('en', { templates: folder, embedFonts: false })).toContain('<p>Contents: ours</p>');
    rmSync(join(folder, 'partials/contents.hbs'));
  });

  test('a field that does not exist is an error naming file, line and field', async () => {
    expect(await failing('partials/cover.hbs', '<header>\n<h1>{{client}}</h1>\n<p>{{slogan}}</p></header>')).toEqual({
      code: 'template_field',
      message: expect.stringMatching(/partials\/cover\.hbs:3 .*slogan/),
    });
    expect(await failing('section.hbs', '<p>\n{{titel}}</p>')).toMatchObject({
      message: expect.stringMatching(/section\.hbs:2 .*titel/),
    });
  });

  test.each([
    ['a template that is not one', 'section.hbs', '{{#each charts}}\n{{title}}\n'],
    ['a partial that does not exist', 'section.hbs', '{{> nothing this}}'],
    ['a partial that calls itself', 'partials/method.hbs', '{{> method this}}'],
    ['a text that does not exist', 'section.hbs', '{{t "render.nothing"}}'],
    ['embedding what is not the library’s own', 'section.hbs', '{{embed title}}'],
    ['what belongs to the prototype', 'section.hbs', '{{constructor.name}}'],
    ['what belongs to the prototype of text', 'section.hbs', '{{title.constructor.name}}'],
    ['a helper that does not exist', 'section.hbs', '{{lookitup title "x"}}'],
  ])('%s is an error of the template', async (_, file, source) => {
    expect(await failing(file, source)).toMatchObject({
      code: 'template_field',
      message: expect.stringContaining(file),
    });
  });
});

describe('renderCard and renderSection', () => {
  test('have no script, no picture in the card, static pictures in the section', async () => {
    const card = await renderCard(sampleResult('zh-CN'), { language: 'zh-CN' });
    expect(card).not.toMatch(/<script|<svg|<img/);
    expect(card).toContain('71.1% 至 78.1%');
    const section = await renderSection(sampleResult('zh-CN'), { language: 'zh-CN' });
    expect(section).not.toContain('<script');
    expect(section.match(/<svg /g)).toHaveLength(10);
  });

  test('strangers’ words are text in the card', async () => {
    const harmless = htmlShape(await renderCard(resultSaying('abc')));
    for (const payload of payloads) {
      expect(htmlShape(await renderCard(resultSaying(payload))), payload).toEqual(harmless);
    }
  });
});

describe('renderMarkdown', () => {
  test.each([
    [
      '**bold** and [site](https://example.org)',
      '<p><strong>bold</strong> and <a href="https://example.org">site</a></p>\n',
    ],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'],
    ['# Head', '<h3>Head</h3>\n'],
    ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>\n'],
    ['[x](http://example.org)', '<p>[x](http://example.org)</p>\n'],
    ['[x](data:text/html,y)', '<p>[x](data:text/html,y)</p>\n'],
    ['[x](HTTPS://example.org)', '<p><a href="HTTPS://example.org">x</a></p>\n'],
    ['![x](https://example.org/a.png)', '<p>!<a href="https://example.org/a.png">x</a></p>\n'],
    ['', ''],
  ])('%s', async (source, expected) => {
    expect(await renderMarkdown(source)).toBe(expected);
  });
});
