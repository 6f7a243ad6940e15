import { message, type Unit } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { type Points, principalComponents, projected } from '../../stats/index.js';
import { type Trait, traits } from '../features/traits.js';
import { clusterName, namedColumn, shownColumn } from '../features/translated.js';
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

const label = (name: string) => message(`segment/clusters.column.${name}`);
const numbers = (
  data: Iterable<number | null>,
  unit: Unit = 'number',
  type: 'number' | 'integer' = 'number',
): ColumnSpec => ({
  type,
  unit,
  data: Float64Array.from(data, (value) => value ?? Number.NaN),
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
    candidates: memoryTable({
      clusters: {
        ...numbers(
          found.candidates.map((each) => each.clusters),
          'count',
          'integer',
        ),
        label: label('clusters'),
      },
      stability_min: {
        ...numbers(
          found.candidates.map((each) => each.stabilityMin),
          'ratio',
        ),
        label: label('stability_min'),
      },
      stability_mean: {
        ...numbers(
          found.candidates.map((each) => each.stabilityMean),
          'ratio',
        ),
        label: label('stability_mean'),
      },
      smallest_share: {
        ...numbers(
          found.candidates.map((each) => each.smallest),
          'share',
        ),
        label: label('smallest_share'),
      },
      chosen: {
        type: 'boolean',
        data: found.candidates.map((each) => each.clusters === found.clusters),
        label: label('chosen'),
      },
    }),
  };
  return { tables, traits: sorted };
}

function clustersTable(seen: Seen, labels: Int32Array, confidence: Float64Array): MemoryTable<ClusterRow> {
  const { features, prepared, found, named } = seen;
  const rowsOf = named.order.map((cluster) => prepared.rows.filter((row) => labels[row] === cluster));
  const total = features.money === null ? null : sumMoney(features.money, prepared.rows);
  const money = rowsOf.map((rows) => (features.money === null ? null : sumMoney(features.money, rows)));
  const jaccard = named.order.map((cluster) => found.stability?.jaccard[cluster] ?? Number.NaN);
  const intervals = named.order.map((cluster) => jaccardInterval(seen, cluster));
  const sure = rowsOf.map((rows) => rows.reduce((sum, row) => sum + confidence[row]!, 0) / rows.length);
  return memoryTable<ClusterRow>({
    cluster: clusterColumn(named.order.map((cluster) => named.names[cluster]!)),
    size: {
      ...numbers(
        rowsOf.map((rows) => rows.length),
        'customers',
        'integer',
      ),
      label: label('size'),
    },
    size_share: {
      ...numbers(
        rowsOf.map((rows) => rows.length / prepared.rows.length),
        'share',
      ),
      label: label('size_share'),
    },
    jaccard: { ...numbers(jaccard, 'ratio'), label: label('jaccard') },
    jaccard_low: {
      ...numbers(
        intervals.map((interval) => interval?.low ?? null),
        'ratio',
      ),
      label: label('jaccard_low'),
    },
    jaccard_high: {
      ...numbers(
        intervals.map((interval) => interval?.high ?? null),
        'ratio',
      ),
      label: label('jaccard_high'),
    },
    stability: {
      type: 'text',
      values: 'segment/clusters.stability',
      data: jaccard.map((value) => (Number.isNaN(value) ? null : verdictOf(value))),
      label: label('stability'),
    },
    mean_confidence: { ...numbers(sure, 'share'), label: label('mean_confidence') },
    within_ss: { ...numbers(named.order.map((cluster) => found.costs[cluster]!)), label: label('within_ss') },
    example: {
      type: 'text',
      holds: 'customer',
      data: named.order.map((cluster) => features.ids[prepared.rows[found.examples[cluster]!]!]!),
      label: label('example'),
    },
    revenue: numbers(money, 'money'),
    revenue_share: numbers(
      money.map((sum) => (sum === null || !(total! > 0) ? null : sum / total!)),
      'share',
    ),
    of_customers: {
      ...numbers(
        rowsOf.map(() => prepared.rows.length),
        'customers',
        'integer',
      ),
      label: label('of_customers'),
    },
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
  const of = (read: (trait: Trait) => number) => numbers(sorted.map(read));
  const names = new Map(sorted.map((trait) => [trait.id, trait.names]));
  return memoryTable<ProfileRow>({
    cluster: clusterColumn(sorted.map((trait) => named.names[trait.cluster]!)),
    feature: {
      ...namedColumn(
        sorted.map((trait) => trait.id),
        (id) => names.get(id) ?? null,
      ),
      label: label('feature'),
    },
    shown: {
      ...shownColumn(
        sorted.map(({ mean, unit }) => ({ value: mean, unit })),
        currency,
      ),
      label: label('shown'),
    },
    mean: { ...of((trait) => trait.mean), label: label('mean') },
    others: { ...of((trait) => trait.others), label: label('others') },
    difference: { ...of((trait) => trait.difference), label: label('difference') },
    difference_low: { ...of((trait) => trait.low), label: label('difference_low') },
    difference_high: { ...of((trait) => trait.high), label: label('difference_high') },
    n: {
      ...numbers(
        sorted.map((trait) => trait.n),
        'customers',
        'integer',
      ),
      label: label('n'),
    },
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
    x: { ...numbers(shown.map((i) => places[i * 2]!)), label: label('x') },
    y: { ...numbers(shown.map((i) => places[i * 2 + 1]!)), label: label('y') },
    confidence: {
      ...numbers(
        shown.map((i) => found.stability?.confidence?.[i] ?? null),
        'share',
      ),
      label: label('confidence'),
    },
  });
}
