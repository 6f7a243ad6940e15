// Part of the counting thread, which runs as source too: no imports of the project.
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

/** Bytes of a part that are worth a thread, and the threads that memory keeps up with. */
const [usualBytes, mostParts] = [2 ** 24, 8];

/**
 * Where the parts of a file begin: behind a line end, which may be one inside quotes; then the part before does not add up.
 *
 * @param partBytes - bytes of a part (default: 16 MB, and no more parts than processors or eight)
 */
export async function partStarts(path: string, bom: number, partBytes?: number): Promise<number[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const most = partBytes === undefined ? Math.min(availableParallelism(), mostParts) : Number.POSITIVE_INFINITY;
    const count = Math.max(1, Math.min(most, Math.floor(size / (partBytes ?? usualBytes))));
    const starts = [bom];
    for (let i = 1; i < count; i++) {
      const start = await lineAfter(file, Math.floor((size * i) / count));
      if (start !== null && start > starts.at(-1)! && start < size) starts.push(start);
    }
    return starts;
  } finally {
    await file.close();
  }
}

/** Where the next line begins after a byte; null where no line ends within what is looked at. */
async function lineAfter(file: FileHandle, from: number): Promise<number | null> {
  const block = Buffer.alloc(2 ** 16);
  const { bytesRead } = await file.read(block, 0, block.length, from);
  const at = block.subarray(0, bytesRead).indexOf(0x0a);
  return at < 0 ? null : from + at + 1;
}
