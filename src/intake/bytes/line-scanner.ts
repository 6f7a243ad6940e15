// Part of the counting thread, which runs as source too: no imports of the project.
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';

/** How the cells of a column are written where they can be read here, with the value that the engine's rules give them. */
export type PlainCell =
  /** Days with or without a time of day, their parts apart by a sign, by nothing, or 年, 月 and 日. */
  | { readonly kind: 'moment'; readonly order: 'ymd' | 'dmy' | 'mdy'; readonly separator: '-' | '/' | '.' | '' | '年' }
  /**
   * At most so many digits before the point and behind it. `group` may stand between thousands ('' for nothing): a blank for
   * those that do not break too, an apostrophe for a bent one too.
   */
  | {
      readonly kind: 'decimal';
      readonly whole: number;
      readonly decimals: number;
      readonly group: string;
      readonly point: '.' | ',';
    };

/** What a column of values can hold: the cells of a field, or fingerprints of the records. */
export type ColumnCell = PlainCell | { readonly kind: 'text' } | { readonly kind: 'print' };

export interface FieldColumn {
  /** Counted from 0; without meaning for fingerprints. */
  readonly field: number;
  readonly cell: ColumnCell;
}

/** Digits of the widest numbers: every one of DECIMAL(18,4). */
export const widest = { whole: 14, decimals: 4 } as const;

/** What is asked of the fields of every record; fields are counted from 0. */
export interface LineTask {
  /** Fields of a record, and records before the first of the data. */
  readonly width: number;
  readonly after: number;
  /** Fields that are read to columns of values, for as long as each cell is written plainly. */
  readonly cells: readonly FieldColumn[];
  /** Fields of which is asked whether one begins with a 0 or ends in .0, as ids do that went through a spreadsheet. */
  readonly ids?: readonly number[];
  /** The field of the order's id, and those in which all lines of an order should be alike: of a moment the day. */
  readonly order: { readonly id: number; readonly alike: readonly { field: number; day: boolean }[] } | null;
}

/** A column of some rows. */
export interface RowValues {
  /** Values without those that are missing; where there are places, the texts that they are places of. */
  readonly values: Uint8Array;
  readonly places: { readonly texts: number; readonly codes: Uint16Array } | null;
  /** A bit for each row, the lowest first, 1 where there is a value; null where all are there. */
  readonly present: Uint8Array | null;
}

/** Rows as columns of values, valid until more is read. */
export interface RowGroup {
  readonly rows: number;
  readonly columns: readonly RowValues[];
}

/** What was counted: records with the header and without blank lines, delimiters outside quotes. */
export interface ScanCounts {
  records: number;
  blankLines: number;
  delimiters: number;
  lf: number;
  crlf: number;
  cr: number;
}

/** What wasm/line-scanner.ts exports. */
interface Module extends Readonly<Record<keyof ScanCounts, Value>> {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly input: Value;
  readonly prints: Value;
  readonly printCount: Value;
  readonly runs: Value;
  readonly runCount: Value;
  readonly repeats: Value;
  readonly repeatCount: Value;
  readonly hasNul: Value;
  readonly hasHighBytes: Value;
  readonly hasDoubtfulQuotes: Value;
  readonly isPlain: Value;
  readonly hasOddIds: Value;
  readonly isTight: Value;
  readonly rows: Value;
  begin(delimiter: number, fields: number, header: number, printing: boolean): void;
  addDecimal(field: number, whole: number, decimals: number, group: number, point: number): void;
  addMoment(field: number, order: number, separator: number): void;
  addText(field: number): void;
  addPrint(): void;
  askId(field: number): void;
  askOrder(field: number): void;
  askAlike(field: number, day: boolean): void;
  ask(mostRows: number, textBytes: number): void;
  fits(bytes: number): number;
  isFull(): number;
  giveUp(): void;
  beginGroup(): void;
  valuesOf(column: number): number;
  valuesEndOf(column: number): number;
  presentOf(column: number): number;
  nullsOf(column: number): number;
  textsOf(column: number): number;
  codesOf(column: number): number;
  scan(from: number, end: number, isLast: boolean): number;
}

