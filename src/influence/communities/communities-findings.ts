import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { CommunityRoleRow, LargestCommunityRow } from './community-tables.js';

const id = 'influence/communities';

export function findingsOf(
  { runs, currency }: { readonly runs: number; readonly currency: string | null },
  metrics: readonly Metric[],
  largest: readonly LargestCommunityRow[],
  roles: readonly CommunityRoleRow[],
): Finding[] {
  const of = (name: string) => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const findings = [
    finding(`${id}.finding.count`, 'info', {
      communities: of('communities'),
      nodes: of('nodes'),
      share: of('largest_share'),
    }),
  ];
  if (runs > 1) {
    const mean = metrics.find((metric) => metric.id === 'agreement')!.value!;
    const verdict = mean >= 0.9 ? 'firm' : mean >= 0.6 ? 'mostly' : 'loose';
    findings.push(
      finding(`${id}.finding.agreement.${verdict}`, verdict === 'loose' ? 'risk' : 'info', {
        agreement: of('agreement'),
      }),
    );
  }
  const hub = roles.findIndex((row) => row.role === 'hub');
  if (hub >= 0) {
    findings.push(
      finding(`${id}.finding.hub`, 'opportunity', {
        name: roles[hub]!.label,
        ties: quoteCell('roles', roles, hub, 'ties_inside', 'count'),
        community: quoteCell('roles', roles, hub, 'community', 'number'),
      }),
    );
  }
  const bridge = roles
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.role === 'bridge')
    .sort((a, b) => b.row.reaches - a.row.reaches || b.row.ties_outside - a.row.ties_outside)[0];
  if (bridge) {
    findings.push(
      finding(`${id}.finding.bridge`, 'opportunity', {
        name: bridge.row.label,
        reaches: quoteCell('roles', roles, bridge.i, 'reaches', 'count'),
        community: quoteCell('roles', roles, bridge.i, 'community', 'number'),
      }),
    );
  }
  const richest = largest
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => (row.revenue_per_customer ?? 0) > 0)
    .sort((a, b) => b.row.revenue_per_customer! - a.row.revenue_per_customer!)[0];
  if (richest) {
    findings.push(
      finding(
        `${id}.finding.revenue`,
        'info',
        {
          community: quoteCell('largest', largest, richest.i, 'community', 'number'),
          money: quoteCell('largest', largest, richest.i, 'revenue_per_customer', 'money'),
          share: quoteCell('largest', largest, richest.i, 'revenue_share', 'share'),
          customers: quoteCell('largest', largest, richest.i, 'customers', 'customers'),
        },
        currency,
      ),
    );
  }
  return findings;
}
