import type { NumberedTexts } from './engine.js';
import type { TextNumbers, TextVector } from './short-texts.js';

/** What is read of a driver's chunks. */
export interface TextChunk {
  readonly rowCount: number;
  getColumnVector(column: number): unknown;
}

const pageRows = 1 << 17;

/** The same numbers with room for more, on shared memory, so that a worker sees them without a copy. */
function withRoom(numbers: Uint32Array, rows: number): Uint32Array {
  const larger = new Uint32Array(new SharedArrayBuffer(4 * rows));
  larger.set(numbers);
  return larger;
}

/**
 * The texts of all columns of an answer as numbers; null when one is not of the kind that `texts` numbers.
 *
 * @param expected - how many rows are expected: memory for them is taken once, and none twice
 */
export async function numberPages(
  pages: AsyncIterable<{ readonly chunks: readonly TextChunk[] }>,
  columnCount: number,
  texts: TextNumbers,
  expected = 0,
): Promise<NumberedTexts | null> {
  const columns = Array.from({ length: columnCount }, () => withRoom(new Uint32Array(0), expected));
  let used = 0;
  for await (const { chunks } of pages) {
    for (const chunk of chunks) {
      const rows = chunk.rowCount;
      for (let i = 0; i < columnCount; i++) {
        if (used + rows > columns[i]!.length)
          columns[i] = withRoom(columns[i]!, Math.max(2 * columns[i]!.length, used + rows, pageRows));
        const vector = chunk.getColumnVector(i) as TextVector;
        if (!texts.number(vector, columns[i]!.subarray(used, used + rows))) return null;
      }
      used += rows;
    }
  }
  const { values, place } = texts.settle();
  return {
    values,
    columns: columns.map((column) => {
      const all = column.length === used ? column : column.subarray(0, used);
      place(all);
      return all;
    }),
  };
}
