import { betaQuantile, fitBetaBinomial, posterior, quantile } from '../../stats/index.js';
import type { JudgedLaunch } from './judge-launches.js';
import type { EarlyBuyers } from './launch-gate.js';

/** Who is early again and again, and how their picks turn out; one place a customer. */
export interface EarlyRecord {
  readonly picks: Uint32Array;
  /** Share of the launches one is early with: estimate shrunk to customers who shop as often, with interval. */
  readonly rate: Float64Array;
  readonly rateLow: Float64Array;
  readonly rateHigh: Float64Array;
  /** Early picks among launches whose outcome is known, and those that live on. */
  readonly judged: Uint32Array;
  readonly hits: Uint32Array;
  readonly hitRate: Float64Array;
  readonly hitLow: Float64Array;
  readonly hitHigh: Float64Array;
  /** 1: early at least twice, and surely more often than is usual among all. */
  readonly isRepeated: Uint8Array;
  /** 1: at least two picks that failed, and surely fewer hits than is usual. */
  readonly isHarbinger: Uint8Array;
  /** Early picks of everybody that turned out well. */
  readonly hitShare: { readonly n: number; readonly of: number };
}

/** Customers are compared with those who shop about as often: chance alone makes who comes daily early. */
const bands = 5;

/**
 * Who is early with launches again and again, and whose early picks live on.
 *
 * Early is a first purchase within the early days. The share of launches one is early with has a beta prior fitted to customers of the same fifth
 * by days of shopping; the share of hits one fitted to all early picks. Cost: O(customers × launches).
 */
export function earlyRecord(
  launches: readonly JudgedLaunch[],
  earlyBuyers: EarlyBuyers,
  { exposed, visits }: { readonly exposed: Uint32Array; readonly visits: Float64Array },
  level: number,
): EarlyRecord {
  const n = exposed.length;
  const [picks, judged, hits] = [new Uint32Array(n), new Uint32Array(n), new Uint32Array(n)];
  earlyBuyers.forEach((buyers, l) => {
    const { outcome } = launches[l]!;
    for (const i of buyers) {
      picks[i]! += 1;
      if (outcome !== 'success' && outcome !== 'failure') continue;
      judged[i]! += 1;
      if (outcome === 'success') hits[i]! += 1;
    }
  });
  const people = Array.from({ length: n }, (_, i) => i);
  const numbers = () => new Float64Array(n).fill(Number.NaN);
  const [rate, rateLow, rateHigh, hitRate, hitLow, hitHigh] = [
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
  ];
  const cuts = n === 0 ? [] : Array.from({ length: bands - 1 }, (_, b) => quantile(visits, (b + 1) / bands));
  const bandOf = (i: number): number => cuts.filter((cut) => visits[i]! > cut).length;
  const byBand: number[][] = Array.from({ length: bands }, () => []);
  for (const i of people) if (exposed[i]! > 0) byBand[bandOf(i)]!.push(i);
  const estimate = (
    who: readonly number[],
    k: Uint32Array,
    of: Uint32Array,
    [mean, low, high]: readonly [Float64Array, Float64Array, Float64Array],
  ): void => {
    const prior = fitBetaBinomial({ k: who.map((i) => k[i]!), n: who.map((i) => of[i]!) });
    const known = new Map<string, readonly [number, number, number]>();
    for (const i of who) {
      const key = `${k[i]!}/${of[i]!}`;
      let found = known.get(key);
      if (!found) {
        const { a, b } = posterior(k[i]!, of[i]!, prior);
        found = [a / (a + b), betaQuantile((1 - level) / 2, a, b), betaQuantile((1 + level) / 2, a, b)];
        known.set(key, found);
      }
      [mean[i], low[i], high[i]] = [found[0], found[1], found[2]];
    }
  };
  for (const who of byBand) if (who.length > 0) estimate(who, picks, exposed, [rate, rateLow, rateHigh]);
  const pickers = people.filter((i) => judged[i]! > 0);
  if (pickers.length > 0) estimate(pickers, hits, judged, [hitRate, hitLow, hitHigh]);
  const total = (counts: Uint32Array, who: readonly number[]): number => who.reduce((sum, i) => sum + counts[i]!, 0);
  const usual = total(picks, people) / Math.max(1, total(exposed, people));
  const hitShare = { n: total(hits, pickers), of: total(judged, pickers) };
  const usualHits = hitShare.n / Math.max(1, hitShare.of);
  return {
    picks,
    rate,
    rateLow,
    rateHigh,
    judged,
    hits,
    hitRate,
    hitLow,
    hitHigh,
    isRepeated: Uint8Array.from(people, (i) => (picks[i]! >= 2 && rateLow[i]! > usual ? 1 : 0)),
    isHarbinger: Uint8Array.from(people, (i) => (judged[i]! - hits[i]! >= 2 && hitHigh[i]! < usualHits ? 1 : 0)),
    hitShare,
  };
}
