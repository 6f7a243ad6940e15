/** The `k` products of the largest scores, best first; of equals the lower number. Products of NaN or −Infinity are left out. */
export function topProducts(scores: Float64Array, k: number): number[] {
  const kept: number[] = [];
  for (let item = 0; item < scores.length; item++) {
    const score = scores[item]!;
    if (!(score > -Infinity)) continue;
    if (kept.length === k && score <= scores[kept[k - 1]!]!) continue;
    let place = kept.length < k ? kept.length : k - 1;
    while (place > 0 && scores[kept[place - 1]!]! < score) {
      kept[place] = kept[place - 1]!;
      place--;
    }
    kept[place] = item;
  }
  return kept;
}

/**
 * Share of what was bought that the first k of a list hold: hits / min(k, bought), so that the best list has 1.
 *
 * @param hits - by place of the list, 1 where it was bought
 */
export function recallAt(hits: readonly number[], bought: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < Math.min(k, hits.length); i++) sum += hits[i]!;
  return sum / Math.min(k, bought);
}

/**
 * Normalised discounted cumulative gain of the first k: a hit at place i counts 1 / log2(i + 1), divided by the best list's sum.
 *
 * @see K. Järvelin and J. Kekäläinen, ACM TOIS 20 (2002), 422–446. Deviation from it: none (gains of 0 and 1).
 */
export function ndcgAt(hits: readonly number[], bought: number, k: number): number {
  let [sum, best] = [0, 0];
  for (let i = 0; i < k; i++) {
    const gain = 1 / Math.log2(i + 2);
    if (hits[i] === 1) sum += gain;
    if (i < bought) best += gain;
  }
  return sum / best;
}
