import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { text } from '../../src/messages/index.js';
import { findBrowser } from '../../src/render/find-browser.js';
import { reportFromFile, verify } from '../../src/report/index.js';

const cases = fileURLToPath(new URL('cases', import.meta.url));
let place: string;
let config: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'vitalfew-test-'));
  config = join(place, 'report.yaml');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

function copy(name: string): void {
  cpSync(join(cases, name), place, { recursive: true });
}

const out = (file = ''): string => join(place, 'report', file);
const html = () => reportFromFile(config, { format: ['html'] });

describe('reportFromFile', () => {
  test('one customer, one order: each section says why it cannot answer', async () => {
    copy('one-customer');
    const { exitCode } = await html();
    expect(exitCode).toBe(0);
    const { results } = JSON.parse(readFileSync(out('results.json'), 'utf8'));
    expect(results.map((result: { id: string }) => result.id)).toEqual([
      'segment/rfm',
      'segment/pareto',
      'cross-sell/bayes',
      'data',
    ]);
    expect(/NaN|Infinity/.exec(readFileSync(out('results.json'), 'utf8'))).toBeNull();
    const page = readFileSync(out('report.html'), 'utf8').replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
    expect(/\bNaN\b|undefined|Infinity/.exec(page)?.[0] ?? null).toBeNull();
    const pairs = results[2] as { warnings: { text: string }[] };
    expect(pairs.warnings.length).toBeGreaterThan(0);
    for (const { text } of pairs.warnings) expect(page.includes(text.split('"')[0]!), text).toBe(true);
  });

  test('a section may ask within a segment of another analysis', async () => {
    copy('tiny-en');
    const yaml = readFileSync(config, 'utf8').replace(
      '  - segment/pareto\n',
      '  - segment/pareto: { within: { analysis: segment/rfm, options: { bins: 3 }, column: segment, values: [champions] } }\n',
    );
    writeFileSync(config, yaml);
    await html();
    const { results } = JSON.parse(readFileSync(out('results.json'), 'utf8'));
    const [rfm, pareto] = results as {
      input: { customers: number };
      options: unknown;
      tables: Record<string, unknown>;
    }[];
    expect(pareto!.input.customers).toBeGreaterThan(0);
    expect(pareto!.input.customers).toBeLessThan(rfm!.input.customers);
    expect(pareto!.options).toMatchObject({ within: { analysis: 'segment/rfm', values: ['champions'] } });
    expect(Object.keys(pareto!.tables)).toContain('groups');
  });

  test.skipIf(findBrowser() === null)('the PDF alone, where only that is asked for', { timeout: 30_000 }, async () => {
    copy('one-customer');
    await reportFromFile(config, { format: ['pdf'] });
    expect(readdirSync(out()).sort()).toEqual(['lists', 'manifest.json', 'report.pdf', 'results.json']);
  });

  test('what a run says names nobody either', async () => {
    copy('tiny-en');
    const orders = readFileSync(join(place, 'orders.csv'), 'utf8').replace(
      'CANARY-018,2023-03-06',
      'canary-018,2023-03-06',
    );
    writeFileSync(join(place, 'orders.csv'), orders);
    const { warnings } = await html();
    const said = warnings.map((issue) => text(issue.message, 'en')).join('\n');
    expect(said).not.toBe('');
    expect(/canary-\d+/i.exec(said)).toBeNull();
  });

  test('without a browser the rest is there, and the exit code says so', async () => {
    copy('tiny-en');
    vi.stubEnv('VITALFEW_BROWSER', '/nowhere/chromium');
    const { exitCode, warnings, files } = await reportFromFile(config);
    expect(exitCode).toBe(6);
    expect(warnings.map((issue) => issue.code)).toContain('no_browser');
    expect(files.map((file) => file.slice(out().length))).not.toContain('report.pdf');
    expect(readdirSync(out()).sort()).toEqual(['lists', 'manifest.json', 'report.html', 'results.json']);
  });

  test('a run that fails leaves the old report as it was', async () => {
    copy('tiny-en');
    await html();
    const before = readdirSync(out()).map((name) => [name, name === 'lists' ? '' : readFileSync(out(name), 'utf8')]);
    const yaml = readFileSync(config, 'utf8');
    for (const broken of [
      yaml.replace('segment/pareto', 'segment/paretto'),
      yaml.replace('orders.csv', 'missing.csv'),
      yaml.replace('relations: relations.csv', 'relations: report.yaml'),
      yaml.replace('client:', 'theme: nowhere\nclient:'),
    ]) {
      writeFileSync(config, broken);
      await expect(html()).rejects.toMatchObject({ exitCode: 2 });
    }
    writeFileSync(config, yaml);
    const stopped = AbortSignal.abort();
    await expect(reportFromFile(config, { format: ['html'], signal: stopped })).rejects.toBeDefined();
    const after = readdirSync(out()).map((name) => [name, name === 'lists' ? '' : readFileSync(out(name), 'utf8')]);
    expect(after).toEqual(before);
    expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('privacy: ids shows the ids and makes no key', async () => {
    copy('tiny-en');
    await reportFromFile(config, { format: ['html'], set: [['privacy', 'ids']] });
    expect(readFileSync(out('report.html'), 'utf8').includes('CANARY-')).toBe(true);
    expect(readFileSync(out('lists/segment-rfm-customers.csv'), 'utf8')).toMatch(/^(\uFEFF)?customer_id,recency_days/);
    expect(readdirSync(place)).not.toContain('vitalfew.key');
  });

  test('the language of the command line goes before the one of the file', async () => {
    copy('tiny-zh');
    await reportFromFile(config, { format: ['html'], language: 'en' });
    expect(JSON.parse(readFileSync(out('results.json'), 'utf8')).language).toBe('en');
    expect(readFileSync(out('report.html'), 'utf8').includes('<html lang="en"')).toBe(true);
  });

  test('a finding can be hidden; one that does not exist is a warning', async () => {
    copy('tiny-en');
    await html();
    const { results } = JSON.parse(readFileSync(out('results.json'), 'utf8'));
    const { id, text } = results[0].findings[0] as { id: string; text: string };
    appendFileSync(config, `hide: ["${id}", "${id}x"]\n`);
    const { warnings } = await html();
    expect(readFileSync(out('results.json'), 'utf8').includes(text)).toBe(false);
    expect(warnings.filter((issue) => issue.code === 'unknown_option')).toHaveLength(1);
  });
});

describe('verify', () => {
  test('finds a changed output, a changed input and what follows from it', async () => {
    copy('tiny-en');
    await html();
    expect(await verify(out())).toEqual([]);
    appendFileSync(out('report.html'), '<!-- better -->');
    expect((await verify(out())).map((issue) => issue.code)).toEqual(['verify.output_changed']);
    appendFileSync(join(place, 'orders.csv'), 'A9999,CANARY-000,2024-07-01,Lamp,10,100.00\n');
    const found = await verify(out());
    const codes = found.map((issue) => issue.code);
    expect(codes.slice(0, 2)).toEqual(['verify.output_changed', 'verify.input_changed']);
    expect(codes).toContain('verify.differs');
    rmSync(join(place, 'relations.csv'));
    const codesAfter = (await verify(out())).map((issue) => issue.code);
    expect(codesAfter).toEqual(expect.arrayContaining(['verify.input_missing', 'verify.cannot_run']));
  });

  test('needs a report', async () => {
    await expect(verify(place)).rejects.toMatchObject({ code: 'bad_input' });
  });
});
