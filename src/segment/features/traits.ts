import { languages, message, type Names, text, type Unit } from '../../messages/index.js';
import { benjaminiHochberg, erfc, normalQuantile } from '../../stats/index.js';
import { signedLog } from '../clusters/scale-features.js';
import type { FeatureColumn, FeatureGroup } from './feature.js';
import { valueNames } from './feature-names.js';

/** How one group stands out in one thing, against all others. */
export interface Trait {
  readonly cluster: number;
  /** `age`, or `gender=female` for a category. */
  readonly id: string;
  readonly feature: string;
  readonly group: FeatureGroup;
  readonly names: Names;
  readonly unit: Unit;
  /** Mean (share, for a category) in the group and among the others. */
  readonly mean: number;
  readonly others: number;
  /** Standardised difference with its interval: on logarithms where the feature is skewed. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Adjusted p value; NaN where the groups were made by this very feature, so that a test says nothing. */
  readonly q: number;
  readonly n: number;
  readonly nOthers: number;
}

interface Measure {
  readonly id: string;
  readonly column: FeatureColumn;
  readonly names: Names;
  readonly unit: Unit;
  readonly values: Float64Array;
}

/** Numbers as they are; a category as one share for each of its values, the last of two left out. */
function measures(columns: readonly FeatureColumn[]): Measure[] {
  return columns.flatMap((column): Measure[] => {
    if (column.kind === 'number') {
      const { id, names, unit, values } = column;
      return [{ id, column, names, unit, values }];
    }
    const shown = column.categories.length === 2 ? column.categories.slice(0, 1) : column.categories;
    return shown.map((category, place): Measure => {
      const own = languages.map((language) => {
        const name = column.names.names[language];
        const value = valueNames(column.id, category).names[language];
        return [language, text(message('feature.value_is', { name, value }), language)];
      });
      return {
        id: `${column.id}=${category}`,
        column,
        names: { names: Object.fromEntries(own) as Names['names'] },
        unit: 'share',
        values: column.values.map((value) => (Number.isNaN(value) ? Number.NaN : value === place ? 1 : 0)),
      };
    });
  });
}

interface Moments {
  n: number;
  mean: number;
  squares: number;
}

/** Welford's running moments: two groups are put together by Chan's rule. */
function momentsBy(values: Float64Array, labels: Int32Array, clusters: number): Moments[] {
  const found = Array.from({ length: clusters }, (): Moments => ({ n: 0, mean: 0, squares: 0 }));
  for (let i = 0; i < values.length; i += 1) {
    const own = found[labels[i]!];
    if (own === undefined || Number.isNaN(values[i]!)) continue;
    own.n += 1;
    const gap = values[i]! - own.mean;
    own.mean += gap / own.n;
    own.squares += gap * (values[i]! - own.mean);
  }
  return found;
}

function together(parts: readonly Moments[]): Moments {
  return parts.reduce(
    (sum, part) => {
      const n = sum.n + part.n;
      if (n === 0) return sum;
      const gap = part.mean - sum.mean;
      return {
        n,
        mean: sum.mean + (gap * part.n) / n,
        squares: sum.squares + part.squares + (gap * gap * sum.n * part.n) / n,
      };
    },
    { n: 0, mean: 0, squares: 0 },
  );
}

/**
 * What sets each group apart: the standardised difference (Cohen's d, pooled standard deviation) of its mean from that of all others, with interval and
 * Welch's test, p values adjusted over all tests. Cost: O(customers × features).
 *
 * @param labels - group of each customer; −1 is none
 * @param usedFor - ids of the features the groups were made by
 * @see J. Cohen, Statistical Power Analysis (1988), chapter 2; L. V. Hedges and I. Olkin (1985) for the standard error. Deviation: a skewed feature is compared on its logarithm.
 */
export function traits(
  columns: readonly FeatureColumn[],
  labels: Int32Array,
  { clusters, usedFor, level }: { clusters: number; usedFor: ReadonlySet<string>; level: number },
): Trait[] {
  const z = normalQuantile((1 + level) / 2);
  const found: (Trait & { p: number })[] = [];
  for (const { id, column, names, unit, values } of measures(columns)) {
    const plain = momentsBy(values, labels, clusters);
    const compared = column.skewed ? momentsBy(values.map(signedLog), labels, clusters) : plain;
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      const [own, rest] = [compared[cluster]!, together(compared.filter((_, c) => c !== cluster))];
      if (own.n < 2 || rest.n < 2) continue;
      const pooled = Math.sqrt((own.squares + rest.squares) / (own.n + rest.n - 2));
      if (!(pooled > 0)) continue;
      const gap = own.mean - rest.mean;
      const difference = gap / pooled;
      const error = Math.sqrt((own.n + rest.n) / (own.n * rest.n) + difference ** 2 / (2 * (own.n + rest.n)));
      const welch = gap / Math.sqrt(own.squares / (own.n - 1) / own.n + rest.squares / (rest.n - 1) / rest.n);
      found.push({
        cluster,
        id,
        feature: column.id,
        group: column.group,
        names,
        unit,
        mean: plain[cluster]!.mean,
        others: together(plain.filter((_, c) => c !== cluster)).mean,
        difference,
        low: difference - z * error,
        high: difference + z * error,
        q: Number.NaN,
        p: usedFor.has(column.id) ? Number.NaN : erfc(Math.abs(welch) / Math.SQRT2),
        n: own.n,
        nOthers: rest.n,
      });
    }
  }
  const adjusted = benjaminiHochberg(found.map(({ p }) => p));
  return found.map(({ p, ...trait }, i) => ({ ...trait, q: adjusted[i]! }));
}
