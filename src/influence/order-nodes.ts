/**
 * Node numbers with the largest score first, equal scores by number. NaN comes last.
 *
 * Radix sort on the bits of the scores (all >= 0): no comparison, no object per node. Cost: O(nodes).
 *
 * @example orderNodes(Float64Array.of(0.2, 0.5, 0.2)) // => Uint32Array [1, 0, 2]
 */
export function orderNodes(scores: Float64Array): Uint32Array {
  const size = scores.length;
  const bits = new Uint32Array(Float64Array.from(scores, (score) => (score > 0 ? score : 0)).buffer);
  let order = Uint32Array.from({ length: size }, (_, i) => i);
  let next = new Uint32Array(size);
  const starts = new Uint32Array(65537);
  for (let digit = 0; digit < 4; digit++) {
    const word = digit >> 1;
    const shift = (digit & 1) * 16;
    starts.fill(0);
    for (let i = 0; i < size; i++) starts[0xffff - ((bits[2 * i + word]! >>> shift) & 0xffff) + 1]!++;
    for (let value = 0; value < 65536; value++) starts[value + 1]! += starts[value]!;
    for (let place = 0; place < size; place++) {
      const node = order[place]!;
      next[starts[0xffff - ((bits[2 * node + word]! >>> shift) & 0xffff)]!++] = node;
    }
    [order, next] = [next, order];
  }
  return order;
}
