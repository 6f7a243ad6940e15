import type { Dialect } from '../../engine/index.js';
import type { ParsedColumn } from './parsed.js';

/** One way of writing numbers. A column has one; cells written another way are set aside, never guessed. */
export interface NumberFormat {
  readonly label: string;
  /** The whole cell, anchored. */
  readonly pattern: string;
  /** Characters to take out, the usual one first, and the one that is the decimal point. */
  readonly group: string;
  readonly point: '.' | ',';
}

const whole = '-?[0-9]+';

export const numberFormats: readonly NumberFormat[] = [
  { label: '1234.56', pattern: `${whole}(\\.[0-9]+)?`, group: '', point: '.' },
  { label: '1,234.56', pattern: `-?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?`, group: ',', point: '.' },
  { label: '1234,56', pattern: `${whole}(,[0-9]+)?`, group: '', point: ',' },
  { label: '1.234,56', pattern: `-?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]+)(,[0-9]+)?`, group: '.', point: ',' },
  {
    label: '1 234,56',
    pattern: `-?([0-9]{1,3}([ \u00a0\u202f][0-9]{3})+|[0-9]+)(,[0-9]+)?`,
    group: ' \u00a0\u202f',
    point: ',',
  },
  { label: "1'234.56", pattern: `-?([0-9]{1,3}(['’][0-9]{3})+|[0-9]+)(\\.[0-9]+)?`, group: "'’", point: '.' },
  {
    label: '1 234.56',
    pattern: `-?([0-9]{1,3}([ \u00a0\u202f][0-9]{3})+|[0-9]+)(\\.[0-9]+)?`,
    group: ' \u00a0\u202f',
    point: '.',
  },
];

/** Signs and codes of currencies that may stand before or after an amount. */
export const currencySigns = [
  '£',
  '$',
  '€',
  '¥',
  '￥',
  '元',
  'EUR',
  'USD',
  'GBP',
  'CNY',
  'RMB',
  'HKD',
  'TWD',
  'JPY',
] as const;
const signCode: Readonly<Record<string, string>> = {
  '£': 'GBP',
  $: 'USD',
  '€': 'EUR',
  '￥': 'CNY',
  元: 'CNY',
  RMB: 'CNY',
};

export interface NumberForm {
  readonly format: NumberFormat;
  /** The sign taken off every cell that has it, '' for none. */
  readonly sign: string;
  /** Currency code the sign stands for, where it is one only. */
  readonly currency: string | null;
  /** Decimals most cells are written with, and the most digits before the point. */
  readonly decimals: number;
  readonly digits: number;
}

export type NumberDetection =
  | { readonly ok: true; readonly form: NumberForm }
  | { readonly ok: false; readonly code: 'E-NUM-05' | 'E-CUR-01'; readonly example: string; readonly other: string };

/** A cell that has no sign of a currency: most have none, and are not searched for each. */
const signless = /^[-\d.,]*$/;

function stripped(cell: string, sign: string): string {
  return sign === '' ? cell : cell.replace(sign, '').trim();
}

/**
 * Finds how the numbers of a column are written from a sample. `1.234` or `1,234` alone may mean either, so a column
 * that has nothing else must be told (`--decimal`).
 */
export function detectNumbers(cells: readonly string[], decimal: 'auto' | 'point' | 'comma'): NumberDetection {
  const signs = new Map<string, string>();
  for (const cell of cells) {
    if (signless.test(cell)) continue;
    const sign = currencySigns.find((each) => cell.includes(each));
    if (sign !== undefined && !signs.has(sign)) signs.set(sign, cell);
  }
  if (signs.size > 1) {
    const [first, second] = [...signs.values()];
    return { ok: false, code: 'E-CUR-01', example: first!, other: second! };
  }
  const sign = [...signs.keys()][0] ?? '';
  const plain = cells.map((cell) => stripped(cell, sign));
  const allowed = numberFormats.filter(
    ({ point }) => decimal === 'auto' || point === (decimal === 'comma' ? ',' : '.'),
  );
  let best = allowed[0]!;
  let most = -1;
  for (const format of allowed) {
    const pattern = new RegExp(`^(?:${format.pattern})$`);
    const matches = plain.reduce((n, cell) => n + (pattern.test(cell) ? 1 : 0), 0);
    if (matches > most) {
      best = format;
      most = matches;
    }
    if (most === plain.length) break;
  }
  if (decimal === 'auto') {
    const marked = plain.filter((cell) => /[.,]/.test(cell) && /^-?[\d.,]+$/.test(cell));
    if (marked.length > 0 && marked.every((cell) => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(cell)))
      return { ok: false, code: 'E-NUM-05', example: marked[0]!, other: marked[0]! };
  }
  const pattern = new RegExp(`^(?:${best.pattern})$`);
  const read = plain.filter((cell) => pattern.test(cell)).map((cell) => toPlain(cell, best));
  const decimals = mode(read.map((cell) => (cell.split('.')[1] ?? '').length));
  const digits = read.reduce((n, cell) => Math.max(n, cell.replace(/^-/, '').split('.')[0]!.length), 1);
  return {
    ok: true,
    form: {
      format: best,
      sign,
      currency: sign === '' ? null : (signCode[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : null)),
      decimals,
      digits,
    },
  };
}

