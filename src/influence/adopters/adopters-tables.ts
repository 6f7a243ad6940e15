import { type EnglishNames, nameColumn } from '../../cross-sell/product-names.js';
import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { type AdopterClasses, classNames } from './adopter-classes.js';
import type { Claim, ClassFacts } from './class-facts.js';
import type { EarlyRecord } from './early-record.js';
import type { JudgedLaunch } from './judge-launches.js';
import type { GateVerdict } from './launch-gate.js';
import type { Buyers } from './read-adopters.js';

export interface AdopterClassRow extends Row {
  readonly class: string;
  readonly customers: number;
  /** Of the five categories. */
  readonly share: number | null;
  readonly rogers_share: number | null;
  readonly customer_share: number;
  readonly revenue: number | null;
  readonly revenue_share: number | null;
  readonly share_low: number | null;
  readonly share_high: number | null;
  readonly launch_revenue: number | null;
  readonly until_days: number | null;
  readonly followers: number | null;
  readonly followers_chance: number | null;
  readonly followers_excess: number | null;
  readonly excess_low: number | null;
  readonly excess_high: number | null;
  readonly cost: number | null;
  readonly money_back: number | null;
  readonly roi: number | null;
  readonly roi_low: number | null;
  readonly roi_high: number | null;
}

export interface ClaimRow extends Row {
  readonly customer_share: number;
  readonly customers: number;
  readonly revenue_share: number | null;
  readonly share_low: number | null;
  readonly share_high: number | null;
  readonly verdict: string;
}

export interface LaunchRow extends Row {
  readonly product_id: string;
  readonly label: string;
  readonly launched_on: string;
  readonly buyers: number;
  readonly early: number;
  readonly again: number;
  readonly acceptance: number | null;
  readonly acceptance_low: number | null;
  readonly acceptance_high: number | null;
  readonly harbingers: number | null;
  readonly p_success: number | null;
  readonly p_low: number | null;
  readonly p_high: number | null;
  readonly gate: string;
  readonly kept: number | null;
  readonly kept_low: number | null;
  readonly kept_high: number | null;
  readonly outcome: string;
}

export interface AdopterRow extends Row {
  readonly customer_id: string;
  readonly class: string;
  readonly exposed: number;
  readonly adopted: number;
  readonly mean_days: number | null;
  readonly early_picks: number;
  readonly early_rate: number | null;
  readonly rate_low: number | null;
  readonly rate_high: number | null;
  readonly judged_picks: number;
  readonly hits: number;
  readonly hit_rate: number | null;
  readonly hit_low: number | null;
  readonly hit_high: number | null;
  readonly tag: string | null;
  readonly revenue: number | null;
}

export interface PanelRow extends Row {
  readonly rank: number;
  readonly customer_id: string;
  readonly label: string;
  readonly early_picks: number;
  readonly exposed: number;
  readonly early_rate: number;
  readonly rate_low: number;
  readonly rate_high: number;
  readonly hits: number;
  readonly judged_picks: number;
  readonly hit_rate: number | null;
  readonly followers: number | null;
}

export interface HarbingerRow extends Row {
  readonly customer_id: string;
  readonly label: string;
  readonly judged_picks: number;
  readonly hits: number;
  readonly hit_rate: number;
  readonly hit_high: number;
}

const id = 'influence/adopters';
const unknown = Number.NaN;

