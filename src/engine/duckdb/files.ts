import { join, resolve, sep } from 'node:path';
import { quoteLiteral } from '../dialect.js';
import type { FileAccess } from '../engine.js';

// Said as '\\r\\n' or '\\r' the engine finds no line at all; unsaid it finds them.
const lineEnds = { lf: `new_line = '\\n', `, crlf: '', cr: '' } as const;

const longestLine = 2 ** 24;
// From 32 to 128 MB are alike; smaller ones are slower, and so is the one that follows from the longest line.
const bufferSize = 2 ** 26;

/** How DuckDB reads files: every option that it would otherwise guess is said. */
export function fileAccess(spool: string, reads: readonly string[]): FileAccess {
  const allowed = new Set(reads.map((path) => resolve(path)));
  return {
    spool,
    // In these characters DuckDB sees a pattern of several files.
    mayRead: (path) =>
      !/[*?[\]{}]/.test(path) && (allowed.has(resolve(path)) || resolve(path).startsWith(join(spool, sep))),
    csv: (path, { columns, delimiter, skip, compressed, newLine, parallel }) => {
      const names = Array.from({ length: columns }, (_, i) => `'c${i + 1}': 'VARCHAR'`).join(', ');
      return `read_csv(${quoteLiteral(path)}, auto_detect = false, header = false, columns = {${names}},
        delim = ${quoteLiteral(delimiter)}, quote = '"', escape = '"', nullstr = '', skip = ${skip}, null_padding = false,
        ignore_errors = false, strict_mode = true, max_line_size = ${longestLine}, buffer_size = ${bufferSize},
        encoding = 'utf-8', parallel = ${parallel}, ${lineEnds[newLine]}compression = '${compressed ? 'gzip' : 'none'}')`;
    },
    parquet: (...paths) => `read_parquet([${paths.map(quoteLiteral).join(', ')}])`,
  };
}
