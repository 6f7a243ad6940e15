import type { Cell } from '../../result/index.js';
import { openDuckDb } from '../duckdb/engine.js';
import type { QueryColumns } from '../engine.js';

/** Writes pages as one Parquet file of this machine, in their order: the embedded engine gathers and writes them. */
export async function writePages(pages: AsyncIterable<QueryColumns>, path: string): Promise<void> {
  const engine = await openDuckDb({ threads: 1 });
  try {
    const tables: string[] = [];
    for await (const page of pages) {
      if (page.rowCount === 0 && tables.length > 0) continue;
      const table = engine.scratch('page');
      const columns = page.names.map((name, i) => ({
        name,
        type: page.types[i]!,
        data: page.cells(name) as Float64Array | readonly Cell[],
      }));
      await engine.register(table, columns);
      tables.push(`SELECT * FROM ${table}`);
    }
    await engine.writeParquet(tables.join(' UNION ALL '), path);
  } finally {
    await engine.close();
  }
}
