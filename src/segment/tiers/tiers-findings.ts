import { message, type Unit } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { tierName } from './tier-name.js';
import { noTier } from './tier-rules.js';
import type { BunchingRow, TierRow } from './tiers-tables.js';

/** Below this chance customers count as aiming for the threshold. */
const unlikely = 0.01;

interface Seen {
  readonly tiers: readonly TierRow[];
  readonly bunching: readonly BunchingRow[];
  readonly metrics: readonly Metric[];
  readonly value: 'revenue' | 'margin';
  readonly currency: string | null;
}

/** What a manager can act on; each number is a metric or a cell. */
export function tiersFindings({ tiers, bunching, metrics, value, currency }: Seen): Finding[] {
  const what = message(`segment/tiers.value.${value}`);
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/tiers.finding.${name}`, severity, { what, ...params }, currency));
  const cell = (row: number, column: keyof TierRow & string, unit: Unit) =>
    quoteCell('tiers', tiers, row, column, unit);
  const metric = (id: string) => metrics.find((each) => each.id === id);

  const held = tiers.flatMap((row, i) => (row.tier !== noTier && row.customers > 0 ? [i] : []));
  const top = held[0];
  if (top !== undefined) {
    add('top', 'info', {
      tier: tierName(tiers[top]!.tier),
      customers: cell(top, 'customers', 'customers'),
      customer_share: cell(top, 'customer_share', 'share'),
      revenue_share: cell(top, 'revenue_share', 'share'),
      threshold: cell(top, 'threshold', 'money'),
      mean: cell(top, 'mean', 'money'),
    });
    const low = held.at(-1)!;
    if (low !== top) {
      add('all', 'info', {
        members: quoteMetric(metric('members')!),
        share: quoteMetric(metric('members_share')!),
        revenue_share: quoteMetric(metric('members_revenue_share')!),
        tier: tierName(tiers[low]!.tier),
        threshold: cell(low, 'threshold', 'money'),
      });
    }
  } else add('nobody', 'info', { customers: quoteMetric(metric('customers')!) });
  if ((metric('near_next')?.value ?? 0) > 0) {
    add('near', 'opportunity', {
      customers: quoteMetric(metric('near_next')!),
      money: quoteMetric(metric('near_missing')!),
      near: quoteMetric(metric('near_share')!),
    });
  }
  if (metric('same_tier')) {
    const quote = (id: string) => quoteMetric(metric(id)!);
    add('held', 'info', {
      customers: quote('holders'),
      share: quote('same_tier'),
      higher: quote('holds_higher'),
      lower: quote('holds_lower'),
    });
  }
  for (const row of held) {
    const { break_even: rise, tier } = tiers[row]!;
    if (rise === null || rise === 0) continue;
    add(rise >= 1 ? 'costs_more' : 'break_even', rise >= 1 ? 'risk' : 'info', {
      tier: tierName(tier),
      cost: cell(row, 'cost', 'money'),
      margin: cell(row, 'margin', 'money'),
      rise: cell(row, 'break_even', 'share'),
      members: cell(row, 'break_even_members', 'customers'),
      customers: cell(row, 'customers', 'customers'),
    });
  }
  bunching.forEach((row, i) => {
    const quote = (column: keyof BunchingRow & string, unit: Unit) => quoteCell('bunching', bunching, i, column, unit);
    const aimed = row.p < unlikely;
    add(aimed ? 'bunching' : 'no_bunching', aimed ? 'opportunity' : 'info', {
      threshold: quote('threshold', 'money'),
      observed: quote('observed', 'customers'),
      expected: quote('expected', 'customers'),
      ratio: quote('ratio', 'ratio'),
      low: quote('low', 'ratio'),
      high: quote('high', 'ratio'),
    });
  });
  return findings;
}
