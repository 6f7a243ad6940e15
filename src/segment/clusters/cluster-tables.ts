import { columnsOf, type MemoryTable, memoryTable, type Row, type RowsColumn, rowsTable } from '../../result/index.js';
import { type Points, principalComponents, projected } from '../../stats/index.js';
import { type Trait, traits } from '../features/traits.js';
import { clusterName, namedColumn, shownWords, translationsOf } from '../features/translated.js';
import { sumMoney } from '../sum-money.js';
import { jaccardInterval, type Seen, verdictOf } from './seen.js';

/** Points that the map shows at most: more hide each other, and make a page heavy. */
const mostPoints = 600;

export interface ClusterRow extends Row {
  readonly cluster: string;
  readonly size: number;
  readonly size_share: number;
  readonly jaccard: number | null;
  readonly jaccard_low: number | null;
  readonly jaccard_high: number | null;
  readonly stability: string | null;
  readonly mean_confidence: number | null;
  readonly within_ss: number;
  readonly example: string;
  readonly revenue: number | null;
  readonly revenue_share: number | null;
  readonly of_customers: number;
}

export interface ProfileRow extends Row {
  readonly cluster: string;
  readonly feature: string;
  /** The mean as people read it: rows have different units. */
  readonly shown: string;
  readonly mean: number;
  readonly others: number;
  readonly difference: number;
  readonly difference_low: number;
  readonly difference_high: number;
  readonly n: number;
}

export interface CandidateRow extends Row {
  readonly clusters: number;
  readonly stability_min: number;
  readonly stability_mean: number;
  readonly smallest_share: number;
  readonly chosen: boolean;
}

const { label, numbers, number, text } = columnsOf('segment/clusters');
const clusterNames = (ids: readonly string[]): RowsColumn => ({
  unit: 'text',
  translations: translationsOf(ids, clusterName),
});
const clusterColumn = (data: readonly (string | null)[]) => namedColumn(data, clusterName);

/** Everything the answer shows as rows. Clusters stand largest first. */
export function clusterTables(seen: Seen) {
  const { features, prepared, found, named } = seen;
  const count = features.ids.length;
  const labels = new Int32Array(count).fill(-1);
  prepared.rows.forEach((row, i) => {
    labels[row] = found.labels[i]!;
  });
  const confidence = new Float64Array(count).fill(Number.NaN);
  found.stability?.confidence?.forEach((share, i) => {
    confidence[prepared.rows[i]!] = share;
  });
  const sorted = sortedTraits(seen, labels);
  const tables = {
    customers: memoryTable({
      customer_id: { type: 'text', data: features.ids },
      cluster: clusterColumn(Array.from(labels, (cluster) => (cluster < 0 ? null : named.names[cluster]!))),
      confidence: { ...numbers(confidence, 'share'), label: label('confidence') },
    }),
    clusters: clustersTable(seen, labels, confidence),
    profiles: profilesTable(seen, sorted),
    map: mapTable(seen),
    candidates: rowsTable(
      found.candidates.map(
        ({ clusters, stabilityMin, stabilityMean, smallest }): CandidateRow => ({
          clusters,
          stability_min: stabilityMin,
          stability_mean: stabilityMean,
          smallest_share: smallest,
          chosen: clusters === found.clusters,
        }),
      ),
      {
        clusters: number('count', 'clusters'),
        stability_min: number('ratio', 'stability_min'),
        stability_mean: number('ratio', 'stability_mean'),
        smallest_share: number('share', 'smallest_share'),
        chosen: { unit: 'text', type: 'boolean', label: label('chosen') },
      },
    ),
  };
  return { tables, traits: sorted };
}

function clustersTable(seen: Seen, labels: Int32Array, confidence: Float64Array): MemoryTable<ClusterRow> {
  const { features, prepared, found, named } = seen;
  const { money } = features;
  const total = money === null ? 0 : sumMoney(money, prepared.rows);
  const rows = named.order.map((cluster): ClusterRow => {
    const members = prepared.rows.filter((row) => labels[row] === cluster);
    const own = money === null ? null : sumMoney(money, members);
    const jaccard = found.stability?.jaccard[cluster] ?? Number.NaN;
    const interval = jaccardInterval(seen, cluster);
    return {
      cluster: named.names[cluster]!,
      size: members.length,
      size_share: members.length / prepared.rows.length,
      jaccard,
      jaccard_low: interval?.low ?? null,
      jaccard_high: interval?.high ?? null,
      stability: Number.isNaN(jaccard) ? null : verdictOf(jaccard),
      mean_confidence: members.reduce((sum, row) => sum + confidence[row]!, 0) / members.length,
      within_ss: found.costs[cluster]!,
      example: features.ids[prepared.rows[found.examples[cluster]!]!]!,
      revenue: own,
      revenue_share: own === null || !(total > 0) ? null : own / total,
      of_customers: prepared.rows.length,
    };
  });
  return rowsTable(rows, {
    cluster: clusterNames(rows.map(({ cluster }) => cluster)),
    size: number('customers', 'size'),
    size_share: number('share', 'size_share'),
    jaccard: number('ratio', 'jaccard'),
    jaccard_low: number('ratio', 'jaccard_low'),
    jaccard_high: number('ratio', 'jaccard_high'),
    stability: text('stability', 'segment/clusters.stability'),
    mean_confidence: number('share', 'mean_confidence'),
    within_ss: number('number', 'within_ss'),
    example: { unit: 'text', holds: 'customer', label: label('example') },
    revenue: number('money'),
    revenue_share: number('share'),
    of_customers: number('customers', 'of_customers'),
  });
}

