import type { Points } from './points.js';
import type { Random } from './random.js';

const block = 1024;

/** The point at which the running sum of the weights passes `wanted`. */
function pointAt(weights: Float64Array, sums: Float64Array, wanted: number): number {
  let left = wanted;
  let b = 0;
  while (b < sums.length - 1 && left >= sums[b]!) {
    left -= sums[b]!;
    b += 1;
  }
  const end = Math.min(weights.length, (b + 1) * block);
  let last = b * block;
  for (let i = b * block; i < end; i += 1) {
    if (weights[i]! === 0) continue;
    last = i;
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return last;
}

/**
 * Starting centres: each next one drawn with probability in proportion to the squared distance from those chosen, the best
 * of a few such draws kept (greedy k-means++).
 *
 * @returns clusters × dimensions numbers
 * @see D. Arthur and S. Vassilvitskii, k-means++: the advantages of careful seeding, SODA 2007. Deviation: 2 + ⌊ln clusters⌋ candidates a step,
 *   as their own implementation takes.
 */
export function kMeansSeeds({ values, count, dimensions }: Points, clusters: number, random: Random): Float64Array {
  const centres = new Float64Array(clusters * dimensions);
  const closest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const sums = new Float64Array(Math.ceil(count / block));
  const trials = 2 + Math.floor(Math.log(clusters));
  const candidates = new Float64Array(trials * dimensions);
  const potentials = new Float64Array(trials);

  const place = (c: number, point: number): number => {
    for (let j = 0; j < dimensions; j += 1) centres[c * dimensions + j] = values[point * dimensions + j]!;
    let total = 0;
    for (let b = 0; b < sums.length; b += 1) {
      let sum = 0;
      const end = Math.min(count, (b + 1) * block);
      for (let i = b * block; i < end; i += 1) {
        let distance = 0;
        for (let j = 0; j < dimensions; j += 1) {
          const gap = values[i * dimensions + j]! - centres[c * dimensions + j]!;
          distance += gap * gap;
        }
        if (distance < closest[i]!) closest[i] = distance;
        sum += closest[i]!;
      }
      sums[b] = sum;
      total += sum;
    }
    return total;
  };

  let total = place(0, random.integer(count));
  for (let c = 1; c < clusters; c += 1) {
    const drawn = Array.from({ length: trials }, () => pointAt(closest, sums, random.next() * total));
    drawn.forEach((point, t) => {
      for (let j = 0; j < dimensions; j += 1) candidates[t * dimensions + j] = values[point * dimensions + j]!;
    });
    potentials.fill(0);
    for (let i = 0; i < count; i += 1) {
      const known = closest[i]!;
      for (let t = 0; t < trials; t += 1) {
        let distance = 0;
        for (let j = 0; j < dimensions; j += 1) {
          const gap = values[i * dimensions + j]! - candidates[t * dimensions + j]!;
          distance += gap * gap;
        }
        potentials[t]! += distance < known ? distance : known;
      }
    }
    let best = 0;
    for (let t = 1; t < trials; t += 1) if (potentials[t]! < potentials[best]!) best = t;
    total = place(c, drawn[best]!);
  }
  return centres;
}
