import { rename, rm, writeFile } from 'node:fs/promises';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';

/**
 * Writes a file beside its place and renames it: on a full disk, or when it is stopped, the old file stays as it was.
 *
 * @throws VitalfewError output_failed
 */
export async function writeBeside(path: string, content: string | AsyncIterable<string | Uint8Array>): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flush: true });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new VitalfewError('output_failed', message('error.output', { path, reason }), { cause });
  }
}
