/** A product, or a plan of membership that is bought like one. */
export interface Item {
  readonly id: string;
  readonly name: string | null;
  readonly english: string | null;
  readonly category: string | null;
  readonly stage: string | null;
  readonly price: number | null;
  readonly isPlan: boolean;
}

/** Events as they were read: who, on which day, with what; of equal length. Days count from 1970-01-01. */
export interface RawEvents {
  readonly unit: Int32Array;
  readonly day: Int32Array;
  /** Item of the event, -1 where none is known. */
  readonly item: Int32Array;
  /** 1 where the outcome lies within the rule's bounds; the others are its circle. */
  readonly inside: Uint8Array;
  readonly value: Float64Array;
  readonly topic: readonly (string | null)[];
}

export interface Memberships {
  readonly unit: Int32Array;
  readonly item: Int32Array;
  readonly start: Int32Array;
  /** NaN where a plan has no end. */
  readonly end: Float64Array;
  readonly units: Float64Array;
  readonly used: Float64Array;
}

/** Days of something by customer: those of customer u stand from offsets[u] to offsets[u + 1], ascending. */
export interface DaysByUnit {
  readonly offsets: Int32Array;
  readonly day: Int32Array;
}

/** What was bought by customer, ascending by day. */
export interface BoughtByUnit extends DaysByUnit {
  readonly item: Int32Array;
  readonly value: Float64Array;
}

/** Sorts records of customers by customer and day and says where each customer begins. */
export function byUnit(
  units: number,
  { unit, day }: { readonly unit: Int32Array; readonly day: Int32Array },
): { offsets: Int32Array; order: Uint32Array } {
  const order = Uint32Array.from({ length: unit.length }, (_, i) => i).sort(
    (a, b) => unit[a]! - unit[b]! || day[a]! - day[b]! || a - b,
  );
  const offsets = new Int32Array(units + 1);
  for (const each of unit) offsets[each + 1]! += 1;
  for (let u = 0; u < units; u++) offsets[u + 1]! += offsets[u]!;
  return { offsets, order };
}

/** Place of the first of a customer's days that is at least `day`. Cost: O(log days). */
export function firstFrom({ offsets, day }: DaysByUnit, unit: number, from: number): number {
  let [low, high] = [offsets[unit]!, offsets[unit + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
