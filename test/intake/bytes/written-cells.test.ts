import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/engine/index.js';
import { LineScanner, type PlainCell, widest } from '../../../src/intake/bytes/line-scanner.js';
import { dateColumn, dateFormats } from '../../../src/intake/parse/date.js';
import { numberColumn, numberFormats } from '../../../src/intake/parse/number.js';
import type { ParsedColumn } from '../../../src/intake/parse/parsed.js';

const engine = await openDuckDb();
afterAll(() => engine.close());

/** The value that the module reads a cell to: microseconds, or ten-thousandths; null where it is not written plainly. */
function read(text: string, cell: PlainCell): bigint | null {
  const groups: bigint[] = [];
  const task = { width: 1, after: 0, cells: [{ field: 0, cell }], order: null };
  const scanner = new LineScanner('\t', task, false, 1024, ({ columns: [column] }) => {
    const { values } = column!;
    groups.push(new DataView(values.buffer, values.byteOffset).getBigInt64(0, true));
  });
  const bytes = Buffer.from(`${text}\n`);
  scanner.room().set(bytes);
  scanner.read(bytes.length);
  scanner.read(0);
  return groups[0] ?? null;
}

/** What the engine makes of cells by the rules for text: a value where they are taken. */
async function byRules(cells: readonly string[], { value, status }: ParsedColumn, scaled: string) {
  const rows = cells.map((cell) => `(${engine.dialect.literal(cell)})`).join(', ');
  const sql = `SELECT CASE WHEN (${status}) = 0 THEN CAST(${scaled.replace('value', value)} AS VARCHAR) END AS value
    FROM (VALUES ${rows}) AS given(cell)`;
  return (await engine.query(sql)).texts('value').map((text) => (text === null ? null : BigInt(text)));
}

const digits = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`), { size: 'max' });
const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });

function sampled(cell: fc.Arbitrary<string>, seed: number): string[] {
  return [...new Set(fc.sample(cell, { numRuns: 700, seed }))];
}

describe('cells read by the module have the value that the rules for text give them', () => {
  test.each(dateFormats)('days as $label', async (format) => {
    const { order, separator } = format;
    const number = (most: number) => fc.integer({ min: 0, max: most });
    const short = (most: number) =>
      fc
        .tuple(number(most), fc.boolean())
        .map(([n, padded]) => (padded || separator === '' ? String(n).padStart(2, '0') : String(n)));
    const year = rarely(fc.integer({ min: 1900, max: 2099 }), number(9999)).map((n) => String(n).padStart(4, '0'));
    const day = fc.tuple(year, rarely(short(12), short(99)), rarely(short(31), short(99))).map(([y, m, d]) => {
      if (separator === '年') return `${y}年${m}月${d}日`;
      return (order === 'ymd' ? [y, m, d] : order === 'dmy' ? [d, m, y] : [m, d, y]).join(separator);
    });
    const two = (most: number) => rarely(number(most), number(99)).map((n) => String(n).padStart(2, '0'));
    const seconds = fc
      .tuple(
        two(59),
        fc.oneof(
          fc.constant(''),
          digits(0, 7).map((text) => `.${text}`),
        ),
      )
      .map((parts) => `:${parts.join('')}`);
    const time = fc
      .tuple(fc.constantFrom(' ', 'T', '  '), rarely(short(23), short(99)), two(59), fc.oneof(fc.constant(''), seconds))
      .map(([before, hour, minute, rest]) => `${before}${hour}:${minute}${rest}`);
    const odd = fc.constantFrom('', ' ', 'Z', '+08:00', 'x', '-', '日', '0');
    const cells = sampled(
      fc.tuple(day, fc.oneof(fc.constant(''), time), rarely(fc.constant(''), odd)).map((parts) => parts.join('')),
      20_240_601,
    );
    const rules = dateColumn(
      'cell',
      { format, canonical: null, zones: 'none', timezone: 'UTC' },
      'any',
      engine.dialect,
    );
    const wanted = await byRules(cells, rules, 'epoch_us(value)');
    const found = cells.map((cell) => read(cell, { kind: 'moment', order, separator }));
    expect(found.filter((value) => value !== null).length).toBeGreaterThan(200);
    expect(found.filter((value) => value === null).length).toBeGreaterThan(50);
    for (const [i, cell] of cells.entries()) {
      // The engine has a year 0 and, of moments in its own form, an hour 24; such cells are left to it.
      if (found[i] === null && /0000|[ T]24:00/.test(cell)) continue;
      expect([cell, found[i]]).toEqual([cell, wanted[i]]);
    }
  });

  test.each(numberFormats)('numbers as $label', async (format) => {
    const { group, point } = format;
    const sign = fc.constantFrom('', '', '-');
    const between = rarely(
      fc.constantFrom(...(group === '' ? [''] : group)),
      fc.constantFrom(',', '.', ' ', "'", '’', '\u00a0', ''),
    );
    const thousands = fc
      .tuple(
        digits(1, 3),
        fc.array(fc.tuple(between, rarely(digits(3, 3), digits(1, 4))), { minLength: 1, maxLength: 4 }),
      )
      .map(([first, rest]) => first + rest.flat().join(''));
    const whole = fc.oneof(digits(1, 6), rarely(digits(1, 14), digits(0, 17)), thousands);
    const decimals = rarely(digits(1, 4), digits(0, 7)).map((text) => `${point}${text}`);
    const odd = fc.constantFrom(' ', 'e3', '_000', '-', '%', '.', ',', 'x', '\u00a0');
    const cells = sampled(
      fc
        .tuple(sign, whole, fc.oneof(fc.constant(''), decimals), rarely(fc.constant(''), odd))
        .map((parts) => parts.join('')),
      20_240_602,
    ).filter((cell) => cell !== '');
    const form = { format, sign: '', currency: null, decimals: 2, digits: 5 };
    const rules = numberColumn('cell', form, { narrow: false, notZero: false }, engine.dialect);
    const wanted = await byRules(cells, rules, 'CAST(CAST(value AS DECIMAL(30, 4)) * 10000 AS BIGINT)');
    const plain: PlainCell = { kind: 'decimal', ...widest, group: group.charAt(0), point };
    const found = cells.map((cell) => read(cell, plain));
    expect(found.filter((value) => value !== null).length).toBeGreaterThan(200);
    expect(found.filter((value) => value === null).length).toBeGreaterThan(50);
    for (const [i, cell] of cells.entries()) {
      const [before, behind = ''] = cell.replace(/[^0-9,.]/g, '').split(point);
      // Zeros beyond the digits of any column say nothing; such cells are left to the engine.
      if (found[i] === null && (before!.replace(/\D/g, '').length > 14 || behind.length > 4)) continue;
      expect([cell, found[i]]).toEqual([cell, wanted[i]]);
    }
  });
});
