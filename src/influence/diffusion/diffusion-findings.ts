import { message, type Unit } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { BassFit } from '../../stats/index.js';
import type { Adoptions } from './adoptions.js';
import type { AdoptionByCommunityRow, CascadeRow } from './diffusion-tables.js';

const id = 'influence/diffusion';

export function findingsOf(
  {
    fit,
    sales,
    period,
    adoptions,
  }: {
    readonly fit: BassFit | null;
    readonly sales: Float64Array;
    readonly period: string | null;
    readonly adoptions: Adoptions | null;
  },
  metrics: readonly Metric[],
  cascades: readonly CascadeRow[],
  communities: readonly AdoptionByCommunityRow[],
): Finding[] {
  const of = (name: string) => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const unit = message(`${id}.period.${period ?? 'step'}`);
  const findings: Finding[] = [];
  if (fit) {
    const past = fit.peak <= sales.length;
    findings.push(
      finding(`${id}.finding.peak.${past ? 'past' : 'ahead'}`, past ? 'info' : 'opportunity', {
        peak: of('peak_at'),
        unit,
        adopters: of('adopters'),
        m: of('m'),
      }),
    );
    const imitation = metrics.find((metric) => metric.id === 'imitation_share')!.value!;
    findings.push(
      finding(`${id}.finding.${imitation >= 0.5 ? 'imitation' : 'push'}`, 'info', {
        share: of('imitation_share'),
        p: of('p'),
        q: of('q'),
      }),
    );
  } else {
    findings.push(finding(`${id}.finding.no_curve`, 'risk', { adopters: of('adopters'), periods: of('periods') }));
  }
  const tested = communities.map((row, i) => ({ row, i })).filter(({ row }) => row.customers >= 20);
  if (adoptions && tested.length > 1) {
    const sorted = tested.sort((a, b) => b.row.share - a.row.share);
    const [first, last] = [sorted[0]!, sorted.at(-1)!];
    const quote = (i: number, column: string, unit: Unit) => quoteCell('by_community', communities, i, column, unit);
    findings.push(
      finding(`${id}.finding.community`, 'opportunity', {
        first: quote(first.i, 'community', 'number'),
        share: quote(first.i, 'share', 'share'),
        last: quote(last.i, 'community', 'number'),
        least: quote(last.i, 'share', 'share'),
      }),
    );
  }
  const above = cascades.findIndex((row) => row.verdict === 'above');
  const below = cascades.findIndex((row) => row.verdict === 'below');
  for (const [i, verdict] of [
    [above, 'above'],
    [below, 'below'],
  ] as const) {
    if (i < 0) continue;
    findings.push(
      finding(`${id}.finding.cascade.${verdict}`, verdict === 'above' ? 'opportunity' : 'info', {
        campaign: cascades[i]!.campaign,
        reproduction: quoteCell('cascades', cascades, i, 'reproduction', 'number'),
        size: quoteCell('cascades', cascades, i, 'size', 'customers'),
        first: quoteCell('cascades', cascades, i, 'first', 'customers'),
      }),
    );
  }
  if (metrics.some((metric) => metric.id === 'critical_active_share'))
    findings.push(
      finding(`${id}.finding.critical`, 'info', {
        active: of('active_share'),
        critical: of('critical_active_share'),
        reproduction: of('reproduction'),
      }),
    );
  return findings;
}
