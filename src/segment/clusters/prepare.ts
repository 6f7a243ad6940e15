import { type MixedColumn, mixedColumn } from '../../stats/index.js';
import type { FeatureColumn } from '../features/feature.js';
import { takeValues } from '../take-values.js';
import type { ClusterQuestion } from './find-clusters.js';
import { type Scale, scaleFeature, signedLog } from './scale-features.js';

/** What the kernel gets, and which customers and features it is made of. */
export interface Prepared {
  readonly data: ClusterQuestion['data'];
  /** Places of the customers that are grouped. */
  readonly rows: Uint32Array;
  readonly used: readonly FeatureColumn[];
  /** Features that are alike for all and tell nothing apart. */
  readonly constant: readonly FeatureColumn[];
  /** Different customers among those grouped, as far as the features see them (counted up to 51). */
  readonly distinct: number;
}

/** Which features are taken as logarithms: as told, or those with few large values where nothing was told. */
const isLogged = (column: FeatureColumn, log: boolean | null) => log ?? column.skewed;

/**
 * Puts features on one footing. Numbers alone become points, and customers of whom one is unknown are left out; with a category among them
 * they become mixed columns, of which what is unknown is skipped.
 */
export function prepare(
  columns: readonly FeatureColumn[],
  { scale, log }: { scale: Scale; log: boolean | null },
): Prepared {
  const count = columns[0]?.values.length ?? 0;
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) all[i] = i;
  if (columns.some(({ kind }) => kind === 'category')) {
    const mixed = columns.map((column) =>
      mixedColumn(
        column.kind,
        column.kind === 'number' && isLogged(column, log) ? column.values.map(signedLog) : column.values,
      ),
    );
    const varies = (column: MixedColumn, i: number) =>
      column.kind === 'number' ? column.range > 0 : columns[i]!.categories.length > 1;
    return {
      data: { kind: 'mixed', columns: mixed.filter(varies) },
      rows: all,
      used: columns.filter((_, i) => varies(mixed[i]!, i)),
      constant: columns.filter((_, i) => !varies(mixed[i]!, i)),
      distinct: distinctRows(
        mixed.map(({ values }) => values),
        count,
      ),
    };
  }
  const rows = columns.some(({ values }) => values.some(Number.isNaN))
    ? all.filter((i) => columns.every(({ values }) => !Number.isNaN(values[i]!)))
    : all;
  const scaled = columns.map((column) => scaleFeature(takeValues(column.values, rows), scale, isLogged(column, log)));
  const kept = scaled.filter((values) => values !== null);
  const d = kept.length;
  // Shared, so that a worker reads them where they lie.
  const values = new Float64Array(new SharedArrayBuffer(rows.length * d * 8));
  kept.forEach((column, j) => {
    for (let i = 0; i < rows.length; i += 1) values[i * d + j] = column[i]!;
  });
  return {
    data: { kind: 'numbers', points: { values, count: rows.length, dimensions: d } },
    rows,
    used: columns.filter((_, i) => scaled[i] !== null),
    constant: columns.filter((_, i) => scaled[i] === null),
    distinct: distinctRows(kept, rows.length),
  };
}

function distinctRows(columns: readonly Float64Array[], count: number): number {
  const seen = new Set<string>();
  for (let i = 0; i < count && seen.size <= 50; i += 1) seen.add(columns.map((values) => values[i]).join());
  return seen.size;
}