/** What each cluster is like in what it was made of; largest difference first within a cluster. */
function sortedTraits({ prepared, found, named, options }: Seen, labels: Int32Array): Trait[] {
  const all = traits(prepared.used, labels, { clusters: found.clusters, usedFor: new Set(), level: options.level });
  const rank = new Map(named.order.map((cluster, at) => [cluster, at]));
  return all.sort(
    (a, b) =>
      rank.get(a.cluster)! - rank.get(b.cluster)! ||
      Math.abs(b.difference) - Math.abs(a.difference) ||
      (a.id < b.id ? -1 : 1),
  );
}

function profilesTable({ named, currency }: Seen, sorted: readonly Trait[]): MemoryTable<ProfileRow> {
  const words = shownWords(
    sorted.map(({ mean, unit }) => ({ value: mean, unit })),
    currency,
  );
  const names = new Map(sorted.map((trait) => [trait.id, trait.names]));
  const rows = sorted.map(
    (trait, i): ProfileRow => ({
      cluster: named.names[trait.cluster]!,
      feature: trait.id,
      shown: words.shown[i]!,
      mean: trait.mean,
      others: trait.others,
      difference: trait.difference,
      difference_low: trait.low,
      difference_high: trait.high,
      n: trait.n,
    }),
  );
  return rowsTable(rows, {
    cluster: clusterNames(rows.map(({ cluster }) => cluster)),
    feature: {
      unit: 'text',
      label: label('feature'),
      translations: translationsOf([...names.keys()], (id) => names.get(id) ?? null),
    },
    shown: { unit: 'text', label: label('shown'), translations: words.translations },
    mean: number('number', 'mean'),
    others: number('number', 'others'),
    difference: number('number', 'difference'),
    difference_low: number('number', 'difference_low'),
    difference_high: number('number', 'difference_high'),
    n: number('customers', 'n'),
  });
}

/** Numbers for the map: those the clusters were found on, or mixed columns with each category as 0 or 1. */
function mapPoints({ data, rows }: Seen['prepared']): Points {
  if (data.kind === 'numbers') return data.points;
  const columns = data.columns.flatMap(({ kind, values, range }) => {
    if (kind === 'number') return [values.map((value) => (Number.isNaN(value) ? 0 : value / range))];
    const categories = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    return categories.map((category) => values.map((value) => (value === category ? Math.SQRT1_2 : 0)));
  });
  const d = columns.length;
  const values = new Float64Array(rows.length * d);
  columns.forEach((column, j) => {
    for (let i = 0; i < rows.length; i += 1) values[i * d + j] = column[i]!;
  });
  return { values, count: rows.length, dimensions: d };
}

function mapTable({ features, prepared, found, named }: Seen): MemoryTable {
  const points = mapPoints(prepared);
  const places = projected(points, principalComponents(points), 2);
  const step = Math.max(1, Math.ceil(points.count / mostPoints));
  const shown = Array.from({ length: Math.ceil(points.count / step) }, (_, i) => i * step);
  // Clusters by turns would hide each other less, but a legend wants them in order.
  const rank = new Map(named.order.map((cluster, at) => [cluster, at]));
  shown.sort((a, b) => rank.get(found.labels[a]!)! - rank.get(found.labels[b]!)! || a - b);
  return memoryTable({
    customer_id: { type: 'text', data: shown.map((i) => features.ids[prepared.rows[i]!]!) },
    cluster: clusterColumn(shown.map((i) => named.names[found.labels[i]!]!)),
    x: numbers(
      shown.map((i) => places[i * 2]!),
      'number',
      'x',
    ),
    y: numbers(
      shown.map((i) => places[i * 2 + 1]!),
      'number',
      'y',
    ),
    confidence: {
      ...numbers(
        shown.map((i) => found.stability?.confidence?.[i] ?? null),
        'share',
      ),
      label: label('confidence'),
    },
  });
}
