import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { sumMoney } from '../../segment/sum-money.js';
import { quantile, wilson } from '../../stats/index.js';
import type { Suspicion } from './abuse.js';
import { type KFactor, kFactor } from './k-factor.js';
import type { Referrals } from './read-referrals.js';
import type { Forest } from './referral-forest.js';

export interface ReferrerRow extends Row {
  readonly customer_id: string;
  /** Customers brought by this one, and all below in the tree. */
  readonly referred: number;
  readonly tree: number;
  /** Steps from the first of the tree; null on or below a ring. */
  readonly depth: number;
  /** Money of those brought, and what of it would have come anyway is taken off. */
  readonly value: number | null;
  readonly value_own: number | null;
  readonly reward: number | null;
}

export interface ModeRow extends Row {
  readonly mode: string;
  readonly referrals: number;
  readonly referrers: number;
  readonly buyers_share: number | null;
  readonly buyers_low: number | null;
  readonly buyers_high: number | null;
  readonly value_per_referred: number | null;
  readonly reward: number | null;
  /** Customers who came by this mode and had the time to refer, suspects and those they brought left out. */
  readonly n: number;
  readonly k: number | null;
  readonly k_low: number | null;
  readonly k_high: number | null;
  readonly p_above_one: number | null;
}

export interface CodeRow extends Row {
  readonly code: string;
  readonly referrals: number;
  readonly buyers: number | null;
  readonly value: number | null;
  readonly reward: number | null;
}

export interface SuspectRow extends Row {
  readonly customer_id: string;
  readonly suspicion: string;
  readonly referrals: number;
  readonly q: number | null;
  readonly reward: number | null;
}

export interface RingRow extends Row {
  readonly ring: number;
  readonly step: number;
  readonly customer_id: string;
}

/** What was found, from which the tables are made. */
export interface Found {
  readonly referrals: Referrals;
  readonly forest: Forest;
  readonly suspects: readonly Suspicion[];
  /** Day up to which a customer must have begun to have had the time to refer. */
  readonly matureDay: number;
  /** Share of the referred money that would have come anyway. */
  readonly anyway: number;
  readonly level: number;
}

/** Rows of the referrals that count: the first of each customer, not of oneself. */
export function countingRows({ cameBy }: Forest): number[] {
  return Array.from(cameBy)
    .filter((row) => row !== -1)
    .sort((a, b) => a - b);
}

/** Numbers brought by each customer, by the rows given. */
function broughtBy({ referrer, customers }: Referrals, rows: readonly number[]): Uint32Array {
  const counts = new Uint32Array(customers);
  for (const row of rows) counts[referrer[row]!]! += 1;
  return counts;
}

/** Numbers brought by each customer who had the time. */
export function matureCounts({ referrals, forest, matureDay }: Found): number[] {
  const counts = broughtBy(referrals, countingRows(forest));
  return Array.from(counts).filter((_, customer) => referrals.began[customer]! <= matureDay);
}

