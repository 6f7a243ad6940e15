import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

// Plain JavaScript without declarations: found by URL, so that the compiler does not ask for them.
const load = (name: string) => import(new URL(`../../bench/${name}`, import.meta.url).href);
const { differences } = await load('compare.js');
const { measure, median } = await load('measure.js');
const { basketsFile, ordersFile, relationsFile } = await load('data.js');

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

describe('answers are compared before times', () => {
  test('numbers by their relative distance, all else exactly', () => {
    const ours = { revenue: '10.00', mean: 1, segments: { loyal: 3, lost: 1 }, top: [['a', 0.5]] };
    expect(differences(ours, structuredClone(ours), 0)).toEqual([]);
    expect(differences({ mean: 1 }, { mean: 1 + 1e-7 }, 1e-6)).toEqual([]);
    expect(differences({ mean: 1 }, { mean: 1 + 1e-5 }, 1e-6)).toEqual(['mean: 1 and 1.00001']);
    expect(differences({ mean: Number.NaN }, { mean: Number.NaN }, 1)).toHaveLength(1);
    expect(differences(ours, { ...ours, revenue: '10.01' }, 1)).toEqual(['revenue: "10.00" and "10.01"']);
    expect(differences(ours, { ...ours, segments: { loyal: 3 } }, 1)).toEqual(['segments.lost: 1 and undefined']);
    expect(differences(ours, { ...ours, top: [['b', 0.5]] }, 1)).toEqual(['top.0.0: "a" and "b"']);
  });

  test('a median of what is not all known is not known', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([1, null]), median([])]).toEqual([2, 2.5, null, null]);
  });
});

describe('a measured process', () => {
  test('gives what it said', async () => {
    const took = await measure(process.execPath, ['-e', 'console.log("yes"); console.error("no")']);
    expect(took).toMatchObject({ stdout: 'yes\n', stderr: 'no\n' });
    expect(took.seconds).toBeGreaterThan(0);
  });

  test('that fails is an error with its words', async () => {
    await expect(measure(process.execPath, ['-e', 'console.error("broken"); process.exit(3)'])).rejects.toThrow(
      /ended with 3:\nbroken/,
    );
  });
});

describe('generated files', () => {
  test('order lines: valid, one customer and one time an order, a few buy much', () => {
    const [header, ...rows] = linesOf(ordersFile(20_000, { folder }));
    expect(header).toBe('order_id,customer_id,ordered_at,product_id,quantity,unit_price');
    expect(rows).toHaveLength(20_000);
    const form = /^SO\d{8},C\d{7},202[34]-\d\d-\d\d \d\d:\d\d:\d\d,P\d{4},[1-9]\d*,\d+\.\d\d$/;
    expect(rows.filter((row) => !form.test(row))).toEqual([]);
    const heads = new Set(rows.map((row) => row.split(',').slice(0, 3).join()));
    expect(heads.size).toBe(new Set(rows.map((row) => row.split(',')[0])).size);
  });

  test('ties: each once, none to oneself', () => {
    const [header, ...rows] = linesOf(relationsFile(20_000, folder));
    expect(header).toBe('from,to');
    expect(new Set(rows).size).toBe(20_000);
    expect(rows.filter((row) => row.slice(0, 8) === row.slice(9))).toEqual([]);
  });

  test('baskets: an item once a basket', () => {
    const rows = linesOf(basketsFile(20_000, folder)).map((line) => line.split(' '));
    expect(rows).toHaveLength(20_000);
    expect(rows.filter((row) => new Set(row).size < row.length || row.some((item) => !/^\d+$/.test(item)))).toEqual([]);
  });

  test('are the same bytes every time', () => {
    for (const make of [basketsFile, ordersFile, relationsFile]) {
      expect(readFileSync(make(20_000, join(folder, 'again')))).toEqual(readFileSync(make(20_000, folder)));
    }
  });
});
