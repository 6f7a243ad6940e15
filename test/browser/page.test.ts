import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/render/find-browser.js';
import { writeFontConfig } from '../../src/render/font-config.js';
import { renderPage } from '../../src/render/index.js';
import { csvLine, memoryTable, type Result } from '../../src/result/index.js';
import { payloads, resultSaying } from '../support/hostile-result.js';
import { sampleResult } from '../support/sample-result.js';

const executablePath = findBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder: string;

beforeAll(async () => {
  if (executablePath === null) return;
  folder = mkdtempSync(join(tmpdir(), 'vitalfew-page-'));
  const { default: puppeteer } = await import('puppeteer-core');
  browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    env: { ...process.env, FONTCONFIG_FILE: await writeFontConfig(folder) },
    args: [
      '--proxy-server=http://127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
});

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Everything that was asked for, and everything that went wrong. */
  readonly requests: string[];
  readonly errors: string[];
}

async function open(html: string, { script = true, dark = false } = {}): Promise<Opened> {
  const path = join(folder, 'report.html');
  writeFileSync(path, html);
  const page = await browser.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(0, 80)));
  page.on('console', (line) => errors.push(line.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width: 1200, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.goto(pathToFileURL(path).href);
  return { page, requests, errors };
}

/** Scrolls through the page until every chart answers. */
async function allLive(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (const picture of document.querySelectorAll('.picture')) {
      picture.scrollIntoView({ behavior: 'instant' });
      const end = performance.now() + 5000;
      while (!picture.dataset.live && performance.now() < end) await new Promise(requestAnimationFrame);
    }
  })()`);
}

function page(language: 'en' | 'zh-CN', result: Result = sampleResult(language), rest: object = {}): Promise<string> {
  return renderPage({ client: '好邻居书店', language, detail: 'full', sections: [{ result }], ...rest });
}

describe.skipIf(executablePath === null)('a page in a browser (needs Chrome, Chromium or Edge)', () => {
  test('every chart answers; nothing is asked for but the file, nothing goes wrong', async () => {
    const { page: tab, requests, errors } = await open(await page('en'));
    await allLive(tab);
    expect(await tab.$$eval('.picture', (all) => all.length)).toBe(10);
    expect(await tab.$$eval('.picture[data-live] > div > svg', (all) => all.length)).toBe(10);
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(errors).toEqual([]);
    await tab.close();
  }, 60_000);

  test('the pointer on a mark tells its numbers as the table writes them', async () => {
    const { page: tab } = await open(await page('zh-CN'));
    await allLive(tab);
    const mark = await tab.$('#s1-segment-sample-revenue .mark-rect path[fill="#1b5e8c"]');
    await mark!.scrollIntoView();
    await mark!.hover();
    await tab.waitForSelector('.tip:not([hidden])');
    expect(String(await tab.evaluate(`document.querySelector('.tip').innerText`)).replaceAll(/\s+/g, ' ')).toBe(
      '客户群 冠军客户 销售额 (CNY) ¥4,512,876',
    );
    await tab.close();
  }, 60_000);

  test.each([
    ['en', false],
    ['zh-CN', true],
  ] as const)(
    'axe finds nothing to say (%s, dark %s)',
    async (language, dark) => {
      const sections = [
        { result: sampleResult(language) },
        { title: 'Words', text: '# Head\n\n[site](https://example.org)' },
      ];
      for (const theme of ['plain', 'warm']) {
        const { page: tab } = await open(await page(language, sampleResult(language), { sections, theme }), { dark });
        await allLive(tab);
        await tab.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
        await tab.evaluate(axe);
        const violations = await tab.evaluate(
          `axe.run().then((found) => found.violations.map((one) => one.id + ': ' + JSON.stringify(one.nodes).slice(0, 400)))`,
        );
        expect(violations, theme).toEqual([]);
        await tab.close();
      }
    },
    90_000,
  );

  test('light and dark: the button changes what the system asked for', async () => {
    const { page: tab } = await open(await page('en'), { dark: true });
    const ground = () => tab.evaluate('getComputedStyle(document.body).backgroundColor');
    const accent = () => tab.evaluate(`getComputedStyle(document.querySelector('.picture [fill="#1b5e8c"]')).fill`);
    expect([await ground(), await accent()]).toEqual(['rgb(23, 28, 34)', 'rgb(109, 177, 222)']);
    await tab.click('.appearance');
    expect([await ground(), await accent()]).toEqual(['rgb(255, 255, 255)', 'rgb(27, 94, 140)']);
    await tab.close();
  }, 60_000);

  test('by keyboard: the first stop skips to the findings, details open with Enter', async () => {
    const { page: tab } = await open(await page('en'));
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate('document.activeElement.className')).toBe('skip');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate('document.activeElement.id')).toBe('findings');
    const method = 'details.method';
    expect(await tab.evaluate(`document.querySelector('${method}').open`)).toBe(false);
    await tab.focus(`${method} > summary`);
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate(`document.querySelector('${method}').open`)).toBe(true);
    await tab.close();
  }, 60_000);

  test('brief: the rest is folded until it is opened, and a chart in it answers then; contents lead to their sections', async () => {
    const { page: tab, errors } = await open(await page('en', sampleResult('en'), { detail: 'brief' }));
    const more = '#s1-segment-sample details.more';
    const hidden = `${more} .picture`;
    const count = await tab.$$eval(hidden, (all) => all.length);
    expect(count).toBe(8); // of ten pictures two stand open
    expect(await tab.$$eval(`${hidden}[data-live]`, (all) => all.length)).toBe(0);
    await tab.click(`${more} > summary`);
    await allLive(tab);
    expect(await tab.$$eval(`${hidden}[data-live]`, (all) => all.length)).toBe(count);
    await tab.click('.contents a');
    await tab.waitForFunction(`Math.abs(document.querySelector('#s1-segment-sample').getBoundingClientRect().top) < 5`);
    expect(await tab.evaluate('location.hash')).toBe('#s1-segment-sample');
    await tab.emulateMediaType('print');
    expect(await tab.evaluate(`getComputedStyle(document.querySelector('${more} .paper')).display`)).toBe('inline');
    expect(errors).toEqual([]);
    await tab.close();
  }, 60_000);

  test('a table comes out as the CSV that the library writes, formulas made harmless', async () => {
    const cells = ['=1+1', '+1', '-1+cmd', '@SUM', '\t=x', '＝1', '";=1', '-5', '好邻居', 'a,b', null];
    const table = memoryTable({
      name: { type: 'text', data: cells },
      n: { type: 'number', data: Float64Array.from(cells, (_, index) => index - 5.5) },
    });
    const result = { ...sampleResult('en'), charts: [], tables: { customers: table } };
    const { page: tab, errors } = await open(await page('en', result));
    const session = await tab.createCDPSession();
    const downloads = mkdtempSync(join(folder, 'downloads-'));
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await tab.click('button.download');
    const file = join(downloads, 'customers.csv');
    await expect.poll(() => readdirSync(downloads), { timeout: 10_000 }).toEqual(['customers.csv']);
    const rows = await table.rows();
    const expected = csvLine(['name', 'n']) + rows.map((row) => csvLine([row.name ?? null, row.n ?? null])).join('');
    expect(readFileSync(file, 'utf8')).toBe(`\ufeff${expected}`);
    expect(errors).toEqual([]);
    await tab.close();
  }, 60_000);

  test('without script the page is whole: static pictures, open method, no dead button', async () => {
    const { page: tab, requests } = await open(await page('en'), { script: false });
    expect(await tab.$$eval('.picture > svg', (all) => all.length)).toBe(10);
    expect(await tab.$$eval('details.method[open]', (all) => all.length)).toBe(1);
    expect(await tab.$$eval('button:not([hidden])', (all) => all.length)).toBe(0);
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    await tab.close();
  }, 60_000);

  test('strangers’ words make no element, no attribute, no script, with the charts alive', async () => {
    const shape = async (words: string): Promise<unknown> => {
      const { page: tab, requests, errors } = await open(await page('en', resultSaying(words), { embedFonts: false }));
      await allLive(tab);
      const counts = await tab.evaluate(`(() => {
        const found = {};
        const count = (name) => { found[name] = (found[name] ?? 0) + 1; };
        for (const element of document.querySelectorAll('*')) {
          count(element.tagName);
          for (const name of element.getAttributeNames()) count(element.tagName + '@' + name);
        }
        return found;
      })()`);
      await tab.close();
      return { counts, errors, asked: requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')) };
    };
    // Long names may take two lines, so that harmless words come in both lengths.
    const [short, long] = [await shape('abc'), await shape('abc '.repeat(12))];
    for (const harmless of [short, long]) expect(harmless).toMatchObject({ errors: [], asked: [] });
    // One of each kind; every payload is tried on the markup in test/render.
    for (const words of [
      payloads[0],
      payloads[1],
      payloads[5],
      payloads[9],
      payloads[13],
      '__proto__',
      'lone \ud800 half',
    ]) {
      expect([short, long], words).toContainEqual(await shape(words));
    }
  }, 120_000);
});
