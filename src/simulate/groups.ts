/** The members of each group, as offsets into one array: the members of g are `items.subarray(starts[g], starts[g + 1])`. */
export interface Groups {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Sorts 0 … n − 1 into groups by `groupOf`; a negative group leaves an item out. Inside a group the order stays. Cost: O(n). */
export function groupBy(n: number, groupCount: number, groupOf: (item: number) => number): Groups {
  const starts = new Int32Array(groupCount + 1);
  for (let i = 0; i < n; i += 1) {
    const group = groupOf(i);
    if (group >= 0) starts[group + 1]! += 1;
  }
  for (let g = 0; g < groupCount; g += 1) starts[g + 1]! += starts[g]!;
  const next = starts.slice(0, groupCount);
  const items = new Int32Array(starts[groupCount]!);
  for (let i = 0; i < n; i += 1) {
    const group = groupOf(i);
    if (group < 0) continue;
    items[next[group]!] = i;
    next[group]! += 1;
  }
  return { starts, items };
}

export function membersOf(groups: Groups, group: number): Int32Array {
  return groups.items.subarray(groups.starts[group], groups.starts[group + 1]);
}
