import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Issue, VitalfewError } from '../errors.js';
import { fieldCount, fieldText, RecordScanner } from '../intake/index.js';
import { type Message, message } from '../messages/index.js';
import { reasonOf } from './output-place.js';

/** One line of the table of a batch: the client, and the changes to report.yaml. */
export interface BatchClient {
  readonly name: string;
  readonly set: readonly (readonly [string, string])[];
}

/**
 * Reads the table of a batch: UTF-8 CSV whose header names keys of report.yaml.
 *
 * @throws VitalfewError bad_input naming the file and line
 */
export async function readBatchTable(path: string): Promise<BatchClient[]> {
  const name = basename(path);
  const refuse = (id: string, params: NonNullable<Message['params']> = {}): VitalfewError =>
    new VitalfewError('bad_input', message(`report.batch.${id}`, { file: name, ...params }));
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new VitalfewError('bad_input', message('report.cannot_read', { path: name, reason: reasonOf(cause) }), {
      cause,
    });
  }
  if (bytes.subarray(0, 3).toString('latin1') === '\xef\xbb\xbf') bytes = bytes.subarray(3);
  let header: string[] | null = null;
  const clients: BatchClient[] = [];
  const issues: Issue[] = [];
  const scanner = new RecordScanner(',', (record) => {
    const cells = Array.from({ length: fieldCount(record) }, (_, field) => fieldText(record, field).trim());
    if (header === null) {
      header = cells;
      return true;
    }
    const set = header.map((key, field) => [key, cells[field] ?? ''] as const).filter(([, cell]) => cell !== '');
    const client = set.find(([key]) => key === 'client')?.[1];
    if (cells.length !== header.length || client === undefined || record.malformed) {
      issues.push(...refuse('line', { line: String(record.line) }).issues);
    } else clients.push({ name: client, set });
    return true;
  });
  scanner.push(bytes);
  scanner.end();
  const keys = header as string[] | null;
  if (keys === null || !keys.includes('client')) throw refuse('no_client');
  if (issues.length > 0) throw new VitalfewError('bad_input', issues);
  if (clients.length === 0) throw refuse('empty');
  return clients;
}
