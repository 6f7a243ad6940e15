import { type CutPoint, scoreValues } from './score-values.js';

/** What is known of each customer, in the order of the customers. */
export interface RfmFeatures {
  /** Days from the last order to asOf; NaN without an order that is not a return. */
  readonly recency: Float64Array;
  /** Distinct orders with at least one line that is not a return. */
  readonly frequency: Float64Array;
  /** Money net of returns. */
  readonly monetary: Float64Array;
  /** Positions of the customers that are scored, ascending; the others get 0. */
  readonly scored: Uint32Array;
}

export interface RfmScoring {
  readonly bins: number;
  readonly binning: 'independent' | 'nested';
  readonly recencyCuts: readonly number[] | null;
  readonly frequencyCuts: readonly number[] | null;
  readonly monetaryCuts: readonly number[] | null;
}

export type Dimension = 'r' | 'f' | 'm';

/** A cut point with its dimension and, when binning is nested, the cell it was found in. */
export interface DimensionCut extends CutPoint {
  readonly dimension: Dimension;
  readonly withinR: number | null;
  readonly withinF: number | null;
}

export interface RfmScores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** Number of scores a dimension has: `bins`, or one more than its stated cuts. */
  readonly sizes: { readonly [dimension in Dimension]: number };
  readonly cutPoints: readonly DimensionCut[];
  /** Fewest distinct values among the groups a dimension was cut in: below its size, not every score could be used. */
  readonly distinct: { readonly [dimension in Dimension]: number };
}

/** Positions of `rows` grouped by a score, scores ascending; empty groups left out. */
function groupBy(rows: Uint32Array, score: Uint8Array, size: number): { score: number; rows: Uint32Array }[] {
  const counts = new Uint32Array(size + 1);
  for (const row of rows) counts[score[row]!]! += 1;
  const groups = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(size + 1);
  for (const row of rows) {
    const s = score[row]!;
    groups[s]![filled[s]!++] = row;
  }
  return groups.flatMap((members, s) => (members.length === 0 ? [] : [{ score: s, rows: members }]));
}

/**
 * Scores recency, frequency and money of each customer.
 *
 * Independent binning cuts each dimension over all customers; nested binning cuts frequency within each recency score and
 * money within each pair of both, so that the cells hold about equally many. Stated cuts are never nested. Cost: O(n log n).
 *
 * @example scoreRfm(features, { bins: 5, binning: 'independent', recencyCuts: null, frequencyCuts: null, monetaryCuts: null })
 */
export function scoreRfm(features: RfmFeatures, scoring: RfmScoring): RfmScores {
  const n = features.frequency.length;
  const [r, f, m] = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
  const size = (cuts: readonly number[] | null) => (cuts === null ? scoring.bins : cuts.length + 1);
  const sizes = {
    r: size(scoring.recencyCuts),
    f: size(scoring.frequencyCuts),
    m: size(scoring.monetaryCuts),
  };
  const nested = scoring.binning === 'nested';
  const cutPoints: DimensionCut[] = [];
  const distinct = { r: Infinity, f: Infinity, m: Infinity };

  const score = (dimension: Dimension, rows: Uint32Array, withinR: number | null, withinF: number | null): void => {
    if (rows.length === 0) return;
    const values = { r: features.recency, f: features.frequency, m: features.monetary }[dimension];
    const cuts = { r: scoring.recencyCuts, f: scoring.frequencyCuts, m: scoring.monetaryCuts }[dimension];
    // A first purchase is a first purchase, also where everybody bought once.
    const once = dimension === 'f' && values[rows[0]!]! <= 1;
    const found = scoreValues(
      values,
      rows,
      { bins: scoring.bins, cuts, better: dimension === 'r' ? 'low' : 'high', ...(once ? { alike: 1 } : {}) },
      { r, f, m }[dimension],
    );
    cutPoints.push(...found.cutPoints.map((cut) => ({ ...cut, dimension, withinR, withinF })));
    distinct[dimension] = Math.min(distinct[dimension], found.distinct);
  };

  score('r', features.scored, null, null);
  const byR = nested ? groupBy(features.scored, r, sizes.r) : [];
  if (nested && scoring.frequencyCuts === null) for (const group of byR) score('f', group.rows, group.score, null);
  else score('f', features.scored, null, null);
  if (nested && scoring.monetaryCuts === null) {
    for (const outer of byR) {
      for (const inner of groupBy(outer.rows, f, sizes.f)) score('m', inner.rows, outer.score, inner.score);
    }
  } else score('m', features.scored, null, null);
  return { r, f, m, sizes, cutPoints, distinct };
}
