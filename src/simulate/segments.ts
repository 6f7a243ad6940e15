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
  /** The part of the day in which its members come, and how they order. */
  readonly hours: DayPart;
  readonly channel: 'store' | 'app';
  /** Share of the visits that keep to the part of the day, and of those that keep to the channel; the others are like anybody's. */
  readonly keeps: number;
}

export type DayPart = 'morning' | 'midday' | 'afternoon' | 'evening';

/**
 * The segments behind the sample market. They differ in what RFM sees (when last, how often, how much) and in their ways: the
 * loyal come by in the morning, the regular order ahead for the lunch break, newcomers shop in the app in the evening. All is
 * drawn before any order; which segment a customer belongs to stands in truth.json alone. What stories add blurs how often
 * somebody buys, not the ways, as customers keep to theirs in whatever a story lets them buy. Those with few visits keep to
 * them the most: a passer-by comes by on one way.
 */
export const segments = [
  segment('loyal', 0.08, {
    rate: 0.6,
    shape: 6,
    least: 12,
    begins: [-1.25, 0.35],
    taste: 1.3,
    hours: 'morning',
    channel: 'store',
    keeps: 0.8,
  }),
  segment('regular', 0.2, {
    rate: 0.18,
    shape: 4,
    least: 4,
    begins: [-1.3, 0.5],
    hours: 'midday',
    channel: 'app',
    keeps: 0.8,
  }),
  segment('occasional', 0.24, {
    rate: 0.055,
    shape: 3,
    least: 2,
    most: 12,
    begins: [-1.3, 0.45],
    hours: 'afternoon',
    channel: 'store',
    keeps: 0.92,
  }),
  segment('big_rare', 0.05, {
    rate: 0.045,
    shape: 5,
    least: 2,
    most: 6,
    begins: [-1.25, 0.3],
    taste: 14,
    spends: 4,
    hours: 'morning',
    channel: 'app',
    keeps: 0.9,
  }),
  segment('new', 0.12, {
    rate: 0.26,
    shape: 3,
    least: 1,
    begins: [0.84, 0.97],
    hours: 'evening',
    channel: 'app',
    keeps: 0.97,
  }),
  segment('lapsing', 0.12, {
    rate: 0.22,
    shape: 4,
    least: 3,
    begins: [-1.3, 0.2],
    ends: [0.32, 0.68],
    hours: 'evening',
    channel: 'store',
    keeps: 0.85,
  }),
  segment('one_time', 0.16, {
    rate: 0,
    shape: 1,
    least: 1,
    most: 1,
    begins: [0, 0.8],
    ends: [0.05, 0.85],
    hours: 'midday',
    channel: 'store',
    keeps: 0.97,
  }),
  segment('no_purchase', 0.03, {
    rate: 0,
    shape: 1,
    least: 0,
    most: 0,
    begins: [0, 0.98],
    hours: 'afternoon',
    channel: 'app',
    keeps: 0.95,
  }),
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
    hours: DayPart;
    channel: 'store' | 'app';
    keeps: number;
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
    hours: spec.hours,
    channel: spec.channel,
    keeps: spec.keeps,
  };
}

export type SegmentId = (typeof segments)[number]['id'];
