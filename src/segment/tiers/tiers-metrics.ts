import { message, type Unit } from '../../messages/index.js';
import type { Metric } from '../../result/index.js';
import type { HeldTiers } from './held-tiers.js';
import { noTier } from './tier-rules.js';
import type { TierRow } from './tiers-tables.js';

interface Seen {
  readonly tiers: readonly TierRow[];
  readonly near: { readonly close: number; readonly missing: number; readonly share: number };
  /** Share of the stated sizes that the budget pays for; null without a budget. */
  readonly factor: number | null;
  readonly held: HeldTiers | null;
  readonly level: number;
  readonly value: 'revenue' | 'margin';
}

/** Headline numbers of the programme. Customers are counted, not estimated: means have their interval in the table. */
export function tiersMetrics({ tiers, near, factor, held: holding, level, value }: Seen): Metric[] {
  const metric = (id: string, unit: Unit, number: number | null, name = id): Metric => ({
    id,
    label: message(`segment/tiers.metric.${name}`),
    value: number,
    unit,
  });
  const held = tiers.filter((row) => row.tier !== noTier);
  const sum = (rows: readonly TierRow[], of: (row: TierRow) => number | null): number | null =>
    rows.reduce<number | null>((total, row) => (total === null || of(row) === null ? null : total + of(row)!), 0);
  const [customers, revenue] = [sum(tiers, (row) => row.customers)!, sum(tiers, (row) => row.revenue)!];
  const [members, money] = [sum(held, (row) => row.customers)!, sum(held, (row) => row.revenue)!];
  const heldMetrics: Metric[] = holding
    ? [
        {
          ...metric('same_tier', 'share', holding.same / holding.customers),
          interval: { low: holding.low, high: holding.high, level, kind: 'wilson' },
        },
        metric('holders', 'customers', holding.customers),
        metric('holds_higher', 'customers', holding.holdsHigher),
        metric('holds_lower', 'customers', holding.holdsLower),
      ]
    : [];
  return [
    metric('members_revenue_share', 'share', revenue > 0 ? money / revenue : null, `members_${value}_share`),
    metric('members', 'customers', members),
    metric('members_share', 'share', customers === 0 ? null : members / customers),
    metric('customers', 'customers', customers),
    metric('revenue', 'money', revenue, value),
    metric('near_next', 'customers', near.close),
    metric('near_missing', 'money', near.missing),
    metric('near_share', 'share', near.share),
    metric(
      'programme_cost',
      'money',
      sum(held, (row) => (row.customers === 0 ? 0 : row.cost)),
    ),
    ...heldMetrics,
    ...(factor === null ? [] : [metric('budget_factor', 'share', factor)]),
  ];
}
