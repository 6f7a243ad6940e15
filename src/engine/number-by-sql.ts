import type { Engine, EngineOptions, NumberedTexts } from './engine.js';
import { joinPages } from './join-pages.js';

/** `numberTexts` in SQL that every engine speaks: the distinct texts get numbers, which are joined back; NULLs find none. */
export async function numberBySql(
  engine: Engine,
  sql: string,
  columns: readonly string[],
  how: EngineOptions = {},
): Promise<NumberedTexts> {
  const id = engine.dialect.identifier;
  const texts = engine.scratch('texts');
  const all = columns.map((column) => `SELECT q.${id(column)} AS text FROM (${sql}) AS q`).join(' UNION ');
  await engine.materialise(
    texts,
    `SELECT t.text AS text, CAST(row_number() OVER (ORDER BY t.text) - 1 AS INTEGER) AS number FROM (${all}) AS t`,
    how,
  );
  try {
    const numbers = columns.map((column, i) => `n${i}.number AS ${id(column)}`).join(', ');
    const joins = columns.map((column, i) => `JOIN ${id(texts)} AS n${i} ON n${i}.text = q.${id(column)}`).join(' ');
    const pages: Uint32Array[][] = columns.map(() => []);
    for await (const page of engine.stream(`SELECT ${numbers} FROM (${sql}) AS q ${joins}`, [], how)) {
      columns.forEach((column, i) => void pages[i]!.push(Uint32Array.from(page.numbers(column))));
    }
    const values = await engine.query(`SELECT text FROM ${id(texts)} ORDER BY number`, [], how);
    return { values: values.texts('text') as readonly string[], columns: pages.map(joinPages) };
  } finally {
    await engine.drop(texts);
  }
}
