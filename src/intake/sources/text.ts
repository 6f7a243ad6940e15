import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileAccess } from '../../engine/index.js';
import type { Issue } from '../../errors.js';
import { type CountedFile, countFile } from '../bytes/count.js';
import type { ColumnPart } from '../bytes/count-worker.js';
import { plainChunks, type TextBytes, utf8Chunks } from '../bytes/decoded.js';
import { decoderOf } from '../bytes/encoding.js';
import { canScan } from '../bytes/line-scanner.js';
import { RecordScanner } from '../bytes/record-scanner.js';
import { rewrite } from '../bytes/rewrite.js';
import { sha256Of } from '../bytes/sha256.js';
import { fatal, problem } from '../problem.js';
import { chosenEncoding, wrongEncoding } from './chosen-encoding.js';
import { furtherRows } from './further-rows.js';
import type { BrokenRecord, LineQuestions, Place, Reading, Reconciled, SourceContext, TableSource } from './source.js';
import { understandText } from './text-form.js';
import { watched } from './watched.js';

const headSize = 2 ** 20;

/** What a gzip file holds, written to the private folder so that the engine and the counter read the same bytes. */
export async function unzipped(path: string, spool: string, name: string): Promise<string> {
  const plain = join(spool, `${name}.txt`);
  try {
    await pipeline(Readable.from(plainChunks(path, true)), createWriteStream(plain, { mode: 0o600 }));
  } catch (cause) {
    await rm(plain, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw fatal(
      problem({ code: 'E-FIL-05', severity: 'error', place: { source: basename(path) }, params: { reason } }),
    );
  }
  return plain;
}

async function head(path: string): Promise<{ bytes: Buffer; whole: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of plainChunks(path, false)) {
    parts.push(chunk);
    length += chunk.length;
    if (length > headSize) break;
  }
  return { bytes: Buffer.concat(parts).subarray(0, headSize), whole: length <= headSize };
}

/**
 * A delimited text file: CSV, TSV and their kin.
 *
 * The engine reads the file itself while a thread counts it. Where the count or the form is in doubt (mixed line ends,
 * another encoding, broken quotes, rows of another length) the file is rewritten record by record instead, and what
 * cannot be a record is set aside with its line.
 */
