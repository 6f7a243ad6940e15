import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { headBytes, utf8Chunks } from '../bytes/decoded.js';
import { sha256Of } from '../bytes/sha256.js';
import { fatal, problem } from '../problem.js';
import { columnsOfObjects, rowsSource } from './rows.js';
import type { BrokenRecord, SourceContext, TableSource } from './source.js';

/** A JSON array is read as a whole; larger ones should be JSON lines. */
const maxArrayBytes = 256 * 2 ** 20;

interface Parsed {
  readonly objects: object[];
  readonly numbers: number[];
  readonly lines: number[];
  readonly broken: BrokenRecord[];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function parseLines(path: string, bom: number): Promise<Parsed> {
  const parsed: Parsed = { objects: [], numbers: [], lines: [], broken: [] };
  const bytes = Readable.from(utf8Chunks({ path, gzip: false, encoding: 'utf-8', bom }));
  let line = 0;
  let record = 0;
  for await (const raw of createInterface({ input: bytes, crlfDelay: Infinity })) {
    line++;
    if (raw.trim() === '') continue;
    record++;
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch {
      value = null;
    }
    if (isObject(value)) {
      parsed.objects.push(value);
      parsed.numbers.push(record);
      parsed.lines.push(line);
    } else parsed.broken.push({ record, line, raw, code: 'E-JSN-01', fields: 0 });
  }
  return parsed;
}

async function parseArray(path: string, name: string): Promise<Parsed> {
  const place = { source: name };
  if ((await stat(path)).size > maxArrayBytes) throw fatal(problem({ code: 'E-JSN-02', severity: 'error', place }));
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    throw fatal(problem({ code: 'E-JSN-03', severity: 'error', place, params: { reason } }));
  }
  if (!Array.isArray(value)) value = [value];
  const objects = (value as unknown[]).filter(isObject);
  if (objects.length < (value as unknown[]).length)
    throw fatal(problem({ code: 'E-JSN-03', severity: 'error', place, params: { reason: '' } }));
  const numbers = objects.map((_, i) => i + 1);
  return { objects, numbers, lines: numbers, broken: [] };
}

/** JSON lines: an object a line, its keys are the columns. A file that is one JSON array is taken too. */
export async function openJsonSource(path: string, context: SourceContext): Promise<TableSource> {
  const name = basename(path);
  const first = (await headBytes(path, false, 64)).toString('utf8');
  const bom = first.startsWith('\ufeff') ? 3 : 0;
  const array = first
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('[');
  const parsed = array ? await parseArray(path, name) : await parseLines(path, bom);
  if (parsed.objects.length === 0 && parsed.broken.length === 0)
    throw fatal(problem({ code: 'E-EMP-04', severity: 'error', place: { source: name } }));
  const { header, columns } = columnsOfObjects(parsed.objects);
  return rowsSource(
    {
      name,
      path,
      places: array ? 'row' : 'line',
      header,
      columns,
      lines: (i) => parsed.lines[i] ?? i + 1,
      broken: parsed.broken,
      numbers: parsed.broken.length > 0 ? parsed.numbers : null,
      sha256: await sha256Of(path),
      form: { form: array ? 'JSON' : 'JSON lines' },
      issues: [],
    },
    context,
  );
}
