import { drawCounts } from '../../stats/index.js';
import { estimateOfDraws } from '../estimate-of-draws.js';
import type { Estimated } from '../estimated.js';
import { type Examples, plainFeatures } from './behaviour.js';
import type { Sampling } from './evaluate.js';
import type { Model } from './model.js';

/** What foretelling loses when one thing that is known is dealt out again among the customers. */
export interface Importance {
  /** A channel of the behaviour, or one of `plainFeatures`. */
  readonly feature: string;
  /** Rise of the Brier score. */
  readonly rise: Estimated;
}

/** Dealings of each feature; their mean counts. */
const dealings = 2;

/**
 * Permutation importance on the test: all steps of a channel go to another customer together. Intervals: bootstrap over customers.
 *
 * @see A. Fisher, C. Rudin & F. Dominici, JMLR 20 (2019), 177. Deviation from it: none.
 */
export async function importance(
  model: Model,
  test: Examples,
  channels: readonly string[],
  { resamples, level, random }: Sampling,
): Promise<Importance[]> {
  const { count, steps } = test;
  const before = await model.probability(test);
  const features = [...channels, ...plainFeatures];
  const rises: Float64Array[] = [];
  for (let feature = 0; feature < features.length; feature++) {
    const rise = new Float64Array(count);
    for (let deal = 0; deal < dealings; deal++) {
      const from = random.permutation(count);
      const sequence = test.sequence.slice();
      const plain = test.plain.slice();
      for (let row = 0; row < count; row++) {
        if (feature < channels.length) {
          for (let step = 0; step < steps; step++)
            sequence[(row * steps + step) * channels.length + feature] =
              test.sequence[(from[row]! * steps + step) * channels.length + feature]!;
        } else {
          const column = feature - channels.length;
          plain[row * plainFeatures.length + column] = test.plain[from[row]! * plainFeatures.length + column]!;
        }
      }
      const after = await model.probability({ ...test, sequence, plain });
      for (let row = 0; row < count; row++) {
        const y = test.bought[row]!;
        rise[row]! += ((after[row]! - y) ** 2 - (before[row]! - y) ** 2) / dealings;
      }
    }
    rises.push(rise);
  }
  const counts = new Uint32Array(count);
  const draws = Array.from({ length: resamples }, () => {
    drawCounts(counts, random);
    return rises.map((rise) => weighted(rise, counts));
  });
  const ones = new Uint32Array(count).fill(1);
  return features
    .map((feature, i) => ({
      feature,
      rise: estimateOfDraws(
        weighted(rises[i]!, ones),
        draws.map((draw) => draw[i]!),
        level,
      ),
    }))
    .sort((x, y) => y.rise.value - x.rise.value);
}

function weighted(values: Float64Array, counts: Uint32Array): number {
  let [sum, weight] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += counts[i]! * values[i]!;
    weight += counts[i]!;
  }
  return sum / weight;
}
