// AssemblyScript: TypeScript's words, WebAssembly's types. `npm run build` makes dist/intake/bytes/line-scanner.wasm of it,
// and src/intake/bytes/line-scanner.ts is how the rest of the project speaks to it.
//
// Reads the records of a delimited text sixteen bytes at a time: counts them, and looks at the fields that were asked about.
// Nothing is kept between two calls but what was counted and the run of lines last begun, as a call begins with a record.

const LF: u32 = 0x0a;
const CR: u32 = 0x0d;
const QUOTE: u32 = 0x22;

/** Fields of a record whose ends are kept: as many as a header may have. */
const mostFields: u32 = 1024;
/** Records read in one call, so that what is told of them has its place. */
const mostRecords: u32 = 1 << 14;
/** Lines of a run that are compared with one another; a longer one is taken for several. */
const mostInRun: u32 = 1 << 11;
/** Places in the table of the lines of a run: twice as many as there may be lines. */
const places: u32 = 2 * mostInRun;

/** What is asked: see `ask`. */
const cells: usize = memory.data(16 * 1024, 16);
const alike: usize = memory.data(8 * 16, 16);
const ids: usize = memory.data(4 * 16, 16);
/** Where the fields of the record end. */
const cuts: usize = memory.data(4 * 1025, 16);
/** Fingerprint and run of each line of the run last begun. */
const seen: usize = memory.data(16 * 4096, 16);

/** What is told of the records of a call: fingerprints; runs (record, low and high half of the order's fingerprint); repeats. */
export const prints: usize = memory.data(4 * 16384, 16);
export const runs: usize = memory.data(12 * 16384, 16);
export const repeats: usize = memory.data(4 * 16384, 16);
export let printCount: u32 = 0;
export let runCount: u32 = 0;
export let repeatCount: u32 = 0;

/** Counts of a call. */
export let records: u32 = 0;
export let blankLines: u32 = 0;
export let delimiters: u32 = 0;
export let lf: u32 = 0;
export let crlf: u32 = 0;
export let cr: u32 = 0;
/** Bytes beyond ASCII were met in this call. */
export let hasHighBytes: bool = false;

/** What was met in any call. */
export let hasNul: bool = false;
export let hasDoubtfulQuotes: bool = false;
export let isPlain: bool = true;
export let hasOddIds: bool = false;

/** From here on the caller puts the bytes to read, and sixteen more than these are in use. */
export const input: usize = (__heap_base + 15) & ~15;

let separator: u32 = 0;
let width: u32 = 0;
let before: u32 = 0;
let cellCount: u32 = 0;
let idCount: u32 = 0;
let orderField: i32 = -1;
let alikeCount: u32 = 0;
let isPrinting: bool = false;

/** Number of the next record of the data. */
let record: u32 = 0;
/** The run last begun: its number, its lines, the fingerprint of what its lines have in common. */
let run: u32 = 0;
let inRun: u32 = 0;
let runKey: u64 = 0;

/** Says what the text is: its delimiter, fields of a record (where cells or orders are asked for), records before the data. */
export function begin(delimiter: u32, fields: u32, header: u32, printing: bool): void {
  separator = delimiter;
  width = fields;
  before = header;
  isPrinting = printing;
}

/** Asks whether a field is written plainly: a number (kind 0) of so many digits before and behind the point, a day (1), a moment (2). */
export function askCell(field: u32, kind: u32, whole: u32, decimals: u32): void {
  const cell = cells + 16 * cellCount++;
  store<u32>(cell, field);
  store<u32>(cell, kind, 4);
  store<u32>(cell, whole, 8);
  store<u32>(cell, decimals, 12);
}

/** Asks whether a field ever begins with a 0 or ends in .0, as ids do that went through a spreadsheet. */
export function askId(field: u32): void {
  store<u32>(ids + 4 * idCount++, field);
}

/** Asks where runs of lines of one order begin, and which of their lines repeat one before. */
export function askOrder(field: u32): void {
  orderField = field;
}

/** Asks that the lines of a run are alike in a field too, or in its first ten bytes. */
export function askAlike(field: u32, day: bool): void {
  const place = alike + 8 * alikeCount++;
  store<u32>(place, field);
  store<u32>(place, day, 4);
}

/**
 * Reads the records that end between two addresses, no more of them than can be told of.
 *
 * @param isLast - nothing comes after: a record may end without a line end
 * @returns where the first record begins that was not read
 */