interface Value {
  readonly value: number;
}

// TypeScript knows of it only with a browser's library.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
  validate(bytes: Uint8Array): boolean;
};

// The build puts the module beside the compiled file.
const place = import.meta.url.endsWith('.ts') ? '../../../dist/intake/bytes/line-scanner.wasm' : './line-scanner.wasm';
const pageBytes = 65_536;
/** Bytes behind the input that the scan uses, and more. */
const padding = 64;

/** Rows of a group of columns, as many as groups of the engine's own tables have. */
const groupRows = 122_880;
/** Bytes of the texts of a group: of all columns, and of one at least and at most. */
const [allTextBytes, leastTextBytes, mostTextBytes] = [2 ** 26, 2 ** 20, 2 ** 22];

const orders = { ymd: 0, dmy: 1, mdy: 2 } as const;

/** A sign as the module takes it: its byte, 0 for none. */
const byteOf = (sign: string): number => (sign === '' ? 0 : sign.charCodeAt(0));

const moduleFile = new URL(place, import.meta.url);

/** Whether there is a module and this processor can run it: otherwise files have to be read in another way. */
export function canScan(): boolean {
  return existsSync(moduleFile) && typeof WebAssembly === 'object' && WebAssembly.validate(readFileSync(moduleFile));
}

/**
 * Reads the records of a delimited text block by block: what quotes, line ends and delimiters say, and what is asked about
 * fields. A record that a block does not end is read with the next one.
 */
export class LineScanner {
  readonly #module: Module;
  readonly #columns: number;
  readonly #keepGroup: (group: RowGroup) => void;
  #size: number;
  /** Bytes of the record that the block before did not end. */
  #held = 0;
  readonly #prints: Uint32Array[] = [];
  readonly #runs: Uint32Array[] = [];
  readonly #repeats: Uint32Array[] = [];
  isUtf8 = true;
  readonly counts: ScanCounts = { records: 0, blankLines: 0, delimiters: 0, lf: 0, crlf: 0, cr: 0 };

