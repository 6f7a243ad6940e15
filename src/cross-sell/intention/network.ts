import type { Random } from '../../stats/index.js';
import { columnScales, rescaled } from './baseline.js';
import { type Examples, plainFeatures } from './behaviour.js';
import type { Scorer } from './model.js';
import { tensorflow } from './tensorflow.js';

export interface NetworkOptions {
  /** A convolution over the steps, or all steps at once. */
  readonly kind: 'cnn' | 'mlp';
  readonly epochs: number;
  readonly patience: number;
  readonly random: Random;
}

export interface TrainedNetwork extends Scorer {
  /** Epochs that were trained, and the one that was kept. */
  readonly epochs: number;
  readonly best: number;
  /** Mean log loss on the held examples, by epoch. */
  readonly losses: readonly number[];
}

const filters = 8;
export const kernelSize = 3;
const hidden = 8;
const batch = 64;
const learningRate = 0.005;

/**
 * The steps as a convolution sees them: beside each step the ones before and after it (nothing beyond the ends).
 *
 * A convolution over the steps is then one matrix for all of them: the same numbers as a layer of that name, four times as fast in
 * plain JavaScript.
 */
export function unrolled({ count, steps, channels }: Examples, values: Float64Array): Float32Array {
  const half = (kernelSize - 1) / 2;
  const width = kernelSize * channels;
  const out = new Float32Array(count * steps * width);
  for (let row = 0; row < count; row++)
    for (let step = 0; step < steps; step++)
      for (let k = 0; k < kernelSize; k++) {
        const from = step + k - half;
        if (from < 0 || from >= steps) continue;
        for (let c = 0; c < channels; c++)
          out[(row * steps + step) * width + k * channels + c] = values[(row * steps + from) * channels + c]!;
      }
  return out;
}

/**
 * A small network over the behaviour sequence: convolution (8 filters over 3 steps) or nothing, then 8 hidden units together with what is
 * known without the steps, then the log odds. Trained by Adam on log loss; stops when the held examples get no better and
 * keeps the weights of the best epoch. Seeded: weights and the order of the examples come from `random`.
 *
 * @see D. P. Kingma & J. Ba, ICLR 2015 (Adam); X. Glorot & Y. Bengio, AISTATS 2010 (first weights). Deviation from them: none.
 */
export async function trainNetwork(
  train: Examples,
  held: Examples,
  { kind, epochs, patience, random }: NetworkOptions,
): Promise<TrainedNetwork> {
  const { core, layers } = await tensorflow();
  const { steps, channels } = train;
  const scales = {
    sequence: columnScales(train.sequence, channels),
    plain: columnScales(train.plain, plainFeatures.length),
  };
  const width = kind === 'cnn' ? kernelSize * channels : channels;
  const sequence = layers.input({ shape: [steps, width] });
  const plain = layers.input({ shape: [plainFeatures.length] });
  const seen = kind === 'cnn' ? layers.layers.dense({ units: filters, activation: 'relu' }).apply(sequence) : sequence;
  const flat = layers.layers.flatten().apply(seen as typeof sequence);
  // One layer over both inputs, as two whose sums are added: joining them first is slow in plain JavaScript.
  const fromSteps = layers.layers.dense({ units: hidden }).apply(flat) as typeof sequence;
  const fromPlain = layers.layers.dense({ units: hidden, useBias: false }).apply(plain) as typeof sequence;
  const sum = layers.layers.add().apply([fromSteps, fromPlain]);
  const dense = layers.layers.activation({ activation: 'relu' }).apply(sum);
  const output = layers.layers.dense({ units: 1 }).apply(dense);
  const network = layers.model({ inputs: [sequence, plain], outputs: output as typeof sequence });
  network.compile({
    optimizer: core.train.adam(learningRate),
    loss: (y, p) => core.losses.sigmoidCrossEntropy(y, p),
  });
  const glorot = network.getWeights().map((weights) => {
    const [fanIn = 0, fanOut = 0] = weights.shape;
    const reach = weights.shape.length === 2 ? Math.sqrt(6 / (fanIn + fanOut)) : 0;
    const values = Float32Array.from({ length: weights.size }, () => (2 * random.next() - 1) * reach);
    return core.tensor(values, weights.shape);
  });
  network.setWeights(glorot);
  core.dispose(glorot);

  const prepare = (examples: Examples) => {
    const values = rescaled(examples.sequence, scales.sequence);
    return {
      sequence: kind === 'cnn' ? unrolled(examples, values) : Float32Array.from(values),
      plain: Float32Array.from(rescaled(examples.plain, scales.plain)),
    };
  };
  type Prepared = ReturnType<typeof prepare>;
  const take = (from: Float32Array, rows: ArrayLike<number>, size: number): Float32Array => {
    const out = new Float32Array(rows.length * size);
    for (let i = 0; i < rows.length; i++) out.set(from.subarray(rows[i]! * size, (rows[i]! + 1) * size), i * size);
    return out;
  };
  const inputs = (from: Prepared, rows: ArrayLike<number>) => [
    core.tensor3d(take(from.sequence, rows, steps * width), [rows.length, steps, width]),
    core.tensor2d(take(from.plain, rows, plainFeatures.length), [rows.length, plainFeatures.length]),
  ];
  const scoresOf = (from: Prepared, count: number): Float64Array => {
    const scores = new Float64Array(count);
    for (let at = 0; at < count; at += 2048) {
      const rows = Array.from({ length: Math.min(2048, count - at) }, (_, i) => at + i);
      core.tidy(() => {
        const answer = network.predict(inputs(from, rows)) as ReturnType<typeof core.tensor>;
        scores.set(answer.dataSync(), at);
      });
    }
    return scores;
  };

  const given = prepare(train);
  const heldGiven = prepare(held);
  const losses: number[] = [];
  let best = 0;
  let kept = network.getWeights().map((weights) => weights.clone());
  for (let epoch = 0; epoch < epochs && epoch - best < patience; epoch++) {
    const order = random.permutation(train.count);
    for (let at = 0; at < order.length; at += batch) {
      const rows = order.subarray(at, at + batch);
      const x = inputs(given, rows);
      const y = core.tensor2d(
        Float32Array.from(rows, (row) => train.bought[row]!),
        [rows.length, 1],
      );
      await network.trainOnBatch(x, y);
      core.dispose([...x, y]);
    }
    const loss = logLoss(scoresOf(heldGiven, held.count), held.bought);
    losses.push(loss);
    if (epoch === 0 || loss < losses[best]!) {
      best = epoch;
      core.dispose(kept);
      kept = network.getWeights().map((weights) => weights.clone());
    }
  }
  network.setWeights(kept);
  core.dispose(kept);
  return {
    epochs: losses.length,
    best: best + 1,
    losses,
    score: async (examples) => scoresOf(prepare(examples), examples.count),
  };
}

function logLoss(scores: Float64Array, outcomes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const eta = scores[i]!;
    sum += Math.log1p(Math.exp(-Math.abs(eta))) + Math.max(eta, 0) - outcomes[i]! * eta;
  }
  return sum / scores.length;
}
