import { afterEach, describe, expect, test } from 'vitest';
import { inWorker } from '../../src/analysis/index.js';
import { controlLimits } from '../../src/influence/alert/control-limits.js';
import { expectedSpread, type SpreadQuestion } from '../../src/influence/alert/expected-spread.js';
import { alert } from '../../src/influence/index.js';
import { type Dataset, open, type Sources } from '../../src/intake/index.js';
import { type Result, resultToJson } from '../../src/result/index.js';
import { createRandom } from '../../src/stats/index.js';

const opened: Dataset[] = [];
async function shopOf(sources: Sources): Promise<Dataset> {
  const shop = await open(sources, { rejectsDir: null });
  opened.push(shop);
  return shop;
}
afterEach(async () => {
  for (const shop of opened.splice(0)) await shop.close();
});

const metric = (result: Result, id: string) => result.metrics.find((each) => each.id === id)!.value;
const at = (n: number) => `${new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)} 10:00:00`;

describe('control limits', () => {
  test('of a Poisson stream: about alpha of new periods lie above', () => {
    for (const mean of [0.5, 4, 60]) {
      let above = 0;
      for (let seed = 0; seed < 300; seed++) {
        const random = createRandom(seed, 'limits');
        const { upper } = controlLimits(
          Array.from({ length: 60 }, () => random.poisson(mean)),
          0.01,
        );
        for (let i = 0; i < 100; i++) if (random.poisson(mean) > upper) above += 1;
      }
      // 30,000 periods at .01: the limit is a whole number, so the rate is below; limits learnt from 60 periods add a little.
      expect(above / 30_000).toBeLessThan(0.016);
      expect(above / 30_000).toBeGreaterThan(0.0005);
    }
  });

  test('of periods that vary more than Poisson counts', () => {
    let above = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = createRandom(seed, 'varying');
      const draw = () => random.poisson(random.gamma(4, 5));
      const { upper } = controlLimits(Array.from({ length: 80 }, draw), 0.01);
      for (let i = 0; i < 100; i++) if (draw() > upper) above += 1;
    }
    expect(above / 30_000).toBeLessThan(0.03);
  });

  test('a flood does not hide itself', () => {
    const random = createRandom(7);
    const counts = Array.from({ length: 70 }, () => random.poisson(2));
    counts[40] = 200;
    counts[41] = 25;
    const { upper, mean, usual } = controlLimits(counts, 0.002);
    expect(upper).toBeLessThan(12);
    expect(mean).toBeLessThan(3);
    expect(usual).toBeGreaterThanOrEqual(66);
  });

  test('counts in the ten thousands, whose probabilities are not added up one by one', () => {
    const counts = Array.from({ length: 100 }, (_, i) =>
      Math.round(20_000 * (1 + 0.25 * Math.sin(1.7 * i) + 0.1 * Math.cos(i * i))),
    );
    // The sum of 33,523 probabilities, which took a minute, says the same.
    expect(controlLimits(counts, 0.002).upper).toBe(33_522);
  });

  test('nothing is usual: the second is an alarm only when it is many', () => {
    const { upper } = controlLimits(new Float64Array(40), 0.002);
    expect(upper).toBeGreaterThanOrEqual(0);
    expect(upper).toBeLessThanOrEqual(1);
  });
});

/** A week has one bad and three good voices; in week 20 fifteen more speak of the batch, from ear to ear. */
function voices(): object[] {
  const rows: object[] = [];
  const say = (customer: string, day: number, sentiment: number, further: object = {}) =>
    rows.push({ customer_id: customer, at: at(day), kind: 'review', sentiment, ...further });
  for (let week = 0; week < 30; week++) {
    say(`n${week}`, 7 * week, -0.6);
    for (let i = 0; i < 3; i++) say(`p${(week + i) % 9}`, 7 * week + i, 0.8);
    say(`q${week}`, 7 * week + 2, 0.05);
  }
  for (let i = 0; i < 15; i++)
    say(`b${i}`, 7 * 20 + Math.floor(i / 5), -0.8, {
      topic: 'batch',
      ...(i > 0 ? { target_customer_id: `b${Math.floor((i - 1) / 2)}` } : {}),
    });
  return rows;
}

const friends = Array.from({ length: 40 }, (_, i) => i).flatMap((i) =>
  i === 0 ? [] : [{ from: `b${Math.floor((i - 1) / 2)}`, to: `b${i}`, kind: 'friend' }],
);

test('in a worker or not, the same spread', async () => {
  const question: SpreadQuestion = {
    nodeCount: 6,
    from: Uint32Array.of(0, 0, 1, 1, 2, 3),
    to: Uint32Array.of(1, 2, 3, 4, 5, 5),
    speakers: Uint32Array.of(0, 1),
    days: Float64Array.of(10, 11),
    sources: Int32Array.of(-1, 0),
    simulations: 500,
    seed: 3,
    level: 0.9,
  };
  const spread = expectedSpread(question)!;
  // 0 is heard by 1 and 2, 1 by 3 and 4; 1 had it from 0.
  expect(spread).toMatchObject({ heard: 4, followed: 1, chance: 0.3 });
  expect(spread.mean).toBeGreaterThan(2);
  expect(await inWorker('influence/alert/expected-spread#expectedSpread', [question])).toEqual(spread);
});

