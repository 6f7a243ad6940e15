import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { VitalfewError } from '../../src/errors.js';
import { type Dataset, open, type Source } from '../../src/intake/index.js';
import { text } from '../../src/messages/index.js';
import { intakeCases } from './intake-table.js';

const root = mkdtempSync(join(tmpdir(), 'vitalfew-fault-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Decimal texts as integers of one scale. */
function scaled(values: readonly string[]): bigint[] {
  const scale = Math.max(...values.map((value) => value.split('.')[1]?.length ?? 0));
  return values.map((value) => {
    const [whole = '0', fraction = ''] = value.split('.');
    return BigInt(whole + fraction.padEnd(scale, '0'));
  });
}

function adds(parts: readonly string[], total: string): boolean {
  const [sum, ...rest] = scaled([total, ...parts]);
  return rest.reduce((a, b) => a + b, 0n) === sum;
}

describe('cases of INPUTS.md at intake', () => {
  test.each(intakeCases.map((one) => [`${one.id} ${one.what}`, one] as const))('%s', async (_, one) => {
    const folder = mkdtempSync(join(root, 'case-'));
    const file = join(folder, one.file ?? 'orders.csv');
    const table = one.table ?? 'orders';
    let source: Source;
    if (typeof one.input === 'string' || Buffer.isBuffer(one.input)) {
      writeFileSync(file, one.input);
      source = file;
    } else source = one.input.source;
    const { expected } = one;

    let shop: Dataset | null = null;
    let error: VitalfewError | null = null;
    try {
      shop = await open({ [table]: source }, one.options ?? {});
    } catch (thrown) {
      if (!(thrown instanceof VitalfewError)) throw thrown;
      error = thrown;
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);

    if (expected.fatal) {
      expect(error?.message ?? 'accepted').not.toBe('accepted');
      expect(error?.code).toBe('bad_input');
      expect(error?.exitCode).toBe(2);
      for (const code of expected.fatal) expect(error?.issues.map((issue) => issue.code)).toContain(code);
      for (const piece of expected.says ?? []) expect(error?.message).toContain(piece);
      for (const issue of error?.issues ?? []) expect(text(issue.message, 'zh-CN')).not.toMatch(/intake\.|\{/);
      // Nothing is written beside the input.
      expect(readdirSync(folder).filter((name) => name !== (one.file ?? 'orders.csv'))).toEqual([]);
      await shop?.close();
      return;
    }
    if (error !== null || shop === null) throw error ?? new Error('not opened');
    try {
      const made = shop.tables[table]!;
      const { ledger } = made;
      const excluded = Object.values(ledger.excluded).reduce((a, b) => a + b, 0);
      expect(ledger.accepted + ledger.rejected + excluded).toBe(ledger.records);
      const rows = await shop.engine.query(`SELECT count(*) AS n FROM ${made.relation}`);
      expect(rows.numbers('n')[0]).toBe(ledger.accepted);
      for (const totals of [made.units, made.money]) {
        if (totals === null) continue;
        expect(adds([totals.accepted, totals.rejected, ...Object.values(totals.excluded)], totals.records)).toBe(true);
      }
      if (expected.records !== undefined) expect(ledger.records).toBe(expected.records);
      if (expected.accepted !== undefined) expect(ledger.accepted).toBe(expected.accepted);
      if (expected.rejected !== undefined) expect(ledger.rejected).toBe(expected.rejected);
      if (expected.units !== undefined) expect(made.units?.accepted).toBe(expected.units);
      if (expected.money !== undefined) expect(made.money?.accepted).toBe(expected.money);
      for (const column of expected.columns ?? []) expect(made.columns).toContain(column);
      const counts = new Map(made.issues.map((issue) => [issue.code, issue.count]));
      for (const [code, count] of Object.entries(expected.issues ?? {})) {
        expect([...counts.keys()]).toContain(code);
        if (count !== undefined) expect([code, counts.get(code)]).toEqual([code, count]);
      }
      for (const code of expected.noIssues ?? []) expect([...counts.keys()]).not.toContain(code);
      const said = made.issues.map((issue) => text(issue.message, 'en')).join('\n');
      for (const piece of expected.says ?? []) expect(said).toContain(piece);
      for (const issue of made.issues) expect(text(issue.message, 'zh-CN')).not.toMatch(/intake\.|\{/);
      if (expected.select) {
        const [select, wanted] = expected.select;
        const answer = await shop.engine.query(`SELECT ${select} FROM ${made.relation} ORDER BY 1`);
        const got = answer.rows().map((row) => Object.values(row));
        expect(got).toEqual([...wanted].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
      }
      const rejectsFile = join(folder, 'orders.rejects.csv');
      expect(existsSync(rejectsFile)).toBe(ledger.rejected > 0 && typeof source === 'string');
      if (expected.rejects) {
        const lines = readFileSync(rejectsFile, 'utf8').split('\r\n').slice(1, -1);
        expect(lines).toEqual(expected.rejects);
      }
    } finally {
      await shop.close();
    }
  });
});