export function scan(from: usize, end: usize, isLast: bool): usize {
  records = blankLines = delimiters = lf = crlf = cr = 0;
  printCount = runCount = repeatCount = 0;
  // Bytes behind the end must not be taken for anything.
  v128.store(end, i8x16.splat(0x61));
  const isSeparator = i8x16.splat(<i8>separator);
  let all = i8x16.splat(0);
  let least = i8x16.splat(-1);
  let start = from;
  let fieldStart = from;
  let cut = cuts;
  let isQuoted = false;
  /** A byte that belongs to the one before: the second of a doubled quote, the LF of a CRLF. */
  let skipped: usize = 0;
  for (let block = from; block < end; block += 16) {
    const bytes = v128.load(block);
    all = v128.or(all, bytes);
    least = i8x16.min_u(least, bytes);
    const ends = v128.or(i8x16.eq(bytes, i8x16.splat(<i8>LF)), i8x16.eq(bytes, i8x16.splat(<i8>CR)));
    const others = v128.or(i8x16.eq(bytes, isSeparator), i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)));
    let marks: u32 = i8x16.bitmask(v128.or(ends, others));
    for (; marks !== 0; marks &= marks - 1) {
      const at = block + ctz(marks);
      const byte: u32 = load<u8>(at);
      if (at === skipped) continue;
      if (isQuoted) {
        if (byte !== QUOTE) continue;
        if (at + 1 === end && !isLast) return left(start, all, least);
        const next: u32 = at + 1 === end ? LF : load<u8>(at + 1);
        if (next === QUOTE) {
          skipped = at + 1;
          continue;
        }
        isQuoted = false;
        if (next !== separator && next !== LF && next !== CR) hasDoubtfulQuotes = true;
        continue;
      }
      if (byte === separator) {
        if (cut < cuts + 4 * mostFields) store<u32>(cut, <u32>at);
        cut += 4;
        fieldStart = at + 1;
        continue;
      }
      if (byte === QUOTE) {
        if (at === fieldStart) isQuoted = true;
        else hasDoubtfulQuotes = true;
        continue;
      }
      let next = at + 1;
      if (byte === LF) lf += 1;
      else {
        if (next === end && !isLast) return left(start, all, least);
        if (next < end && load<u8>(next) === LF) {
          crlf += 1;
          skipped = next;
          next += 1;
        } else cr += 1;
      }
      if (at === start) blankLines += 1;
      else endRecord(start, at, cut);
      start = next;
      fieldStart = next;
      cut = cuts;
      if (records === mostRecords) return left(start, all, least);
    }
  }
  if (isLast && start < end) {
    if (isQuoted) hasDoubtfulQuotes = true;
    endRecord(start, end, cut);
    start = end;
  }
  return left(start, all, least);
}

function left(start: usize, all: v128, least: v128): usize {
  hasHighBytes = i8x16.bitmask(all) !== 0;
  if (!i8x16.all_true(least)) hasNul = true;
  return start;
}

function endRecord(start: usize, end: usize, cut: usize): void {
  const found = <u32>(cut - cuts) >> 2;
  delimiters += found;
  records += 1;
  if (before > 0) {
    before -= 1;
    return;
  }
  const asked = cellCount > 0 || idCount > 0 || orderField >= 0;
  if (asked) {
    if (found !== width - 1 || found >= mostFields) {
      isPlain = false;
      hasOddIds = true;
    } else {
      store<u32>(cut, <u32>end);
      for (let i: u32 = 0; i < cellCount; i++) if (!isPlainCell(start, cells + 16 * i)) isPlain = false;
      for (let i: u32 = 0; i < idCount; i++) if (isOddId(start, load<u32>(ids + 4 * i))) hasOddIds = true;
      if (orderField >= 0) addToRun(start, end);
    }
  }
  if (isPrinting) {
    const print = printOf(start, end, 0);
    store<u32>(prints + 4 * printCount++, <u32>(print ^ (print >> 32)));
  }
  record += 1;
}

/** A field without its quotes. */
function fieldFrom(start: usize, field: u32): usize {
  const from = field === 0 ? start : <usize>load<u32>(cuts + 4 * (field - 1)) + 1;
  return load<u8>(from) === QUOTE ? from + 1 : from;
}

function fieldTo(from: usize, field: u32): usize {
  const to = <usize>load<u32>(cuts + 4 * field);
  return load<u8>(from - 1) === QUOTE && load<u8>(to - 1) === QUOTE && to > from ? to - 1 : to;
}

