import { Column, isLong, valueBytes } from './column';

const MINUS: u32 = 0x2d;

/** Digits before and behind the point of the widest numbers. */
const mostWhole: u32 = 14;
const mostDecimals: u32 = 4;

/** A number was met that only a column of more digits can hold. */
export let isTight: bool = false;

/** Puts a number that is written plainly: digits, thousands apart or not, and decimals. @returns whether it is one */
export function putDecimal(into: Column, from: usize, to: usize): bool {
  const isNegative = <u32>load<u8>(from) === MINUS;
  const first = isNegative ? from + 1 : from;
  let at = first;
  let value: i64 = 0;
  for (; at < to; at++) {
    const digit = load<u8>(at) ^ 0x30;
    if (digit > 9) break;
    value = 10 * value + digit;
  }
  let whole = <u32>(at - first);
  if (at < to && into.group !== 0 && whole <= 3) {
    for (let length = groupAt(at, to, into.group); length > 0; length = groupAt(at, to, into.group)) {
      const thousands = threeDigits(at + length, to);
      if (thousands < 0) return false;
      value = 1_000 * value + thousands;
      whole += 3;
      at += length + 3;
      // Beyond what any column holds, and before the value has no room.
      if (whole > mostWhole) return false;
    }
  }
  let decimals: u32 = 0;
  if (at < to) {
    if (<u32>load<u8>(at) !== into.point || at + 1 === to) return false;
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
  into.last = value;
  if (isLong(into)) store<i64>(into.at, value);
  else store<i32>(into.at, <i32>value);
  into.at += valueBytes(into);
  return true;
}

/** Bytes of what stands between thousands at a place, 0 for none: blanks may not break, apostrophes be bent. */
function groupAt(at: usize, to: usize, group: u32): u32 {
  if (at >= to) return 0;
  const byte = <u32>load<u8>(at);
  if (byte === group) return 1;
  if (group === 0x20) {
    if (byte === 0xc2 && load<u8>(at + 1) === 0xa0) return 2;
    return byte === 0xe2 && load<u16>(at + 1) === 0xaf80 ? 3 : 0;
  }
  return group === 0x27 && byte === 0xe2 && load<u16>(at + 1) === 0x9980 ? 3 : 0;
}

function threeDigits(at: usize, to: usize): i32 {
  if (at + 3 > to) return -1;
  let value: i32 = 0;
  for (let i: usize = 0; i < 3; i++) {
    const digit = load<u8>(at + i) ^ 0x30;
    if (digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value;
}
