import { createRandom, type MixedColumn, mean, type Points, type Random } from '../../stats/index.js';
import { byMeans, byMedoids, type Grouping } from './grouping.js';
import { type Stability, stability } from './stability.js';
import { structureOfMixed, structureOfNumbers } from './structure.js';

/** What is asked of the kernel: plain data, so that it may cross to a worker. */
export interface ClusterQuestion {
  readonly data:
    | { readonly kind: 'numbers'; readonly points: Points }
    | { readonly kind: 'mixed'; readonly columns: readonly MixedColumn[] };
  readonly count: number;
  /** Number of clusters; null: found by stability among least (2) … most. */
  readonly clusters: number | null;
  readonly least?: number;
  readonly most: number;
  readonly starts: number;
  /** Number of the first start, where starts are shared out; 0 unless said. */
  readonly firstStart?: number;
  /** Labels of the best start, where it was found before. */
  readonly fitted?: Uint16Array;
  /** 0: neither stability nor confidence nor the comparison with no structure. */
  readonly resamples: number;
  readonly seed: number;
}

/** One number of clusters that was looked at. */
export interface Candidate {
  readonly clusters: number;
  readonly stabilityMin: number;
  readonly stabilityMean: number;
  readonly smallest: number;
}

export interface FoundClusters {
  readonly clusters: number;
  readonly labels: Uint16Array;
  readonly cost: number;
  readonly costs: Float64Array;
  /** Cost of all customers as one cluster. */
  readonly spread: number;
  /** The row that stands for each cluster. */
  readonly examples: Uint32Array;
  readonly stability: Stability | null;
  /** p value of "no structure"; null when it was not asked for. */
  readonly pNoStructure: number | null;
  readonly candidates: readonly Candidate[];
}

/** From here on a cluster counts as stable. */
export const stableFrom = 0.75;
/** A number of clusters with a smaller one is not chosen. */
const leastShare = 0.02;

/**
 * Finds clusters, how stable each is, how sure each customer's place, and whether there is any structure at all.
 *
 * The number of clusters, where it is not given, is the largest of which every cluster is stable (Jaccard above .75) and holds 2 % of the
 * customers; where there is none, the one whose least stable cluster is the most stable. It is looked for on at most `mostDrawn` rows.
 */
export function findClusters(question: ClusterQuestion): FoundClusters {
  const { data, count, starts, resamples, seed } = question;
  const method = data.kind === 'numbers' ? byMeans(data.points) : byMedoids(data.columns, count);
  const random = createRandom(seed, 'segment/clusters');
  const all = Uint32Array.from({ length: count }, (_, i) => i);

  const candidates: Candidate[] = [];
  let clusters = question.clusters;
  if (clusters === null) {
    const rows = random.fork('rows').permutation(count).subarray(0, method.mostDrawn).slice().sort();
    const labels = new Uint16Array(count);
    for (let k = question.least ?? 2; k <= question.most; k += 1) {
      const own = random.fork(`candidate ${k}`);
      const found = method.fit(rows, k, Math.min(starts, 10), own);
      rows.forEach((row, i) => {
        labels[row] = found.labels[i]!;
      });
      const { jaccard } = stability(method, labels, rows, { clusters: k, resamples, random: own, final: false });
      const known = jaccard.filter((value) => !Number.isNaN(value));
      candidates.push({
        clusters: k,
        stabilityMin: known.length < k ? 0 : Math.min(...known),
        stabilityMean: known.length === 0 ? 0 : mean(known),
        smallest: Math.min(...sizesOf(found.labels, k)) / rows.length,
      });
    }
    clusters = chooseClusters(candidates);
  }

  const found: Grouping =
    (question.fitted ? method.restore(question.fitted, clusters) : null) ??
    method.fit(all, clusters, starts, random.fork('starts'), question.firstStart);
  const again =
    resamples === 0
      ? null
      : stability(method, found.labels, all, { clusters, resamples, random: random.fork('stability'), final: true });
  const against = random.fork('structure');
  const pNoStructure = resamples === 0 ? null : structure(data, count, clusters, against);
  return {
    clusters,
    labels: found.labels,
    cost: found.cost,
    costs: found.costs,
    spread: method.spread(all),
    examples: found.examples(),
    stability: again,
    pNoStructure,
    candidates,
  };
}

/** p value below which the second question need not be asked. */
const settled = 0.025;

/** Whether there are groups is asked of this number of clusters and of two: an unlucky number must not hide them (Bonferroni). */
function structure(data: ClusterQuestion['data'], count: number, clusters: number, random: Random): number {
  const ask = (k: number) =>
    data.kind === 'numbers'
      ? structureOfNumbers(data.points, k, random)
      : structureOfMixed(data.columns, count, k, random);
  const p = ask(clusters);
  if (clusters === 2) return p;
  return Math.min(1, 2 * (p <= settled ? p : Math.min(p, ask(2))));
}

/** The number of clusters by stability. */
export function chooseClusters(candidates: readonly Candidate[]): number {
  const good = candidates.filter(({ stabilityMin, smallest }) => stabilityMin > stableFrom && smallest >= leastShare);
  if (good.length > 0) return good.at(-1)!.clusters;
  return candidates.reduce((best, each) => (each.stabilityMin > best.stabilityMin ? each : best)).clusters;
}

function sizesOf(labels: Uint16Array, clusters: number): Float64Array {
  const sizes = new Float64Array(clusters);
  for (const label of labels) sizes[label]! += 1;
  return sizes;
}
