import type { Interval } from '../../result/index.js';
import { quantileSorted } from '../../stats/index.js';
import type { CustomerFeatures } from '../features/feature.js';
import { type FoundClusters, stableFrom } from './find-clusters.js';
import type { nameClusters } from './name-clusters.js';
import type { Prepared } from './prepare.js';

/** Everything that tables, metrics, findings and warnings of one answer are made of. */
export interface Seen {
  readonly features: CustomerFeatures;
  readonly prepared: Prepared;
  readonly found: FoundClusters;
  readonly named: ReturnType<typeof nameClusters>;
  readonly currency: string | null;
  readonly options: { readonly level: number; readonly resamples: number };
}

/** How a Jaccard coefficient is read (Hennig 2007). */
export function verdictOf(jaccard: number): 'unstable' | 'doubtful' | 'stable' | 'highly_stable' {
  if (jaccard > 0.85) return 'highly_stable';
  if (jaccard > stableFrom) return 'stable';
  return jaccard >= 0.6 ? 'doubtful' : 'unstable';
}

/** Where the coefficients of one cluster lie in the resamples. */
export function jaccardInterval({ found, options: { level } }: Seen, cluster: number): Interval | null {
  const drawn = found.stability?.drawn[cluster];
  if (!drawn || drawn.length < 2) return null;
  return {
    low: quantileSorted(drawn, (1 - level) / 2),
    high: quantileSorted(drawn, (1 + level) / 2),
    level,
    kind: 'bootstrap',
  };
}
