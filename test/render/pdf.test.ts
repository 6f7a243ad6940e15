import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../src/render/find-browser.js';
import { renderPdf } from '../../src/render/pdf.js';
import { openBrowser, type PdfBrowser } from '../../src/render/pdf-browser.js';
import { readPdf } from '../support/pdf.js';

const browserPath = findBrowser();
const csp = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

/** A page with a cover, contents, and one section a page; section 2 runs over two pages. */
function book({ head = csp, body = '', title = 'Report' } = {}): string {
  const entries = ['one', 'two', 'three']
    .map((id) => `<li><a href="#${id}">Part ${id}</a> <span class="page-number" data-target="${id}"></span></li>`)
    .join('');
  const section = (id: string, text: string): string => `<section><h2 id="${id}">Part ${id}</h2>${text}</section>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}<style>
@page { margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages); } }
h2 { break-before: page; }</style></head><body><h1>Cover</h1><ul>${entries}</ul>
${section('one', '')}${section('two', '<p>line</p>'.repeat(40))}${section('three', body)}
<p data-end>End of the report</p></body></html>`;
}

/** Processes of browsers that this process started. */
function children(): number[] {
  const list = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const lines = list.split('\n').filter((line) => line.includes('vitalfew-print-'));
  return lines.map((line) => Number.parseInt(line, 10));
}

const hasPs = process.platform === 'linux';

describe.skipIf(browserPath === null)('renderPdf (needs a browser)', () => {
  let browser: PdfBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  test('contents know their pages; bookmarks, tags, A4, language and title are there', async () => {
    const pdf = await readPdf(await renderPdf(book(), { browser, asOf: '2011-12-09' }));
    expect(pdf.pageCount).toBe(5);
    const contents = pdf.texts[0]!.replaceAll(/\s+/g, ' ');
    expect(contents).toContain('Part one 2');
    expect(contents).toContain('Part two 3');
    expect(contents).toContain('Part three 5');
    expect(pdf.outline).toEqual(['Cover', 'Part one', 'Part two', 'Part three']);
    expect(pdf.tagged).toBe(true);
    expect(pdf.info).toMatchObject({ Title: 'Report', Language: 'en', CreationDate: "D:20111209000000+00'00'" });
    expect(pdf.info.ModDate).toBe(pdf.info.CreationDate);
    for (const [width, height] of pdf.sizes) {
      expect(width).toBeCloseTo(595.28, -1);
      expect(height).toBeCloseTo(841.89, -1);
    }
    expect(pdf.texts[4]).toContain('5 / 5');
  });

  test('the same page gives the same bytes, at another second too', async () => {
    const first = await renderPdf(book(), { browser, asOf: '2020-02-29' });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const second = await renderPdf(book(), { browser, asOf: '2020-02-29' });
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('a page of strangers reaches nobody: no request leaves, no file is read', async () => {
    const asked: string[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hostile = `
      <link rel="prefetch" href="${url}/prefetch"><link rel="preconnect" href="${url}"><link rel="icon" href="${url}/icon">
      <link rel="stylesheet" href="${url}/style"><style>@import "${url}/import"; p { background: url(${url}/css) }</style>
      <img src="${url}/img" srcset="${url}/srcset 2x"><video src="${url}/video" poster="${url}/poster"></video>
      <iframe src="${url}/frame"></iframe><iframe src="file:///etc/passwd"></iframe><object data="${url}/object"></object>
      <embed src="${url}/embed"><script src="${url}/script"></script><script>fetch("${url}/fetch")</script>
      <svg><image href="${url}/svg"/><use href="${url}/use#a"/></svg><form action="${url}/form"><input autofocus></form>`;
    for (const head of [csp, '']) {
      const pdf = await readPdf(await renderPdf(book({ head, body: hostile }), { browser }));
      expect(pdf.texts.join('')).not.toContain('root:');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.close();
    expect(asked).toEqual([]);
  });

  test('a page that leads itself away is not taken for a report', async () => {
    const away = `${csp}<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/">`;
    const printed = renderPdf(book({ head: away }), { browser });
    // The browser may print before it follows; what it never may do is give a blank file with success.
    const read = await printed.then(readPdf, (error: { code: string }) => error.code);
    if (typeof read === 'string') expect(read).toBe('no_browser');
    else expect(read.texts.join('')).toContain('End of the report');
  });

  test('a page whose end is missing, or whose contents lead nowhere, is refused', async () => {
    const torn = book().replace(
      '<span class="page-number" data-target="two">',
      '<span class="page-number" data-target="four">',
    );
    await expect(renderPdf(torn, { browser })).rejects.toMatchObject({ code: 'no_browser', exitCode: 6 });
    const hidden = book().replace('<p data-end', '<p style="display:none" data-end');
    await expect(renderPdf(hidden, { browser })).rejects.toMatchObject({ code: 'no_browser' });
  });

  test.skipIf(!hasPs).each([5, 10, 100])(
    'a browser that is killed after %d ms is started again once',
    { timeout: 40_000 },
    async (ms) => {
      const own = await openBrowser();
      const before = children();
      const printing = renderPdf(book({ body: '<p>text</p>'.repeat(2_000) }), { browser: own });
      const killed = children()
        .filter((pid) => before.includes(pid))
        .at(-1)!;
      setTimeout(() => process.kill(killed, 'SIGKILL'), ms);
      const pdf = await readPdf(await printing);
      const after = children();
      await own.close();
      expect(pdf.pageCount).toBeGreaterThan(30);
      expect(after).toHaveLength(before.length);
      expect(after).not.toContain(killed);
    },
  );

  test.skipIf(!hasPs)(
    'too long, or stopped by the caller: an error soon, and no process is left',
    { timeout: 40_000 },
    async () => {
      const long = book({ body: '<table><tr><td>cell</td></tr></table>'.repeat(30_000) });
      const before = children();
      const started = performance.now();
      await expect(renderPdf(long, { timeoutSeconds: 0.2 })).rejects.toMatchObject({ code: 'no_browser' });
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 900);
      await expect(renderPdf(long, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(children()).toEqual(before);
    },
  );
});

describe('no browser', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('is an error with exit code 6 that says what to do', async () => {
    vi.stubEnv('VITALFEW_BROWSER', '/nowhere/chromium');
    await expect(renderPdf(book())).rejects.toMatchObject({
      code: 'no_browser',
      exitCode: 6,
      message: expect.stringContaining('VITALFEW_BROWSER'),
    });
  });

  test.skipIf(process.platform === 'win32')(
    'nor one that does not start, and its private home is removed',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'vitalfew-test-'));
      vi.stubEnv('TMPDIR', folder);
      await expect(openBrowser('/bin/false')).rejects.toMatchObject({ code: 'no_browser' });
      expect(readdirSync(folder)).toEqual([]);
      rmSync(folder, { recursive: true });
    },
  );
});
