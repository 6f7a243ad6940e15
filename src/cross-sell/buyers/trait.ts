import type { Names } from '../../messages/index.js';
import type { BitSet } from './bit-set.js';

/** Where a trait comes from. */
export type TraitGroup = 'attribute' | 'orders' | 'channel' | 'category' | 'product' | 'interaction' | 'tie';

/** Something a customer has or has not: an attribute's value, a band of a number, a product bought. */
export interface Trait {
  /** `gender=female`, `frequency:3`, `product=P0102`. */
  readonly id: string;
  readonly group: TraitGroup;
  /** Traits of one source (the bands of age, the values of gender) exclude each other. */
  readonly source: string;
  readonly names: Names;
  readonly has: BitSet;
  /** Customers of whom it is known whether they have it; null: of all. */
  readonly known: BitSet | null;
}

/** Numbers cut into bands with about the same number of customers each. */
export function bandsOf(values: Float64Array, bands: number): { readonly cuts: readonly number[] } {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts: number[] = [];
  for (let band = 1; band < bands; band++) {
    const cut = sorted[Math.floor((band * sorted.length) / bands)];
    // A cut begins a band: the least value begins none.
    if (cut !== undefined && cut > sorted[0]! && cut !== cuts.at(-1)) cuts.push(cut);
  }
  return { cuts };
}

/** The band of a value: how many cuts it has reached. */
export const bandOf = (value: number, cuts: readonly number[]): number => cuts.filter((cut) => value >= cut).length;
