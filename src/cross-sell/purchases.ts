import type { QueryColumns } from '../engine/index.js';

/** Who bought what first when: customers (or baskets) with their different products, numbers only. */
export interface Purchases {
  readonly units: number;
  readonly items: number;
  /** Where the products of each unit begin in `item` and `day`; units + 1 entries. */
  readonly offsets: Int32Array;
  /** Product numbers of a unit, ascending. */
  readonly item: Int32Array;
  /** Day of the first purchase, counted from 1970-01-01; empty where no date is known. */
  readonly day: Int32Array;
  /** Where the units of each product begin in `unit`; items + 1 entries. */
  readonly itemOffsets: Int32Array;
  readonly unit: Int32Array;
}

/** Reads purchases (unit, item, day) page by page into arrays of their final size. */
export async function fetchPurchases(
  pages: AsyncIterable<QueryColumns>,
  size: number,
  { units, items, dated }: { units: number; items: number; dated: boolean },
): Promise<Purchases> {
  const [unit, item, day] = [new Int32Array(size), new Int32Array(size), new Int32Array(dated ? size : 0)];
  let at = 0;
  for await (const page of pages) {
    unit.set(page.numbers('unit'), at);
    item.set(page.numbers('item'), at);
    if (dated) day.set(page.numbers('day'), at);
    at += page.rowCount;
  }
  return compressPurchases(units, items, { unit, item, day: dated ? day : null });
}

function shared(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

/**
 * Compresses pairs (unit, item) into rows per unit and per item. The order of the pairs does not matter.
 *
 * @param pairs - numbers from 0; each pair of unit and item once
 */
export function compressPurchases(
  units: number,
  items: number,
  pairs: { readonly unit: ArrayLike<number>; readonly item: ArrayLike<number>; readonly day: ArrayLike<number> | null },
): Purchases {
  const size = pairs.unit.length;
  const itemOffsets = shared(items + 1);
  for (let i = 0; i < size; i++) itemOffsets[pairs.item[i]! + 1]!++;
  for (let i = 0; i < items; i++) itemOffsets[i + 1]! += itemOffsets[i]!;
  const offsets = shared(units + 1);
  for (let i = 0; i < size; i++) offsets[pairs.unit[i]! + 1]!++;
  for (let i = 0; i < units; i++) offsets[i + 1]! += offsets[i]!;
  // Two stable passes: by item, then by unit, so that the items of a unit ascend whatever the order of the input.
  const byItem = new Int32Array(size);
  const next = itemOffsets.slice(0, items);
  for (let i = 0; i < size; i++) byItem[next[pairs.item[i]!]!++] = i;
  const item = shared(size);
  const day = shared(pairs.day ? size : 0);
  const nextOf = offsets.slice(0, units);
  for (let at = 0; at < size; at++) {
    const i = byItem[at]!;
    const place = nextOf[pairs.unit[i]!]!++;
    item[place] = pairs.item[i]!;
    if (pairs.day) day[place] = pairs.day[i]!;
  }
  const unit = shared(size);
  const last = itemOffsets.slice(0, items);
  for (let who = 0; who < units; who++)
    for (let at = offsets[who]!; at < offsets[who + 1]!; at++) unit[last[item[at]!]!++] = who;
  return { units, items, offsets, item, day, itemOffsets, unit };
}

/** How many steps counting all pairs takes: Σ (products of a unit)². */
export function pairSteps({ offsets, units }: Purchases): number {
  let sum = 0;
  for (let who = 0; who < units; who++) sum += (offsets[who + 1]! - offsets[who]!) ** 2;
  return sum;
}
