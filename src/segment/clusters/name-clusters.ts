import { bestMatching } from '../../stats/index.js';

/**
 * Names of clusters that last: those of an earlier run where the members are mostly the same, numbers for the rest.
 *
 * Names go where they keep most customers (Hungarian method on shared members); a name whose cluster has no member of its own any more is given up.
 * Without earlier labels clusters are numbered by size, the largest first; of equal ones, the one with the first customer.
 *
 * @param labels - cluster of each customer, 0 … clusters − 1
 * @param earlier - name of each customer's earlier cluster; null where there is none
 * @returns names by cluster, and how many customers with an earlier name keep it
 */
export function nameClusters(
  labels: Uint16Array,
  clusters: number,
  earlier: readonly (string | null)[] | null,
): { names: string[]; order: number[]; kept: number; known: number } {
  const sizes = new Float64Array(clusters);
  const first = new Float64Array(clusters).fill(Number.POSITIVE_INFINITY);
  labels.forEach((label, i) => {
    sizes[label]! += 1;
    first[label] = Math.min(first[label]!, i);
  });
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!);
  const names = new Array<string>(clusters).fill('');
  const old = [...new Set((earlier ?? []).filter((name) => name !== null))].sort();
  let [kept, known] = [0, 0];
  if (earlier !== null && old.length > 0) {
    const place = new Map(old.map((name, i) => [name, i]));
    const shared = new Float64Array(clusters * old.length);
    earlier.forEach((name, i) => {
      if (name === null) return;
      known += 1;
      shared[labels[i]! * old.length + place.get(name)!]! += 1;
    });
    bestMatching(shared, clusters, old.length).forEach((match, cluster) => {
      const members = match < 0 ? 0 : shared[cluster * old.length + match]!;
      if (members === 0) return;
      names[cluster] = old[match]!;
      kept += members;
    });
  }
  let next = 1;
  for (const cluster of order) {
    if (names[cluster] !== '') continue;
    while (old.includes(String(next))) next += 1;
    names[cluster] = String(next++);
  }
  return { names, order, kept, known };
}
