import type { Level } from './level.js';

/** Numbers the connected parts of each community apart; parts without a tie between them never gain by standing together. Cost: O(nodes + edges). */
export function splitApart({ nodeCount, offsets, targets }: Level, community: Uint32Array): Uint32Array {
  const part = new Uint32Array(nodeCount);
  const seen = new Uint8Array(nodeCount);
  const stack = new Uint32Array(nodeCount);
  let count = 0;
  for (let start = 0; start < nodeCount; start += 1) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    stack[0] = start;
    for (let height = 1; height > 0; ) {
      const node = stack[--height]!;
      part[node] = count;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = targets[at]!;
        if (seen[other] === 1 || community[other] !== community[node]) continue;
        seen[other] = 1;
        stack[height++] = other;
      }
    }
    count += 1;
  }
  return part;
}
