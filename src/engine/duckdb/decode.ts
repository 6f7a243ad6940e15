import type { Cell } from '../../result/index.js';
import type { QueryType } from '../engine.js';
import { isoDay, isoTimestamp } from '../iso.js';
import { tooLarge } from '../too-large.js';

/** What is read of the driver's vectors: the raw memory of one column of one chunk, and which rows are not NULL. */
export interface RawVector {
  readonly items?: ArrayLike<number> | BigInt64Array | BigUint64Array;
  readonly dataView?: DataView;
  readonly validity: { readonly data: BigUint64Array | null };
  readonly itemCount: number;
  getItem(row: number): unknown;
}

/** Writes the rows of a chunk into a column from row `offset` on. */
type Write = (vector: RawVector, offset: number) => void;

export interface Decoder {
  readonly type: QueryType;
  readonly data: Float64Array | Cell[];
  readonly exact?: (bigint | null)[];
  readonly write: Write;
}

const plainNumbers = /^(U?(TINY|SMALL)INT|U?INTEGER|FLOAT|DOUBLE)$/;
const microsPerDay = 86_400_000_000;

/** Whether each row of the vector is not NULL, read from the validity bits a byte at a time (the driver's own test makes a bigint). */
function validity(vector: RawVector): (row: number) => boolean {
  const { data } = vector.validity;
  if (data === null) return () => true;
  const bits = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return (row) => ((bits[row >> 3]! >> (row & 7)) & 1) === 1;
}

/** Two 32-bit halves of an int64 as a double, without making a bigint for each row. */
function int64(high: number, low: number): number {
  return high * 4_294_967_296 + low;
}

function nullsToNaN(out: Float64Array, vector: RawVector, offset: number): void {
  if (vector.validity.data === null) return;
  const valid = validity(vector);
  for (let row = 0; row < vector.itemCount; row++) if (!valid(row)) out[offset + row] = Number.NaN;
}

function numbers(out: Float64Array): Write {
  return (vector, offset) => {
    out.set(vector.items as ArrayLike<number>, offset);
    nullsToNaN(out, vector, offset);
  };
}

function bigints(name: string, out: Float64Array): Write {
  return (vector, offset) => {
    const items = vector.items as BigInt64Array | BigUint64Array;
    const valid = validity(vector);
    const halves = new Int32Array(items.buffer, items.byteOffset, items.length * 2);
    for (let row = 0; row < items.length; row++) {
      const value = int64(halves[2 * row + 1]!, halves[2 * row]! >>> 0);
      // A row that is NULL may hold anything.
      if (!Number.isSafeInteger(value) && valid(row)) throw tooLarge(name);
      out[offset + row] = value;
    }
    nullsToNaN(out, vector, offset);
  };
}

function hugeints(name: string, out: Float64Array): Write {
  return (vector, offset) => {
    for (let row = 0; row < vector.itemCount; row++) {
      const value = vector.getItem(row) as bigint | null;
      const number = value === null ? Number.NaN : Number(value);
      if (value !== null && !Number.isSafeInteger(number)) throw tooLarge(name);
      out[offset + row] = number;
    }
  };
}

/** Decimals become the nearest double: integer divided by a power of ten where both are exact, else by their text. */
function decimals(name: string, width: number, scale: number, out: Float64Array): Write {
  const divisor = 10 ** scale;
  const bytes = width <= 4 ? 2 : width <= 9 ? 4 : width <= 18 ? 8 : 16;
  return (vector, offset) => {
    const view = vector.dataView!;
    const valid = validity(vector);
    for (let row = 0; row < vector.itemCount; row++) {
      const at = row * bytes;
      let scaled: number;
      if (bytes === 2) scaled = view.getInt16(at, true);
      else if (bytes === 4) scaled = view.getInt32(at, true);
      else {
        scaled = int64(view.getInt32(at + 4, true), view.getUint32(at, true));
        const small = bytes === 8 || sameSign(view, at);
        if ((!small || !Number.isSafeInteger(scaled)) && valid(row)) {
          out[offset + row] = Number(String(vector.getItem(row)));
          if (scale === 0 && !Number.isSafeInteger(out[offset + row])) throw tooLarge(name);
          continue;
        }
      }
      out[offset + row] = scaled / divisor;
    }
    nullsToNaN(out, vector, offset);
  };
}

/** Whether the upper 64 bits of an int128 only repeat the sign of the lower 64. */
function sameSign(view: DataView, at: number): boolean {
  const sign = view.getInt32(at + 4, true) >> 31;
  return view.getInt32(at + 8, true) === sign && view.getInt32(at + 12, true) === sign;
}

function texts(out: Cell[]): Write {
  return (vector, offset) => {
    const view = vector.dataView!;
    const valid = validity(vector);
    const bytes = Buffer.from(view.buffer, view.byteOffset, view.byteLength);
    // One character a byte: what is ASCII is cut out of it, which is quicker than decoding each text.
    const characters = bytes.toString('latin1');
    for (let row = 0; row < vector.itemCount; row++) {
      const at = row * 16;
      if (!valid(row)) {
        out[offset + row] = null;
        continue;
      }
      const length = view.getUint32(at, true);
      // Up to twelve bytes stand in the vector itself, longer texts behind a pointer that the driver follows.
      if (length > 12) out[offset + row] = vector.getItem(row) as string | null;
      else {
        const end = at + 4 + length;
        const high =
          (view.getUint32(at + 4, true) | view.getUint32(at + 8, true) | view.getUint32(at + 12, true)) & 0x80808080;
        out[offset + row] = high === 0 ? characters.slice(at + 4, end) : bytes.toString('utf8', at + 4, end);
      }
    }
  };
}

