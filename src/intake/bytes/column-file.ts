// Part of the counting thread, which runs as source too: what it imports is handed in.
import { closeSync, openSync, rmSync, writevSync } from 'node:fs';
import type { ColumnCell, FieldColumn, RowValues } from './line-scanner.js';
import type * as thrift from './thrift.js';

/** Where a column of a group of rows lies in the file. */
interface Chunk {
  readonly offset: number;
  readonly bytes: number;
  /** Bytes of its texts, which stand before what they are places of; 0 where there are none. */
  readonly texts: number;
}

/** The name of a column: of a field its number from 1. */
function nameOf({ field, cell }: FieldColumn): string {
  return cell.kind === 'print' ? 'vf_print' : `c${field + 1}`;
}

const magic = Buffer.from('PAR1');
const physical = { int32: 1, int64: 2, byteArray: 6 } as const;
const converted = { utf8: 0, decimal: 5, timestampMicros: 10 } as const;
const optional = 1;
const [plain, rle, places] = [0, 3, 8];
const [dataPage, textsPage] = [0, 2];
const i32 = (value: number) => ({ i32: value });
const i64 = (value: number) => ({ i64: value });

/** What Parquet calls the type of a column. */
function typeOf(cell: ColumnCell) {
  if (cell.kind === 'text') return { physical: physical.byteArray, converted: converted.utf8 };
  if (cell.kind === 'moment') return { physical: physical.int64, converted: converted.timestampMicros };
  if (cell.kind === 'print') return { physical: physical.int64 };
  const { whole, decimals } = cell;
  return {
    physical: whole + decimals > 9 ? physical.int64 : physical.int32,
    converted: converted.decimal,
    scale: i32(decimals),
    precision: i32(whole + decimals),
  };
}

/**
 * Writes columns into a file that every engine reads: Parquet without compression, one page a column and group of rows, as it
 * is only there to be read once.
 *
 * @see https://parquet.apache.org/docs/file-format/
 */
export class ColumnFile {
  readonly #path: string;
  readonly #columns: readonly FieldColumn[];
  readonly #thrift: typeof thrift;
  readonly #file: number;
  readonly #groups: { rows: number; chunks: Chunk[] }[] = [];
  #offset = 0;
  #rows = 0;

  constructor(path: string, columns: readonly FieldColumn[], tools: typeof thrift) {
    this.#path = path;
    this.#columns = columns;
    this.#thrift = tools;
    this.#file = openSync(path, 'w', 0o600);
    try {
      this.#put([magic]);
    } catch (error) {
      this.giveUp();
      throw error;
    }
  }

  /** Adds a group of rows. @throws what the disk says */
  add(rows: number, columns: readonly RowValues[]): void {
    const chunks: Chunk[] = [];
    const parts: Uint8Array[] = [];
    let offset = this.#offset;
    for (const column of columns) {
      const texts = this.#textsPage(column);
      const pages = [...texts, ...this.#dataPage(rows, column)];
      const bytes = bytesOf(pages);
      parts.push(...pages);
      chunks.push({ offset, bytes, texts: bytesOf(texts) });
      offset += bytes;
    }
    this.#put(parts);
    this.#groups.push({ rows, chunks });
    this.#rows += rows;
  }

  #textsPage({ values, places: held }: RowValues): Uint8Array[] {
    if (held === null) return [];
    const size = i32(values.length);
    const note = { 1: i32(held.texts), 2: i32(plain) };
    return [this.#thrift.thriftBytes({ 1: i32(textsPage), 2: size, 3: size, 7: { struct: note } }), values];
  }

  #dataPage(rows: number, { values, places: held, present }: RowValues): Uint8Array[] {
    // Levels say which rows have a value: all of them in one run, or bits in groups of eight.
    const levels =
      present === null
        ? [this.#runs(rows, 0), Buffer.from([1])]
        : [this.#runs(rows, 1), present.subarray(0, eighth(rows))];
    const levelBytes = Buffer.alloc(4);
    levelBytes.writeUInt32LE(bytesOf(levels));
    const data = held === null ? [values] : this.#places(held.codes);
    const parts = [levelBytes, ...levels, ...data];
    const size = i32(bytesOf(parts));
    const note = { 1: i32(rows), 2: i32(held === null ? plain : places), 3: i32(rle), 4: i32(rle) };
    return [this.#thrift.thriftBytes({ 1: i32(dataPage), 2: size, 3: size, 5: { struct: note } }), ...parts];
  }

  /** Places of sixteen bits each, in groups of eight. */
  #places(codes: Uint16Array): Uint8Array[] {
    const bytes = new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength);
    const missing = 16 * eighth(codes.length) - bytes.length;
    return [Buffer.from([16]), this.#runs(codes.length, 1), bytes, new Uint8Array(missing)];
  }

  /** How a run begins: of one value (0), or of values of a few bits in groups of eight (1). */
  #runs(count: number, kind: 0 | 1): Uint8Array {
    return this.#thrift.varint((kind === 0 ? count : eighth(count)) * 2 + kind);
  }

  /** Writes what the file holds behind it and closes it. */
  end(): void {
    const { thriftBytes } = this.#thrift;
    const root = { struct: { 4: { binary: 'rows' }, 5: i32(this.#columns.length) } };
    const schema = this.#columns.map((column) => {
      const { physical: type, converted: meaning, scale, precision } = typeOf(column.cell);
      const said = meaning === undefined ? undefined : i32(meaning);
      return {
        struct: { 1: i32(type), 3: i32(optional), 4: { binary: nameOf(column) }, 6: said, 7: scale, 8: precision },
      };
    });
    const groups = this.#groups.map(({ rows, chunks }) => {
      const columns = chunks.map(({ offset, bytes, texts }, i) => {
        const column = this.#columns[i]!;
        const meta = {
          1: i32(typeOf(column.cell).physical),
          2: { list: [i32(plain), i32(rle), ...(texts > 0 ? [i32(places)] : [])] },
          3: { list: [{ binary: nameOf(column) }] },
          4: i32(0),
          5: i64(rows),
          6: i64(bytes),
          7: i64(bytes),
          9: i64(offset + texts),
          11: texts > 0 ? i64(offset) : undefined,
        };
        return { struct: { 2: i64(offset), 3: { struct: meta } } };
      });
      const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
      return { struct: { 1: { list: columns }, 2: i64(bytes), 3: i64(rows) } };
    });
    const footer = thriftBytes({ 1: i32(1), 2: { list: [root, ...schema] }, 3: i64(this.#rows), 4: { list: groups } });
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    this.#put([footer, length, magic]);
    closeSync(this.#file);
  }

  /** Closes the file and takes it away. */
  giveUp(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  #put(parts: readonly Uint8Array[]): void {
    const bytes = bytesOf(parts);
    let written = writevSync(this.#file, parts);
    // A disk that takes only a part says why when it is asked for the rest.
    if (written < bytes) {
      const all = Buffer.concat(parts);
      while (written < bytes) written += writevSync(this.#file, [all.subarray(written)]);
    }
    this.#offset += bytes;
  }
}

function bytesOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function eighth(count: number): number {
  return Math.ceil(count / 8);
}
