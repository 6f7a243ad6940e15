// Part of the counting thread, which runs as source too: no imports.

/** How the cells of a column are written where the engine's own reading of them loses and invents nothing. */
export type PlainCell =
  | { readonly kind: 'timestamp' | 'date' }
  /** At most so many digits before the point and behind it. */
  | { readonly kind: 'decimal'; readonly whole: number; readonly decimals: number };

/** What is asked of the fields of every line; fields are counted from 0. */
export interface LineTask {
  /** Fields of a line, and lines before the first of the data. */
  readonly width: number;
  readonly after: number;
  readonly cells: readonly { readonly field: number; readonly cell: PlainCell }[];
  /** The field of the order's id, and those in which all lines of an order should be alike: of a timestamp the day. */
  readonly order: { readonly id: number; readonly alike: readonly { field: number; day: boolean }[] } | null;
}

/** Lines with which a run of lines alike in order, customer and day begins, and two fingerprints of the order's id. */
export interface Runs {
  readonly lines: Uint32Array;
  readonly prints: Uint32Array;
  readonly checks: Uint32Array;
}

/** A line has no more fields than a header may have. */
const mostFields = 1024;
const dayLength = 10;

/**
 * Reads lines without quotes, four bytes at a time: counts line ends and delimiters, gives every line a 32-bit
 * fingerprint, which is the same for lines alike, and looks at the fields asked about. This is what the thread spends
 * most of its time on.
 */
export class LineReader {
  readonly #separator: number;
  readonly #task: LineTask;
  #prints: Uint32Array = new Uint32Array(1 << 16);
  /** Bytes of the line that the block before did not end. */
  #begun: Buffer = Buffer.alloc(0);
  /** Where the delimiters of the line are. */
  readonly #cuts = new Int32Array(mostFields);
  readonly #ranges: readonly Range[];
  /** Where the ranges begin and end in the line before; zeros at the beginning of a block. */
  readonly #before: Int32Array;
  #runLines: Uint32Array = new Uint32Array(1 << 12);
  #runPrints: Uint32Array = new Uint32Array(1 << 12);
  /** A second print, so that orders that share the first are told apart. */
  #runChecks: Uint32Array = new Uint32Array(1 << 12);
  /** The text of the ranges of the last line of the block before. */
  #lastText = '';
  #runs = 0;
  plainFields = true;
  lines = 0;
  separators = 0;

  constructor(separator: number, task: LineTask = { width: 0, after: 0, cells: [], order: null }) {
    this.#separator = separator;
    this.#task = task;
    this.#ranges = task.order === null ? [] : joined(task.order);
    this.#before = new Int32Array(2 * this.#ranges.length);
  }

