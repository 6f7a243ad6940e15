import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256Of } from '../bytes/sha256.js';
import { relationSource } from './relation.js';
import type { SourceContext, TableSource } from './source.js';

/** A Parquet file, with the types it has. */
export async function openParquetSource(path: string, context: SourceContext): Promise<TableSource> {
  const files = context.engine.files!;
  let readable = path;
  if (!files.mayRead(path)) {
    readable = join(files.spool, `${context.engine.scratch('parquet')}.parquet`);
    await copyFile(path, readable);
  }
  const relation = files.parquet(readable);
  return relationSource(
    { name: basename(path), path, relation, sha256: () => sha256Of(path), form: 'Parquet' },
    context,
  );
}
