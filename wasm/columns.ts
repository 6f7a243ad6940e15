// Cells of plain writing as columns of values, a group of rows at a time, laid out as a Parquet file has them: numbers and
// days one after the other, nothing where a cell is empty, and a bit for each row. Texts are kept once a group, each with its
// length before its bytes, and a value is the place of its text; where most texts of a group differ, later ones are kept as
// they come.
import { printOf } from './print';

/** What a column holds: a number of so many decimals, a day, a moment, a text, a fingerprint. */
enum Kind {
  Decimal = 0,
  Day = 1,
  Moment = 2,
  Text = 3,
  Print = 4,
}

@unmanaged
class Column {
  field: u32;
  kind: u32;
  /** Most digits before and behind the point. */
  whole: u32;
  decimals: u32;
  /** Values, or the texts that they are places of. */
  values: usize;
  /** Where the next value goes, and where there is no more room. */
  at: usize;
  end: usize;
  /** A bit for each row, 1 where there is a value. */
  present: usize;
  nulls: u32;
  /** The day last read, as its bytes and as days since 1970. */
  days: i32;
  yearMonth: u64;
  monthDay: u16;
  /** Texts are kept once: how many there are, where each begins, the table in which they are found, the places. */
  isKeptOnce: bool;
  texts: u32;
  begins: usize;
  table: usize;
  codes: usize;
  codesAt: usize;
  last: u16;
}

const mostColumns: u32 = 1024;
const columnBytes: usize = 128;
const columns: usize = memory.data(128 * 1024, 16);

/** Texts that a group keeps once; places have sixteen bits, one value of which says that there is none. */
const mostTexts: u32 = 65_534;
const tableSize: u32 = 1 << 17;
const noText: u16 = 65_535;

/** Digits before and behind the point of the widest numbers. */
const mostWhole: u32 = 14;
const mostDecimals: u32 = 4;

export let columnCount: u32 = 0;
/** Rows of the group, and how many it may have. */
export let rows: u32 = 0;
let mostRows: u32 = 0;
let isFullOfTexts: bool = false;
/** So many rows show whether texts of a column mostly differ. */
const triedRows: u32 = 4_096;
let isTried: bool = false;
/** A number was met that only a column of more digits can hold. */
export let isTight: bool = false;
let isPrinted: bool = false;

function column(index: u32): Column {
  return changetype<Column>(columns + columnBytes * <usize>index);
}

