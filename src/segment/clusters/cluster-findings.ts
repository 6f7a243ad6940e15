import { message } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { Trait } from '../features/traits.js';
import { clusterWords } from '../features/translated.js';
import type { ClusterRow, ProfileRow } from './cluster-tables.js';
import { structureLevel } from './cluster-warnings.js';

/** What a manager can act on; each number stands in a table or is a metric. */
export function clusterFindings(
  { clusters, profiles }: { clusters: readonly ClusterRow[]; profiles: readonly ProfileRow[] },
  metrics: readonly Metric[],
  { value, currency, traits }: { value: 'revenue' | 'margin'; currency: string | null; traits: readonly Trait[] },
): Finding[] {
  const known = (id: string) => metrics.find((metric) => metric.id === id)!;
  const metric = (id: string) => quoteMetric(known(id));
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/clusters.finding.${name}`, severity, params, currency));
  const p = known('p_no_structure').value;
  const stability = known('stability_min').value;
  const params = { clusters: metric('clusters'), customers: metric('customers') };
  if (p === null || stability === null) add('found', 'info', { ...params, share: metric('explained_share') });
  else if (p > structureLevel) add('no_structure', 'risk', { ...params, p: metric('p_no_structure') });
  else {
    const verdict = stability >= 0.75 ? 'stable' : stability >= 0.6 ? 'doubtful' : 'unstable';
    add(verdict, verdict === 'stable' ? 'info' : 'risk', {
      ...params,
      stability: metric('stability_min'),
      p: metric('p_no_structure'),
    });
  }
  const richest = clusters.reduce(
    (best, row, i) => ((row.revenue ?? 0) > (clusters[best]?.revenue ?? 0) ? i : best),
    0,
  );
  clusters.forEach((row, i) => {
    const first = profiles.findIndex((profile) => profile.cluster === row.cluster);
    if (first < 0) return;
    const money = row.revenue_share !== null;
    if (money && i !== richest) return;
    if (!money && i > 0) return;
    const { names, unit } = traits[first]!;
    add(money ? 'richest' : 'largest', 'opportunity', {
      cluster: clusterWords(row.cluster),
      size: quoteCell('clusters', clusters, i, 'size', 'customers'),
      share: quoteCell('clusters', clusters, i, 'size_share', 'share'),
      ...(money
        ? {
            what: message(`segment/clusters.value.${value}`),
            money: quoteCell('clusters', clusters, i, 'revenue_share', 'share'),
          }
        : {}),
      feature: names,
      mean: quoteCell('profiles', profiles, first, 'mean', unit),
      others: quoteCell('profiles', profiles, first, 'others', unit),
    });
  });
  const weak = clusters.findIndex((row) => row.stability === 'unstable' || row.stability === 'doubtful');
  if (weak >= 0 && p !== null && p <= structureLevel && stability !== null && stability < 0.75) {
    add('weakest', 'risk', {
      cluster: clusterWords(clusters[weak]!.cluster),
      size: quoteCell('clusters', clusters, weak, 'size', 'customers'),
      jaccard: quoteCell('clusters', clusters, weak, 'jaccard', 'ratio'),
    });
  }
  if (metrics.some(({ id }) => id === 'kept_share')) add('kept', 'info', { share: metric('kept_share') });
  return findings;
}
