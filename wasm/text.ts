import { Column } from './column';
import { printOf } from './print';

/** Texts that a group keeps once; places have sixteen bits, one value of which says that there is none. */
export const mostTexts: u32 = 65_534;
export const tableSize: u32 = 1 << 17;
const noText: u16 = 65_535;

/** Puts a text: the place of it among those that are kept once, or itself with its length before it. */
export function putText(into: Column, from: usize, to: usize, isQuoted: bool): void {
  if (into.isKeptOnce && into.lastCode !== noText && !isQuoted && isText(textAt(into, into.lastCode), from, to)) {
    putCode(into, into.lastCode);
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
  else {
    into.at = end;
    into.last = text;
  }
}

/** Forgets the texts of a group. */
export function forgetTexts(column: Column): void {
  if (column.texts > 0) memory.fill(column.table, 0, 2 * tableSize);
  column.texts = 0;
  column.codesAt = column.codes;
  column.lastCode = noText;
}

/** Copies a text of which a doubled quote is one. @returns where it ends */
function unquoted(at: usize, from: usize, to: usize): usize {
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
  into.lastCode = code;
  into.last = textAt(into, code);
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