export function classTable(
  facts: readonly ClassFacts[],
  shares: readonly number[],
  cutDays: readonly number[] | null,
): MemoryTable<AdopterClassRow> {
  const all = facts.reduce((sum, { customers }) => sum + customers, 0);
  const adopters = facts.slice(0, 5).reduce((sum, { customers }) => sum + customers, 0);
  const per = (of: (row: ClassFacts, c: number) => number | null | undefined) =>
    Float64Array.from(facts, (row, c) => of(row, c) ?? unknown);
  return memoryTable<AdopterClassRow>({
    class: { type: 'text', values: `${id}.class`, data: facts.map(({ name }) => name) },
    customers: { type: 'integer', unit: 'customers', data: per((row) => row.customers) },
    share: {
      type: 'number',
      unit: 'share',
      label: { id: `${id}.column.share` },
      data: per((row, c) => (c < 5 && adopters > 0 ? row.customers / adopters : null)),
    },
    rogers_share: { type: 'number', unit: 'share', data: per((_, c) => shares[c]) },
    customer_share: { type: 'number', unit: 'share', data: per((row) => row.customers / all) },
    revenue: { type: 'number', unit: 'money', data: per((row) => row.revenue) },
    revenue_share: { type: 'number', unit: 'share', data: per((row) => row.revenueShare?.share) },
    share_low: { type: 'number', unit: 'share', data: per((row) => row.revenueShare?.low) },
    share_high: { type: 'number', unit: 'share', data: per((row) => row.revenueShare?.high) },
    launch_revenue: { type: 'number', unit: 'money', data: per((row) => row.launchRevenue) },
    until_days: { type: 'number', unit: 'days', data: per((_, c) => cutDays?.[c]) },
    followers: { type: 'number', unit: 'number', data: per((row) => row.followers) },
    followers_chance: { type: 'number', unit: 'number', data: per((row) => row.byChance) },
    followers_excess: { type: 'number', unit: 'number', data: per((row) => row.excess?.value) },
    excess_low: { type: 'number', unit: 'number', data: per((row) => row.excess?.low) },
    excess_high: { type: 'number', unit: 'number', data: per((row) => row.excess?.high) },
    cost: { type: 'number', unit: 'money', data: per((row) => row.cost) },
    money_back: { type: 'number', unit: 'money', data: per((row) => row.back) },
    roi: { type: 'number', unit: 'ratio', data: per((row) => row.roi?.value) },
    roi_low: { type: 'number', unit: 'ratio', data: per((row) => row.roi?.low) },
    roi_high: { type: 'number', unit: 'ratio', data: per((row) => row.roi?.high) },
  });
}

export function claimTable(claims: readonly Claim[]): MemoryTable<ClaimRow> {
  const share = (of: (claim: Claim) => number | undefined) => ({
    type: 'number' as const,
    unit: 'share' as const,
    data: Float64Array.from(claims, (claim) => of(claim) ?? unknown),
  });
  return memoryTable<ClaimRow>({
    customer_share: share((claim) => claim.share),
    customers: { type: 'integer', unit: 'customers', data: Float64Array.from(claims, (claim) => claim.customers) },
    revenue_share: share((claim) => claim.revenue?.share),
    share_low: share((claim) => claim.revenue?.low),
    share_high: share((claim) => claim.revenue?.high),
    verdict: { type: 'text', values: `${id}.claim`, data: claims.map(({ verdict }) => verdict) },
  });
}

export function launchTable(
  launches: readonly JudgedLaunch[],
  gate: readonly GateVerdict[],
  names: ReadonlyMap<string, string>,
  english: EnglishNames,
): MemoryTable<LaunchRow> {
  type Joined = JudgedLaunch & { readonly gate: GateVerdict };
  const rows: Joined[] = launches.map((launch, l) => ({ ...launch, gate: gate[l]! }));
  const share = (of: (row: Joined) => number | null) => ({
    type: 'number' as const,
    unit: 'share' as const,
    data: Float64Array.from(rows, (row) => of(row) ?? unknown),
  });
  const count = (of: (row: Joined) => number) => ({
    type: 'integer' as const,
    unit: 'customers' as const,
    data: Float64Array.from(rows, of),
  });
  const seen = <T extends number | null>(row: Joined, value: T): T | null => (row.early > 0 ? value : null);
  return memoryTable<LaunchRow>({
    product_id: { type: 'text', data: rows.map((row) => row.product) },
    label: nameColumn(
      rows.map((row) => names.get(row.product) ?? row.product),
      english,
    ),
    launched_on: { type: 'date', data: rows.map((row) => row.date) },
    buyers: count((row) => row.buyers),
    early: count((row) => row.early),
    again: count((row) => row.again),
    acceptance: share((row) => row.acceptance),
    acceptance_low: share((row) => seen(row, row.acceptanceLow)),
    acceptance_high: share((row) => seen(row, row.acceptanceHigh)),
    harbingers: share((row) => row.gate.harbingers),
    p_success: share((row) => row.gate.p),
    p_low: { ...share((row) => row.gate.low), label: { id: `${id}.column.p_low` } },
    p_high: { ...share((row) => row.gate.high), label: { id: `${id}.column.p_high` } },
    gate: { type: 'text', values: `${id}.gate`, data: rows.map((row) => row.gate.verdict) },
    kept: share((row) => row.kept),
    kept_low: share((row) => row.keptLow),
    kept_high: share((row) => row.keptHigh),
    outcome: { type: 'text', values: `${id}.outcome`, data: rows.map((row) => row.outcome) },
  });
}

