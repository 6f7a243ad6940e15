import { rename, rm, writeFile } from 'node:fs/promises';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import type { Effects } from './effects.js';

/** Writes text to a file (beside, then renamed: a full disk leaves the old file) or, without a file, to standard output. */
export async function writeOutput(
  path: string | undefined,
  content: string | AsyncIterable<string | Uint8Array>,
  effects: Effects,
): Promise<void> {
  if (path === undefined) {
    for await (const piece of typeof content === 'string' ? [content] : content) await effects.stdout(piece);
    return;
  }
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flush: true });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new VitalfewError('output_failed', message('cli.error.output', { path, reason }), { cause });
  }
}
