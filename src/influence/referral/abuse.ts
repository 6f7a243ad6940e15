import { benjaminiHochberg, gammaCdf } from '../../stats/index.js';
import type { Referrals } from './read-referrals.js';
import type { Forest } from './referral-forest.js';

export interface Suspicion {
  readonly kind: 'self' | 'ring' | 'household' | 'burst' | 'many';
  readonly customer: number;
  /** Referrals it rests on. */
  readonly referrals: number;
  /** Where it is a test: false discovery rate. */
  readonly q: number | null;
  readonly reward: number | null;
}

interface Options {
  readonly burst: number;
  readonly burstDays: number;
  readonly fdr: number;
}

/**
 * What looks like abuse: referring oneself, rings, one's own household, many on few days, and many more than the mode brings with others,
 * none of whom brings anybody by it in turn (Poisson tail against the mode's own mean without them, Benjamini–Hochberg over all referrers). A
 * suspicion is a reason to look, no verdict.
 */
export function suspicions(referrals: Referrals, forest: Forest, { burst, burstDays, fdr }: Options): Suspicion[] {
  const { referrer, referred, day, mode, reward, household } = referrals;
  const byReferrer = new Map<number, number[]>();
  for (let row = 0; row < referrer.length; row += 1) {
    if (referrer[row] === referred[row]) continue;
    const rows = byReferrer.get(referrer[row]!);
    if (rows) rows.push(row);
    else byReferrer.set(referrer[row]!, [row]);
  }
  const paid = (rows: readonly number[]): number | null => {
    const known = rows.filter((row) => !Number.isNaN(reward[row]!));
    return known.length === 0 ? null : known.reduce((sum, row) => sum + reward[row]!, 0);
  };
  const found: Suspicion[] = [];
  const add = (kind: Suspicion['kind'], customer: number, rows: readonly number[], q: number | null = null) =>
    found.push({ kind, customer, referrals: rows.length, q, reward: paid(rows) });

  const self = new Map<number, number[]>();
  for (const row of forest.selfReferrals) self.set(referrer[row]!, [...(self.get(referrer[row]!) ?? []), row]);
  for (const [customer, rows] of self) add('self', customer, rows);
  for (const customer of forest.rings.flat()) add('ring', customer, [forest.cameBy[customer]!]);
  for (const [customer, rows] of byReferrer) {
    const home = household?.[customer] ?? null;
    const own = rows.filter((row) => home !== null && household![referred[row]!] === home);
    if (own.length > 1) add('household', customer, own);
    const days = rows.filter((row) => !Number.isNaN(day[row]!));
    for (let i = 0; i + burst <= days.length; i += 1) {
      if (day[days[i + burst - 1]!]! - day[days[i]!]! >= burstDays) continue;
      add('burst', customer, days.slice(i, i + burst));
      break;
    }
  }
  const bringsOn = (row: number) => byReferrer.get(referred[row]!)?.some((next) => mode[next] === mode[row]) ?? false;
  const barren = (rows: readonly number[]) => !rows.some(bringsOn);
  for (const { customer, rows, q } of tooMany(byReferrer, mode))
    if (q <= fdr && barren(rows)) add('many', customer, rows, q);
  const order: Suspicion['kind'][] = ['self', 'ring', 'burst', 'many', 'household'];
  return found.sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.referrals - a.referrals || a.customer - b.customer,
  );
}

/** Each referrer's number by one mode against what others bring by it. */
function tooMany(byReferrer: ReadonlyMap<number, readonly number[]>, mode: readonly (string | null)[]) {
  const byMode = new Map<string, { customer: number; rows: number[] }[]>();
  for (const [customer, rows] of byReferrer) {
    const own = new Map<string, number[]>();
    for (const row of rows) own.set(mode[row] ?? '', [...(own.get(mode[row] ?? '') ?? []), row]);
    for (const [name, list] of own) byMode.set(name, [...(byMode.get(name) ?? []), { customer, rows: list }]);
  }
  const tests = [...byMode.values()].flatMap((list) => {
    const mean = truncatedMean(list.map(({ rows }) => rows.length));
    return list.map(({ customer, rows }) => ({ customer, rows, p: truncatedTail(rows.length, mean) }));
  });
  const q = benjaminiHochberg(Float64Array.from(tests, ({ p }) => p));
  return tests.map((test, i) => ({ ...test, q: q[i]! }));
}

/** The Poisson mean behind counts of which zeros are not seen: from the shares of ones and twos, which a few large counts do not move. */
function truncatedMean(counts: readonly number[]): number {
  const ones = counts.filter((count) => count === 1).length;
  const twos = counts.filter((count) => count === 2).length;
  // P(2) / P(1) = mean / 2
  return Math.max(0.05, (2 * (twos + 0.5)) / (ones + 1));
}

/** P(at least `count`, given at least one). */
function truncatedTail(count: number, mean: number): number {
  // P(Poisson ≥ n) = P(gamma(n) ≤ mean)
  const tail = (n: number) => gammaCdf(mean, n);
  return Math.min(1, tail(count) / tail(1));
}
