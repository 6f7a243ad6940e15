import type { Baskets } from '../../mining/index.js';
import type { EnglishNames } from '../product-names.js';

/** What is known of each basket beside its items. */
export interface BasketFacts {
  /** Days from 1970-01-01; NaN where unknown. */
  readonly day: Float64Array;
  readonly hour: Float64Array;
  /** Values of the column of orders that was asked for. */
  readonly column: readonly (string | null)[] | null;
}

/** Baskets as numbers, with what the numbers stand for. */
export interface BasketData {
  readonly baskets: Baskets;
  /** Ids of products (or categories) by number. */
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly english: EnglishNames;
  /** By item: money asked for and margin, for each basket that holds it; null where it cannot be known. */
  readonly value: Float64Array | null;
  readonly margin: Float64Array | null;
  readonly facts: BasketFacts | null;
  readonly lines: number;
  readonly customers: number;
  readonly unknownLines: number;
  readonly returnLines: number;
  /** Lines of products without a category, where baskets are of categories. */
  readonly uncategorised: number;
  readonly from: string | null;
  readonly to: string | null;
}
