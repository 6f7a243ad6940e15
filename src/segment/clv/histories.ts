/**
 * What the models need of customers: x repeat purchases, the last of them t_x after the first purchase, watched for T.
 * Arrays of equal length, times in one unit; `weight` is how many customers have this very history.
 */
export interface Histories {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly weight: Float64Array;
}

/** Histories of single customers. */
export type CustomerHistories = Omit<Histories, 'weight'>;

export interface GroupedHistories {
  readonly groups: Histories;
  /** Which group a customer is in. */
  readonly groupOf: Uint32Array;
}

/**
 * Customers with the same history counted together, ascending by x, T and t_x: the sums over them do not depend on the order
 * of the customers. Times are whole days.
 *
 * Cost: O(customers · log customers).
 */
export function groupHistories({ x, tx, T }: CustomerHistories): GroupedHistories {
  const n = x.length;
  let base = 1;
  for (let i = 0; i < n; i++) if (T[i]! >= base) base = T[i]! + 1;
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = (x[i]! * base + T[i]!) * base + tx[i]!;
  const sorted = keys.slice().sort();
  let size = 0;
  for (let i = 0; i < n; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i]!;
  const distinct = sorted.subarray(0, size);

  const [weight, groupOf] = [new Float64Array(size), new Uint32Array(n)];
  for (let i = 0; i < n; i++) {
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (distinct[middle]! < keys[i]!) low = middle + 1;
      else high = middle;
    }
    groupOf[i] = low;
    weight[low]! += 1;
  }
  const groups = {
    x: distinct.map((key) => Math.floor(key / (base * base))),
    tx: distinct.map((key) => key % base),
    T: distinct.map((key) => Math.floor(key / base) % base),
    weight,
  };
  return { groups, groupOf };
}

/** Times in another unit: divided by `unit`. */
export function scaleTimes({ x, tx, T, weight }: Histories, unit: number): Histories {
  return { x, tx: tx.map((time) => time / unit), T: T.map((time) => time / unit), weight };
}

/** Distinct values ascending, and the place of each value among them. */
export function distinctPlaces(values: readonly Float64Array[]): { distinct: Float64Array; places: Uint32Array[] } {
  const seen = new Set<number>();
  for (const column of values) for (let i = 0; i < column.length; i++) seen.add(column[i]!);
  const distinct = Float64Array.from(seen).sort();
  const placeOf = new Map<number, number>();
  distinct.forEach((value, place) => {
    placeOf.set(value, place);
  });
  const places = values.map((column) => Uint32Array.from(column, (value) => placeOf.get(value)!));
  return { distinct, places };
}
