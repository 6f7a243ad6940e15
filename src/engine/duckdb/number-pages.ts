import type { NumberedTexts } from '../engine.js';
import { joinPages } from '../join-pages.js';
import type { RawVector } from './decode.js';
import type { TextNumbers } from './short-texts.js';

/** What is read of the driver's chunks. */
interface Chunk {
  readonly rowCount: number;
  getColumnVector(column: number): unknown;
}

const pageRows = 1 << 17;

/** The texts of all columns of an answer as numbers; null when one is not of the kind that `texts` numbers. */
export async function numberPages(
  pages: AsyncIterable<{ readonly chunks: readonly Chunk[] }>,
  columnCount: number,
  texts: TextNumbers,
): Promise<NumberedTexts | null> {
  const columns = Array.from({ length: columnCount }, () => ({
    full: [] as Uint32Array[],
    page: new Uint32Array(0),
    used: 0,
  }));
  for await (const { chunks } of pages) {
    for (const chunk of chunks) {
      for (const [i, column] of columns.entries()) {
        const rows = chunk.rowCount;
        if (column.used + rows > column.page.length) {
          column.full.push(column.page.subarray(0, column.used));
          column.page = new Uint32Array(Math.max(pageRows, rows));
          column.used = 0;
        }
        const vector = chunk.getColumnVector(i) as RawVector;
        if (!texts.number(vector, column.page.subarray(column.used, column.used + rows))) return null;
        column.used += rows;
      }
    }
  }
  const { values, place } = texts.settle();
  return {
    values,
    columns: columns.map(({ full, page, used }) => {
      const all = joinPages([...full, page.subarray(0, used)]);
      place(all);
      return all;
    }),
  };
}
