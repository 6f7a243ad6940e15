/** A hidden kind of customer: how long and how often members of it buy. Weeks and days are those of an 18-month market. */
export interface SegmentSpec {
  readonly id: string;
  /** Share of the customers. */
  readonly share: number;
  /** Mean orders in a week of active life; a customer's own rate is gamma with this mean and the shape. */
  readonly ordersPerWeek: number;
  readonly shape: number;
  /** Fewest and most orders. */
  readonly least: number;
  readonly most: number;
  /** Where active life begins, as shares of the market's length; before 0 means that the customer was there already. */
  readonly begins: readonly [number, number];
  /** Where it ends, as shares of the market's length. */
  readonly ends: readonly [number, number];
  /** How strongly the expensive lines of business draw. */
  readonly taste: number;
  /** Multiplies the customer's budget. */
  readonly spends: number;
}

/**
 * The segments behind the sample market. They differ in what RFM sees (when, how often, how much) and are drawn before
 * any order; which segment a customer belongs to stands in truth.json alone.
 */
export const segments = [
  segment('loyal', 0.08, { rate: 0.6, shape: 6, least: 12, begins: [-1.25, 0.35], taste: 1.3 }),
  segment('regular', 0.2, { rate: 0.18, shape: 4, least: 4, begins: [-1.3, 0.5] }),
  segment('occasional', 0.24, { rate: 0.055, shape: 3, least: 2, most: 12, begins: [-1.3, 0.45] }),
  segment('big_rare', 0.05, { rate: 0.045, shape: 5, least: 2, most: 6, begins: [-1.25, 0.3], taste: 14, spends: 4 }),
  segment('new', 0.12, { rate: 0.26, shape: 3, least: 1, begins: [0.84, 0.97] }),
  segment('lapsing', 0.12, { rate: 0.22, shape: 4, least: 3, begins: [-1.3, 0.2], ends: [0.32, 0.68] }),
  segment('one_time', 0.16, { rate: 0, shape: 1, least: 1, most: 1, begins: [0, 0.8], ends: [0.05, 0.85] }),
  segment('no_purchase', 0.03, { rate: 0, shape: 1, least: 0, most: 0, begins: [0, 0.98] }),
] as const satisfies readonly SegmentSpec[];

function segment<Id extends string>(
  id: Id,
  share: number,
  spec: {
    rate: number;
    shape: number;
    least: number;
    most?: number;
    begins: readonly [number, number];
    ends?: readonly [number, number];
    taste?: number;
    spends?: number;
  },
): SegmentSpec & { readonly id: Id } {
  return {
    id,
    share,
    ordersPerWeek: spec.rate,
    shape: spec.shape,
    least: spec.least,
    most: spec.most ?? Number.POSITIVE_INFINITY,
    begins: spec.begins,
    ends: spec.ends ?? [1, 1],
    taste: spec.taste ?? 1,
    spends: spec.spends ?? 1,
  };
}

export type SegmentId = (typeof segments)[number]['id'];
