import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { report, verify } from '../../src/report/index.js';
import { sampleResult } from '../support/sample-result.js';

let place: string;
let out: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'vitalfew-test-'));
  out = join(place, 'acme');
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const read = (file: string): string => readFileSync(join(out, file), 'utf8');
const html = ['html'] as const;

describe('report', () => {
  test('of results and words, in their order', async () => {
    const words = { text: '# What we suggest\n\nCall <b>them</b> **soon**, [here](javascript:alert(1)).' };
    const { files, exitCode } = await report([sampleResult('zh-CN'), words, sampleResult('zh-CN')], {
      out,
      client: '好邻居',
      title: '年报',
      language: 'zh-CN',
      theme: 'warm',
      format: html,
    });
    expect(exitCode).toBe(0);
    expect(files).toEqual(
      [
        'report.html',
        'lists/segment-sample-customers.csv',
        expect.stringMatching(/^lists\/segment-sample-customers-[0-9a-f]{8}\.csv$/),
        'results.json',
        'manifest.json',
      ].map((name) => (typeof name === 'string' ? join(out, name) : expect.stringContaining('lists/segment-sample'))),
    );
    const page = read('report.html');
    const order = ['客户细分', 'What we suggest', '<strong>soon</strong>'].map((part) => page.lastIndexOf(part));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(/<b>them|href="javascript/.exec(page)).toBeNull();
    expect(JSON.parse(read('results.json')).results).toHaveLength(2);
    expect(JSON.parse(read('manifest.json'))).toMatchObject({
      tool: 'vitalfew',
      config: null,
      report: { client: '好邻居' },
    });
  });

  test('templates of one’s own take the place of those of the same name, the others stay', async () => {
    const templates = join(place, 'ours');
    mkdirSync(join(templates, 'partials'), { recursive: true });
    writeFileSync(join(templates, 'partials', 'contents.hbs'), '<p>Contents: ours</p>\n');
    await report(sampleResult('en'), { out, templates, format: html });
    expect(read('report.html')).toContain('<p>Contents: ours</p>');
    expect(read('report.html')).toContain('<h1');
    expect(JSON.parse(read('manifest.json')).report.templates).toBe(templates);
    const gone = join(place, 'gone');
    await expect(report(sampleResult('en'), { out, templates: gone, format: html })).rejects.toThrow(
      'option "templates" must be a folder of templates that is there',
    );
  });

  test('keeps its key beside the folder, so that two reports of one place agree', async () => {
    await report(sampleResult('en'), { out, format: html });
    expect(readdirSync(place).sort()).toEqual(['acme', 'vitalfew.key']);
    const first = read('lists/segment-sample-customers.csv').split('\r\n')[1];
    out = join(place, 'other');
    await report([sampleResult('en')], { out, format: html });
    expect(read('lists/segment-sample-customers.csv').split('\r\n')[1]).toBe(first);
    out = join(place, 'third');
    await report([sampleResult('en')], { out, format: html, key: join(place, 'own.key') });
    expect(read('lists/segment-sample-customers.csv').split('\r\n')[1]).not.toBe(first);
  });

  test('shows ids where that is asked for', async () => {
    await report([sampleResult('en')], { out, format: html, privacy: 'ids' });
    expect(existsSync(join(place, 'vitalfew.key'))).toBe(false);
    expect(read('report.html').includes('C-1000')).toBe(true);
  });

  test('can be held against its files, not made again', async () => {
    await report([sampleResult('en')], { out, format: html });
    expect((await verify(out)).map(({ code, severity }) => [code, severity])).toEqual([['verify.no_config', 'info']]);
    writeFileSync(join(out, 'results.json'), '{}');
    expect((await verify(out)).map(({ code }) => code)).toEqual(['verify.output_changed', 'verify.no_config']);
  });

  test.each([
    [{}, 'invalid_option', /"out" must be the path of a folder/],
    [{ out: 'x', langauge: 'en' }, 'unknown_option', /Did you mean "language"/],
    [{ out: 'x', language: 'fr' }, 'invalid_option', /en, zh-CN/],
    [{ out: 'x', format: ['docx'] }, 'invalid_option', /html, pdf/],
    [{ out: 'x', theme: 'dark' }, 'invalid_option', /theme/],
  ])('%j is an error that says what to do', async (options, code, words) => {
    const given = 'out' in options ? { ...options, out } : options;
    const failing = report([sampleResult('en')], { format: html, ...given } as Parameters<typeof report>[1]);
    await expect(failing).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
    expect(existsSync(out)).toBe(false);
  });

  test('needs results', async () => {
    await expect(report([], { out })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(report([{ rows: [] }] as never, { out })).rejects.toMatchObject({ code: 'invalid_option' });
  });
});
