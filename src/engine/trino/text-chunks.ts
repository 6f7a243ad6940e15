import type { TextChunk } from '../number-pages.js';
import type { TextVector } from '../short-texts.js';
import type { Page } from './parse-page.js';

const [quote, comma, opening, closing, backslash] = [0x22, 0x2c, 0x5b, 0x5d, 0x5c];

/** Bytes of a text that a vector holds. */
const longest = 12;

/** The texts of each column as vectors; memory is used again for the next page. */
export interface TextColumns {
  /** Reads the rows of a page of texts. @returns how many; null where something else than a plain text is met */
  scan(rows: Uint8Array): number | null;
  /** Takes rows of texts that are no plain ones. */
  take(rows: readonly (readonly unknown[])[]): number;
  vector(column: number, rowCount: number): TextVector;
}

export function textColumns(columnCount: number): TextColumns {
  let words = Array.from({ length: columnCount }, () => new Int32Array(0));
  let bytes: Uint8Array[] = [];

  function clear(rows: number): void {
    if ((words[0]?.length ?? 0) < 4 * rows) words = words.map(() => new Int32Array(4 * rows));
    else for (const each of words) each.fill(0, 0, 4 * rows);
    bytes = words.map(({ buffer }) => new Uint8Array(buffer));
  }

  return {
    scan(rows) {
      // A row is at least a bracket, three signs a text, and a comma.
      clear(Math.ceil(rows.length / (3 * columnCount + 2)) + 1);
      let [at, row] = [1, 0];
      while (rows[at] === opening) {
        at += 1;
        for (let column = 0; column < columnCount; column++) {
          if (rows[at] !== quote) return null;
          const start = ++at;
          const to = bytes[column]!;
          // Where a text begins in the vector; what comes after its twelve bytes is not written.
          const place = 16 * row + 4 - start;
          const last = start + longest;
          let sign = rows[at];
          while (sign !== quote) {
            if (sign === backslash || sign === undefined) return null;
            if (at < last) to[place + at] = sign;
            sign = rows[++at];
          }
          words[column]![4 * row] = at - start;
          at += 1;
          if (column + 1 < columnCount && rows[at++] !== comma) return null;
        }
        if (rows[at++] !== closing) return null;
        row += 1;
        if (rows[at] === comma) at += 1;
        else break;
      }
      return rows[at] === closing && at === rows.length - 1 ? row : null;
    },
    take(rows) {
      clear(rows.length);
      for (const [row, cells] of rows.entries()) {
        for (let column = 0; column < columnCount; column++) {
          const text = Buffer.from(String(cells[column]));
          words[column]![4 * row] = text.length;
          bytes[column]!.set(text.subarray(0, longest), 16 * row + 4);
        }
      }
      return rows.length;
    },
    vector: (column, rowCount) => ({ dataView: new DataView(words[column]!.buffer), itemCount: rowCount }),
  };
}

/**
 * The pages of an answer of texts as chunks of vectors. Texts are not made of them: of 20 million ties, reading the pages as
 * JSON and looking their 40 million ids up took 44 s of processor time.
 */
export async function* textChunks(
  pages: AsyncIterable<Page>,
  columnCount: number,
): AsyncGenerator<{ readonly chunks: readonly TextChunk[] }> {
  const columns = textColumns(columnCount);
  for await (const page of pages) {
    const scanned = page.rows === undefined ? null : columns.scan(page.rows);
    const rowCount = scanned ?? columns.take(page.data ?? []);
    yield { chunks: [{ rowCount, getColumnVector: (column) => columns.vector(column, rowCount) }] };
  }
}
