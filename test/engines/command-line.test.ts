import { execFile, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Engine, openTrino } from '../../src/engine/index.js';
import { marketTables } from './market-tables.js';

const { url, catalog, files } = inject('trino');
const bin = fileURLToPath(new URL('../../bin/vitalfew.js', import.meta.url));
/** A schema of its own: other tests leave and drop tables, too. */
const schema = 'scratch_of_commands';
const address = `${url}?scratch=${schema}`;

let engine: Engine;
let orders: string;
beforeAll(async () => {
  engine = await openTrino(address);
  orders = (await marketTables(engine, catalog, files, 'commands')).orders.table;
});
afterAll(() => engine?.close());

interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function vitalfew(...args: string[]): Promise<Ended> {
  return new Promise((resolve) =>
    execFile(process.execPath, [bin, ...args], { maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    ),
  );
}

const left = async () =>
  (
    await engine.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${schema}'`)
  ).texts('name');

describe('a run on a cluster', () => {
  test('prints its result and leaves nothing there', async () => {
    const { code, stdout, stderr } = await vitalfew(
      'run',
      'segment/rfm',
      '--engine',
      address,
      '--orders',
      orders,
      '--json',
    );
    expect([code, stderr.includes('error')]).toEqual([0, false]);
    expect(JSON.parse(stdout).provenance.engine).toMatch(/trino.*476/i);
    expect(await left()).toEqual([]);
  });

  test('a statement that takes too much ends it with 7 and what to do; --debug shows the statement', async () => {
    const small = `${address}&memory=1MB`;
    const run = ['run', 'segment/rfm', '--engine', small, '--orders', orders];
    const [plain, debug] = [await vitalfew(...run), await vitalfew(...run, '--debug')];
    for (const { code, stderr } of [plain, debug]) {
      expect(code).toBe(7);
      expect(stderr).toMatch(/MEMORY_LIMIT.*\?memory=/);
      expect(stderr).not.toMatch(/\.java:|io\.trino\.|Authorization|X-Trino/i);
    }
    expect(plain.stderr).not.toContain('SELECT count(*)');
    expect(debug.stderr).toMatch(/SELECT [\s\S]+ FROM /);
    expect(await left()).toEqual([]);
  });

  test('that is killed leaves tables behind, which `engine clean` drops', { timeout: 240_000 }, async () => {
    const args = ['run', 'cross-sell/bayes', '--engine', address, '--orders', orders, '--json'];
    const running = spawn(process.execPath, [bin, ...args], { stdio: 'ignore', detached: true });
    const ended = new Promise((resolve) => running.once('close', resolve));
    for (let i = 0; i < 600 && (await left()).length < 2 && running.exitCode === null; i++) await pause(50);
    expect(running.exitCode).toBeNull();
    // The launcher and the program that it started.
    process.kill(-running.pid!, 'SIGKILL');
    await ended;
    expect((await left()).length).toBeGreaterThan(0);
    // A statement that ran when its client died may make its table yet.
    for (let i = 0; i < 40 && (await left()).length > 0; i++) {
      const { code, stdout } = await vitalfew('engine', 'clean', address);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^Scratch tables dropped: \d+\.\n$/)]);
      await pause(250);
    }
    expect(await left()).toEqual([]);
  });
});
