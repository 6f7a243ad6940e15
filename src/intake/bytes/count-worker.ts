// Runs in a worker thread beside the engine and knows nothing of the rest of the project: it reads the file once and
// tells its hash, its records and whatever would make a plain reading of it doubtful.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

export interface CountTask {
  readonly path: string;
  readonly delimiter: string;
  /** Bytes of a byte order mark before the first record. */
  readonly bom: number;
}

export interface Counted {
  readonly sha256: string;
  readonly bytes: number;
  /** Records, header included, blank lines not. */
  readonly records: number;
  readonly blankLines: number;
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
  /** Delimiters outside quotes. */
  readonly delimiters: number;
  readonly nul: boolean;
  readonly utf8: boolean;
  /** A quote stands where RFC 4180 has none, or one is never closed. */
  readonly doubtfulQuotes: boolean;
  /** A fingerprint of every line, header included; null where lines and records may differ. */
  readonly prints: Uint32Array | null;
}

const size = 4 * 2 ** 20;

/**
 * Reads lines without quotes, four bytes at a time: counts line ends and delimiters and gives every line a 32-bit
 * fingerprint, which is the same for lines alike. This is what the thread spends most of its time on.
 */
class LineReader {
  readonly #separator: number;
  #prints = new Uint32Array(1 << 16);
  /** Bytes of the line that the block before did not end. */
  #begun: Buffer = Buffer.alloc(0);
  lines = 0;
  separators = 0;

  constructor(separator: number) {
    this.#separator = separator;
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

  /** Gives where the first line begins that does not end here; its delimiters are not counted yet. */
  #scan(buffer: Buffer, start: number, end: number): number {
    const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    const separator = this.#separator;
    const everySeparator = separator * 0x01010101;
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
        const alike = (~(((off & 0x7f7f7f7f) + 0x7f7f7f7f) | off) >>> 7) & 0x01010101;
        if (alike !== 0) separators += Math.imul(alike, 0x01010101) >>> 24;
      }
      let byte = -1;
      for (; at < end; at++) {
        byte = buffer[at]!;
        if (byte === 0x0a) break;
        print = Math.imul(print ^ byte, 0x85ebca6b);
        print ^= print >>> 13;
        if (byte === separator) separators++;
      }
      if (byte !== 0x0a) break;
      print = Math.imul(print ^ (at - line), 0xc2b2ae35);
      if (this.lines === this.#prints.length) {
        const larger = new Uint32Array(2 * this.lines);
        larger.set(this.#prints);
        this.#prints = larger;
      }
      this.#prints[this.lines++] = print ^ (print >>> 16);
      total += separators;
      line = at + 1;
    }
    this.separators = total;
    return line;
  }
}

export function countFile({ path, delimiter, bom }: CountTask): Counted {
  const quote = 0x22;
  const lfByte = 0x0a;
  const crByte = 0x0d;
  const separator = delimiter.charCodeAt(0);
  const hash = createHash('sha256');
  // Not from the shared pool, so that it begins at a word.
  const buffer = Buffer.allocUnsafeSlow(size + 4);
  const file = openSync(path, 'r');
  let bytes = 0;
  let [lf, crlf, cr, blankLines] = [0, 0, 0, 0];
  let delimiters = 0;
  let nul = false;
  let utf8 = true;
  let doubtfulQuotes = false;
  let inQuotes = false;
  // The byte before the current one; at the start as after a line end.
  let previous = lfByte;
  // A closing quote was seen and the next byte decides what it was.
  let afterQuote = false;
  let lineEmpty = true;
  let cut = 0;
  let skip = bom;
  const reader = new LineReader(separator);
  // Blocks with quotes, CR or blank lines are read byte by byte; then lines and records may differ.
  let printable = true;
  try {
    for (;;) {
      const read = readSync(file, buffer, cut, size, null);
      if (read === 0) break;
      const fresh = buffer.subarray(cut, cut + read);
      hash.update(fresh);
      bytes += read;
      const whole = cut + read;
      let checked = whole;
      // A character that the block cuts is checked with the next block.
      for (let back = 1; back <= 3 && back <= whole; back++) {
        const byte = buffer[whole - back]!;
        if (byte < 0x80) break;
        if (byte >= 0xc0) {
          checked = whole - back;
          break;
        }
      }
      if (utf8 && !isUtf8(buffer.subarray(0, checked))) utf8 = false;
      nul ||= fresh.includes(0);
      let at = cut;
      const end = whole;
      if (skip > 0) {
        at += skip;
        skip = 0;
      }
      const plain = !inQuotes && !afterQuote && !fresh.includes(quote);
      const blank = previous === lfByte && buffer[at] === lfByte && at < end;
      if (plain && !blank && previous !== crByte && !fresh.includes(crByte) && !fresh.includes('\n\n')) {
        reader.read(buffer, at, end);
        if (at < end) previous = buffer[end - 1]!;
        lineEmpty = previous === lfByte;
      } else {
        printable = false;
        reader.leave();
        for (; at < end; at++) {
          const byte = buffer[at]!;
          if (inQuotes) {
            if (byte === quote) {
              inQuotes = false;
              afterQuote = true;
            }
            continue;
          }
          if (afterQuote) {
            afterQuote = false;
            if (byte === quote) {
              inQuotes = true;
              continue;
            }
            if (byte !== separator && byte !== lfByte && byte !== crByte) doubtfulQuotes = true;
            previous = quote;
          }
          if (byte === lfByte) {
            if (previous === crByte) {
              crlf++;
              cr--;
            } else {
              lf++;
              if (lineEmpty) blankLines++;
              lineEmpty = true;
            }
          } else if (byte === crByte) {
            cr++;
            if (lineEmpty) blankLines++;
            lineEmpty = true;
          } else {
            if (byte === separator) delimiters++;
            else if (byte === quote) {
              if (previous === separator || previous === lfByte || previous === crByte) inQuotes = true;
              else doubtfulQuotes = true;
            }
            lineEmpty = false;
          }
          previous = byte;
        }
      }
      const rest = whole - checked;
      if (rest > 0) buffer.copyWithin(0, checked, whole);
      cut = rest;
    }
  } finally {
    closeSync(file);
  }
  if (cut > 0 && !isUtf8(buffer.subarray(0, cut))) utf8 = false;
  if (inQuotes) doubtfulQuotes = true;
  const prints = printable ? reader.prints() : null;
  reader.leave();
  lf += reader.lines;
  delimiters += reader.separators;
  const records = lf + crlf + cr - blankLines + (lineEmpty ? 0 : 1);
  return {
    sha256: hash.digest('hex'),
    bytes,
    records,
    blankLines,
    lf,
    crlf,
    cr,
    delimiters,
    nul,
    utf8,
    doubtfulQuotes,
    prints,
  };
}

if (parentPort) {
  try {
    const counted = countFile(workerData as CountTask);
    const moved = counted.prints === null ? [] : [counted.prints.buffer as ArrayBuffer];
    parentPort.postMessage({ counted }, moved);
  } catch (error) {
    parentPort.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
}