/** Adds a column of a field's cells. */
export function addColumn(field: u32, kind: u32, whole: u32, decimals: u32): void {
  if (columnCount === mostColumns) unreachable();
  const added = column(columnCount++);
  added.field = field;
  added.kind = kind;
  added.whole = whole;
  added.decimals = decimals;
  added.isKeptOnce = kind === Kind.Text;
  if (kind === Kind.Print) isPrinted = true;
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
    if (next.texts > 0) memory.fill(next.table, 0, 2 * tableSize);
    if (mostlyDiffer(next)) next.isKeptOnce = false;
    next.at = next.values;
    next.codesAt = next.codes;
    next.last = noText;
    next.texts = 0;
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

/** Whether a column is of fingerprints. */
export function hasPrints(): bool {
  return isPrinted;
}

export function isPrint(index: u32): bool {
  return column(index).kind === Kind.Print;
}

/** Ends a row whose cells were all put. */
export function endRow(): void {
  rows += 1;
  if (isTried || rows < triedRows) return;
  isTried = true;
  for (let i: u32 = 0; i < columnCount; i++) if (mostlyDiffer(column(i))) isFullOfTexts = true;
}

/** Whether looking for a text costs more than keeping it, as most are new. */
function mostlyDiffer(column: Column): bool {
  return column.texts > rows >> 1;
}

export function putPrint(index: u32, print: u64): void {
  const into = column(index);
  store<u64>(into.at, print);
  into.at += 8;
}

/** Puts a cell, without its quotes, into a column. @returns whether it is empty or written as the column has it */
export function put(index: u32, from: usize, to: usize, isQuoted: bool): bool {
  const into = column(index);
  const kind = into.kind;
  if (from === to) {
    into.nulls += 1;
    const bits = into.present + (rows >> 3);
    store<u8>(bits, load<u8>(bits) & ~((<u8>1) << (<u8>(rows & 7))));
    return kind === Kind.Text || !isQuoted;
  }
  if (kind === Kind.Text) {
    putText(into, from, to, isQuoted);
    return true;
  }
  if (kind === Kind.Decimal) return putDecimal(into, from, to);
  return kind === Kind.Day ? putDay(into, from, to) : putMoment(into, from, to);
}

function putText(into: Column, from: usize, to: usize, isQuoted: bool): void {
  if (into.isKeptOnce && into.last !== noText && !isQuoted && isText(textAt(into, into.last), from, to)) {
    putCode(into, into.last);
    return;
  }
  const text = into.at;
  let end = text + 4;
  if (isQuoted) end = unquoted(end, from, to);
  else {
    for (let done: usize = 0; from + done < to; done += 16) v128.store(end + done, v128.load(from + done));
    end += to - from;
  }
  store<u32>(text, <u32>(end - text) - 4);
  if (into.isKeptOnce) keepOnce(into, text, end);
  else into.at = end;
}

/** Copies a text of which a doubled quote is one. @returns where it ends */
export function unquoted(at: usize, from: usize, to: usize): usize {
  let end = at;
  for (let next = from; next < to; next++) {
    const byte = load<u8>(next);
    store<u8>(end++, byte);
    if (byte === 0x22) next += 1;
  }
  return end;
}

/** Keeps the text that stands behind the others unless it is among them, and puts its place. */
function keepOnce(into: Column, text: usize, end: usize): void {
  for (let slot = <u32>printOf(text + 4, end, 0); ; slot++) {
    const entry = into.table + 2 * <usize>(slot & (tableSize - 1));
    const found = load<u16>(entry);
    if (found === 0) {
      const code = <u16>into.texts;
      into.texts += 1;
      store<u32>(into.begins + 4 * <usize>code, <u32>text);
      store<u16>(entry, code + 1);
      into.at = end;
      if (into.texts === mostTexts) isFullOfTexts = true;
      putCode(into, code);
      return;
    }
    if (!isText(textAt(into, found - 1), text + 4, end)) continue;
    putCode(into, found - 1);
    return;
  }
}

function putCode(into: Column, code: u16): void {
  store<u16>(into.codesAt, code);
  into.codesAt += 2;
  into.last = code;
}

function textAt(into: Column, code: u16): usize {
  return load<u32>(into.begins + 4 * <usize>code);
}

/** Whether a text that is kept is the one between two addresses. */
function isText(kept: usize, from: usize, to: usize): bool {
  const length = to - from;
  if (<usize>load<u32>(kept) !== length) return false;
  const text = kept + 4;
  let at: usize = 0;
  for (; at + 8 <= length; at += 8) if (load<u64>(text + at) !== load<u64>(from + at)) return false;
  return at === length || (load<u64>(text + at) ^ load<u64>(from + at)) << (8 * <u64>(at + 8 - length)) === 0;
}

function putDecimal(into: Column, from: usize, to: usize): bool {
  const isNegative = load<u8>(from) === 0x2d;
  let at = isNegative ? from + 1 : from;
  const first = at;
  let value: i64 = 0;
  for (; at < to; at++) {
    const digit = load<u8>(at) ^ 0x30;
    if (digit > 9) break;
    value = 10 * value + digit;
  }
  const whole = <u32>(at - first);
  let decimals: u32 = 0;
  if (at < to) {
    if (load<u8>(at) !== 0x2e || at + 1 === to) return false;
    decimals = <u32>(to - at - 1);
    for (at += 1; at < to; at++) {
      const digit = load<u8>(at) ^ 0x30;
      if (digit > 9) return false;
      value = 10 * value + digit;
    }
  }
  if (whole === 0 || whole > mostWhole || decimals > mostDecimals) return false;
  if (whole > into.whole || decimals > into.decimals) {
    isTight = true;
    return false;
  }
  for (; decimals < into.decimals; decimals++) value *= 10;
  if (isNegative) value = -value;
  if (isLong(into)) store<i64>(into.at, value);
  else store<i32>(into.at, <i32>value);
  into.at += valueBytes(into);
  return true;
}

/** Whether a value takes eight bytes. */
function isLong(column: Column): bool {
  const kind = column.kind;
  if (kind === Kind.Decimal) return column.whole + column.decimals > 9;
  return kind === Kind.Moment || kind === Kind.Print;
}

function valueBytes(column: Column): u32 {
  return isLong(column) ? 8 : 4;
}

/** Whether sixteen bytes differ from others by no more than allowed: a digit from '0' by up to 9, other signs by nothing. */
function areLike(at: usize, like: v128, most: v128): bool {
  return i8x16.all_true(i8x16.le_u(v128.xor(v128.load(at), like), most));
}

function putDay(into: Column, from: usize, to: usize): bool {
  // 2024-06-30
  const like = i8x16(0x30, 0x30, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0, 0, 0, 0, 0, 0);
  const most = i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, -1, -1, -1, -1, -1, -1);
  if (to - from !== 10 || !areLike(from, like, most) || !readDay(into, from)) return false;
  store<i32>(into.at, into.days);
  into.at += 4;
  return true;
}

