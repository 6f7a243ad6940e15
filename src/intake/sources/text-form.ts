import type { Issue } from '../../errors.js';
import { fieldCount, fieldText, RecordScanner } from '../bytes/record-scanner.js';
import { knownNames } from '../names.js';
import { delimiterBytes } from '../options.js';
import { fatal, problem, shownCell } from '../problem.js';
import type { SourceContext } from './source.js';

export interface TextForm {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly newLine: 'lf' | 'crlf' | 'cr';
  /** Records before the first of the data. */
  readonly headerRecords: number;
  /** Delimiters in those. */
  readonly headerDelimiters: number;
  /** Physical lines before the first record of the data. */
  readonly headerLines: number;
  readonly sample: readonly (readonly (string | null)[])[];
  /** Every row ends in a delimiter: one empty field more than the header. */
  readonly trailing: boolean;
  /** Nothing in the beginning speaks against the engine reading the file itself. */
  readonly plain: boolean;
  readonly issues: readonly Issue[];
}

const sampleRows = 2000;
/** Rows in which the header is looked for under each delimiter. */
const headRows = 64;
const maxColumns = 1000;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly malformed: boolean;
}

function rowsOf(
  text: Buffer,
  delimiter: string,
  whole: boolean,
  limit: number,
): { rows: Row[]; openQuoteLine: number | null } {
  const rows: Row[] = [];
  const scanner = new RecordScanner(delimiter, (record) => {
    const cells = Array.from({ length: fieldCount(record) }, (_, i) => fieldText(record, i));
    rows.push({ line: record.line, cells, malformed: record.malformed });
    return rows.length < limit;
  });
  scanner.push(text);
  return { rows, openQuoteLine: whole ? scanner.end().openQuoteLine : null };
}

function newLineOf(text: Buffer): 'lf' | 'crlf' | 'cr' {
  const lf = text.indexOf(0x0a);
  const cr = text.indexOf(0x0d);
  if (cr >= 0 && (lf < 0 || cr < lf)) return text[cr + 1] === 0x0a ? 'crlf' : 'cr';
  return 'lf';
}

/** Lines at the beginning that say something about the file (`# nodes: 7115`); the last may be the header. */
function commentLines(rows: readonly Row[]): number {
  let n = 0;
  while (rows[n]?.cells[0]?.startsWith('#')) n++;
  return n;
}

/** Which row is the header, after the lines to be skipped and so many comments. */
function headerOf(rows: readonly Row[], skip: number): { start: number; comments: number } {
  // Rows know nothing of blank lines, but who counts the lines above a header counts them too.
  const skipped = rows.filter((row) => row.line <= skip).length;
  const comments = commentLines(rows.slice(skipped));
  return { start: skipped + comments, comments };
}

function looksLikeData(cells: readonly string[]): boolean {
  return cells.some(
    (cell) => /^-?\d+([.,]\d+)?$/.test(cell.trim()) || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(cell.trim()),
  );
}

/**
 * Finds delimiter, header and shape of a delimited text in its beginning. The delimiter is the one under which most
 * header names are known; the engine's own detection is not used, as it loses rows in silence.
 */
export function understandText(name: string, text: Buffer, whole: boolean, context: SourceContext): TextForm {
  const { table, options } = context;
  const place = { source: name };
  const fail = (code: string, params = {}, line?: number) =>
    fatal(problem({ code, severity: 'error', place: { ...place, line }, params }));
  if (text.length === 0) throw fail('E-EMP-02');
  if (text.every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09)) throw fail('E-EMP-03');

  const asked = delimiterBytes[options.delimiter];
  const candidates = asked === undefined ? [',', ';', '\t', '|'] : [asked];
  let best: { delimiter: string; header: string[]; before: number; known: number } | null = null;
  const mostRows = sampleRows + options.skip + headRows;
  for (const delimiter of candidates) {
    let { rows } = rowsOf(text, delimiter, whole, options.skip + headRows);
    // Nothing but comments so far.
    if (rows.length === options.skip + headRows && headerOf(rows, options.skip).start === rows.length)
      rows = rowsOf(text, delimiter, whole, mostRows).rows;
    const { start, comments } = headerOf(rows, options.skip);
    const first = rows[start];
    let header = [...(first?.cells ?? [])];
    let before = start + 1;
    const comment = comments > 0 ? rows[start - 1] : undefined;
    if (comment) {
      const cells = [...comment.cells];
      cells[0] = cells[0]!.replace(/^#+\s*/, '');
      const commentNames = knownNames(table, cells, options.map);
      if (commentNames > 0 && commentNames > knownNames(table, header, options.map)) {
        header = cells;
        before = start;
      }
    }
    const known = knownNames(table, header, options.map);
    if (best === null || known > best.known || (known === best.known && header.length > best.header.length))
      best = { delimiter, header, before, known };
  }
  const { delimiter, before, known } = best!;
  const { rows, openQuoteLine } = rowsOf(text, delimiter, whole, mostRows);
  if (rows.length === 0 && !whole) throw fail('E-ROW-07', {}, 1);
  const header = best!.header.map((cell) => cell.trim());
  if (header.length > maxColumns) throw fail('E-HDR-10', { columns: header.length, most: maxColumns }, 1);
  if (header.length === 0 || rows.length < before) throw fail('E-EMP-03');
  const data = rows.slice(before, before + sampleRows);
  const headerLine = rows[before - 1]?.line ?? 1;
  const issues: Issue[] = [];

  if (known === 0 && looksLikeData(header))
    throw fail('E-HDR-05', { cells: header.slice(0, 6).map(shownCell).join(', ') }, headerLine);
  if (known === 0) {
    const later = rows.slice(0, 50).findIndex((row) => knownNames(table, row.cells, options.map) >= 2);
    if (later > 0) throw fail('E-HDR-06', { skip: rows[later]!.line - 1 }, headerLine);
  }
  if (openQuoteLine !== null) throw fail('E-QUO-02', {}, openQuoteLine);
  if (data.length === 0 && whole) throw fail('E-EMP-04');

  const trimmed = header.filter((cell, i) => cell !== best!.header[i]);
  if (trimmed.length > 0)
    issues.push(
      problem({
        code: 'W-HDR-07',
        severity: 'warning',
        place: { ...place, line: headerLine },
        params: { names: trimmed.map(shownCell).join(', ') },
      }),
    );
  const longer = data.filter((row) => row.cells.length === header.length + 1);
  let trailing = false;
  if (longer.length > data.length / 2) {
    trailing = longer.every((row) => row.cells.at(-1) === '');
    if (!trailing || longer.length < data.length)
      throw fail('E-ROW-03', { header: header.length, rows: header.length + 1 }, headerLine);
    issues.push(problem({ code: 'W-ROW-05', severity: 'warning', place: { ...place, line: headerLine } }));
  }
  const width = header.length + (trailing ? 1 : 0);
  return {
    header,
    delimiter,
    newLine: newLineOf(text),
    headerRecords: before,
    headerDelimiters: rows.slice(0, before).reduce((sum, row) => sum + row.cells.length - 1, 0),
    headerLines: (data[0]?.line ?? 2) - 1,
    sample: data
      .filter((row) => row.cells.length === width && !row.malformed)
      .map((row) => row.cells.map((cell) => (cell === '' ? null : cell))),
    trailing,
    plain: data.length > 0 && data.every((row) => row.cells.length === width && !row.malformed),
    issues,
  };
}
