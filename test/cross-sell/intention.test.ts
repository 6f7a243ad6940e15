import { describe, expect, test } from 'vitest';
import { type Behaviour, type Examples, examplesAt, plainFeatures } from '../../src/cross-sell/intention/behaviour.js';
import { judge } from '../../src/cross-sell/intention/evaluate.js';
import { type IntentionQuestion, intend } from '../../src/cross-sell/intention/kernel.js';
import { calibrated } from '../../src/cross-sell/intention/model.js';
import { kernelSize, trainNetwork, unrolled } from '../../src/cross-sell/intention/network.js';
import { tensorflow } from '../../src/cross-sell/intention/tensorflow.js';
import { createRandom, logistic } from '../../src/stats/index.js';

const horizonDays = 28;
const windows = 7;
const asOfDay = windows * horizonDays;

/**
 * Customers who visit in some weeks. At the start of every window of four weeks the chance to buy within it follows from the visits of the
 * weeks before: `order` buys after a visit in exactly one of the last two weeks, which no sum of weeks can tell; `sum` grows with the visits of
 * the last four weeks, which a formula of sums tells fully. A second kind of interaction means nothing.
 */
function market(law: 'order' | 'sum', customers: number, seed: number): Behaviour {
  const random = createRandom(seed, 'intention market');
  const rows: [unit: number, day: number, channel: number, amount: number][] = [];
  for (let unit = 0; unit < customers; unit++) {
    const weeks = Array.from({ length: windows * 4 }, () => random.bernoulli(0.5));
    weeks.forEach((visit, week) => {
      if (visit) rows.push([unit, week * 7 + 1 + random.integer(7), 1, 1]);
      if (random.bernoulli(0.5)) rows.push([unit, week * 7 + 1 + random.integer(7), 2, 1]);
    });
    rows.push([unit, 1, 0, 1]);
    for (let window = 1; window < windows; window++) {
      const [last, before] = [weeks[window * 4 - 1]!, weeks[window * 4 - 2]!];
      const visits = weeks.slice(window * 4 - 4, window * 4).filter(Boolean).length;
      const chance = law === 'order' ? (last === before ? 0.1 : 0.8) : logistic(1.2 * (visits - 2) - 0.5);
      if (random.bernoulli(chance)) rows.push([unit, window * horizonDays + 1 + random.integer(horizonDays), 0, 1]);
    }
  }
  return {
    customers,
    channels: ['orders', 'interaction visit', 'interaction other'],
    unit: Int32Array.from(rows, (row) => row[0]),
    day: Int32Array.from(rows, (row) => row[1]),
    channel: Int32Array.from(rows, (row) => row[2]),
    amount: Float64Array.from(rows, (row) => row[3]),
  };
}

const questionOf = (behaviour: Behaviour, more: Partial<IntentionQuestion> = {}): IntentionQuestion => ({
  behaviour,
  steps: 8,
  stepDays: 7,
  horizonDays,
  target: 0,
  firstDay: 1,
  asOfDay,
  networks: ['cnn'],
  epochs: 25,
  maxExamples: 3000,
  resamples: 200,
  level: 0.9,
  seed: 1,
  ...more,
});

describe('examples of a date', () => {
  const behaviour: Behaviour = {
    customers: 3,
    channels: ['orders', 'money'],
    unit: Int32Array.of(0, 0, 0, 0, 1, 2),
    day: Int32Array.of(10, 10, 19, 25, 20, 30),
    channel: Int32Array.of(0, 1, 0, 0, 0, 0),
    amount: Float64Array.of(1, 99, 1, 1, 1, 1),
  };
  const made = examplesAt(behaviour, 20, { steps: 2, stepDays: 7, horizonDays: 5, target: 0 });

  test('steps, what is plainly known, and what came after, by hand', () => {
    // Customer 2 did nothing until then. Steps: days 7–13 and 14–20.
    expect([...made.customer]).toEqual([0, 1]);
    expect([...made.sequence]).toEqual([Math.log(2), Math.log(100), Math.log(2), 0, 0, 0, Math.log(2), 0]);
    expect([...made.bought]).toEqual([1, 0]);
    const since = Math.log1p(1);
    expect([...made.plain.slice(0, 4)]).toEqual([Math.log1p(10), since, Math.log1p(2), since]);
  });

  test('what comes after the date changes the outcome alone', () => {
    const cut = examplesAt({ ...behaviour, day: behaviour.day.map((day) => (day > 20 ? 90 : day)) }, 20, {
      steps: 2,
      stepDays: 7,
      horizonDays: 5,
      target: 0,
    });
    expect(cut.sequence).toEqual(made.sequence);
    expect(cut.plain).toEqual(made.plain);
    expect([...cut.bought]).toEqual([0, 0]);
  });
});

