import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { VitalfewError } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { BrokenRecord } from '../sources/source.js';
import { fieldCount, RecordScanner, type ScanEnd, type ScannedRecord } from './record-scanner.js';

export interface RewriteTask {
  readonly target: string;
  readonly delimiter: string;
  /** Fields that every record must have. */
  readonly width: number;
  readonly skipRecords: number;
  readonly signal: AbortSignal | undefined;
}

export interface Rewritten extends ScanEnd {
  readonly broken: readonly BrokenRecord[];
  readonly notUtf8: number;
}

/** Broken records whose text is kept; more than these are far beyond the gate. */
const keptBroken = 500_000;

function codeOf(record: ScannedRecord, width: number): string | null {
  if (record.malformed) return 'E-QUO-01';
  if (record.hasNul) return 'E-ROW-04';
  const fields = fieldCount(record);
  if (fields < width) return 'E-ROW-01';
  if (fields > width) return 'E-ROW-02';
  return isUtf8(record.bytes) ? null : 'E-ENC-04';
}

/** The record as the engine reads it without doubt: fields with a stray quote are quoted. */
function canonical(record: ScannedRecord, delimiter: string): string {
  const text = record.bytes.toString('latin1');
  if (!record.hasQuotes) return text;
  const fields: string[] = [];
  for (let i = 0; i < record.fields.length; i += 2) {
    const field = text.slice(record.fields[i], record.fields[i + 1]);
    fields.push(field.startsWith('"') || !field.includes('"') ? field : `"${field.replaceAll('"', '""')}"`);
  }
  return fields.join(delimiter);
}

/**
 * Writes the good records of a text as plain CSV with their numbers in front, and sets the broken ones aside.
 * Cost: O(bytes), about 100 MB a second; memory for the broken records only.
 */
export async function rewrite(chunks: AsyncIterable<Buffer>, task: RewriteTask): Promise<Rewritten> {
  const { delimiter, width, skipRecords, signal } = task;
  const out = createWriteStream(task.target, { mode: 0o600 });
  // Listens from the beginning: a disk that is full at any time must be heard.
  const written = finished(out);
  written.catch(() => {});
  const broken: BrokenRecord[] = [];
  let notUtf8 = 0;
  let block: string[] = [];
  const scanner = new RecordScanner(delimiter, (record) => {
    const number = record.index - skipRecords + 1;
    if (number < 1) return undefined;
    const code = codeOf(record, width);
    if (code === null) {
      block.push(`${number}${delimiter}${canonical(record, delimiter)}\n`);
      return undefined;
    }
    if (code === 'E-ENC-04') notUtf8++;
    const raw = broken.length < keptBroken ? record.bytes.toString('utf8') : '';
    broken.push({ record: number, line: record.line, raw, code, fields: fieldCount(record) });
    return undefined;
  });
  const flush = async () => {
    const bytes = Buffer.from(block.join(''), 'latin1');
    block = [];
    if (!out.write(bytes)) await Promise.race([once(out, 'drain'), written]);
  };
  try {
    for await (const chunk of chunks) {
      if (signal?.aborted) throw new VitalfewError('cancelled', message('error.cancelled', { function: 'open' }));
      scanner.push(chunk);
      await flush();
      if (scanner.stopped) break;
    }
    const end = scanner.end();
    await flush();
    out.end();
    await written;
    return { ...end, records: Math.max(0, end.records - skipRecords), broken, notUtf8 };
  } finally {
    out.destroy();
    await written.catch(() => {});
  }
}