  /**
   * @param size - bytes of a block
   * @param printing - whether every record is to get a fingerprint
   * @param keepGroup - takes the rows that were read to columns, group by group
   */
  constructor(
    delimiter: string,
    task: LineTask,
    printing: boolean,
    size: number,
    keepGroup: (group: RowGroup) => void = () => {},
  ) {
    const module = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(moduleFile))).exports as Module;
    this.#module = module;
    this.#columns = task.cells.length;
    this.#keepGroup = keepGroup;
    this.#size = size;
    module.begin(delimiter.charCodeAt(0), task.width, task.after, printing);
    for (const { field, cell } of task.cells) {
      if (cell.kind === 'text') module.addText(field);
      else if (cell.kind === 'print') module.addPrint();
      else if (cell.kind === 'moment')
        module.addMoment(field, orders[cell.order], cell.separator === '年' ? 1 : byteOf(cell.separator));
      else module.addDecimal(field, cell.whole, cell.decimals, byteOf(cell.group), byteOf(cell.point));
    }
    for (const field of task.ids ?? []) module.askId(field);
    if (task.order !== null) module.askOrder(task.order.id);
    for (const { field, day } of task.order?.alike ?? []) module.askAlike(field, day);
    const texts = task.cells.filter(({ cell }) => cell.kind === 'text').length;
    module.ask(groupRows, Math.max(leastTextBytes, Math.min(mostTextBytes, Math.floor(allTextBytes / texts))));
  }

  /** Room for the next block, which `read` then reads. */
  room(): Uint8Array {
    // The record begun fills the room: it needs more.
    if (this.#held >= this.#size / 2) this.#size *= 2;
    const { memory, input } = this.#module;
    const missing = input.value + this.#size + padding - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    return new Uint8Array(memory.buffer, input.value + this.#held, this.#size - this.#held);
  }

  /** Reads the records that end in so many bytes of the room; the last time, when there are none, what is left. */
  read(bytes: number): void {
    const module = this.#module;
    const input = module.input.value;
    const end = input + this.#held + bytes;
    let from = input;
    for (let full = true; full; ) {
      this.#makeRoom(end - from);
      const used = module.scan(from, end, bytes === 0);
      if (module.isFull() !== 0) this.#endGroup();
      this.#keep();
      // Whole records cut no character.
      if (module.hasHighBytes.value !== 0 && this.isUtf8)
        this.isUtf8 = isUtf8(new Uint8Array(module.memory.buffer, from, used - from));
      full = used > from && used < end;
      from = used;
    }
    new Uint8Array(module.memory.buffer).copyWithin(input, from, end);
    this.#held = end - from;
    if (bytes === 0) this.#endGroup();
  }

  /** Bytes of a record that no block has ended yet. */
  get held(): number {
    return this.#held;
  }

  get hasNul(): boolean {
    return this.#module.hasNul.value !== 0;
  }

  /** A quote stands where RFC 4180 has none, or one was never closed. */
  get hasDoubtfulQuotes(): boolean {
    return this.#module.hasDoubtfulQuotes.value !== 0;
  }

  /** Every field that was asked about is written plainly, or empty. */
  get isPlain(): boolean {
    return this.#module.isPlain.value !== 0;
  }

  /** It is a number that is not plain, and only for its digits: a column of the widest numbers could hold it. */
  get isTight(): boolean {
    return this.#module.isTight.value !== 0;
  }

  /** A field asked about as an id begins with a 0 or ends in .0. */
  get hasOddIds(): boolean {
    return this.#module.hasOddIds.value !== 0;
  }

  /** A fingerprint of every record of the data, where they were asked for. */
  prints(): Uint32Array {
    return joined(this.#prints);
  }

  /** Three numbers a run of lines alike in order, customer and day: its first record of the data, and a fingerprint of its order. */
  runs(): Uint32Array {
    return joined(this.#runs);
  }

  /** Records that repeat one before them in their run. */
  repeats(): Uint32Array {
    return joined(this.#repeats);
  }

  #makeRoom(bytes: number): void {
    if (this.#columns === 0 || this.#module.fits(bytes) !== 0) return;
    this.#endGroup();
    // A record as long as this is none of a table.
    if (this.#module.fits(bytes) === 0) this.#module.giveUp();
  }

  #endGroup(): void {
    const module = this.#module;
    const rows = module.rows.value;
    if (!this.isPlain || rows === 0) return;
    const { buffer } = module.memory;
    const columns = Array.from({ length: this.#columns }, (_, i): RowValues => {
      const values = module.valuesOf(i);
      const nulls = module.nullsOf(i);
      const texts = module.textsOf(i);
      return {
        values: new Uint8Array(buffer, values, module.valuesEndOf(i) - values),
        places: texts === 0 ? null : { texts, codes: new Uint16Array(buffer, module.codesOf(i), rows - nulls) },
        present: nulls === 0 ? null : new Uint8Array(buffer, module.presentOf(i), groupRows / 8),
      };
    });
    this.#keepGroup({ rows, columns });
    module.beginGroup();
  }

  #keep(): void {
    const { counts } = this;
    const module = this.#module;
    for (const name of Object.keys(counts) as (keyof ScanCounts)[]) counts[name] += module[name].value;
    const copy = (at: Value, length: number) => new Uint32Array(module.memory.buffer, at.value, length).slice();
    if (module.printCount.value > 0) this.#prints.push(copy(module.prints, module.printCount.value));
    if (module.runCount.value > 0) this.#runs.push(copy(module.runs, 3 * module.runCount.value));
    if (module.repeatCount.value > 0) this.#repeats.push(copy(module.repeats, module.repeatCount.value));
  }
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