/** What a customer is called: nobody who is early with everything is a harbinger by that. */
function tagOf(record: EarlyRecord, i: number): string | null {
  return record.isHarbinger[i] === 1 ? 'harbinger' : record.isRepeated[i] === 1 ? 'early_again' : null;
}

export function adopterTable(buyers: Buyers, classes: AdopterClasses, record: EarlyRecord): MemoryTable<AdopterRow> {
  const { ids } = buyers;
  const whole = (data: ArrayLike<number>) => ({
    type: 'integer' as const,
    unit: 'count' as const,
    data: Float64Array.from(data),
  });
  const share = (data: Float64Array) => ({ type: 'number' as const, unit: 'share' as const, data });
  return memoryTable<AdopterRow>({
    customer_id: { type: 'text', data: ids },
    class: { type: 'text', values: `${id}.class`, data: Array.from(classes.of, (c) => classNames[c]!) },
    exposed: whole(classes.exposed),
    adopted: whole(classes.adopted),
    mean_days: { type: 'number', unit: 'days', data: classes.meanDays },
    early_picks: whole(record.picks),
    early_rate: share(record.rate),
    rate_low: share(record.rateLow),
    rate_high: share(record.rateHigh),
    judged_picks: whole(record.judged),
    hits: whole(record.hits),
    hit_rate: share(record.hitRate),
    hit_low: share(record.hitLow),
    hit_high: share(record.hitHigh),
    tag: { type: 'text', values: `${id}.tag`, data: ids.map((_, i) => tagOf(record, i)) },
    revenue: { type: 'number', unit: 'money', data: buyers.revenue },
  });
}

/** The customers of a list, by place, in its order. */
export interface Listed {
  readonly who: readonly number[];
  readonly ids: readonly string[];
  readonly labels: ReadonlyMap<number, string>;
}

const people = ({ who, ids, labels }: Listed) => ({
  customer_id: { type: 'text' as const, data: who.map((i) => ids[i]!) },
  label: { type: 'text' as const, holds: 'customer_name' as const, data: who.map((i) => labels.get(i) ?? ids[i]!) },
});

export function panelTable(
  listed: Listed,
  record: EarlyRecord,
  exposed: Uint32Array,
  followers: Float64Array | null,
): MemoryTable<PanelRow> {
  const { who } = listed;
  const per = (of: ArrayLike<number>) => Float64Array.from(who, (i) => of[i]!);
  return memoryTable<PanelRow>({
    rank: { type: 'integer', unit: 'count', data: Float64Array.from(who, (_, place) => place + 1) },
    ...people(listed),
    early_picks: { type: 'integer', unit: 'count', data: per(record.picks) },
    exposed: { type: 'integer', unit: 'count', data: per(exposed) },
    early_rate: { type: 'number', unit: 'share', data: per(record.rate) },
    rate_low: { type: 'number', unit: 'share', data: per(record.rateLow) },
    rate_high: { type: 'number', unit: 'share', data: per(record.rateHigh) },
    hits: { type: 'integer', unit: 'count', data: per(record.hits) },
    judged_picks: { type: 'integer', unit: 'count', data: per(record.judged) },
    hit_rate: { type: 'number', unit: 'share', data: per(record.hitRate) },
    followers: { type: 'integer', unit: 'customers', data: Float64Array.from(who, (i) => followers?.[i] ?? unknown) },
  });
}

export function harbingerTable(listed: Listed, record: EarlyRecord): MemoryTable<HarbingerRow> {
  const per = (of: ArrayLike<number>) => Float64Array.from(listed.who, (i) => of[i]!);
  return memoryTable<HarbingerRow>({
    ...people(listed),
    judged_picks: { type: 'integer', unit: 'count', data: per(record.judged) },
    hits: { type: 'integer', unit: 'count', data: per(record.hits) },
    hit_rate: { type: 'number', unit: 'share', data: per(record.hitRate) },
    hit_high: { type: 'number', unit: 'share', data: per(record.hitHigh) },
  });
}