describe('the network', () => {
  test('its unrolled convolution gives what a convolution layer gives', async () => {
    const { core } = await tensorflow();
    const random = createRandom(5);
    const [count, steps, channels, filters] = [3, 6, 2, 4];
    const sequence = Float64Array.from({ length: count * steps * channels }, () => random.normal());
    const kernel = Float32Array.from({ length: kernelSize * channels * filters }, () => random.normal());
    const examples = { count, steps, channels } as Examples;
    const layer = core.conv1d(
      core.tensor3d(Float32Array.from(sequence), [count, steps, channels]),
      core.tensor3d(kernel, [kernelSize, channels, filters]),
      1,
      'same',
    );
    const rows = core.tensor2d(unrolled(examples, sequence), [count * steps, kernelSize * channels]);
    const dense = core.matMul(rows, core.tensor2d(kernel, [kernelSize * channels, filters]));
    const [one, other] = [layer.dataSync(), dense.dataSync()];
    // Both are float32 sums of six products in another order.
    one.forEach((value, i) => {
      expect(other[i]).toBeCloseTo(value, 5);
    });
  });

  test('the same seed gives the same network, and training stops early on noise', async () => {
    const random = createRandom(8);
    const noise = (count: number): Examples => ({
      count,
      steps: 4,
      channels: 2,
      customer: Int32Array.from({ length: count }, (_, i) => i),
      sequence: Float64Array.from({ length: count * 8 }, () => random.normal()),
      plain: Float64Array.from({ length: count * plainFeatures.length }, () => random.normal()),
      bought: Uint8Array.from({ length: count }, () => (random.bernoulli(0.3) ? 1 : 0)),
    });
    const [train, held] = [noise(300), noise(300)];
    const trained = (seed: number) =>
      trainNetwork(train, held, { kind: 'cnn', epochs: 40, patience: 3, random: createRandom(seed) });
    const [one, again, other] = [await trained(1), await trained(1), await trained(2)];
    expect(await one.score(held)).toEqual(await again.score(held));
    expect(await one.score(held)).not.toEqual(await other.score(held));
    expect(one.epochs).toBeLessThan(40);
    expect(one.best).toBe(1 + one.losses.indexOf(Math.min(...one.losses)));
  });
});

describe('who wins', () => {
  test('an order of visits that no sum can tell: the network wins, by what was planted', {
    timeout: 60_000,
  }, async () => {
    const { tested } = await intend(questionOf(market('order', 900, 1)));
    const [baseline, cnn] = tested!.models;
    expect(tested!.winner).toBe('cnn');
    expect(cnn!.gain.low).toBeGreaterThan(0.03);
    // The best there can be: half of the customers at .1 × .9, half at .8 × .2.
    expect(cnn!.brier.value).toBeGreaterThan(0.125 - 0.02);
    expect(cnn!.brier.value).toBeLessThan(0.125 + 0.04);
    // Half of .45 ± .35 without a word on the order: .2475.
    expect(baseline!.brier.value).toBeGreaterThan(0.22);
    expect(tested!.importance[0]!.feature).toBe('interaction visit');
    const other = tested!.importance.find(({ feature }) => feature === 'interaction other')!;
    expect(other.rise.value).toBeLessThan(0.1 * tested!.importance[0]!.rise.value);
  });

  test('a law of sums: the network does not win and the baseline stays, calibrated', { timeout: 60_000 }, async () => {
    const { tested, now } = await intend(questionOf(market('sum', 900, 2), { networks: ['cnn', 'mlp'], epochs: 10 }));
    expect(tested!.winner).toBe('baseline');
    for (const { gain } of tested!.models) expect(gain.low).toBeLessThanOrEqual(0);
    const groups = tested!.groups;
    expect(groups.reduce((sum, group) => sum + group.customers, 0)).toBe(900);
    const covered = groups.filter(
      ({ predicted, share }) => share.low - 0.06 < predicted && predicted < share.high + 0.06,
    );
    expect(covered.length).toBeGreaterThanOrEqual(9);
    expect(groups.at(-1)!.lift.low).toBeGreaterThan(1.5);
    expect(groups[0]!.lift.high).toBeLessThan(0.7);
    expect(now!.p).toHaveLength(900);
    expect(tested!.models.map(({ calibration }) => calibration)).toEqual(['platt', 'platt', 'platt']);
  });

  test('too few buyers are no answer', async () => {
    const { tested, parts } = await intend(questionOf(market('sum', 12, 3)));
    expect(tested).toBeNull();
    expect(parts.test.examples).toBe(12);
  });
});

describe('calibration and judgement', () => {
  test('Platt puts scores of the wrong scale right', async () => {
    const random = createRandom(4);
    const n = 1500;
    const eta = Float64Array.from({ length: n }, () => random.normal(-1, 1.2));
    const bought = Uint8Array.from(eta, (x) => (random.bernoulli(logistic(x)) ? 1 : 0));
    const examples = { count: n, bought } as Examples;
    const model = await calibrated({ score: async () => eta.map((x) => 3 * x + 2) }, examples);
    expect(model.calibration).toBe('platt');
    const p = await model.probability(examples);
    const off = p.reduce((sum, each, i) => sum + Math.abs(each - logistic(eta[i]!)), 0) / n;
    expect(off).toBeLessThan(0.03);
  });

  test('from 1,000 buyers on the curve is free, and never says never', async () => {
    const n = 2400;
    const scores = Float64Array.from({ length: n }, (_, i) => i);
    const bought = Uint8Array.from(scores, (_, i) => (i >= 1200 ? 1 : 0));
    const model = await calibrated({ score: async () => scores }, { count: n, bought } as Examples);
    expect(model.calibration).toBe('isotonic');
    const p = await model.probability({ count: n, bought } as Examples);
    expect(p[0]).toBeCloseTo(0.5 / 2401, 12);
    expect(p.at(-1)).toBeCloseTo(1 - 0.5 / 2401, 12);
  });

  test('a model against itself gains nothing, surely', () => {
    const p = Float64Array.of(0.1, 0.6, 0.4, 0.9);
    const how = { resamples: 60, level: 0.9, random: createRandom(1) };
    const [, same] = judge([p, p], Uint8Array.of(0, 1, 0, 1), how);
    expect(same!.gain).toEqual({ value: 0, low: 0, high: 0 });
    expect(same!.auc.value).toBe(1);
    expect(same!.brier.value).toBeCloseTo((0.01 + 0.16 + 0.16 + 0.01) / 4, 14);
  });
});
