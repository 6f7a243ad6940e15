import { scoreValues } from '../rfm/score-values.js';

/** How recency, frequency and money become one score of 1 to 5. */
export const rfmRules = ['mean', 'minimum', 'money', 'quantile'] as const;
export type RfmRule = (typeof rfmRules)[number];

interface Scores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
}

/**
 * One RFM score of 1 to 5 a customer; customers who are not scored (nothing is left of what they paid) have 1.
 *
 * `mean` is the mean of the three, rounded; `minimum` the worst of them; `money` that of money alone; `quantile` cuts their
 * sum into fifths of the customers.
 *
 * @param scored - positions of the customers with scores
 * @example oneScore({ r: Uint8Array.of(5), f: Uint8Array.of(4), m: Uint8Array.of(4) }, Uint32Array.of(0), 'mean') // => Uint8Array.of(4)
 */
export function oneScore({ r, f, m }: Scores, scored: Uint32Array, rule: RfmRule): Uint8Array {
  const one = new Uint8Array(r.length).fill(1);
  if (rule === 'quantile') {
    const sums = Float64Array.from(r, (score, i) => score + f[i]! + m[i]!);
    scoreValues(sums, scored, { bins: 5, better: 'high' }, one);
    return one;
  }
  for (const i of scored) {
    const three = [r[i]!, f[i]!, m[i]!] as const;
    if (rule === 'mean') one[i] = Math.round((three[0] + three[1] + three[2]) / 3);
    else one[i] = rule === 'minimum' ? Math.min(...three) : m[i]!;
  }
  return one;
}
