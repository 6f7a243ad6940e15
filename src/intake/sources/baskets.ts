import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { utf8Chunks } from '../bytes/decoded.js';
import { fieldCount, fieldText, RecordScanner } from '../bytes/record-scanner.js';
import { sha256Of } from '../bytes/sha256.js';
import { delimiterBytes } from '../options.js';
import { fatal, problem } from '../problem.js';
import type { SourceContext, TableSource } from './source.js';
import { unzipped } from './text.js';

/** Delimiter of a basket file: the one asked for, else a comma where there is one, else blanks (as FIMI files have). */
function delimiterOf(first: string, asked: string | undefined): string {
  if (asked !== undefined) return asked;
  return [',', ';', '\t'].find((delimiter) => first.includes(delimiter)) ?? ' ';
}

/** One basket a line, its items separated: every item becomes an order line, the line's number is the order. */
export async function openBasketSource(path: string, gzip: boolean, context: SourceContext): Promise<TableSource> {
  const { engine, options } = context;
  const files = engine.files!;
  const name = basename(path);
  const tag = engine.scratch('baskets');
  const plain = gzip ? await unzipped(path, files.spool, tag) : path;
  const bytes = { path: plain, gzip: false, encoding: options.encoding ?? 'utf-8', bom: 0 };
  let delimiter = '';
  const target = join(files.spool, `${tag}.csv`);
  const out = createWriteStream(target, { mode: 0o600 });
  let items = 0;
  let lines: string[] = [];
  const sample: (string | null)[][] = [];
  const ends: { line: number; until: number }[] = [];
  let scanner: RecordScanner | null = null;
  for await (const chunk of utf8Chunks(bytes)) {
    if (scanner === null) {
      delimiter = delimiterOf(chunk.toString('utf8').split(/\r\n|\n|\r/)[0] ?? '', delimiterBytes[options.delimiter]);
      scanner = new RecordScanner(delimiter, (record) => {
        for (let i = 0; i < fieldCount(record); i++) {
          const item = fieldText(record, i).trim();
          if (item === '') continue;
          items++;
          if (sample.length < 100) sample.push([String(record.index + 1), item]);
          lines.push(`${record.index + 1},"${item.replaceAll('"', '""')}"\n`);
        }
        ends.push({ line: record.line, until: items });
        return undefined;
      });
    }
    scanner.push(chunk);
    if (!out.write(lines.join(''))) await once(out, 'drain');
    lines = [];
  }
  scanner?.end();
  out.end(lines.join(''));
  await finished(out);
  if (items === 0) throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place: { source: name } }));
  return {
    name,
    path,
    places: 'line',
    columns: [
      { name: 'order_id', sql: 'c1', native: 'text' },
      { name: 'product_id', sql: 'c2', native: 'text' },
    ],
    trailing: false,
    sample,
    form: { layout: 'baskets', delimiter: delimiter === '\t' ? 'TAB' : delimiter === ' ' ? 'BLANK' : delimiter },
    issues: [],
    readings: [
      async () => ({
        relation: files.csv(target, {
          columns: 2,
          delimiter: ',',
          skip: 0,
          compressed: false,
          newLine: 'lf',
          parallel: true,
        }),
        record: null,
        reconcile: async () => ({ records: items, broken: [], sha256: await sha256Of(path), issues: [] }),
        release: () => rm(target, { force: true }),
      }),
    ],
    locate: async (records) =>
      new Map(
        records.map((record) => [record, { line: ends.find(({ until }) => until >= record)?.line ?? 0, raw: '' }]),
      ),
  };
}
