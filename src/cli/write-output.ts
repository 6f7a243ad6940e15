import { writeBeside } from '../result/index.js';
import type { Effects } from './effects.js';

/** Writes text to a file or, without one, to standard output. */
export async function writeOutput(
  path: string | undefined,
  content: string | AsyncIterable<string | Uint8Array>,
  effects: Effects,
): Promise<void> {
  if (path !== undefined) return writeBeside(path, content);
  for await (const piece of typeof content === 'string' ? [content] : content) await effects.stdout(piece);
}
