import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAnalysis } from '../../src/catalogue.js';
import { text } from '../../src/messages/index.js';
import { findBrowser } from '../../src/render/find-browser.js';
import { charactersWithoutGlyph } from '../../src/render/index.js';
import { reportFromFile, verify, type WrittenReport } from '../../src/report/index.js';
import { type ReadPdf, readPdf } from '../support/pdf.js';

/** What every case is held against; a case is a folder with a report.yaml and its data. */
interface Case {
  readonly name: string;
  readonly language: 'en' | 'zh-CN';
  readonly client: string;
  readonly sections: readonly string[];
  /** Titles of the consultant's own words. */
  readonly words: readonly string[];
  /** Every customer's id has this in it. */
  readonly canary: RegExp;
}

const cases: readonly Case[] = [
  {
    name: 'tiny-en',
    language: 'en',
    client: 'Good Neighbour <Books>',
    sections: ['segment/rfm', 'segment/pareto', 'cross-sell/bayes', 'influence/centrality'],
    words: ['In short'],
    canary: /CANARY/,
  },
  {
    name: 'tiny-zh',
    language: 'zh-CN',
    client: '好邻居书店',
    sections: ['segment/rfm', 'segment/pareto', 'cross-sell/bayes', 'influence/centrality'],
    words: ['建议'],
    canary: /张三/,
  },
];

const folder = fileURLToPath(new URL('cases', import.meta.url));
const hasBrowser = findBrowser() !== null;
const format = hasBrowser ? ['html', 'pdf'] : ['html'];

function filesOf(path: string): Record<string, string> {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(path.length + 1), readFileSync(file, 'latin1')];
    }),
  );
}

/** Pages are long: a failing test names the part, not the page. */
function expectParts(page: string, parts: readonly string[]): void {
  expect(parts.filter((part) => !page.includes(part))).toEqual([]);
}

function expectNone(page: string, pattern: RegExp): void {
  expect(pattern.exec(page)?.[0] ?? null).toBeNull();
}

/** The page without its own scripts and styles. */
const markup = (html: string): string => html.replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