function putMoment(into: Column, from: usize, to: usize): bool {
  // 2024-06-30 12:3, then 4-06-30 12:30:59
  const first = i8x16(0x30, 0x30, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x20, 0x30, 0x30, 0x3a, 0x30, 0x30);
  const last = i8x16(0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x20, 0x30, 0x30, 0x3a, 0x30, 0x30, 0x3a, 0x30, 0x30);
  if (to - from !== 19) return false;
  if (!areLike(from, first, i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9))) return false;
  if (!areLike(from + 3, last, i8x16(9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9))) return false;
  if (!readDay(into, from)) return false;
  const hour = twoDigits(from + 11);
  const minute = twoDigits(from + 14);
  const second = twoDigits(from + 17);
  if (hour > 23 || minute > 59 || second > 59) return false;
  const seconds = <i64>into.days * 86_400 + (hour * 3_600 + minute * 60 + second);
  store<i64>(into.at, seconds * 1_000_000);
  into.at += 8;
  return true;
}

function twoDigits(at: usize): u32 {
  return 10 * <u32>(load<u8>(at) - 0x30) + <u32>(load<u8>(at + 1) - 0x30);
}

/** Reads a day of digits in their places; that of the row before is known. @returns whether the calendar has it */
function readDay(into: Column, from: usize): bool {
  const yearMonth = load<u64>(from);
  const monthDay = load<u16>(from + 8);
  if (yearMonth === into.yearMonth && monthDay === into.monthDay) return true;
  const year = 100 * twoDigits(from) + twoDigits(from + 2);
  const month = twoDigits(from + 5);
  const day = twoDigits(from + 8);
  if (year === 0 || month === 0 || month > 12 || day === 0 || day > daysIn(year, month)) return false;
  into.days = daysSince1970(year, month, day);
  into.yearMonth = yearMonth;
  into.monthDay = monthDay;
  return true;
}

function daysIn(year: u32, month: u32): u32 {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

/** Years are counted from March, so that the leap day is the last of one. */
function daysSince1970(year: u32, month: u32, day: u32): i32 {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const before = 365 * y + y / 4 - y / 100 + y / 400;
  return <i32>(before + (153 * m + 2) / 5 + day - 1) - 719_468;
}