/** Whether sixteen bytes differ from others by no more than allowed: a digit from '0' by up to 9, other signs by nothing. */
function areLike(at: usize, like: v128, most: v128): bool {
  return i8x16.all_true(i8x16.le_u(v128.xor(v128.load(at), like), most));
}

/** Whether a cell is empty or written as asked. A calendar's rules are left to the engine. */
function isPlainCell(start: usize, cell: usize): bool {
  const field = load<u32>(cell);
  const kind = load<u32>(cell, 4);
  const from = fieldFrom(start, field);
  const to = fieldTo(from, field);
  if (from === to) return load<u8>(from - 1) !== QUOTE;
  if (kind === 0) return isPlainNumber(from, to, load<u32>(cell, 8), load<u32>(cell, 12));
  // 2024-06-30 and, of a moment, _12:3
  const like = i8x16(0x30, 0x30, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x20, 0x30, 0x30, 0x3a, 0x30, 0x30);
  if (kind === 1)
    return to - from === 10 && areLike(from, like, i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, -1, -1, -1, -1, -1, -1));
  // 4-06-30 12:30:59
  const last = i8x16(0x30, 0x2d, 0x30, 0x30, 0x2d, 0x30, 0x30, 0x20, 0x30, 0x30, 0x3a, 0x30, 0x30, 0x3a, 0x30, 0x30);
  return (
    to - from === 19 &&
    areLike(from, like, i8x16(9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9)) &&
    areLike(from + 3, last, i8x16(9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9))
  );
}

function isPlainNumber(from: usize, to: usize, whole: u32, decimals: u32): bool {
  let at = load<u8>(from) === 0x2d ? from + 1 : from;
  const first = at;
  while (at < to && (load<u8>(at) ^ 0x30) <= 9) at += 1;
  if (at === first || <u32>(at - first) > whole) return false;
  if (at === to) return true;
  if (load<u8>(at) !== 0x2e || at + 1 === to || <u32>(to - at - 1) > decimals) return false;
  at += 1;
  while (at < to && (load<u8>(at) ^ 0x30) <= 9) at += 1;
  return at === to;
}

function isOddId(start: usize, field: u32): bool {
  const from = fieldFrom(start, field);
  const to = fieldTo(from, field);
  return from < to && (load<u8>(from) === 0x30 || (to - from > 1 && load<u16>(to - 2) === 0x302e));
}

/** Adds a line to the run last begun, or begins one with it. */
function addToRun(start: usize, end: usize): void {
  const from = fieldFrom(start, orderField);
  const order = printOf(from, fieldTo(from, orderField), 0);
  let key = order;
  for (let i: u32 = 0; i < alikeCount; i++) {
    const field = load<u32>(alike + 8 * i);
    const begins = fieldFrom(start, field);
    const to = fieldTo(begins, field);
    key = printOf(begins, load<u32>(alike + 8 * i, 4) !== 0 ? min(to, begins + 10) : to, key);
  }
  if (key !== runKey || run === 0 || inRun === mostInRun) {
    run += 1;
    inRun = 0;
    runKey = key;
    const told = runs + 12 * runCount++;
    store<u32>(told, record);
    store<u64>(told, order, 4);
  }
  inRun += 1;
  const print = printOf(start, end, 0);
  for (let place = <u32>print; ; place++) {
    const slot = seen + 16 * (place & (places - 1));
    if (load<u32>(slot, 8) !== run) {
      store<u64>(slot, print);
      store<u32>(slot, run, 8);
      return;
    }
    if (load<u64>(slot) === print) {
      store<u32>(repeats + 4 * repeatCount++, record);
      return;
    }
  }
}

const P1: u64 = 0x9e3779b185ebca87;
const P2: u64 = 0xc2b2ae3d27d4eb4f;
const P3: u64 = 0x165667b19e3779f9;
const P4: u64 = 0x85ebca77c2b2ae63;

/** A 64-bit fingerprint: the rounds of XXH64 for short texts (https://xxhash.com), the last word filled with zeros. */
function printOf(from: usize, to: usize, seed: u64): u64 {
  let print = seed + <u64>(to - from);
  let at = from;
  for (; at + 8 <= to; at += 8) print = round(print, load<u64>(at));
  if (at < to) print = round(print, load<u64>(at) & (((<u64>1) << (8 * (to - at))) - 1));
  print ^= print >> 33;
  print *= P2;
  print ^= print >> 29;
  print *= P3;
  return print ^ (print >> 32);
}

function round(print: u64, word: u64): u64 {
  return rotl<u64>(print ^ (rotl<u64>(word * P2, 31) * P1), 27) * P1 + P4;
}