function toPlain(cell: string, { group, point }: NumberFormat): string {
  let text = cell;
  for (const char of group) text = text.replaceAll(char, '');
  return text.replace(point, '.');
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Digits that DECIMAL(18,4) holds; more would be lost. */
const exact = '-?0*[0-9]{1,14}(\\.[0-9]{1,4}0*)?';

/**
 * SQL that reads a column of numbers exactly.
 *
 * A cast is no test: it takes `1_000`, `0x10`, `1e3` and `NaN` and rounds. Where the sample allows it, a cell is taken
 * when its value written out again is the cell itself, which is cheaper than a pattern; only other cells meet the
 * pattern.
 *
 * @param narrow - store as DECIMAL(9, decimals of the sample), else DECIMAL(18,4)
 */
export function numberColumn(
  cell: string,
  form: NumberForm,
  { narrow, notZero }: { narrow: boolean; notZero: boolean },
  { literal, matches, matchesWhole }: Dialect,
): ParsedColumn {
  const { format, sign } = form;
  const bare = sign === '' ? cell : `trim(replace(${cell}, ${literal(sign)}, ''))`;
  let plain = bare;
  for (const char of format.group) plain = `replace(${plain}, ${literal(char)}, '')`;
  if (format.point === ',') plain = `replace(${plain}, ',', '.')`;
  const shaped = matchesWhole(bare, format.pattern);
  const fits = matchesWhole(plain, exact);
  const wide = `TRY_CAST(${plain} AS DECIMAL(18,4))`;
  const value = narrow ? `TRY_CAST(${plain} AS DECIMAL(9,${form.decimals}))` : wide;
  const zero = notZero ? `WHEN ${value} = 0 THEN 2 ` : '';
  const taken = `${shaped} AND ${fits} AND ${wide} IS NOT NULL`;
  const status = narrow
    ? `CASE ${zero}WHEN CAST(${value} AS VARCHAR) = ${cell} THEN 0
        WHEN ${taken} THEN CASE WHEN ${wide} = ${value} THEN 0 ELSE 1 END ELSE 2 END`
    : `CASE ${zero}WHEN ${taken} THEN 0 ELSE 2 END`;
  return {
    value,
    status,
    format: sign === '' ? format.label : `${sign} ${format.label}`,
    faults: [
      {
        code: 'E-CUR-02',
        condition: `NOT ${shaped} AND ${matches(cell, otherSigns(sign))}`,
        params: { sign },
      },
      {
        code: 'E-NUM-04',
        condition: `NOT ${shaped} AND ${matchesWhole(`lower(${cell})`, '[-+]?(nan|inf|infinity|[0-9.]+e[-+]?[0-9]+)')}`,
        params: {},
      },
      { code: 'E-NUM-02', condition: `NOT ${shaped}`, params: { format: format.label } },
      { code: 'E-NUM-03', condition: `NOT ${fits}`, params: {} },
      ...(notZero ? [{ code: 'E-QTY-01', condition: `${wide} = 0`, params: {} }] : []),
    ],
  };
}

function otherSigns(sign: string): string {
  const others = currencySigns.filter((each) => each !== sign).map((each) => each.replace('$', '\\$'));
  return others.join('|');
}

/** Whether DECIMAL(9) is wide enough for what the sample shows, with a digit to spare. */
export function isNarrow({ decimals, digits }: NumberForm): boolean {
  return decimals <= 4 && decimals + digits <= 8;
}
