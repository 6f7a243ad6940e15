import type { TierRule } from './tier-rules.js';

/** Position of the first tier whose threshold is reached; the number of tiers for none. */
function reached(money: number, thresholds: readonly (number | null)[]): number {
  for (let t = 0; t < thresholds.length; t++) if (thresholds[t] != null && money >= thresholds[t]!) return t;
  return thresholds.length;
}

/** Tiers of customers for thresholds that stand. Cost: O(customers × tiers). */
export function tiersOf(money: Float64Array, thresholds: readonly (number | null)[]): Uint8Array {
  const tier = new Uint8Array(money.length);
  for (let i = 0; i < money.length; i++) tier[i] = reached(money[i]!, thresholds);
  return tier;
}

/**
 * Where each tier begins.
 *
 * By share: the money of the last customer of the tier, so that equal money is never split; shares are of those who
 * brought money. A tier that would begin where the one above it does has nobody. By amount: as stated.
 *
 * @param sorted - money of those who brought some, ascending
 * @example tierThresholds(Float64Array.of(1, 2, 3, 4), [{ name: 'gold', share: 0.25 }, { name: 'silver', share: 0.5 }]) // => [4, 2]
 */
export function tierThresholds(sorted: Float64Array, rules: readonly TierRule[]): (number | null)[] {
  const n = sorted.length;
  let share = 0;
  let above = Infinity;
  return rules.map((rule) => {
    if (rule.amount !== undefined) return rule.amount;
    share += rule.share ?? 0;
    const members = Math.min(n, Math.round(share * n));
    const begins = members === 0 ? null : sorted[n - members]!;
    if (begins === null || begins >= above) return null;
    above = begins;
    return begins;
  });
}

/**
 * The largest tiers that a budget pays for: every share is multiplied by the same factor, 1 at most.
 *
 * @param costOf - what the programme costs with these thresholds
 * @returns the rules with their shares made smaller, and the factor
 */
export function tiersUnderBudget(
  rules: readonly TierRule[],
  budget: number,
  costOf: (rules: readonly TierRule[]) => number,
): { rules: readonly TierRule[]; factor: number } {
  const scaled = (factor: number) => rules.map((rule) => ({ ...rule, share: factor * (rule.share ?? 0) }));
  if (costOf(rules) <= budget) return { rules, factor: 1 };
  let [low, high] = [0, 1];
  // Fifty halvings: finer than one customer in 10^15.
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (costOf(scaled(middle)) <= budget) low = middle;
    else high = middle;
  }
  return { rules: scaled(low), factor: low };
}
