import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { message } from '../../messages/index.js';
import { type MemoryTable, memoryTable, type Row, type RowsColumn, rowsTable } from '../../result/index.js';
import type { Bunching } from '../../stats/index.js';
import type { CustomerValues } from '../customer-values.js';
import { addDays } from '../days.js';
import { meanInterval } from '../intervals.js';
import { sumMoney } from '../sum-money.js';
import { costPerMember, membersOf, tierNames } from './tier-costs.js';
import type { Benefit, TierRule } from './tier-rules.js';

export interface TierRow extends Row {
  readonly tier: string;
  readonly threshold: number | null;
  readonly customers: number;
  readonly customer_share: number;
  readonly of_customers: number;
  readonly revenue: number;
  readonly revenue_share: number | null;
  readonly mean: number | null;
  readonly mean_low: number | null;
  readonly mean_high: number | null;
  readonly margin: number | null;
  /** Of the stated benefits, per member. */
  readonly cost_per_member: number | null;
  readonly cost: number | null;
  /** What memberships say was spent on these customers. */
  readonly measured_cost: number | null;
  /** By how much the margin of its members must rise so that the tier pays. */
  readonly break_even: number | null;
  /** How many members who would have left it must keep to pay. */
  readonly break_even_members: number | null;
}

export interface TierCustomerRow extends Row {
  readonly customer_id: string;
  readonly revenue: number;
  readonly tier: string;
  readonly next_tier: string | null;
  readonly to_next: number | null;
  readonly above: number | null;
}

export interface BenefitRow extends Row {
  readonly tier: string;
  readonly kind: string;
  readonly benefit: string;
  readonly cost: number | null;
  readonly cost_share: number | null;
}

export interface BunchingRow extends Row {
  readonly threshold: number;
  readonly from: number;
  readonly to: number;
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly of_customers: number;
}

export interface BunchingBinRow extends Row {
  readonly money: number;
  readonly series: string;
  readonly customers: number;
}

const label = (name: string) => message(`segment/tiers.column.${name}`);
const named = (unit: Exclude<RowsColumn, object>, name: string): RowsColumn => ({ unit, label: label(name) });
const tierColumn = { unit: 'text', values: 'segment/tiers.tier', label: label('tier') } as const;

/** What the customers of each tier bring and cost. */
export function tierRows(
  values: CustomerValues,
  tier: Uint8Array,
  rules: readonly TierRule[],
  thresholds: readonly (number | null)[],
  { benefits, marginShare, level }: { benefits: readonly Benefit[]; marginShare: number | null; level: number },
): TierRow[] {
  const members = membersOf(values.value, tier, rules.length);
  const total = sumMoney(values.value);
  const n = values.ids.length;
  return tierNames(rules).map((name, place) => {
    const { customers, money, rows } = members[place]!;
    const of = Float64Array.from(rows, (row) => values.value[row]!);
    const mean = customers === 0 ? null : money / customers;
    const interval = mean === null ? null : meanInterval(of, mean, level);
    const margin = values.margin ? sumMoney(values.margin, rows) : marginShare === null ? null : marginShare * money;
    const perMember = place === rules.length ? 0 : costPerMember(benefits, rules, place, { customers, money });
    const cost = perMember === null ? null : perMember * customers;
    const earns = margin !== null && margin > 0;
    return {
      tier: name,
      threshold: thresholds[place] ?? null,
      customers,
      customer_share: customers / n,
      of_customers: n,
      revenue: money,
      revenue_share: total > 0 ? money / total : null,
      mean,
      mean_low: interval?.low ?? null,
      mean_high: interval?.high ?? null,
      margin,
      cost_per_member: perMember,
      cost,
      measured_cost: values.spent ? sumMoney(values.spent, rows) : null,
      break_even: cost !== null && earns ? cost / margin : null,
      break_even_members: cost !== null && earns ? Math.ceil((cost * customers) / margin - 1e-9) : null,
    };
  });
}

export function tiersTable(rows: readonly TierRow[]): MemoryTable<TierRow> {
  return rowsTable(rows, {
    tier: tierColumn,
    threshold: named('money', 'threshold'),
    customers: 'customers',
    customer_share: 'share',
    of_customers: named('customers', 'of_customers'),
    revenue: 'money',
    revenue_share: 'share',
    mean: named('money', 'mean'),
    mean_low: named('money', 'mean_low'),
    mean_high: named('money', 'mean_high'),
    margin: named('money', 'margin'),
    cost_per_member: named('money', 'cost_per_member'),
    cost: named('money', 'cost'),
    measured_cost: named('money', 'measured_cost'),
    break_even: named('share', 'break_even'),
    break_even_members: named('customers', 'break_even_members'),
  });
}

/** The tier above a customer's that somebody can reach, and what is missing; -1 for none. */
function nextAbove(place: number, thresholds: readonly (number | null)[]): number {
  for (let t = place - 1; t >= 0; t--) if (thresholds[t] != null) return t;
  return -1;
}