/** One row a mode, the most used first. A null mode is `unknown`. */
export function modeTable(found: Found): MemoryTable<ModeRow> {
  const { referrals, forest, suspects, matureDay, level } = found;
  const { mode, referrer, referred, money, firstOrder, reward, began } = referrals;
  const rows = countingRows(forest);
  const suspected = new Set(suspects.filter(({ kind }) => kind !== 'household').map(({ customer }) => customer));
  const clean = rows.filter((row) => !suspected.has(referrer[row]!));
  const names = [...new Set(rows.map((row) => mode[row] ?? 'unknown'))];
  const made = names.map((name) => {
    const own = rows.filter((row) => (mode[row] ?? 'unknown') === name);
    const ownClean = clean.filter((row) => (mode[row] ?? 'unknown') === name);
    const counts = broughtBy(referrals, ownClean);
    const exposed = ownClean
      .map((row) => referred[row]!)
      .filter((customer) => began[customer]! <= matureDay && !suspected.has(customer));
    const k: KFactor = kFactor(
      exposed.map((customer) => counts[customer]!),
      level,
    );
    const buyers = firstOrder ? own.filter((row) => !Number.isNaN(firstOrder[referred[row]!]!)).length : Number.NaN;
    const sum = money
      ? sumMoney(Float64Array.from(own, (row) => money[referred[row]!]!).filter((each) => !Number.isNaN(each)))
      : Number.NaN;
    const paid = own.map((row) => reward[row]!).filter((each) => !Number.isNaN(each));
    return { name, own, k, buyers, sum, paid, referrers: new Set(own.map((row) => referrer[row]!)).size };
  });
  made.sort((a, b) => b.own.length - a.own.length || (a.name < b.name ? -1 : 1));
  const per = (of: (row: (typeof made)[number]) => number) => Float64Array.from(made, of);
  const ends = made.map(({ buyers, own }) => (Number.isNaN(buyers) ? null : wilson(buyers, own.length, level)));
  return memoryTable<ModeRow>({
    mode: { type: 'text', values: 'code', data: made.map(({ name }) => name) },
    referrals: { type: 'integer', unit: 'count', data: per(({ own }) => own.length) },
    referrers: { type: 'integer', unit: 'customers', data: per(({ referrers }) => referrers) },
    buyers_share: { type: 'number', unit: 'share', data: per(({ buyers, own }) => buyers / own.length) },
    buyers_low: { type: 'number', unit: 'share', data: Float64Array.from(ends, (each) => each?.low ?? Number.NaN) },
    buyers_high: { type: 'number', unit: 'share', data: Float64Array.from(ends, (each) => each?.high ?? Number.NaN) },
    value_per_referred: { type: 'number', unit: 'money', data: per(({ sum, own }) => sum / own.length) },
    reward: {
      type: 'number',
      unit: 'money',
      data: per(({ paid }) => (paid.length > 0 ? sumMoney(Float64Array.from(paid)) : Number.NaN)),
    },
    n: { type: 'integer', unit: 'customers', data: per(({ k }) => k.n) },
    k: { type: 'number', unit: 'number', data: per(({ k }) => k.k ?? Number.NaN) },
    k_low: { type: 'number', unit: 'number', data: per(({ k }) => (k.k === null ? Number.NaN : k.low)) },
    k_high: { type: 'number', unit: 'number', data: per(({ k }) => (k.k === null ? Number.NaN : k.high)) },
    p_above_one: { type: 'number', unit: 'share', data: per(({ k }) => k.above ?? Number.NaN) },
  });
}

/** One row a customer who brought somebody, the most valuable first. */
export function referrerTable({ referrals, forest, anyway }: Found): MemoryTable<ReferrerRow> {
  const { ids, referrer, referred, money, reward } = referrals;
  const rows = countingRows(forest);
  const counts = broughtBy(referrals, rows);
  const value = new Float64Array(ids.length);
  const paid = new Float64Array(ids.length).fill(Number.NaN);
  for (const row of rows) {
    const customer = referrer[row]!;
    const brought = money?.[referred[row]!] ?? Number.NaN;
    if (!Number.isNaN(brought)) value[customer]! += Math.round(brought * 10_000) / 10_000;
    if (!Number.isNaN(reward[row]!))
      paid[customer] = (Number.isNaN(paid[customer]!) ? 0 : paid[customer]!) + reward[row]!;
  }
  const order = Array.from(counts.keys())
    .filter((customer) => counts[customer]! > 0)
    .sort((a, b) => value[b]! - value[a]! || forest.below[b]! - forest.below[a]! || a - b);
  const per = (of: (customer: number) => number) => Float64Array.from(order, of);
  return memoryTable<ReferrerRow>({
    customer_id: { type: 'text', data: order.map((customer) => ids[customer]!) },
    referred: { type: 'integer', unit: 'customers', data: per((customer) => counts[customer]!) },
    tree: { type: 'integer', unit: 'customers', data: per((customer) => forest.below[customer]!) },
    depth: { type: 'integer', unit: 'count', data: per((customer) => forest.depth[customer]!) },
    value: { type: 'number', unit: 'money', data: per((customer) => (money ? value[customer]! : Number.NaN)) },
    value_own: {
      type: 'number',
      unit: 'money',
      data: per((customer) => (money ? value[customer]! * (1 - anyway) : Number.NaN)),
    },
    reward: { type: 'number', unit: 'money', data: per((customer) => paid[customer]!) },
  });
}

