import {
  kMeans,
  type MixedColumn,
  type Points,
  principalComponents,
  projected,
  type Random,
  takePoints,
} from '../../stats/index.js';
import { byMeans, byMedoids } from './grouping.js';

/** Data sets without clusters that the clusters are compared with, and the rows of each. */
const draws = 59;
const mostRows = 300;
const starts = 2;

/** Share of the data sets without clusters that fall into groups at least as tight as these do (1 added to both counts). */
function rankAmong(value: number, nulls: readonly number[]): number {
  return (1 + nulls.filter((other) => other <= value).length) / (nulls.length + 1);
}

/**
 * Whether numbers fall into groups more than one cloud without groups does: the p value of the share of the squares left within clusters.
 *
 * Two kinds of cloud are drawn along the principal axes of the data: one normal, one uniform; the larger p value counts, so that neither the
 * tails nor the edges of a single cloud pass for groups. Cost: O(118 × grouping of 300 rows).
 *
 * @see Y. Liu et al., Statistical significance of clustering for high-dimension, low-sample size data, JASA 103 (2008); R. Tibshirani, G. Walther and T. Hastie,
 *   Estimating the number of clusters via the gap statistic, JRSS B 63 (2001). Deviation: both nulls together, any number of clusters.
 */
export function structureOfNumbers(points: Points, clusters: number, random: Random): number {
  const rows = Math.min(points.count, mostRows);
  const some = random.fork('rows').permutation(points.count).subarray(0, rows).sort();
  const sample = takePoints(points, some);
  const axes = principalComponents(sample);
  const d = points.dimensions;
  const places = projected(sample, axes, d);
  const low = new Float64Array(d).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(d).fill(Number.NEGATIVE_INFINITY);
  places.forEach((place, i) => {
    low[i % d] = Math.min(low[i % d]!, place);
    high[i % d] = Math.max(high[i % d]!, place);
  });
  const tightness = (values: Float64Array, own: Random): number => {
    const method = byMeans({ values, count: rows, dimensions: d });
    const all = Uint32Array.from({ length: rows }, (_, i) => i);
    return (
      kMeans({ values, count: rows, dimensions: d }, { clusters, starts, random: own }).totalWithinSs /
      method.spread(all)
    );
  };
  const seen = tightness(sample.values, random.fork('seen'));
  const cloud = (name: string, draw: (own: Random, axis: number) => number): number => {
    const nulls = Array.from({ length: draws }, (_, b) => {
      const own = random.fork(`${name} ${b}`);
      return tightness(
        Float64Array.from({ length: rows * d }, (_, i) => draw(own, i % d)),
        own,
      );
    });
    return rankAmong(seen, nulls);
  };
  const normal = cloud('normal', (own, axis) => own.normal(0, Math.sqrt(axes.variances[axis]!)));
  const uniform = cloud('uniform', (own, axis) => low[axis]! + own.next() * (high[axis]! - low[axis]!));
  return Math.max(normal, uniform);
}

/** As structureOfNumbers, of mixed columns: the data without groups have the same columns, each shuffled by itself. */
export function structureOfMixed(
  columns: readonly MixedColumn[],
  count: number,
  clusters: number,
  random: Random,
): number {
  const some = random.fork('rows').permutation(count).subarray(0, Math.min(count, mostRows)).sort();
  const rows = Uint32Array.from({ length: some.length }, (_, i) => i);
  const sample = columns.map((column) => ({
    ...column,
    values: Float64Array.from(some, (row) => column.values[row]!),
  }));
  const tightness = (given: readonly MixedColumn[], own: Random): number => {
    const method = byMedoids(given, rows.length);
    return method.fit(rows, clusters, starts, own).cost / method.spread(rows);
  };
  const seen = tightness(sample, random.fork('seen'));
  const nulls = Array.from({ length: draws }, (_, b) => {
    const own = random.fork(`shuffled ${b}`);
    const shuffled = sample.map((column) => {
      const order = own.permutation(rows.length);
      return { ...column, values: column.values.map((_, i) => column.values[order[i]!]!) };
    });
    return tightness(shuffled, own);
  });
  return rankAmong(seen, nulls);
}
