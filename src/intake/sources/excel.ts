import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CellObject } from '@e965/xlsx';
import type { Issue } from '../../errors.js';
import { sha256Of } from '../bytes/sha256.js';
import { zipDirectory } from '../bytes/zip-directory.js';
import { fatal, problem, shownCell } from '../problem.js';
import { rowsSource } from './rows.js';
import type { SourceContext, TableSource } from './source.js';

/** A workbook is inflated in memory: beyond these it is refused before anything is inflated. */
const caps = { file: 200 * 2 ** 20, inflated: 512 * 2 ** 20, ratio: 200, entries: 2000, columns: 1000 } as const;

/** Error cells are stored as numbers. */
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** A serial date as text; 1900-02-29 does not exist and stays what it is. */
function dateText(
  serial: number,
  date1904: boolean,
  parse: (v: number, opts?: { date1904?: boolean }) => unknown,
): string {
  if (!date1904 && Math.floor(serial) === 60) return String(serial);
  const parts = parse(serial, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (!parts) return String(serial);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  return parts.H || parts.M || parts.S ? `${day} ${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}` : day;
}

async function checkedBytes(path: string, name: string): Promise<Buffer> {
  const refuse = (reason: string) =>
    fatal(problem({ code: 'E-XLS-01', severity: 'error', place: { source: name }, params: { reason } }));
  if ((await stat(path)).size > caps.file) throw refuse(`${caps.file} bytes`);
  const bytes = await readFile(path);
  const directory = zipDirectory(bytes);
  if (directory === null) throw refuse('zip');
  if (directory.entries > caps.entries) throw refuse(`${directory.entries} entries`);
  if (directory.inflated > caps.inflated || directory.inflated > caps.ratio * Math.max(bytes.length, 2 ** 16))
    throw refuse(`${directory.inflated} bytes`);
  return bytes;
}

/** A sheet of an Excel workbook. Dates are told by the cell's style; a workbook of several sheets needs `sheet`. */
export async function openExcelSource(path: string, context: SourceContext): Promise<TableSource> {
  const name = basename(path);
  const place = { source: name };
  const bytes = await checkedBytes(path, name);
  const xlsx = await import('@e965/xlsx');
  let book: ReturnType<typeof xlsx.read>;
  try {
    book = xlsx.read(bytes, { dense: true, cellNF: true, cellText: false, cellFormula: false, cellHTML: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : String(error);
    throw fatal(problem({ code: 'E-XLS-02', severity: 'error', place, params: { reason } }));
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const filled = book.SheetNames.filter((sheet) => book.Sheets[sheet]?.['!ref'] !== undefined);
  const asked = context.options.sheet;
  const list = filled.map(shownCell).join(', ');
  if (asked !== null && !book.SheetNames.includes(asked))
    throw fatal(problem({ code: 'E-XLS-03', severity: 'error', place, params: { sheet: shownCell(asked), list } }));
  if (asked === null && filled.length > 1)
    throw fatal(problem({ code: 'E-XLS-04', severity: 'error', place, params: { list } }));
  const sheet = asked ?? filled[0];
  if (sheet === undefined) throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place }));
  const grid = ((book.Sheets[sheet] as unknown as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []) as (
    | CellObject
    | undefined
  )[][];
  const cellText = (cell: CellObject | undefined): string | null => {
    if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return cell?.t === 'e' ? '#ERROR!' : null;
    if (cell.t === 'e') return errorTexts[cell.v as number] ?? '#ERROR!';
    if (cell.t === 'n' && typeof cell.z === 'string' && xlsx.SSF.is_date(cell.z))
      return dateText(cell.v as number, date1904, xlsx.SSF.parse_date_code);
    return String(cell.v);
  };
  const start = grid.findIndex((row, i) => i >= context.options.skip && row?.some((cell) => cellText(cell) !== null));
  if (start < 0) throw fatal(problem({ code: 'E-EMP-03', severity: 'error', place }));
  const headerRow = grid[start]!;
  let width = headerRow.length;
  while (width > 0 && cellText(headerRow[width - 1]) === null) width--;
  if (width > caps.columns)
    throw fatal(problem({ code: 'E-XLS-01', severity: 'error', place, params: { reason: `${width} columns` } }));
  const header = Array.from({ length: width }, (_, i) => (cellText(headerRow[i]) ?? '').trim());
  const columns: (string | null)[][] = header.map(() => []);
  const lines: number[] = [];
  for (let r = start + 1; r < grid.length; r++) {
    const row = grid[r];
    if (!row?.some((cell) => cellText(cell) !== null)) continue;
    for (let i = 0; i < width; i++) columns[i]!.push(cellText(row[i]));
    lines.push(r + 1);
  }
  if (lines.length === 0) throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place }));
  const issues: Issue[] = [];
  return rowsSource(
    {
      name,
      path,
      places: 'cell',
      sheet,
      header,
      columns,
      lines: (i) => lines[i] ?? 0,
      broken: [],
      numbers: null,
      sha256: await sha256Of(path),
      form: { form: 'Excel', sheet },
      issues,
    },
    context,
  );
}
