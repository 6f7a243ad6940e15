import { fisherUpperTail, type Random, wilson } from '../../stats/index.js';

/** How often listeners buy when told by somebody so many levels above them. */
export interface GapRate {
  readonly gap: number;
  readonly told: number;
  readonly bought: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Placebo in time: those who bought in as many days before they were told. */
  readonly before: number;
  readonly placebo: number;
}

/** Whether voice runs down a gap, and not too far. */
export interface GapTest {
  readonly told: number;
  /** Listeners told from above who buy, against those told from level or below. */
  readonly above: number;
  readonly others: number;
  readonly pDown: number;
  /** The gap at which voice is strongest, and the probability that it is not weaker at both sides of it. */
  readonly peak: number | null;
  readonly pPeak: number | null;
  /** The same as `pDown` for the purchases before they were told: must not be small. */
  readonly pPlacebo: number;
  readonly verdict: 'inverted_u' | 'down' | 'none' | 'placebo_fails' | 'too_few';
}

export interface GapEvents {
  readonly gap: Int32Array;
  readonly after: Uint8Array;
  readonly before: Uint8Array;
}

/** Tellings below which an attribute is not tested. */
const fewest = 50;
const permutations = 999;
/** Most outcomes exchanged in all: many tellings need fewer permutations. */
const mostExchanged = 5e7;

/** How listeners buy by how far the teller stands above them. Cost: O(tellings). */
export function gapRates({ gap, after, before }: GapEvents, level: number): GapRate[] {
  const counts = new Map<number, [number, number, number]>();
  gap.forEach((g, i) => {
    const count = counts.get(g) ?? [0, 0, 0];
    count[0] += 1;
    count[1] += after[i]!;
    count[2] += before[i]!;
    counts.set(g, count);
  });
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([g, [told, bought, earlier]]) => {
      const { low, high } = wilson(bought, told, level);
      return { gap: g, told, bought, rate: bought / told, low, high, before: earlier, placebo: earlier / told };
    });
}

/**
 * Tests that voice runs down a gap of standing, and not too far.
 *
 * Down: Fisher's exact test of those told from above against the rest. Not too far: among those told from level or above, the greatest over inner gaps g of the smaller
 * of two trends, rising up to g and falling from g on (z of the linear trend of shares), against the same where outcomes are exchanged among
 * the listeners (999 times), so that the choice of g is paid for. The placebo asks the first question of purchases before the telling, when nobody
 * had told. Cost: O(permutations × tellings).
 *
 * @see U. Simonsohn, "Two lines: a valid alternative to the invalid testing of U-shaped relationships", Advances in Methods and Practices in Psychological Science 1
 *   (2018). Deviation: trends of shares in place of two regressions, and the break chosen inside the permutation.
 */
export function testGap({ gap, after, before }: GapEvents, random: Random, alpha: number): GapTest {
  const n = gap.length;
  const isAbove = gap.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  const overlap = (outcome: Uint8Array) => {
    let [both, second] = [0, 0];
    for (let i = 0; i < n; i += 1) {
      second += outcome[i]!;
      if (gap[i]! > 0) both += outcome[i]!;
    }
    return { both, first: isAbove, second, total: n };
  };
  const [told, placebo] = [overlap(after), overlap(before)];
  const above = isAbove > 0 ? told.both / isAbove : 0;
  const others = n > isAbove ? (told.second - told.both) / (n - isAbove) : 0;
  if (n < fewest || isAbove === 0 || isAbove === n)
    return { told: n, above, others, pDown: 1, peak: null, pPeak: null, pPlacebo: 1, verdict: 'too_few' };
  const [pDown, pPlacebo] = [fisherUpperTail(told), fisherUpperTail(placebo)];
  const down = Array.from(gap.keys()).filter((i) => gap[i]! >= 0);
  const most = down.reduce((top, i) => Math.max(top, gap[i]!), 0);
  const totals = new Float64Array(most + 1);
  for (const i of down) totals[gap[i]!]! += 1;
  const outcomes = Uint8Array.from(down, (i) => after[i]!);
  const bend = (values: Uint8Array): { readonly at: number; readonly z: number } => {
    const hits = new Float64Array(most + 1);
    down.forEach((i, place) => {
      hits[gap[i]!]! += values[place]!;
    });
    let best = { at: 0, z: -Infinity };
    for (let g = 1; g < most; g += 1) {
      const z = Math.min(trend(hits, totals, 0, g), -trend(hits, totals, g, most));
      if (z > best.z) best = { at: g, z };
    }
    return best;
  };
  const seen = bend(outcomes);
  let [peak, pPeak]: [number | null, number | null] = [null, null];
  if (most >= 2 && Number.isFinite(seen.z)) {
    let asMuch = 1;
    const times = Math.min(permutations, Math.max(99, Math.floor(mostExchanged / outcomes.length)));
    for (let p = 0; p < times; p += 1) {
      for (let i = outcomes.length - 1; i > 0; i -= 1) {
        const j = random.integer(i + 1);
        const kept = outcomes[i]!;
        outcomes[i] = outcomes[j]!;
        outcomes[j] = kept;
      }
      if (bend(outcomes).z >= seen.z) asMuch += 1;
    }
    [peak, pPeak] = [seen.at, asMuch / (times + 1)];
  }
  const verdict =
    pDown > alpha
      ? 'none'
      : pPlacebo <= alpha
        ? 'placebo_fails'
        : pPeak !== null && pPeak <= alpha
          ? 'inverted_u'
          : 'down';
  return { told: n, above, others, pDown, peak, pPeak, pPlacebo, verdict };
}

/** z of the linear trend of shares over the groups from a to b; 0 where there is nothing to see (Cochran and Armitage). */
function trend(hits: Float64Array, totals: Float64Array, a: number, b: number): number {
  let [n, k, sx, sxx, sxk] = [0, 0, 0, 0, 0];
  for (let g = a; g <= b; g += 1) {
    n += totals[g]!;
    k += hits[g]!;
    sx += g * totals[g]!;
    sxx += g * g * totals[g]!;
    sxk += g * hits[g]!;
  }
  const p = k / n;
  const variance = p * (1 - p) * (sxx - (sx * sx) / n);
  return variance > 0 ? (sxk - p * sx) / Math.sqrt(variance) : 0;
}
