import type { NumberedTexts, QueryColumns } from '../engine.js';
import { joinPages } from '../join-pages.js';

const surrogates = /[\ud800-\udfff]/;

/** Ascending by the bytes of UTF-8: as the texts compare, but where characters beyond U+FFFF are among them. */
function byBytes(values: readonly string[]): readonly string[] {
  return values.some((value) => surrogates.test(value))
    ? values.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    : values.toSorted();
}

/** Numbers the texts of an answer as its pages come; rows have no NULL. Cost: O(texts) and the distinct texts in memory. */
export async function numberPages(
  pages: AsyncIterable<QueryColumns>,
  columns: readonly string[],
): Promise<NumberedTexts> {
  const numbers = new Map<string, number>();
  const found: Uint32Array[][] = columns.map(() => []);
  for await (const page of pages) {
    for (const [i, column] of columns.entries()) {
      const texts = page.texts(column) as readonly string[];
      const out = new Uint32Array(texts.length);
      for (let row = 0; row < texts.length; row++) {
        const text = texts[row]!;
        let number = numbers.get(text);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(text, number);
        }
        out[row] = number;
      }
      found[i]!.push(out);
    }
  }
  const values = byBytes([...numbers.keys()]);
  const places = new Uint32Array(values.length);
  for (const [place, value] of values.entries()) places[numbers.get(value)!] = place;
  const joined = found.map(joinPages);
  for (const column of joined) for (let row = 0; row < column.length; row++) column[row] = places[column[row]!]!;
  return { values, columns: joined };
}
