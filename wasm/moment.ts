import { Column } from './column';

/** Where year, month and day stand. */
enum Order {
  YearMonthDay = 0,
  DayMonthYear = 1,
  MonthDayYear = 2,
}

/** What stands between them other than one sign: nothing, or 年, 月 and 日. */
const nothing: u32 = 0;
const words: u32 = 1;

const COLON: u32 = 0x3a;

/** Where a number that was read ends. */
let cursor: usize = 0;

/** Puts a day, with or without a time of day behind it. @returns whether it is one, of the column's form and the calendar */
export function putMoment(into: Column, from: usize, to: usize): bool {
  if (into.order === Order.YearMonthDay && into.separator === 0x2d) {
    const length = to - from;
    if (length === 19 && isFullMoment(from) && readDay(into, from))
      return putTime(into, twoDigits(from + 11), twoDigits(from + 14), twoDigits(from + 17), 0);
    if (length === 10 && isFullDay(from) && readDay(into, from)) return putTime(into, 0, 0, 0, 0);
  }
  return readAnyDay(into, from, to) && putAnyTime(into, cursor, to);
}

function putTime(into: Column, hour: u32, minute: u32, second: u32, micros: u32): bool {
  if (hour > 23 || minute > 59 || second > 59) return false;
  const seconds = <i64>into.days * 86_400 + (hour * 3_600 + minute * 60 + second);
  const value = seconds * 1_000_000 + micros;
  into.last = value;
  store<i64>(into.at, value);
  into.at += 8;
  return true;
}

/** Whether sixteen bytes differ from others by no more than allowed: a digit from '0' by up to 9, other signs by nothing. */
function areLike(at: usize, like: v128, most: v128): bool {
  return i8x16.all_true(i8x16.le_u(v128.xor(v128.load(at), like), most));
}

/** 2024-06-30 */
function isFullDay(from: usize): bool {
  const like = i8x16(0x30, 0x30, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0, 0, 0, 0, 0, 0);
  return areLike(from, like, i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, -1, -1, -1, -1, -1, -1));
}

/** 2024-06-30 12:3, then 4-06-30 12:30:59 */
function isFullMoment(from: usize): bool {
  const first = i8x16(0x30, 0x30, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x20, 0x30, 0x30, 0x3a, 0x30, 0x30);
  const last = i8x16(0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x20, 0x30, 0x30, 0x3a, 0x30, 0x30, 0x3a, 0x30, 0x30);
  return (
    areLike(from, first, i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9)) &&
    areLike(from + 3, last, i8x16(9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9))
  );
}

function twoDigits(at: usize): u32 {
  return 10 * <u32>(load<u8>(at) - 0x30) + <u32>(load<u8>(at + 1) - 0x30);
}

/** Reads a day of digits in their places; that of the row before is known. @returns whether the calendar has it */
function readDay(into: Column, from: usize): bool {
  const yearMonth = load<u64>(from);
  const monthDay = load<u16>(from + 8);
  if (yearMonth === into.yearMonth && monthDay === into.monthDay) return true;
  if (!setDay(into, 100 * twoDigits(from) + twoDigits(from + 2), twoDigits(from + 5), twoDigits(from + 8)))
    return false;
  into.yearMonth = yearMonth;
  into.monthDay = monthDay;
  return true;
}

function setDay(into: Column, year: u32, month: u32, day: u32): bool {
  if (year === 0 || month === 0 || month > 12 || day === 0 || day > daysIn(year, month)) return false;
  into.days = daysSince1970(year, month, day);
  into.yearMonth = 0;
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

/** Reads a day of the column's form, months and days with one digit or two. */
function readAnyDay(into: Column, from: usize, to: usize): bool {
  const order = into.order;
  const separator = into.separator;
  if (separator === nothing) {
    if (from + 8 > to) return false;
    const year = digits(from, from + 4, 4, 4);
    const month = digits(from + 4, from + 6, 2, 2);
    const day = digits(from + 6, from + 8, 2, 2);
    if (year < 1900 || year > 2099 || month < 0 || day < 0) return false;
    return setDay(into, year, month, day);
  }
  const isYearFirst = order === Order.YearMonthDay;
  const first = digits(from, to, isYearFirst ? 4 : 1, isYearFirst ? 4 : 2);
  if (first < 0 || !isBetween(to, separator, 0xb4b9e5)) return false;
  const second = digits(cursor, to, 1, 2);
  if (second < 0 || !isBetween(to, separator, 0x889ce6)) return false;
  const third = digits(cursor, to, isYearFirst ? 1 : 4, isYearFirst ? 2 : 4);
  if (third < 0 || (separator === words && !isBetween(to, separator, 0xa597e6))) return false;
  if (isYearFirst) return setDay(into, first, second, third);
  return order === Order.DayMonthYear ? setDay(into, third, second, first) : setDay(into, third, first, second);
}

/** Passes over what stands between two numbers: the sign, or the word of three bytes. */
function isBetween(to: usize, separator: u32, word: u32): bool {
  if (separator !== words) {
    if (cursor >= to || <u32>load<u8>(cursor) !== separator) return false;
    cursor += 1;
    return true;
  }
  if (cursor + 3 > to || (load<u32>(cursor) & 0xffffff) !== word) return false;
  cursor += 3;
  return true;
}

/** Reads a time of day up to the end of the cell: _8:26, T08:26:05.123456; nothing is midnight. */
function putAnyTime(into: Column, from: usize, to: usize): bool {
  if (from === to) return putTime(into, 0, 0, 0, 0);
  const before = <u32>load<u8>(from);
  if (before !== 0x20 && before !== 0x54) return false;
  const hour = digits(from + 1, to, 1, 2);
  if (hour < 0 || !isBetween(to, COLON, 0)) return false;
  const minute = digits(cursor, to, 2, 2);
  if (minute < 0) return false;
  if (cursor === to) return putTime(into, hour, minute, 0, 0);
  if (!isBetween(to, COLON, 0)) return false;
  const second = digits(cursor, to, 2, 2);
  if (second < 0) return false;
  if (cursor === to) return putTime(into, hour, minute, second, 0);
  if (!isBetween(to, 0x2e, 0)) return false;
  const fraction = cursor;
  let micros = digits(fraction, to, 1, 6);
  if (micros < 0 || cursor !== to) return false;
  for (let length = to - fraction; length < 6; length++) micros *= 10;
  return putTime(into, hour, minute, second, micros);
}

/** Reads a number of so many digits, and sets the cursor behind it. @returns it, or -1 where there is none */
function digits(from: usize, to: usize, least: u32, most: u32): i32 {
  let value: i32 = 0;
  let at = from;
  for (; at < to && at < from + most; at++) {
    const digit = load<u8>(at) ^ 0x30;
    if (digit > 9) break;
    value = 10 * value + digit;
  }
  cursor = at;
  return <u32>(at - from) < least ? -1 : value;
}
