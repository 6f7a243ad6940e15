import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportBatch } from '../../src/report/index.js';

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-batch-'));
const out = join(folder, 'reports');
const config = join(folder, 'report.yaml');
const table = join(folder, 'clients.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function orders(customers: number): string {
  const lines = Array.from(
    { length: customers * 3 },
    (_, i) => `o${i},c${i % customers},2024-0${(i % 6) + 1}-11,p${i % 4},1,${5 + (i % 7)}`,
  );
  return `order_id,customer_id,ordered_at,product_id,quantity,unit_price\n${lines.join('\n')}\n`;
}

beforeAll(() => {
  writeFileSync(config, 'client: Nobody\ndata: { orders: a.csv }\nsections:\n  - segment/rfm\nformat: [html]\n');
  writeFileSync(join(folder, 'a.csv'), orders(40));
  writeFileSync(join(folder, 'b.csv'), orders(60));
  writeFileSync(
    table,
    [
      'client,data.orders,language,segment/rfm.bins',
      'A/B,a.csv,,',
      'A:B,b.csv,zh-CN,3',
      '"Lost, Ltd.",nowhere.csv,,',
      '好邻居,b.csv,zh-CN,',
    ].join('\r\n'),
  );
});

describe('a batch', () => {
  test('writes a report per client; one that fails is listed with its reason and the others go on', {
    timeout: 60_000,
  }, async () => {
    const { outcomes, exitCode } = await reportBatch(config, table, { out });
    expect(exitCode).toBe(3);
    expect(outcomes.map(({ client, status }) => [client, status])).toEqual([
      ['A/B', 'written'],
      ['A:B', 'written'],
      ['Lost, Ltd.', 'failed'],
      ['好邻居', 'written'],
    ]);
    expect(outcomes[2]!.reason).toContain('nowhere.csv');
    expect(new Set(outcomes.map((outcome) => outcome.folder)).size).toBe(4);
    for (const { folder: name, status } of outcomes) {
      expect(name).toMatch(/^[A-Za-z0-9._-]{1,80}$/);
      expect(existsSync(join(out, name, 'report.html'))).toBe(status === 'written');
    }
    const second = JSON.parse(readFileSync(join(out, outcomes[1]!.folder, 'results.json'), 'utf8'));
    expect(JSON.stringify(second)).toContain('"bins":3');
    expect(readFileSync(join(out, outcomes[1]!.folder, 'report.html'), 'utf8')).toContain('lang="zh-CN"');
    expect(JSON.parse(readFileSync(join(out, 'batch.json'), 'utf8'))).toEqual(outcomes);
  });

  test('resume leaves what is current, makes what changed and what failed', { timeout: 60_000 }, async () => {
    writeFileSync(join(folder, 'nowhere.csv'), orders(30));
    writeFileSync(join(folder, 'a.csv'), orders(41));
    const before = statSync(join(out, 'batch.json')).mtimeMs;
    const { outcomes, exitCode } = await reportBatch(config, table, { out, resume: true });
    expect(exitCode).toBe(0);
    expect(outcomes.map(({ status }) => status)).toEqual(['written', 'current', 'written', 'current']);
    expect(statSync(join(out, 'batch.json')).mtimeMs).toBeGreaterThanOrEqual(before);
  });

  test.each([
    ['no header client', 'name,data.orders\nA,a.csv\n', 'needs a header with the column "client"'],
    ['no line', 'client\n', 'there is no client in it'],
    ['a short line and one without a name', 'client,data.orders\nA\n,a.csv\n', 'bad.csv:2'],
  ])('a table with %s is refused', async (_, content, words) => {
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, content);
    await expect(reportBatch(config, bad, { out })).rejects.toMatchObject({
      code: 'bad_input',
      message: expect.stringContaining(words),
    });
  });

  test('is stopped by its signal', async () => {
    const abort = new AbortController();
    abort.abort('SIGINT');
    await expect(reportBatch(config, table, { out, signal: abort.signal })).rejects.toBe('SIGINT');
  });
});
