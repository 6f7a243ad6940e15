import { gammaQuantile } from '../../stats/index.js';
import type { GapCounts, RhythmFit } from './fit-rhythm.js';
import type { OrderDays } from './order-days.js';
import { categoryQuantile, ownGap, ownQuantile } from './rhythm.js';
import { type Stage, type StageDays, stageOf } from './stages.js';

/** Where the borders of the stages lie. */
export interface Borders {
  /** Share of the customer's own gaps that the silence must be longer than to be dormant. */
  readonly dormantQuantile: number;
  /** The same for lost; the category's gaps must be exceeded too. */
  readonly lostQuantile: number;
  /** Typical gaps of the category from the first order on until growth and mature begin. */
  readonly growthGaps: number;
  readonly matureGaps: number;
  /** The longest that the category, where it is slow, may make these borders, in days. */
  readonly mostDays: { readonly growth: number; readonly mature: number; readonly lost: number };
  readonly level: number;
}

/** The rhythm of one category, or (`null`) of all customers. */
export interface CategoryRhythm extends RhythmFit {
  readonly category: string | null;
  readonly customers: number;
  readonly gaps: number;
  /** Days of a customer of whom nothing is known. */
  readonly limits: StageDays;
}

/** The rhythm and stage of each customer, in the order of the customers. */
export interface Lives {
  readonly rhythms: readonly CategoryRhythm[];
  /** Position in `rhythms`. */
  readonly rhythm: Uint16Array;
  readonly stage: readonly Stage[];
  /** Median of the customer's next gap. */
  readonly typical: Float64Array;
  readonly dormantFrom: Float64Array;
  readonly lostFrom: Float64Array;
}

/** Gaps between order days below which no rhythm can be told. */
export const fewestGaps = 20;

/** All gaps between the order days of all customers. */
export const gapsOf = (seen: OrderDays): number => seen.days.reduce((sum, days) => sum + days - 1, 0);

/** Gaps that a category needs for a rhythm of its own, and customers with a gap. */
const ownRhythm = { gaps: 200, customers: 30 };

/** How a rhythm is fitted: `fitRhythm` itself, or the same in a worker. */
export type Fit = (counts: GapCounts, level: number) => RhythmFit | Promise<RhythmFit>;

/**
 * The rhythms of all customers and of each category with enough of them; the first is that of all. A category whose fit does
 * not converge has none of its own. Cost: see `fitRhythm`.
 */
export async function fitRhythms(seen: OrderDays, borders: Borders, fitOne: Fit): Promise<CategoryRhythm[]> {
  const names = [...new Set(seen.category)].filter((name) => name !== null).sort();
  const members = new Map<string | null, number[]>(names.map((name) => [name, []]));
  const all: number[] = [];
  for (let i = 0; i < seen.ids.length; i++) {
    if (seen.days[i]! < 2) continue;
    all.push(i);
    members.get(seen.category[i]!)?.push(i);
  }
  const rhythms: CategoryRhythm[] = [];
  for (const [category, rows] of [[null, all] as const, ...members]) {
    const gaps = rows.reduce((sum, i) => sum + seen.days[i]! - 1, 0);
    if (category !== null && (gaps < ownRhythm.gaps || rows.length < ownRhythm.customers)) continue;
    const fit = await fitOne(
      {
        gaps: Float64Array.from(rows, (i) => seen.days[i]! - 1),
        days: Float64Array.from(rows, (i) => seen.tenure[i]! - seen.silence[i]!),
        lnGaps: rows.reduce((sum, i) => sum + Math.round(seen.lnGaps[i]! * 1e6), 0) / 1e6,
      },
      borders.level,
    );
    if (category !== null && !fit.converged) continue;
    const { mostDays } = borders;
    const limits = {
      growth: Math.min(borders.growthGaps * fit.typical, mostDays.growth),
      mature: Math.min(borders.matureGaps * fit.typical, mostDays.mature),
      dormant: ownQuantile(fit.rhythm, 0, 0, borders.dormantQuantile),
      lost: Math.min(categoryQuantile(fit.rhythm, borders.lostQuantile), mostDays.lost),
    };
    rhythms.push({ ...fit, category, customers: rows.length, gaps, limits });
  }
  return rhythms;
}

/**
 * The stage of each customer by rhythms that are known.
 *
 * How long a first order is new is a matter of the category: novices and growing customers are told by the category's typical
 * gap. How long a silence is too long is the customer's own matter. Nobody is lost before the silence is also longer than
 * nearly all gaps of the category: who bought often may come back less often. Cost: O(customers).
 */
export function livesOf(seen: OrderDays, rhythms: readonly CategoryRhythm[], borders: Borders): Lives {
  const n = seen.ids.length;
  const placeOf = new Map(rhythms.map(({ category }, place) => [category, place]));
  const rhythm = Uint16Array.from(seen.category, (name) => placeOf.get(name) ?? 0);
  const factors = rhythms.map(({ rhythm: { regularity } }) =>
    [0.5, borders.dormantQuantile, borders.lostQuantile].map((p) => gammaQuantile(p, regularity)),
  );
  const [typical, dormantFrom, lostFrom] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const stage = new Array<Stage>(n);
  for (let i = 0; i < n; i++) {
    const { rhythm: own, limits } = rhythms[rhythm[i]!]!;
    const gap = ownGap(own, seen.days[i]! - 1, seen.tenure[i]! - seen.silence[i]!);
    const [middle, dormant, lost] = factors[rhythm[i]!]! as [number, number, number];
    typical[i] = gap * middle;
    dormantFrom[i] = gap * dormant;
    lostFrom[i] = Math.max(gap * lost, limits.lost);
    stage[i] = stageOf(
      { days: seen.days[i]!, tenure: seen.tenure[i]!, silence: seen.silence[i]! },
      { ...limits, dormant: dormantFrom[i]!, lost: lostFrom[i]! },
    );
  }
  return { rhythms, rhythm, stage, typical, dormantFrom, lostFrom };
}