function dates(out: Cell[]): Write {
  return (vector, offset) => {
    const items = vector.items as Int32Array;
    const valid = validity(vector);
    for (let row = 0; row < items.length; row++) out[offset + row] = valid(row) ? isoDay(items[row]!) : null;
  };
}

/** Floor division, for moments so far off that they need more than 53 bits. */
function dayOf(value: bigint, perDay: number): bigint {
  const divisor = BigInt(perDay);
  const day = value / divisor;
  return value < 0n && day * divisor !== value ? day - 1n : day;
}

function timestamps(perDay: number, out: Cell[]): Write {
  return (vector, offset) => {
    const items = vector.items as BigInt64Array;
    const valid = validity(vector);
    const halves = new Int32Array(items.buffer, items.byteOffset, items.length * 2);
    for (let row = 0; row < items.length; row++) {
      if (!valid(row)) {
        out[offset + row] = null;
        continue;
      }
      const value = int64(halves[2 * row + 1]!, halves[2 * row]! >>> 0);
      const day = Number.isSafeInteger(value) ? Math.floor(value / perDay) : Number(dayOf(items[row]!, perDay));
      const within = Number.isSafeInteger(value)
        ? value - day * perDay
        : Number(items[row]! - BigInt(day) * BigInt(perDay));
      out[offset + row] = isoTimestamp(day, Math.floor(within * (microsPerDay / perDay)));
    }
  };
}

function items(out: Cell[], convert: (item: unknown) => Cell): Write {
  return (vector, offset) => {
    for (let row = 0; row < vector.itemCount; row++) {
      const item = vector.getItem(row);
      out[offset + row] = item === null ? null : convert(item);
    }
  };
}

const integerTypes = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL\(\d+,\s*0\))$/;

/** Integers in full, and as text in the place of numbers. */
function exactIntegers(rowCount: number): Decoder {
  const data = new Array<Cell>(rowCount);
  const exact = new Array<bigint | null>(rowCount);
  return {
    type: 'text',
    data,
    exact,
    write: (vector, offset) => {
      for (let row = 0; row < vector.itemCount; row++) {
        const item = vector.getItem(row);
        exact[offset + row] = item === null ? null : BigInt(String(item));
        data[offset + row] = item === null ? null : String(item);
      }
    },
  };
}

/** An array as JSON text; what is not a number, a text, a truth or NULL is written as the engine writes it. */
function jsonText(item: unknown): string {
  const plain = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
    const { items } = value as { items?: readonly unknown[] };
    return Array.isArray(items) ? items.map(plain) : String(value);
  };
  return JSON.stringify(plain(item));
}

/**
 * How a column of an SQL type becomes JavaScript values.
 *
 * @param sqlType - the driver's name of the type, such as `DECIMAL(18,4)`
 * @param inFull - whether integers are wanted in full
 */
export function decoder(name: string, sqlType: string, rowCount: number, inFull = false): Decoder {
  if (inFull && integerTypes.test(sqlType)) return exactIntegers(rowCount);
  const asNumbers = (type: QueryType, make: (out: Float64Array) => Write): Decoder => {
    const data = new Float64Array(rowCount);
    return { type, data, write: make(data) };
  };
  const asCells = (type: QueryType, make: (out: Cell[]) => Write): Decoder => {
    const data = new Array<Cell>(rowCount);
    return { type, data, write: make(data) };
  };
  if (plainNumbers.test(sqlType)) return asNumbers(/FLOAT|DOUBLE/.test(sqlType) ? 'number' : 'integer', numbers);
  if (sqlType === 'BIGINT') return asNumbers('integer', (out) => bigints(name, out));
  if (sqlType === 'HUGEINT' || sqlType === 'UBIGINT' || sqlType === 'UHUGEINT')
    return asNumbers('integer', (out) => hugeints(name, out));
  const decimal = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(sqlType);
  if (decimal) {
    const [width, scale] = [Number(decimal[1]), Number(decimal[2])];
    return asNumbers(scale === 0 ? 'integer' : 'number', (out) => decimals(name, width, scale, out));
  }
  if (sqlType === 'VARCHAR') return asCells('text', texts);
  if (sqlType === 'BOOLEAN') return asCells('boolean', (out) => items(out, Boolean));
  if (sqlType === 'DATE') return asCells('date', dates);
  if (sqlType === 'TIMESTAMP' || sqlType === 'TIMESTAMP WITH TIME ZONE')
    return asCells('timestamp', (out) => timestamps(microsPerDay, out));
  if (sqlType === 'TIMESTAMP_S') return asCells('timestamp', (out) => timestamps(86_400, out));
  if (sqlType === 'TIMESTAMP_MS') return asCells('timestamp', (out) => timestamps(86_400_000, out));
  if (sqlType === 'TIMESTAMP_NS') return asCells('timestamp', (out) => timestamps(86_400_000_000_000, out));
  if (sqlType.endsWith(']')) return asCells('text', (out) => items(out, jsonText));
  return asCells('text', (out) => items(out, String));
}
