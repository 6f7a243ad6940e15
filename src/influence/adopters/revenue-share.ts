import { normalQuantile } from '../../stats/index.js';

/** A share of money with its interval; nulls where the sums do not allow one. */
export interface MoneyShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of all money that some customers make, over which customers happen to be in the data.
 *
 * The logit of the share is taken as normal with the variance of the log of a ratio of two sums over customers. Both sums must be above 0; else
 * (nobody, or returns only) there is no share. Cost: O(customers).
 *
 * @param money - per customer
 * @param weight - 0..1, how much of a customer counts among those asked for
 * @example moneyShare([3, 1], [1, 0], 0.9)?.share // => 0.75
 */
export function moneyShare(money: ArrayLike<number>, weight: ArrayLike<number>, level: number): MoneyShare | null {
  let [inside, outside, squareInside, squareOutside] = [0, 0, 0, 0];
  for (let i = 0; i < money.length; i += 1) {
    const [own, other] = [weight[i]! * money[i]!, (1 - weight[i]!) * money[i]!];
    inside += own;
    outside += other;
    squareInside += own * own;
    squareOutside += other * other;
  }
  if (!(inside > 0 && outside > 0)) return null;
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(squareInside / inside ** 2 + squareOutside / outside ** 2);
  const at = (shift: number): number => 1 / (1 + (outside / inside) * Math.exp(-shift));
  return { share: at(0), low: at(-half), high: at(half) };
}

/**
 * How much of each customer belongs to the slice between two shares of all customers in descending order of a score; who stands level at an
 * end is in it in part. Cost: O(n log n).
 *
 * @example sliceWeights([5, 4, 4, 1], 0, 0.5) // => Float64Array [1, .5, .5, 0]
 */
export function sliceWeights(score: ArrayLike<number>, from: number, to: number): Float64Array {
  const n = score.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => score[b]! - score[a]! || a - b);
  const weights = new Float64Array(n);
  const [begin, end] = [from * n, to * n];
  for (let first = 0; first < n; ) {
    let last = first + 1;
    while (last < n && score[order[last]!] === score[order[first]!]) last += 1;
    const part = Math.max(0, Math.min(last, end) - Math.max(first, begin)) / (last - first);
    for (let place = first; place < last; place += 1) weights[order[place]!] = part;
    first = last;
  }
  return weights;
}
