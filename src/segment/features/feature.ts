import type { Names, Unit } from '../../messages/index.js';

/** Where something known of a customer comes from: a persona tells them apart. */
export type FeatureGroup = 'demographic' | 'behaviour' | 'transaction' | 'relationship';

/** One thing known of each customer. */
export interface FeatureColumn {
  /** `frequency`, `channel:app`, or the name of a column of customers. */
  readonly id: string;
  readonly group: FeatureGroup;
  readonly kind: 'number' | 'category';
  /** By customer; NaN is unknown. Of a category its place in `categories`. */
  readonly values: Float64Array;
  readonly categories: readonly string[];
  readonly unit: Unit;
  /** Many small values and few very large ones: money, counts, days. */
  readonly skewed: boolean;
  readonly names: Names;
}

/** The customers and what is known of them, ascending by id. */
export interface CustomerFeatures {
  readonly ids: readonly string[];
  readonly columns: readonly FeatureColumn[];
  /** What each customer brought, net of returns; null where no orders were looked at. */
  readonly money: Float64Array | null;
  readonly orders: Float64Array | null;
  /** Order lines read, or rows of customers where no orders were. */
  readonly rows: number;
  readonly linesWithoutCustomer: number;
  readonly from: string | null;
  readonly to: string | null;
}
