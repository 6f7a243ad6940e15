import { linearPredictor, ridgeLogistic } from '../../stats/index.js';
import { type Examples, plainFeatures } from './behaviour.js';
import type { Scorer } from './model.js';

/** Steps that count as lately. */
const lately = 4;

/** Sums of each channel over the last steps and over all of them, beside what is known without the steps. */
export function summaries({ count, steps, channels, sequence, plain }: Examples): Float64Array {
  const width = plainFeatures.length + 2 * channels;
  const out = new Float64Array(count * width);
  for (let row = 0; row < count; row++) {
    const into = row * width;
    for (let j = 0; j < plainFeatures.length; j++) out[into + j] = plain[row * plainFeatures.length + j]!;
    for (let c = 0; c < channels; c++) {
      let [all, last] = [0, 0];
      for (let step = 0; step < steps; step++) {
        const value = sequence[(row * steps + step) * channels + c]!;
        all += value;
        if (step >= steps - lately) last += value;
      }
      out[into + plainFeatures.length + 2 * c] = all;
      out[into + plainFeatures.length + 2 * c + 1] = last;
    }
  }
  return out;
}

/** Means and 1 / standard deviations of the columns; a column that does not vary counts nothing. */
export function columnScales(values: Float64Array, width: number): { mean: Float64Array; scale: Float64Array } {
  const count = values.length / width;
  const [mean, scale] = [new Float64Array(width), new Float64Array(width)];
  for (let j = 0; j < width; j++) {
    let [sum, squares] = [0, 0];
    for (let at = j; at < values.length; at += width) sum += values[at]!;
    mean[j] = sum / count;
    for (let at = j; at < values.length; at += width) squares += (values[at]! - mean[j]!) ** 2;
    scale[j] = squares > 1e-12 * count ? 1 / Math.sqrt(squares / count) : 0;
  }
  return { mean, scale };
}

export function rescaled(values: Float64Array, { mean, scale }: ReturnType<typeof columnScales>): Float64Array {
  const width = mean.length;
  return values.map((value, at) => (value - mean[at % width]!) * scale[at % width]!);
}

/** The baseline: ridge logistic regression on summaries of the behaviour. The penalty is the one that foretells the held examples best. */
export async function fitBaseline(train: Examples, held: Examples): Promise<Scorer> {
  const raw = summaries(train);
  const dimensions = raw.length / train.count;
  const scales = columnScales(raw, dimensions);
  const rows = { values: rescaled(raw, scales), count: train.count, dimensions };
  const heldRows = rescaled(summaries(held), scales);
  let best: { loss: number; coefficients: Float64Array } | null = null;
  for (const ridge of [1, 10, 100]) {
    const { coefficients } = ridgeLogistic(rows, train.bought, { ridge });
    let loss = 0;
    for (let i = 0; i < held.count; i++) {
      const eta = linearPredictor(coefficients, heldRows, i * dimensions);
      loss += Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - held.bought[i]! * eta;
    }
    if (best === null || loss < best.loss) best = { loss, coefficients };
  }
  const { coefficients } = best!;
  return {
    async score(examples) {
      const values = rescaled(summaries(examples), scales);
      return Float64Array.from({ length: examples.count }, (_, i) =>
        linearPredictor(coefficients, values, i * dimensions),
      );
    },
  };
}