/** The codes that brought most. */
export function codeTable({ referrals, forest }: Found, top: number): MemoryTable<CodeRow> {
  const { code, referred, money, firstOrder, reward } = referrals;
  const byCode = new Map<string, number[]>();
  for (const row of countingRows(forest)) {
    const name = code[row] ?? null;
    if (name !== null) byCode.set(name, [...(byCode.get(name) ?? []), row]);
  }
  const codes = [...byCode].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, top);
  const sum = (rows: readonly number[], of: (row: number) => number) =>
    sumMoney(Float64Array.from(rows, of).filter((each) => !Number.isNaN(each)));
  const per = (of: (rows: readonly number[]) => number) => Float64Array.from(codes, ([, rows]) => of(rows));
  return memoryTable<CodeRow>({
    code: { type: 'text', data: codes.map(([name]) => name) },
    referrals: { type: 'integer', unit: 'count', data: per((rows) => rows.length) },
    buyers: {
      type: 'integer',
      unit: 'customers',
      data: per((rows) =>
        firstOrder ? rows.filter((row) => !Number.isNaN(firstOrder[referred[row]!]!)).length : Number.NaN,
      ),
    },
    value: {
      type: 'number',
      unit: 'money',
      data: per((rows) => (money ? sum(rows, (row) => money[referred[row]!]!) : Number.NaN)),
    },
    reward: { type: 'number', unit: 'money', data: per((rows) => sum(rows, (row) => reward[row]!)) },
  });
}

export function suspectTable({ referrals, suspects }: Found): MemoryTable<SuspectRow> {
  return memoryTable<SuspectRow>({
    customer_id: { type: 'text', data: suspects.map(({ customer }) => referrals.ids[customer]!) },
    suspicion: { type: 'text', values: 'influence/referral.suspicion', data: suspects.map(({ kind }) => kind) },
    referrals: { type: 'integer', unit: 'count', data: Float64Array.from(suspects, (each) => each.referrals) },
    q: { type: 'number', unit: 'number', data: Float64Array.from(suspects, (each) => each.q ?? Number.NaN) },
    reward: { type: 'number', unit: 'money', data: Float64Array.from(suspects, (each) => each.reward ?? Number.NaN) },
  });
}

export function ringTable({ referrals, forest }: Found): MemoryTable<RingRow> {
  const rows = forest.rings.flatMap((ring, i) =>
    ring.map((customer, step) => ({ ring: i + 1, step: step + 1, customer })),
  );
  return memoryTable<RingRow>({
    ring: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.ring) },
    step: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.step) },
    customer_id: { type: 'text', data: rows.map((row) => referrals.ids[row.customer]!) },
  });
}

/** Days from a customer's own beginning to each whom they brought; those of unknown or earlier beginning are left out. */
export function generationDays({
  referrals,
  forest,
}: Found): { median: number; low: number; high: number; n: number } | null {
  const { referrer, day, began } = referrals;
  const gaps = Float64Array.from(countingRows(forest), (row) => day[row]! - began[referrer[row]!]!)
    .filter((gap) => gap >= 0)
    .sort();
  const n = gaps.length;
  if (n < 5) return null;
  // Order statistics around the median by the binomial's normal approximation, at 90 %.
  const half = (1.6448536269514722 * Math.sqrt(n)) / 2;
  const at = (rank: number) => gaps[Math.min(n - 1, Math.max(0, Math.round(rank)))]!;
  return { median: quantile(gaps, 0.5), low: at(n / 2 - half - 0.5), high: at(n / 2 + half - 0.5), n };
}