  /** The bytes from `start` to `end` of a block. */
  read(buffer: Buffer, start: number, end: number): void {
    let from = start;
    if (this.#begun.length > 0) {
      const lineEnd = buffer.indexOf(0x0a, start);
      const until = lineEnd < 0 || lineEnd >= end ? end : lineEnd + 1;
      const line = Buffer.concat([this.#begun, buffer.subarray(start, until)]);
      this.#begun = Buffer.alloc(0);
      const used = this.#scan(line, 0, line.length);
      this.#begun = Buffer.from(line.subarray(used));
      from = until;
    }
    const used = this.#scan(buffer, from, end);
    if (used < end) this.#begun = Buffer.from(buffer.subarray(used, end));
  }

  /** Ends the line begun where the block ended: the bytes after it are read by somebody else. */
  leave(): void {
    const separator = this.#separator;
    this.separators = this.#begun.reduce((sum, byte) => sum + (byte === separator ? 1 : 0), this.separators);
    this.#begun = Buffer.alloc(0);
  }

  /** The fingerprints in the order of the lines, a last line without an end included. */
  prints(): Uint32Array {
    if (this.#begun.length === 0) return this.#prints.slice(0, this.lines);
    const last = Buffer.concat([this.#begun, Buffer.from('\n')]);
    this.#begun = Buffer.alloc(0);
    this.#scan(last, 0, last.length);
    // It has no line end.
    this.lines--;
    return this.#prints.slice(0, this.lines + 1);
  }

  /** Where runs of lines alike in order, customer and day begin; null if not asked. */
  runs(): Runs | null {
    if (this.#task.order === null) return null;
    const [lines, prints, checks] = [this.#runLines, this.#runPrints, this.#runChecks].map((numbers) =>
      numbers.subarray(0, this.#runs),
    );
    return { lines: lines!, prints: prints!, checks: checks! };
  }

  /** The text of the ranges of the line looked at last. */
  #text(view: DataView): string {
    const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
    return this.#ranges
      .map((_, i) => bytes.toString('latin1', this.#before[2 * i], this.#before[2 * i + 1]))
      .join('\n');
  }

  /** Gives where the first line begins that does not end here; its delimiters are not counted yet. */
  #scan(buffer: Buffer, start: number, end: number): number {
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    const separator = this.#separator;
    const everySeparator = separator * 0x01010101;
    const cuts = this.#cuts;
    const { after, cells, order } = this.#task;
    const looks = cells.length > 0 || order !== null;
    let line = start;
    let total = this.separators;
    while (line < end) {
      let print = 0;
      let separators = 0;
      let at = line;
      for (; at + 4 <= end; at += 4) {
        const word = view.getInt32(at, true);
        const offEnd = word ^ 0x0a0a0a0a;
        if (((offEnd - 0x01010101) & ~offEnd & 0x80808080) !== 0) break;
        print = Math.imul(print ^ word, 0x9e3779b1);
        print ^= print >>> 15;
        const off = word ^ everySeparator;
        let alike = (~(((off & 0x7f7f7f7f) + 0x7f7f7f7f) | off) >>> 7) & 0x01010101;
        for (; alike !== 0; alike &= alike - 1) {
          cuts[separators] = at + ((31 - Math.clz32(alike & -alike)) >> 3);
          separators += 1;
        }
      }
      let byte = -1;
      for (; at < end; at++) {
        byte = buffer[at]!;
        if (byte === 0x0a) break;
        print = Math.imul(print ^ byte, 0x85ebca6b);
        print ^= print >>> 13;
        if (byte === separator) {
          cuts[separators] = at;
          separators += 1;
        }
      }
      if (byte !== 0x0a) break;
      print = Math.imul(print ^ (at - line), 0xc2b2ae35);
      if (this.lines === this.#prints.length) this.#prints = twice(this.#prints);
      this.#prints[this.lines] = print ^ (print >>> 16);
      if (looks && this.lines >= after) {
        cuts[separators] = at;
        this.#look(view, line, separators);
      }
      this.lines += 1;
      total += separators;
      line = at + 1;
    }
    this.separators = total;
    if (this.#before[1] !== 0 && order !== null) {
      this.#lastText = this.#text(view);
      this.#before.fill(0);
    }
    return line;
  }

  /** Looks at the fields of a line, whose ends are in the cuts. */
  #look(view: DataView, line: number, last: number): void {
    const cuts = this.#cuts;
    const { width, cells, order } = this.#task;
    if (last !== width - 1) {
      this.plainFields = false;
      return;
    }
    for (let i = 0; i < cells.length; i++) {
      const { field, cell } = cells[i]!;
      const from = field === 0 ? line : cuts[field - 1]! + 1;
      if (!writtenPlainly(view, from, cuts[field]!, cell)) this.plainFields = false;
    }
    if (order === null) return;
    const before = this.#before;
    const ranges = this.#ranges;
    const isFirst = before[1] === 0;
    let same = !isFirst;
    for (let i = 0; i < ranges.length; i++) {
      const { first, last: end, day } = ranges[i]!;
      const from = first === 0 ? line : cuts[first - 1]! + 1;
      const to = day ? Math.min(cuts[end]!, (end === 0 ? line : cuts[end - 1]! + 1) + dayLength) : cuts[end]!;
      same &&= alikeBytes(view, before[2 * i]!, before[2 * i + 1]!, from, to);
      before[2 * i] = from;
      before[2 * i + 1] = to;
    }
    if (same || (isFirst && this.#text(view) === this.#lastText)) return;
    const from = order.id === 0 ? line : cuts[order.id - 1]! + 1;
    const to = cuts[order.id]!;
    if (from === to) return;
    if (this.#runs === this.#runLines.length) {
      this.#runLines = twice(this.#runLines);
      this.#runPrints = twice(this.#runPrints);
      this.#runChecks = twice(this.#runChecks);
    }
    let print = 0;
    let check = 0;
    for (let at = from; at < to; at++) {
      const byte = view.getUint8(at);
      print = Math.imul(print ^ byte, 0x9e3779b1);
      print ^= print >>> 15;
      check = Math.imul(check ^ byte, 0x85ebca6b);
      check ^= check >>> 13;
    }
    this.#runLines[this.#runs] = this.lines;
    this.#runPrints[this.#runs] = Math.imul(print, 0xc2b2ae35);
    this.#runChecks[this.#runs] = check;
    this.#runs += 1;
  }
}

/** Fields that stand side by side, compared as one. */
interface Range {
  readonly first: number;
  readonly last: number;
  /** Of the last field only the day. */
  readonly day: boolean;
}

function joined({ id, alike }: NonNullable<LineTask['order']>): Range[] {
  const ranges: Range[] = [];
  for (const { field, day } of [{ field: id, day: false }, ...alike].sort((a, b) => a.field - b.field)) {
    const before = ranges.at(-1);
    if (before?.last === field - 1 && !before.day)
      ranges[ranges.length - 1] = { first: before.first, last: field, day };
    else ranges.push({ first: field, last: field, day });
  }
  return ranges;
}

function twice(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

function alikeBytes(view: DataView, from: number, to: number, other: number, otherTo: number): boolean {
  if (to - from !== otherTo - other) return false;
  let a = from;
  let b = other;
  for (; a + 4 <= to; a += 4, b += 4) if (view.getInt32(a) !== view.getInt32(b)) return false;
  for (; a < to; a++, b++) if (view.getUint8(a) !== view.getUint8(b)) return false;
  return true;
}

/** Whether four bytes are as `like` says: a byte for itself, or '0' for any digit, where `digits` is 0x76 instead of 0x7f. */
function wordLike(view: DataView, at: number, like: number, digits: number): boolean {
  // Only a byte above what may be added reaches its highest bit.
  const off = view.getInt32(at) ^ like;
  return ((off | (off + digits)) & 0x80808080) === 0;
}

/** Whether a cell is empty or written as said. A calendar's rules are left to the engine. */
function writtenPlainly(view: DataView, from: number, to: number, cell: PlainCell): boolean {
  if (from === to) return true;
  if (cell.kind === 'decimal') return plainDecimal(view, from, to, cell.whole, cell.decimals);
  const date =
    to - from >= dayLength &&
    wordLike(view, from, 0x30303030, 0x76767676) && // 2024
    wordLike(view, from + 4, 0x2d30302d, 0x7f76767f) && // -06-
    wordLike(view, from + 6, 0x302d3030, 0x767f7676); // 6-01
  if (cell.kind === 'date') return date && to - from === dayLength;
  return (
    date &&
    to - from === 19 &&
    view.getUint8(from + 10) === 0x20 &&
    wordLike(view, from + 11, 0x30303a30, 0x76767f76) && // 12:3
    wordLike(view, from + 15, 0x303a3030, 0x767f7676) // 0:59
  );
}

function plainDecimal(view: DataView, from: number, to: number, whole: number, decimals: number): boolean {
  let at = view.getUint8(from) === 0x2d ? from + 1 : from;
  const first = at;
  while (at < to && (view.getUint8(at) ^ 0x30) <= 9) at++;
  if (at === first || at - first > whole) return false;
  if (at === to) return true;
  const point = at++;
  if (view.getUint8(point) !== 0x2e || at === to || to - at > decimals) return false;
  while (at < to && (view.getUint8(at) ^ 0x30) <= 9) at++;
  return at === to;
}
