// Cells of plain writing as columns of values, a group of rows at a time, laid out as a Parquet file has them: numbers and
// days one after the other, nothing where a cell is empty, and a bit for each row. Texts are kept once a group, each with its
// length before its bytes, and a value is the place of its text; where most texts of a group differ, later ones are kept as
// they come.
import { Column, Kind, valueBytes } from './column';
import { putDecimal } from './decimal';
import { putMoment } from './moment';
import { finished, printOf, round } from './print';
import { forgetTexts, mostTexts, putText, tableSize } from './text';

const mostColumns: u32 = 1024;
const columnBytes: usize = 128;
const columns: usize = memory.data(128 * 1024, 16);

/** Stands for a value that is not there. */
const noValue: u64 = 0x6e6f7468696e672e;

export let columnCount: u32 = 0;
/** Rows of the group, and how many it may have. */
export let rows: u32 = 0;
let mostRows: u32 = 0;
let isFullOfTexts: bool = false;
/** So many rows show whether texts of a column mostly differ. */
const triedRows: u32 = 4_096;
let isTried: bool = false;
/** The column of fingerprints, if there is one. */
let printColumn: u32 = 0;
export let hasPrints: bool = false;

function column(index: u32): Column {
  return changetype<Column>(columns + columnBytes * <usize>index);
}

function add(field: u32, kind: u32): Column {
  if (columnCount === mostColumns) unreachable();
  const added = column(columnCount++);
  added.field = field;
  added.kind = kind;
  return added;
}

/** Adds a column of numbers: of so many digits before and behind the point, with a sign between thousands (0 for none). */
export function addDecimal(field: u32, whole: u32, decimals: u32, group: u32, point: u32): void {
  const added = add(field, Kind.Decimal);
  added.whole = whole;
  added.decimals = decimals;
  added.group = group;
  added.point = point;
}

/** Adds a column of moments: year, month and day in an order (0 ymd, 1 dmy, 2 mdy), a sign between them (0 nothing, 1 words). */
export function addMoment(field: u32, order: u32, separator: u32): void {
  const added = add(field, Kind.Moment);
  added.order = order;
  added.separator = separator;
}

export function addText(field: u32): void {
  add(field, Kind.Text).isKeptOnce = true;
}

/** Adds a column of the fingerprints of records. */
export function addPrint(): void {
  printColumn = columnCount;
  hasPrints = true;
  add(0, Kind.Print);
}

/** Gives each column its place from an address on, for groups of so many rows and texts of so many bytes. @returns what comes behind them */
export function layOut(from: usize, most: u32, textBytes: u32): usize {
  mostRows = most;
  let at = from;
  for (let i: u32 = 0; i < columnCount; i++) {
    const next = column(i);
    const isText = next.kind === Kind.Text;
    next.values = at;
    next.end = at + (isText ? textBytes : valueBytes(next) * most);
    next.present = behind(next.end);
    at = behind(next.present + (most >> 3));
    if (!isText) continue;
    next.codes = at;
    next.begins = behind(next.codes + 2 * most);
    next.table = behind(next.begins + 4 * mostTexts);
    at = behind(next.table + 2 * tableSize);
  }
  return at;
}

/** The next place for something, after room for what is written sixteen bytes at a time. */
function behind(end: usize): usize {
  return (end + 47) & ~15;
}

/** Empties the columns. */
export function beginGroup(): void {
  for (let i: u32 = 0; i < columnCount; i++) {
    const next = column(i);
    if (mostlyDiffer(next)) next.isKeptOnce = false;
    forgetTexts(next);
    next.at = next.values;
    next.nulls = 0;
    memory.fill(next.present, 0xff, mostRows >> 3);
  }
  rows = 0;
  isFullOfTexts = false;
}

/** Whether the group can have no other row. */
export function isFull(): bool {
  return columnCount > 0 && (rows === mostRows || isFullOfTexts);
}

/** Whether the texts of so many records of so many bytes fit into the group. */
export function hasRoom(records: u32, bytes: usize): bool {
  for (let i: u32 = 0; i < columnCount; i++) {
    const next = column(i);
    if (next.kind === Kind.Text && next.at + bytes + 4 * records > next.end) return false;
  }
  return true;
}

export function valuesOf(index: u32): usize {
  return column(index).values;
}

export function valuesEndOf(index: u32): usize {
  return column(index).at;
}

export function presentOf(index: u32): usize {
  return column(index).present;
}

export function nullsOf(index: u32): u32 {
  return column(index).nulls;
}

/** How many texts a column keeps once; 0 where values stand for themselves. */
export function textsOf(index: u32): u32 {
  return column(index).texts;
}

export function codesOf(index: u32): usize {
  return column(index).codes;
}

export function fieldOf(index: u32): u32 {
  return column(index).field;
}

export function isPrint(index: u32): bool {
  return column(index).kind === Kind.Print;
}

/** Ends a row whose cells were all put, with the fingerprint of its record. */
export function endRow(print: u64): void {
  if (hasPrints) {
    const into = column(printColumn);
    store<u64>(into.at, print);
    into.at += 8;
  }
  rows += 1;
  if (isTried || rows < triedRows) return;
  isTried = true;
  for (let i: u32 = 0; i < columnCount; i++) if (mostlyDiffer(column(i))) isFullOfTexts = true;
}

/** Whether looking for a text costs more than keeping it, as most are new. */
function mostlyDiffer(column: Column): bool {
  return column.texts > rows >> 1;
}

/** Puts a cell, without its quotes, into a column. @returns whether it is empty or written as the column has it */
export function put(index: u32, from: usize, to: usize, isQuoted: bool): bool {
  const into = column(index);
  const kind = into.kind;
  into.isNull = from === to;
  if (from === to) {
    into.days = i32.MIN_VALUE;
    into.yearMonth = 0;
    into.nulls += 1;
    const bits = into.present + (rows >> 3);
    store<u8>(bits, load<u8>(bits) & ~((<u8>1) << (<u8>(rows & 7))));
    return kind === Kind.Text || !isQuoted;
  }
  if (kind === Kind.Decimal) return putDecimal(into, from, to);
  if (kind === Kind.Moment) return putMoment(into, from, to);
  putText(into, from, to, isQuoted);
  if (into.texts === mostTexts) isFullOfTexts = true;
  return true;
}

/** The day of the last row in the column of a field, as days since 1970. */
export function dayOf(field: u32): i32 {
  for (let i: u32 = 0; i < columnCount; i++) {
    const each = column(i);
    if (each.field === field && each.kind === Kind.Moment) return each.days;
  }
  return i32.MIN_VALUE;
}

/** The fingerprint of the values of the last row, in which `2.5` and `2.50` are one. */
export function valuesPrint(): u64 {
  let print: u64 = columnCount;
  for (let i: u32 = 0; i < columnCount; i++) {
    const each = column(i);
    if (each.isNull) print = round(print, noValue);
    else if (each.kind === Kind.Text) {
      const text = <usize>each.last;
      print = printOf(text + 4, text + 4 + <usize>load<u32>(text), print);
    } else print = round(print, each.last);
  }
  return finished(print);
}
