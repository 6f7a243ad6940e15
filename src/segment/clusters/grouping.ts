import {
  clusterMeans,
  gower,
  type KMeans,
  kMeans,
  type MixedColumn,
  nearestCentres,
  type Points,
  partitionAroundMedoids,
  type Random,
  squaredDistance,
  takePoints,
} from '../../stats/index.js';

/** A grouping that was found on some rows and can place every row. */
export interface Grouping {
  /** Cluster of each of the rows it was found on. */
  readonly labels: Uint16Array;
  /** Sum of squares (k-means) or of dissimilarities (medoids) within the clusters. */
  readonly cost: number;
  /** Cost by cluster. */
  readonly costs: Float64Array;
  /** Cluster of every row there is. */
  place(): Uint16Array;
  /** The row that stands for each cluster, among those it was found on. */
  examples(): Uint32Array;
}

/** How rows are grouped: with means where all is numbers, around medoids where there are categories too. */
export interface GroupingMethod {
  readonly count: number;
  /** Rows that a look at stability draws at most: what it costs grows with them. */
  readonly mostDrawn: number;
  fit(rows: Uint32Array, clusters: number, starts: number, random: Random, firstStart?: number): Grouping;
  /** The grouping of all rows that was found before, by its labels; null where it has to be found again. */
  restore(labels: Uint16Array, clusters: number): Grouping | null;
  /** Cost of one cluster of these rows. */
  spread(rows: Uint32Array): number;
}

/** Groups numbers by k-means. */
export function byMeans(points: Points): GroupingMethod {
  const { count, dimensions, values } = points;
  const grouping = (rows: Uint32Array, { labels, centres, totalWithinSs, withinSs }: KMeans): Grouping => ({
    labels,
    cost: totalWithinSs,
    costs: withinSs,
    place: () => nearestCentres(points, centres),
    examples: () => {
      const best = new Uint32Array(withinSs.length);
      const least = new Float64Array(withinSs.length).fill(Number.POSITIVE_INFINITY);
      for (let i = 0; i < rows.length; i += 1) {
        const c = labels[i]!;
        const away = squaredDistance(values, rows[i]!, centres, c, dimensions);
        if (away < least[c]!) {
          least[c] = away;
          best[c] = rows[i]!;
        }
      }
      return best;
    },
  });
  return {
    count,
    mostDrawn: 800,
    fit(rows, clusters, starts, random, firstStart = 0) {
      const taken = rows.length === count ? points : takePoints(points, rows);
      return grouping(rows, kMeans(taken, { clusters, starts, firstStart, random }));
    },
    restore(labels, clusters) {
      const all = Uint32Array.from({ length: count }, (_, i) => i);
      return grouping(all, clusterMeans(points, labels, clusters));
    },
    spread(rows) {
      let sum = 0;
      for (let j = 0; j < dimensions; j += 1) {
        let [mean, squares] = [0, 0];
        for (const row of rows) mean += values[row * dimensions + j]! / rows.length;
        for (const row of rows) squares += (values[row * dimensions + j]! - mean) ** 2;
        sum += squares;
      }
      return sum;
    },
  };
}

/** Rows of which all distances are held at once; larger sets are grouped by samples of so many, the best kept (CLARA). */
const held = 600;
const samples = 5;

/** Groups mixed columns around medoids by Gower's dissimilarity. */
export function byMedoids(columns: readonly MixedColumn[], count: number): GroupingMethod {
  const medoidsOf = (rows: Uint32Array, clusters: number, starts: number, random: Random): Uint32Array => {
    const m = rows.length;
    const distance = new Float64Array(m * m);
    for (let a = 0; a < m; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const away = gower(columns, rows[a]!, rows[b]!);
        distance[a * m + b] = away;
        distance[b * m + a] = away;
      }
    }
    return partitionAroundMedoids(distance, m, { clusters, starts, random }).medoids.map((at) => rows[at]!);
  };
  const nearest = (rows: Uint32Array, medoids: Uint32Array) => {
    const labels = new Uint16Array(rows.length);
    const costs = new Float64Array(medoids.length);
    for (let i = 0; i < rows.length; i += 1) {
      let [best, least] = [0, Number.POSITIVE_INFINITY];
      for (let c = 0; c < medoids.length; c += 1) {
        const away = gower(columns, rows[i]!, medoids[c]!);
        if (away < least) [best, least] = [c, away];
      }
      labels[i] = best;
      costs[best]! += least;
    }
    return { labels, costs, cost: costs.reduce((sum, part) => sum + part, 0) };
  };
  const all = Uint32Array.from({ length: count }, (_, i) => i);
  return {
    count,
    mostDrawn: 300,
    restore: () => null,
    fit(rows, clusters, starts, random) {
      let best: { medoids: Uint32Array; labels: Uint16Array; costs: Float64Array; cost: number } | null = null;
      const rounds = rows.length <= held ? 1 : samples;
      for (let round = 0; round < rounds; round += 1) {
        const own = random.fork(`sample ${round}`);
        const drawn =
          rounds === 1
            ? rows
            : Uint32Array.from(own.permutation(rows.length).subarray(0, held), (i) => rows[i]!).sort();
        const medoids = medoidsOf(drawn, clusters, Math.min(starts, 5), own);
        const found = { medoids, ...nearest(rows, medoids) };
        if (best === null || found.cost < best.cost) best = found;
      }
      const { medoids, labels, costs, cost } = best!;
      return { labels, costs, cost, place: () => nearest(all, medoids).labels, examples: () => medoids };
    },
    spread(rows) {
      const drawn = rows.length <= held ? rows : rows.filter((_, i) => i % Math.ceil(rows.length / held) === 0);
      return nearest(rows, medoidsOf(drawn, 1, 1, NO_DRAWS)).cost;
    },
  };
}

/** One medoid is found without drawing anything. */
const NO_DRAWS = { integer: () => 0, next: () => 0, fork: () => NO_DRAWS } as unknown as Random;
