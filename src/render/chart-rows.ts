import { lineBreak } from '../chart/index.js';
import type { Language } from '../messages/index.js';
import type { Cell, ColumnInfo, Row } from '../result/index.js';
import { asKey } from './as-key.js';
import { displayName } from './display-text.js';
import { showCell, showText } from './show-cell.js';
import { uniqueNames } from './unique-names.js';

/** A field of a picture's data and the columns it is made of. */
export interface DerivedField {
  readonly name: string;
  readonly kind: 'value' | 'raw' | 'text' | 'round' | 'lines' | 'joined' | 'beside';
  readonly columns: readonly ColumnInfo[];
}

/** Reads a field's name: `c` is the column, `c$text` as people read it, `c$round` in round numbers, `c$lines` on two lines, `c$raw` as the data hold it, `a$to$b` and `a$beside$b` both. */
export function readField(name: string, column: (name: string) => ColumnInfo): DerivedField {
  const parts = name.split('$');
  const [first = '', kind, second = ''] = parts;
  if (kind === 'text' || kind === 'raw' || kind === 'round' || kind === 'lines')
    return { name, kind, columns: [column(first)] };
  if (kind === 'beside') return { name, kind, columns: [column(first), column(second)] };
  if (kind === 'to') return { name, kind: 'joined', columns: [column(first), column(second)] };
  return { name, kind: 'value', columns: [column(name)] };
}

/**
 * The rows of a picture: only the fields it draws, names in place of ids, one name for each value and no two alike.
 */
export function chartRows(
  rows: readonly Row[],
  fields: readonly DerivedField[],
  language: Language,
  currency: string | null,
): { [field: string]: Cell }[] {
  const readers = fields.map((field) => reader(field, rows, language, currency));
  return rows.map((row) => {
    const made: { [field: string]: Cell } = Object.create(null);
    fields.forEach((field, index) => {
      made[field.name] = readers[index]!(row);
    });
    return made;
  });
}

/** Columns of Latin letters that a line beside a picture may take. */
const longestLine = 46;

/** Columns of a name: a Chinese character is as wide as two letters, and so are many capitals nearly. */
function columnsOf(name: string): number {
  let sum = 0;
  for (const character of name) sum += character > '\u2e7f' ? 2 : /[A-Z]/.test(character) ? 1.2 : 1;
  return sum;
}

/** Whether a line beside the picture is too short for one of the names or pairs: they are told apart by their ends. */
export function takesTwoLines(rows: readonly Row[], names: readonly ColumnInfo[], language: Language): boolean {
  const columns = (row: Row): number =>
    names.reduce((sum, info) => sum + columnsOf(showCell(row[info.name] ?? null, info, language, null)), 0);
  return rows.some((row) => columns(row) > longestLine);
}

/** As much of a name as one line takes. */
function cut(name: string): string {
  const columns = columnsOf(name);
  return columns <= longestLine ? name : displayName(name, Math.floor((name.length * longestLine) / columns));
}

/** A long name on two lines, broken at the blank nearest to its middle; without a blank it is cut. */
function onTwoLines(name: string): string {
  if (columnsOf(name) <= longestLine) return name;
  const middle = name.length / 2;
  const [blank] = [...name.matchAll(/ /g)]
    .map((match) => match.index)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (blank === undefined) return cut(name);
  return `${cut(name.slice(0, blank))}${lineBreak}${cut(name.slice(blank + 1))}`;
}

/** "first → second", on one line or on two. */
function arrow(first: string, second: string, broken: boolean): string {
  if (!broken) return `${first} → ${second}`;
  return `${cut(first)} →${lineBreak}${cut(second)}`;
}

function reader(
  field: DerivedField,
  rows: readonly Row[],
  language: Language,
  currency: string | null,
): (row: Row) => Cell {
  const [first, second] = field.columns as [ColumnInfo, ColumnInfo?];
  const cell = (row: Row, column: ColumnInfo): Cell => row[column.name] ?? null;
  if (field.kind === 'raw') return (row) => cell(row, first);
  if (field.kind === 'text') {
    // An unknown number is a dash; a point without a name has none.
    const none = first.type === 'text' ? '' : '–';
    return (row) => (cell(row, first) === null ? none : showCell(cell(row, first), first, language, currency));
  }
  if (field.kind === 'round') {
    return (row) => {
      const value = cell(row, first);
      if (typeof value !== 'number') return '';
      const digits = { maximumSignificantDigits: 3 };
      return first.unit === 'money'
        ? new Intl.NumberFormat(language, digits).format(value)
        : showCell(value, first, language, currency);
    };
  }
  if (field.kind === 'beside' && second) {
    return (row) =>
      [first, second]
        .map((part) => showCell(cell(row, part), part, language, currency))
        .join(language === 'en' ? ': ' : '：');
  }
  if (field.kind === 'joined' && second) {
    const broken = takesTwoLines(rows, [first, second], language);
    const unique = uniqueNames((pair) => {
      const [a, b] = JSON.parse(pair) as [Cell, Cell];
      return arrow(showCell(a, first, language, currency), showCell(b, second, language, currency), broken);
    });
    return (row) => unique(JSON.stringify([cell(row, first), cell(row, second)]));
  }
  const lines = field.kind === 'lines' ? onTwoLines : (name: string): string => name;
  const unique = uniqueNames((value) => lines(asKey(showText(value, first, language))));
  return (row) => {
    const value = cell(row, first);
    if (typeof value === 'boolean') return showCell(value, first, language, currency);
    return typeof value === 'string' && first.type === 'text' ? unique(value) : value;
  };
}
