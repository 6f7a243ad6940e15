/** Where a recommendation may come from. Only the first knows how the customer bought the product before. */
export const sources = ['usual', 'popular', 'posterior', 'rules', 'mechanisms', 'factors', 'category'] as const;
export type Source = (typeof sources)[number];

/** One number for each product, and where it is known the product that it comes from (−1: none). */
export interface Scores {
  readonly value: Float64Array;
  readonly because: Int32Array;
}

/** A signal learnt from what was known on a day; it scores all products for a customer. */
export interface Signal {
  readonly id: Source;
  /** Place of the rule of the trade, where it is one's signal. */
  readonly rule?: number;
  score(who: number, into: Scores): void;
}
