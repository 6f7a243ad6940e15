/**
 * Pairs rows with columns, one each, such that the sum of what the pairs are worth is largest.
 *
 * The Hungarian method with potentials, of Kuhn and Munkres. Where there are more rows than columns some rows stay alone (−1). Of several best
 * matchings always the same is given. Cost: O(size³).
 *
 * @param worth - row after row, `columns` numbers each
 * @returns for each row its column, or −1
 * @example bestMatching(Float64Array.of(1, 5, 4, 6), 2, 2) // => Int32Array.of(1, 0)
 * @see H. W. Kuhn, The Hungarian method for the assignment problem, Naval Research Logistics Quarterly 2 (1955), 83–97. Deviation from it: none.
 */
export function bestMatching(worth: Float64Array, rows: number, columns: number): Int32Array {
  const size = Math.max(rows, columns);
  // Cost is worth with the sign turned; what is beyond the table costs nothing.
  const cost = (row: number, column: number) => (row < rows && column < columns ? -worth[row * columns + column]! : 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  // Row and column 0 stand for "none": the numbers below count from 1.
  const rowOf = new Int32Array(size + 1);
  const cameFrom = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      seen[column] = 1;
      const from = rowOf[column]!;
      let [least, next] = [Number.POSITIVE_INFINITY, 0];
      for (let to = 1; to <= size; to += 1) {
        if (seen[to] === 1) continue;
        const reduced = cost(from - 1, to - 1) - rowPrice[from]! - columnPrice[to]!;
        if (reduced < slack[to]!) {
          slack[to] = reduced;
          cameFrom[to] = column;
        }
        if (slack[to]! < least) {
          least = slack[to]!;
          next = to;
        }
      }
      for (let to = 0; to <= size; to += 1) {
        if (seen[to] === 1) {
          rowPrice[rowOf[to]!]! += least;
          columnPrice[to]! -= least;
        } else slack[to]! -= least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  const matched = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column]! - 1;
    if (row >= 0 && row < rows) matched[row] = column - 1;
  }
  return matched;
}
