import type { MarketOptions } from './options.js';
import type { SegmentId } from './segments.js';
import type { StoryTruths } from './stories/index.js';

/** The hidden segments: their parameters and who belongs to them. */
export interface SegmentTruth {
  readonly id: SegmentId;
  readonly share: number;
  /** Before any story: some stories give some customers orders of their own. */
  readonly orders_per_week: number;
  /** In which part of the day its members come and how they order, and the share of the visits in which they keep to each. */
  readonly day_part: string;
  readonly channel: string;
  readonly keeps: number;
  readonly customer_ids: readonly string[];
}

export interface CommunityTruth {
  readonly id: string;
  readonly kind: string;
  readonly region: string;
  readonly customer_ids: readonly string[];
}

/** How uneven the customers' revenue is, before noise; customers that bought nothing are left out. */
export interface ParetoTruth {
  readonly customers: number;
  readonly revenue: number;
  readonly gini: number;
  /** Share of the revenue that the top 20 % of the customers make. */
  readonly top_20_share: number;
}

/** A tier of the customers by their revenue before noise; those who bought nothing are in none. */
export interface TierTruth {
  readonly id: string;
  /** Share of the customers that bought. */
  readonly share: number;
  /** Revenue of the last customer of the tier. */
  readonly begins_at: number;
  readonly customer_ids: readonly string[];
}

/** What a class of adopters makes of the revenue of all who are in a class, whatever they bought, before noise. */
export interface AdopterTruth {
  readonly class: string;
  readonly customers: number;
  readonly revenue: number;
  readonly revenue_share: number;
}

/** What is true of a market, drawn before the noise: the content of truth.json. */
export interface Truth {
  readonly options: MarketOptions;
  readonly from: string;
  readonly to: string;
  readonly segments: readonly SegmentTruth[];
  readonly pareto: ParetoTruth;
  readonly tiers: readonly TierTruth[];
  /** Who came after the launches or was leaving is in no class; empty without the story of the early adopters. */
  readonly adopters: readonly AdopterTruth[];
  readonly communities: readonly CommunityTruth[];
  readonly network: {
    /** Ties of friends, family and colleagues, and those of them inside a community. */
    readonly friendship_ties: number;
    readonly inside_ties: number;
  };
  readonly stories: StoryTruths;
}