/** Every customer, ascending by id: its tier, what is missing to the next, how far above its own threshold it stands. */
export function tierCustomersTable(
  { ids, value }: CustomerValues,
  tier: Uint8Array,
  rules: readonly TierRule[],
  thresholds: readonly (number | null)[],
): MemoryTable<TierCustomerRow> {
  const n = ids.length;
  const names = tierNames(rules);
  const [next, toNext, above] = [new Array<string | null>(n), new Float64Array(n), new Float64Array(n)];
  const nextOf = names.map((_, place) => nextAbove(place, thresholds));
  for (let i = 0; i < n; i++) {
    const place = tier[i]!;
    const up = nextOf[place]!;
    const own = thresholds[place] ?? null;
    next[i] = up < 0 ? null : names[up]!;
    toNext[i] = up < 0 ? Number.NaN : Math.round((thresholds[up]! - value[i]!) * 10_000) / 10_000;
    above[i] = own === null ? Number.NaN : Math.round((value[i]! - own) * 10_000) / 10_000;
  }
  return memoryTable<TierCustomerRow>({
    customer_id: { type: 'text', data: ids },
    revenue: { type: 'number', unit: 'money', data: value },
    tier: {
      type: 'text',
      values: 'segment/tiers.tier',
      data: Array.from(tier, (t) => names[t]!),
      label: label('tier'),
    },
    next_tier: { type: 'text', values: 'segment/tiers.tier', data: next, label: label('next_tier') },
    to_next: { type: 'number', unit: 'money', data: toNext, label: label('to_next') },
    above: { type: 'number', unit: 'money', data: above, label: label('above') },
  });
}

export function benefitsTable(benefits: readonly Benefit[]): MemoryTable<BenefitRow> {
  const rows = benefits.map(
    (benefit): BenefitRow => ({
      tier: benefit.tier,
      kind: benefit.kind,
      benefit: benefit.name,
      cost: benefit.cost ?? null,
      cost_share: benefit.costShare ?? null,
    }),
  );
  return rowsTable(rows, {
    tier: { ...tierColumn, label: label('from_tier') },
    kind: { unit: 'text', values: 'segment/tiers.kind', label: label('kind') },
    benefit: { unit: 'text', values: 'segment/tiers.benefit', label: label('benefit') },
    cost: named('money', 'benefit_cost'),
    cost_share: named('share', 'cost_share'),
  });
}

export function bunchingRows(found: readonly Bunching[], width: number): BunchingRow[] {
  return found.map(({ threshold, observed, expected, ratio, low, high, p, n }) => ({
    threshold,
    from: threshold,
    to: threshold * (1 + width),
    observed,
    expected,
    ratio,
    low,
    high,
    p,
    of_customers: n,
  }));
}

export function bunchingTable(rows: readonly BunchingRow[]): MemoryTable<BunchingRow> {
  return rowsTable(rows, {
    threshold: named('money', 'threshold'),
    from: named('money', 'from'),
    to: named('money', 'to'),
    observed: named('customers', 'observed'),
    expected: named('number', 'expected'),
    ratio: named('ratio', 'ratio'),
    low: 'ratio',
    high: 'ratio',
    p: named('number', 'p_value'),
    of_customers: named('customers', 'fitted_to'),
  });
}

/** The picture of one threshold: customers by money, counted and expected. */
export function bunchingBinsTable(found: Bunching | undefined): MemoryTable<BunchingBinRow> {
  const rows = (found?.bins ?? []).flatMap((bin): BunchingBinRow[] => {
    const money = Math.sqrt(bin.from * bin.to);
    return [
      { money, series: 'observed', customers: bin.observed },
      { money, series: 'expected', customers: bin.expected },
    ];
  });
  return rowsTable(rows, {
    money: named('money', 'money'),
    series: { unit: 'text', values: 'segment/tiers.series', label: label('series') },
    customers: 'customers',
  });
}

/** Customers who lack little to the next tier, the highest tier first, then who lacks least. */
export function tierActions(
  { ids, value }: CustomerValues,
  tier: Uint8Array,
  thresholds: readonly (number | null)[],
  near: number,
  asOf: string | null,
): { actions: MemoryTable<ActionRow>; close: number; missing: number } {
  const chosen: { row: number; up: number; lacks: number }[] = [];
  for (let row = 0; row < ids.length; row++) {
    const up = nextAbove(tier[row]!, thresholds);
    if (up < 0 || !(value[row]! > 0)) continue;
    const lacks = thresholds[up]! - value[row]!;
    if (lacks <= near * thresholds[up]!) chosen.push({ row, up, lacks });
  }
  chosen.sort((a, b) => a.up - b.up || a.lacks - b.lacks || a.row - b.row);
  const missing = sumMoney(Float64Array.from(chosen, ({ lacks }) => lacks));
  const rows = chosen.map(
    ({ row }): ActionRow => ({
      customer_id: ids[row]!,
      action: 'next_tier',
      product_id: null,
      argument: 'next_tier_near',
      channel: null,
      best_time: null,
      by_date: asOf === null ? null : addDays(asOf, 30),
      expected_value: null,
      expected_low: null,
      expected_high: null,
      reason: 'little_to_next_tier',
    }),
  );
  return { actions: actionsTable(rows), close: chosen.length, missing };
}
