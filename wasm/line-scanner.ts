// AssemblyScript: TypeScript's words, WebAssembly's types. `npm run build` makes dist/intake/bytes/line-scanner.wasm of it,
// and src/intake/bytes/line-scanner.ts is how the rest of the project speaks to it.
//
// Reads the records of a delimited text sixteen bytes at a time: counts them, and looks at the fields that were asked about.
// Nothing is kept between two calls but what was counted, the run of lines last begun and the columns of cells, as a call
// begins with a record.
import {
  beginGroup,
  columnCount,
  endRow,
  fieldOf,
  hasPrints,
  hasRoom,
  isFull,
  isPrint,
  layOut,
  put,
  valuesPrint,
} from './columns';
import { printOf } from './print';
import { cuts, fieldFrom, fieldTo, mostFields } from './record';
import { addToRun, forgetRuns, hasOrder } from './runs';

export {
  addDecimal,
  addMoment,
  addPrint,
  addText,
  beginGroup,
  codesOf,
  isFull,
  nullsOf,
  presentOf,
  rows,
  textsOf,
  valuesEndOf,
  valuesOf,
} from './columns';

export { isTight } from './decimal';
export { askAlike, askOrder, repeatCount, repeats, runCount, runs } from './runs';

const LF: u32 = 0x0a;
const CR: u32 = 0x0d;
const QUOTE: u32 = 0x22;

/** Records read in one call, so that what is told of them has its place. */
const mostRecords: u32 = 1 << 14;

/** Fields of ids. */
const ids: usize = memory.data(4 * 16, 16);

/** Fingerprints of the records of a call. */
export const prints: usize = memory.data(4 * 16384, 16);
export let printCount: u32 = 0;

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

/** From here on the caller puts the bytes to read, and sixteen more than these are in use; known when all has been asked. */
export let input: usize = 0;

let separator: u32 = 0;
let width: u32 = 0;
let before: u32 = 0;
let idCount: u32 = 0;
let isPrinting: bool = false;

/** Number of the next record of the data. */
let record: u32 = 0;

/** Says what the text is: its delimiter, fields of a record (where cells or orders are asked for), records before the data. */
export function begin(delimiter: u32, fields: u32, header: u32, printing: bool): void {
  separator = delimiter;
  width = fields;
  before = header;
  isPrinting = printing;
}

/** Asks whether a field ever begins with a 0 or ends in .0, as ids do that went through a spreadsheet. */
export function askId(field: u32): void {
  store<u32>(ids + 4 * idCount++, field);
}

/** Ends the questions: columns get room for groups of so many rows and texts of so many bytes. */
export function ask(mostRows: u32, textBytes: u32): void {
  // What stands before the first byte that is read must not be taken for a quote.
  input = (layOut((__heap_base + 15) & ~15, mostRows, textBytes) + 31) & ~15;
  const missing = <i32>(input >> 16) + 1 - memory.size();
  if (missing > 0) memory.grow(missing);
  beginGroup();
}

/** Whether the columns have room for the texts of so many bytes of records. */
export function fits(bytes: usize): bool {
  return hasRoom(mostRecords, bytes);
}

/** Gives up the columns. */
export function giveUp(): void {
  isPlain = false;
}

/**
 * Reads the records that end between two addresses, no more of them than can be told of.
 *
 * @param isLast - nothing comes after: a record may end without a line end
 * @returns where the first record begins that was not read
 */
export function scan(from: usize, end: usize, isLast: bool): usize {
  records = blankLines = delimiters = lf = crlf = cr = 0;
  printCount = 0;
  forgetRuns();
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
      if (records === mostRecords || (isPlain && isFull())) return left(start, all, least);
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
  const asked = columnCount > 0 || idCount > 0 || hasOrder;
  const isWhole = found === width - 1 && found < mostFields;
  if (isWhole) store<u32>(cut, <u32>end);
  if (asked && isWhole && isPlain) putCells(start);
  const print = isPrinting || hasOrder || hasPrints ? linePrint(start, end, isWhole) : 0;
  if (asked && isWhole) {
    if (isPlain) endRow(print);
    for (let i: u32 = 0; i < idCount; i++) if (isOddId(start, load<u32>(ids + 4 * i))) hasOddIds = true;
    if (hasOrder) addToRun(record, start, print);
  } else if (asked) {
    isPlain = false;
    hasOddIds = true;
  }
  if (isPrinting) store<u32>(prints + 4 * printCount++, <u32>(print ^ (print >> 32)));
  record += 1;
}

/**
 * The fingerprint of a record: of its values where all of them are put into columns, of its cells where some are not kept, of
 * its bytes where it has not as many fields as the others. Quotes make no other cell of one; those in it are always doubled.
 */
function linePrint(start: usize, end: usize, isWhole: bool): u64 {
  if (!isWhole) return printOf(start, end, 0);
  if (isPlain && columnCount === width && !hasPrints) return valuesPrint();
  let print: u64 = 0;
  for (let field: u32 = 0; field < width; field++) {
    const from = fieldFrom(start, field);
    print = printOf(from, fieldTo(from, field), print);
  }
  return print;
}

/** Puts the cells of a record into the columns. A calendar is looked up, bounds are left to the engine. */
function putCells(start: usize): void {
  for (let i: u32 = 0; i < columnCount; i++) {
    if (isPrint(i)) continue;
    const field = fieldOf(i);
    const from = fieldFrom(start, field);
    if (put(i, from, fieldTo(from, field), load<u8>(from - 1) === QUOTE)) continue;
    isPlain = false;
    return;
  }
}

function isOddId(start: usize, field: u32): bool {
  const from = fieldFrom(start, field);
  const to = fieldTo(from, field);
  return from < to && (load<u8>(from) === 0x30 || (to - from > 1 && load<u16>(to - 2) === 0x302e));
}