describe('the answer', () => {
  test('an episode with its topic, its people, and how far it would go', async () => {
    const relations = [...friends, { from: 'x1', to: 'b0', kind: 'follow' }, { from: 'x2', to: 'b0', kind: 'follow' }];
    const shop = await shopOf({ interactions: voices(), relations });
    const result = await alert(shop, { period: 'week' });
    expect(metric(result, 'alarms')).toBe(1);
    expect(metric(result, 'negative_usual')!).toBeCloseTo(1, 0);
    const [episode] = result.tables.episodes.toRows();
    expect(episode).toMatchObject({
      tone: 'negative',
      from: at(140).slice(0, 10),
      voices: 16,
      people: 16,
      about: 'batch',
      ongoing: false,
    });
    expect(episode!.about_share).toBeCloseTo(15 / 16, 12);
    // Of 15 speakers b0 … b14; each heard it from the one they name: 14 of those who could hear said it.
    expect(episode!.chance!).toBeGreaterThan(0.3);
    expect(episode!.expected!).toBeGreaterThan(15);
    expect(episode!.expected_low!).toBeLessThanOrEqual(episode!.expected!);
    expect(episode!.expected_high!).toBeGreaterThanOrEqual(episode!.expected!);
    // b0 has two friends and two who follow.
    const critics = new Map(result.tables.critics.toRows().map((row) => [row.customer_id, row]));
    expect(critics.get('b0')).toMatchObject({ negative: 1, reach: 4, weight: 5, in_episode: true });
    expect(result.tables.actions.toRows()[0]).toMatchObject({ action: 'answer_critic', reason: 'critic_now' });
    expect(result.warnings.map((issue) => issue.code)).toContain('neutral');
  });

  test('quiet data are quiet; without ties every voice weighs the same', async () => {
    const calm = voices().filter((row) => !('topic' in row));
    const result = await alert(await shopOf({ interactions: calm }), { period: 'week' });
    expect(metric(result, 'alarms')).toBe(0);
    expect(result.findings[0]!.id).toBe('influence/alert.finding.calm');
    expect(result.warnings.map((issue) => issue.code)).toContain('no_ties');
    expect(result.tables.critics.toRows().every((row) => row.reach === null && row.weight === row.negative)).toBe(true);
  });

  test('good word of mouth above its limit too, and an alarm that still goes on', async () => {
    const more = Array.from({ length: 25 }, (_, i) => ({
      customer_id: `g${i}`,
      at: at(7 * 29 + 1),
      kind: 'share',
      sentiment: 0.9,
    }));
    const result = await alert(await shopOf({ interactions: [...voices(), ...more] }), { period: 'week' });
    const good = result.tables.episodes.toRows().filter((row) => row.tone === 'positive');
    expect(good).toMatchObject([{ voices: 28, ongoing: true, expected: null }]);
  });

  test('ratings and complaints where there is no sentiment', async () => {
    const rows = voices().map((row, i) => {
      const { sentiment, ...rest } = row as { sentiment: number };
      if (i % 2 === 0) return { ...rest, rating: sentiment < 0 ? 1 : sentiment > 0.2 ? 5 : 3 };
      return { ...rest, rating: null, kind: sentiment < 0 ? 'complaint' : 'visit' };
    });
    const result = await alert(await shopOf({ interactions: rows }), { period: 'week' });
    expect(result.tables.episodes.toRows()[0]).toMatchObject({ tone: 'negative', voices: 16 });
  });

  test("the rival's product beside the critic", async () => {
    const customers = [
      { customer_id: 'b0', name: 'Bo', phone: 'Rival 3' },
      { customer_id: 'b1', name: 'Bea' },
    ];
    const result = await alert(await shopOf({ interactions: voices(), customers }), { rival: 'phone', period: 'week' });
    const rows = new Map(result.tables.critics.toRows().map((row) => [row.customer_id, row]));
    expect(rows.get('b0')).toMatchObject({ label: 'Bo', rival: 'Rival 3' });
    expect(rows.get('b1')!.rival).toBeNull();
    await expect(alert(await shopOf({ interactions: voices(), customers }), { rival: 'car' })).rejects.toMatchObject({
      code: 'missing_column',
    });
  });

  test('too little to say what is usual; the order of rows does not matter', async () => {
    const few = voices().slice(0, 8);
    await expect(alert(await shopOf({ interactions: few }), { period: 'week' })).rejects.toMatchObject({
      code: 'not_enough_data',
    });
    const json = async (rows: object[]) => {
      const shop = await shopOf({ interactions: rows, relations: friends });
      return { ...(await resultToJson(await alert(shop), 'en')), provenance: null };
    };
    expect(await json(voices().reverse())).toEqual(await json(voices()));
  });
});