export async function openTextSource(path: string, gzip: boolean, context: SourceContext): Promise<TableSource> {
  const { engine, options, signal } = context;
  const files = engine.files as FileAccess;
  const name = basename(path);
  const tag = engine.scratch('text');
  const plain = gzip ? await unzipped(path, files.spool, tag) : path;
  const { bytes: first, whole } = await head(plain);
  const unchanged = watched(path);
  const { encoding, bom } = chosenEncoding(name, first, options.encoding);
  const bytes: TextBytes = { path: plain, gzip: false, encoding, bom };
  const text =
    encoding === 'utf-8'
      ? first.subarray(bom)
      : Buffer.from(decoderOf(encoding)!.decode(first.subarray(bom), { stream: !whole }));
  const form = understandText(name, text, whole, context);
  const width = form.header.length + (form.trailing ? 1 : 0);
  const issues: Issue[] = [...form.issues];
  if (encoding !== 'utf-8')
    issues.push(problem({ code: 'I-ENC-03', severity: 'info', place: { source: name }, params: { encoding } }));

  const direct = async (questions: LineQuestions): Promise<Reading> => {
    const asked = aboutRecords(questions, { width, trailing: form.trailing });
    const counting = countFile(
      {
        path: plain,
        delimiter: form.delimiter,
        bom,
        lines: { width, after: form.headerRecords, ...asked },
        // Lines are compared by values, which nobody here knows where the engine reads the text.
        sifts: context.table === 'orders' && asked.cells.length > 0,
        columns: join(files.spool, `${tag}-columns`),
      },
      signal,
    );
    // A failure is met when the count is asked for.
    counting.counted.catch(() => {});
    const reading = {
      columns: width,
      delimiter: form.delimiter,
      skip: form.headerLines,
      compressed: false,
      newLine: form.newLine,
      parallel: true,
    };
    return {
      relation: files.csv(plain, reading),
      columns: async () => {
        const found = await counting.columns;
        if (found === null) return null;
        const { parts, wide } = found;
        return { relation: numberedRows(files, parts), record: 'vf_row', print: 'vf_print', wide };
      },
      record: null,
      reconcile: async () => {
        const counted = await counting.counted;
        unchanged();
        if (!trusted(counted)) return null;
        return {
          records: counted.records - form.headerRecords,
          broken: [],
          sha256: gzip ? await sha256Of(path) : counted.sha256,
          issues: counted.blankLines > 0 ? [blankIssue(counted.blankLines)] : [],
          plainFields: counted.plainFields,
          plainIds: counted.plainIds,
          sifted: counted.sifted,
        };
      },
      release: async () => {},
    };
  };
  const blankIssue = (count: number) =>
    problem({ code: 'I-ROW-06', severity: 'info', place: { source: name }, count, params: { n: count } });
  const trusted = (counted: CountedFile): boolean => {
    const kinds = [counted.lf, counted.crlf, counted.cr].filter((n) => n > 0).length;
    // The engine takes a row with one empty field too many in silence; the sum of the delimiters shows it.
    const expected = (counted.records - form.headerRecords) * (width - 1) + form.headerDelimiters;
    const sound = counted.utf8 && !counted.nul && !counted.doubtfulQuotes && kinds <= 1;
    return sound && counted.delimiters === expected;
  };

  const rewritten = async (): Promise<Reading> => {
    const target = join(files.spool, `${tag}.csv`);
    const done = await rewrite(utf8Chunks(bytes), {
      target,
      delimiter: form.delimiter,
      width,
      skipRecords: form.headerRecords,
      signal,
    });
    unchanged();
    const place = { source: name };
    if (done.openQuoteLine !== null)
      throw fatal(
        problem({ code: 'E-QUO-02', severity: 'error', place: { ...place, line: done.openQuoteLine }, params: {} }),
      );
    if (done.tooLongLine !== null)
      throw fatal(
        problem({ code: 'E-ROW-07', severity: 'error', place: { ...place, line: done.tooLongLine }, params: {} }),
      );
    if (done.notUtf8 > 0 && done.notUtf8 > done.records / 100) throw wrongEncoding(name, first);
    const reconciled: Reconciled = {
      records: done.records,
      broken: done.broken satisfies readonly BrokenRecord[],
      sha256: await sha256Of(path),
      issues: done.blankLines > 0 ? [blankIssue(done.blankLines)] : [],
    };
    const source = files.csv(target, {
      columns: width + 1,
      delimiter: form.delimiter,
      skip: 0,
      compressed: false,
      newLine: 'lf',
      parallel: true,
    });
    const shifted = Array.from({ length: width }, (_, i) => `c${i + 2} AS c${i + 1}`).join(', ');
    return {
      relation: `(SELECT CAST(c1 AS BIGINT) AS record, ${shifted} FROM ${source}) AS source`,
      record: 'record',
      reconcile: async () => reconciled,
      release: () => rm(target, { force: true }),
    };
  };

  const simple = encoding === 'utf-8' && files.mayRead(plain) && form.plain && canScan();
  return {
    name,
    path,
    places: 'line',
    columns: form.header.map((column, i) => ({ name: column, sql: `c${i + 1}`, native: 'text' })),
    trailing: form.trailing,
    sample: form.sample,
    ...(simple && !whole ? { further: () => furtherRows(plain, form.delimiter, width) } : {}),
    form: {
      encoding,
      delimiter: form.delimiter === '\t' ? 'TAB' : form.delimiter,
      lineEnd: form.newLine.toUpperCase(),
    },
    issues,
    readings: simple ? [direct, rewritten] : [rewritten],
    locate: (records) => locate(bytes, form.delimiter, form.headerRecords, records),
  };
}

/** Columns that are read beside the engine, at most. */
const mostColumns = 100;

/** The questions about a record of so many fields, one of which may be without a name and has to be empty. */
function aboutRecords(
  questions: LineQuestions,
  { width, trailing }: { width: number; trailing: boolean },
): LineQuestions {
  const { cells } = questions;
  // In lines of one field the engine, which looks for what was wrong, finds other rows. Without the cells nothing is known of days.
  if (cells.length > mostColumns || width === 1) return { ...questions, cells: [], order: null };
  return trailing ? { ...questions, cells: [...cells, { field: width - 1, cell: { kind: 'text' } }] } : questions;
}

/** The rows of files one after the other, with their numbers from 1 (`vf_row`). */
function numberedRows(files: FileAccess, parts: readonly ColumnPart[]): string {
  let before = 1;
  const numbers = parts.map(({ rows }, i) => {
    const number = `WHEN ${i} THEN file_row_number + ${before}`;
    before += rows;
    return number;
  });
  const paths = parts.map(({ path }) => path);
  return `(SELECT *, CASE file_index ${numbers.join(' ')} END AS vf_row FROM ${files.parquet(...paths)}) AS columns`;
}

/** Reads the file once more for the lines and the raw text of some records (numbers from 1). */
async function locate(
  bytes: TextBytes,
  delimiter: string,
  headerRecords: number,
  records: readonly number[],
): Promise<ReadonlyMap<number, Place>> {
  const wanted = new Set(records);
  const places = new Map<number, Place>();
  if (wanted.size === 0) return places;
  const scanner = new RecordScanner(delimiter, (record) => {
    const number = record.index - headerRecords + 1;
    if (wanted.has(number)) places.set(number, { line: record.line, raw: record.bytes.toString('utf8') });
    return places.size < wanted.size;
  });
  for await (const chunk of utf8Chunks(bytes)) {
    scanner.push(chunk);
    if (scanner.stopped) break;
  }
  scanner.end();
  return places;
}