describe.each(cases)('$name', ({ name, language, client, sections, words, canary }) => {
  let place: string;
  let written: WrittenReport;
  let files: Record<string, string>;
  let pdf: ReadPdf | null;

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'vitalfew-test-'));
    cpSync(join(folder, name), place, { recursive: true });
    written = await reportFromFile(join(place, 'report.yaml'), { format });
    files = filesOf(join(place, 'report'));
    pdf = hasBrowser ? await readPdf(Buffer.from(files['report.pdf']!, 'latin1')) : null;
  }, 60_000);
  afterAll(() => {
    rmSync(place, { recursive: true });
  });

  test('has all its files, and the manifest names them with their hashes', () => {
    expect(written.exitCode).toBe(0);
    const expected = ['manifest.json', 'report.html', ...(hasBrowser ? ['report.pdf'] : []), 'results.json'];
    expect(Object.keys(files)).toEqual(expect.arrayContaining([...expected, 'lists/segment-rfm-customers.csv']));
    const manifest = JSON.parse(utf8(files['manifest.json']!));
    expect(manifest.outputs.map((output: { file: string }) => output.file).sort()).toEqual(
      Object.keys(files)
        .filter((file) => file !== 'manifest.json')
        .sort(),
    );
    expect(manifest.inputs.map((input: { path: string }) => input.path)).toEqual(['../orders.csv', '../relations.csv']);
    for (const output of manifest.outputs) expect(output.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('has the sections that were asked for, in their language, and the data behind them', () => {
    const results = JSON.parse(utf8(files['results.json']!)).results as { id: string; title: string }[];
    expect(results.map((result) => result.id)).toEqual([...sections, 'data']);
    const html = utf8(files['report.html']!);
    expectParts(html, [
      ...results.map((result) => result.title),
      ...sections.map((id) => text({ id: `${findAnalysis(id).declaration.id}.question` }, language)),
      ...words,
      `<html lang="${language}"`,
    ]);
    expectNone(html, /<script>alert\(1\)|<Books>|<b>粗体/);
    expectNone(markup(html), /<(img|iframe|object|embed|base|form)\b|(src|href)="(?!#|data:,")/);
  });

  test.skipIf(!hasBrowser)('is a PDF with bookmarks, tags, page numbers and real fonts', async () => {
    const { outline, tagged, info, fonts, sizes, texts } = pdf!;
    const results = JSON.parse(utf8(files['results.json']!)).results as { title: string }[];
    for (const title of [client, ...words, ...results.map((result) => result.title)]) {
      expect(
        outline.some((line) => line.includes(title)),
        title,
      ).toBe(true);
    }
    expect(tagged).toBe(true);
    expect(info.Language).toBe(language);
    expect(info.CreationDate).toMatch(/^D:20\d{6}000000\+00'00'$/);
    for (const [font, drawn] of fonts) {
      expect(`${font} ${drawn.type}`).toMatch(/(TrueType|CIDFontType2)$/);
      // A letter that the shipped font lacks is shown in a font of the machine; no other letter is.
      if (font.includes('NotoSansSC')) continue;
      const missing = await charactersWithoutGlyph(drawn.text);
      expect([...drawn.text].filter((letter) => !missing.includes(letter))).toEqual([]);
    }
    for (const [width, height] of sizes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    // Contents: the number behind each title is the page where the title stands.
    const contents = texts.find((page) => page.includes(language === 'en' ? 'Contents' : '目录'))!;
    for (const { title } of results) {
      const line = contents.split('\n').filter((part) => part.trim() !== '');
      const at = line.findLastIndex((part) => part.includes(title));
      const number = Number(
        line
          .slice(at)
          .join(' ')
          .slice(line[at]!.indexOf(title) + title.length)
          .match(/\d+/)?.[0],
      );
      expect(texts[number - 1]?.includes(title), `${title} on page ${number}`).toBe(true);
    }
    texts.slice(1).forEach((page, i) => void expect(page).toContain(`${i + 2} / ${texts.length}`));
  });

  test('names no customer outside the lists', () => {
    const read = ['report.html', 'results.json', 'manifest.json'].map((file) => utf8(files[file]!));
    for (const content of [...read, ...(pdf?.texts ?? []), JSON.stringify(pdf?.info ?? {}), ...Object.keys(files)]) {
      expectNone(content, canary);
    }
    expect(/K-[0-9A-HJKMNP-TV-Z]{6}/.test(utf8(files['report.html']!))).toBe(true);
    const key = readFileSync(join(place, 'vitalfew.key'), 'utf8').trim();
    for (const [file, content] of Object.entries(files)) expect(content.includes(key), file).toBe(false);
  });

  test('the lists lead from a pseudonym to the customer', () => {
    const lines = utf8(files['lists/segment-rfm-customers.csv']!)
      .replace(/^\uFEFF/, '')
      .split('\r\n');
    expect(lines[0]).toMatch(/^customer_id,pseudonym,/);
    const [id, pseudonym] = lines[1]!.split(',');
    expect(id).toMatch(canary);
    expectParts(utf8(files['results.json']!), [pseudonym!]);
  });

  test('comes out the same again: every byte but the wall time', { timeout: 60_000 }, async () => {
    await reportFromFile(join(place, 'report.yaml'), { format, out: join(place, 'again', 'report') });
    const again = filesOf(join(place, 'again', 'report'));
    const timeless = (manifest: string): unknown => {
      const { wallTime, ...rest } = JSON.parse(utf8(manifest));
      expect(wallTime.seconds).toBeGreaterThan(0);
      return JSON.parse(JSON.stringify(rest).replaceAll('../../', '../'));
    };
    expect(timeless(again['manifest.json']!)).toEqual(timeless(files['manifest.json']!));
    for (const [file, content] of Object.entries(files)) {
      if (file !== 'manifest.json') expect(again[file] === content, file).toBe(true);
    }
  });

  test('still follows from its data', { timeout: 60_000 }, async () => {
    expect(await verify(join(place, 'report'))).toEqual([]);
  });
});
