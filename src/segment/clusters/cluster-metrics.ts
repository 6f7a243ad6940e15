import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { jaccardInterval, type Seen } from './seen.js';

/** Headline numbers, and a word about those that cannot be known. */
export function clusterMetrics(seen: Seen): { metrics: Metric[]; warnings: Issue[] } {
  const { prepared, found } = seen;
  const metric = (id: string, unit: Unit, value: number | null, interval: Interval | null = null): Metric => ({
    id,
    label: message(`segment/clusters.metric.${id}`),
    value: value !== null && Number.isFinite(value) ? value : null,
    unit,
    ...(interval === null ? {} : { interval }),
  });
  const jaccard = found.stability?.jaccard;
  let weakest = -1;
  jaccard?.forEach((value, cluster) => {
    if (!Number.isNaN(value) && (weakest < 0 || value < jaccard[weakest]!)) weakest = cluster;
  });
  const sure = found.stability?.confidence ?? null;
  const metrics = [
    metric('clusters', 'count', found.clusters),
    metric('customers', 'customers', prepared.rows.length),
    metric('within_ss', 'number', found.cost),
    metric('explained_share', 'share', found.spread > 0 ? 1 - found.cost / found.spread : null),
    metric(
      'stability_min',
      'ratio',
      weakest < 0 ? null : jaccard![weakest]!,
      weakest < 0 ? null : jaccardInterval(seen, weakest),
    ),
    metric('mean_confidence', 'share', sure && sure.reduce((sum, share) => sum + share, 0) / sure.length),
    metric('p_no_structure', 'ratio', found.pNoStructure),
    ...(seen.named.known === 0 ? [] : [metric('kept_share', 'share', seen.named.kept / seen.named.known)]),
  ];
  const warnings: Issue[] =
    found.stability === null
      ? [{ code: 'not_asked', severity: 'info', message: message('segment/clusters.warning.no_resamples') }]
      : [];
  return { metrics, warnings };
}
