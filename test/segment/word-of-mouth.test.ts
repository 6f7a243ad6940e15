import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dataset, open } from '../../src/intake/index.js';
import { languages, text } from '../../src/messages/index.js';
import { renderSvg } from '../../src/render/svg.js';
import type { MemoryTable } from '../../src/result/index.js';
import { rfm, wordOfMouth } from '../../src/segment/index.js';
import { agreement } from '../../src/segment/word-of-mouth/agreement.js';
import { influenceIndex, standing } from '../../src/segment/word-of-mouth/influence-index.js';
import { launchPanel } from '../../src/segment/word-of-mouth/launch-panel.js';
import { axisOf } from '../../src/segment/word-of-mouth/map-table.js';
import { quadrants } from '../../src/segment/word-of-mouth/quadrants.js';
import { toldEffect } from '../../src/segment/word-of-mouth/read-told.js';
import { ratioOfSums, shareOfSum } from '../../src/segment/word-of-mouth/share-of-sum.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { sample } from '../../src/simulate/sample.js';
import { foundWords } from '../support/found-words.js';

type Answered = Awaited<ReturnType<typeof wordOfMouth>>;
const rowsOf = (result: Answered, name: string) => (result.tables[name] as MemoryTable).toRows();
const rowOf = (result: Answered, name: string, id: string) =>
  rowsOf(result, name).find((row) => row['customer_id'] === id);
const metric = (result: Answered, id: string) => result.metrics.find((each) => each.id === id)?.value;
const codes = (result: Answered) => result.warnings.map(({ code }) => code);

describe('parts, worked by hand', () => {
  test('agreeing has to be sure: Wilson, 95 %, of four kind words begins at .51, of three at .44', () => {
    const tones = {
      toned: Float64Array.of(4, 3, 0, 8, 8, 8),
      good: Float64Array.of(4, 3, 0, 0, 4, 7),
      bad: Float64Array.of(0, 0, 0, 8, 4, 1),
    };
    expect(agreement(tones, 0.95)).toEqual(['yes', 'unknown', 'unknown', 'no', 'unknown', 'yes']);
  });

  test('influence: square roots over the mean, beside 1 for the audience of everybody', () => {
    // Means 1: 1 + √4 = 3, 1 + 0, 1 + 0, 1 + 0; their mean is 1.5.
    const index = influenceIndex(4, [Float64Array.of(4, 0, 0, 0)]);
    expect([...index]).toEqual([2, 2 / 3, 2 / 3, 2 / 3]);
    expect([...influenceIndex(2, [])]).toEqual([1, 1]);
    expect([...influenceIndex(2, [Float64Array.of(0, 0)])]).toEqual([1, 1]);
  });

  test('who is heard by all stands first; repeated ties are one listener', () => {
    const found = standing({
      nodeCount: 4,
      speaker: Uint32Array.of(0, 0, 0, 0),
      listener: Uint32Array.of(1, 2, 3, 3),
    });
    expect([...found.heardBy]).toEqual([3, 0, 0, 0]);
    expect(found.pagerank[0]).toBeGreaterThan(3 * found.pagerank[1]!);
    expect([...found.core]).toEqual([1, 1, 1, 1]);
  });

  test('quadrants: at the cut is above it, nothing is never much, the gate closes the upper half', () => {
    const dimensions = {
      sales: Float64Array.of(10, 0, 10, 0, 10),
      word: Float64Array.of(2, 2, 1, 0, 2),
      open: [true, true, true, true, false],
    };
    expect(quadrants(dimensions, { sales: 10, word: 2 })).toEqual(['star', 'overlooked', 'buyer', 'quiet', 'buyer']);
    expect(quadrants(dimensions, { sales: 0, word: 0 })[3]).toBe('quiet');
  });

  test('a panel reaches each listener once', () => {
    const listeners = [[1, 2, 3], [3, 4], [2, 3], []];
    expect(launchPanel([0, 1, 2, 3], (i) => listeners[i]!, 3)).toEqual([
      { customer: 0, adds: 3 },
      { customer: 1, adds: 1 },
      { customer: 2, adds: 0 },
    ]);
    expect(launchPanel([], () => [], 3)).toEqual([]);
  });

  test('a share of a sum has the error of a ratio', () => {
    const values = Float64Array.of(1, 1, 1, 1);
    // share 1/2, residuals ±1/2: √1 / 4 = 1/4, z = 1.959964.
    const { value, interval } = shareOfSum(values, (i) => i < 2, 0.95);
    expect(value).toBe(0.5);
    expect(interval!.low).toBeCloseTo(0.5 - 1.959963984540054 / 4, 9);
    expect(ratioOfSums(Float64Array.of(0), Float64Array.of(0), 0.95).value).toBeNull();
    // Those chosen brought back more than they bought: the share is below 0, and the interval holds it.
    const returned = shareOfSum(Float64Array.of(-30, 100, 50), (i) => i === 0, 0.95);
    expect(returned.value).toBeCloseTo(-0.25, 12);
    expect(returned.interval!.low).toBeLessThanOrEqual(-0.25);
    expect(returned.interval!.high).toBeGreaterThanOrEqual(-0.25);
  });

  test('the effect of words is told by speakers, and not for few of them', () => {
    const how = { perDay: 10, confidence: 0.95 };
    const alike = Array.from({ length: 10 }, () => ({ words: 2, sum: 6 }));
    expect(toldEffect('peer', alike, how)).toMatchObject({ words: 20, days: 3, perWord: 30, low: 30, known: true });
    expect(toldEffect('negative', alike, how).known).toBe(false);
    expect(toldEffect('peer', alike.slice(1), how)).toMatchObject({ speakers: 9, perWord: null, known: false });
    // ±1 by turns: mean 0, Σ (sum − words · mean)² = 10, 10 · √(10 · 10/9) / 10.
    const noise = Array.from({ length: 10 }, (_, i) => ({ words: 1, sum: i % 2 === 0 ? 1 : -1 }));
    expect(toldEffect('peer', noise, how).error).toBeCloseTo(Math.sqrt(100 / 9), 12);
  });

  test('steps of the picture double around the cut', () => {
    const axis = axisOf([0, 5, 10, 25, 80], 10);
    expect([axis.cutAt, axis.steps, axis.begins]).toEqual([2, 6, [5, 10, 20, 40, 80]]);
    expect([0, 5, 9.99, 10, 25, 80].map((value) => axis.place(value))).toEqual([0, 1, 1, 2, 3, 5]);
    expect(axisOf([], 0).place(3)).toBe(0);
  });
});

describe('a small shop, worked by hand', () => {
  const order = (order_id: string, customer_id: string, ordered_at: string, amount: number) => ({
    ...{ order_id, customer_id, ordered_at, product_id: 'p', quantity: 1, unit_price: amount },
  });
  const orders = [
    order('o1', 'rich', '2024-01-05', 900),
    order('o2', 'rich', '2024-06-30', 100),
    order('o3', 'poor', '2024-02-01', 10),
    order('o4', 'new', '2024-03-01', 40),
    order('o5', 'new', '2024-01-02', 500),
  ];
  const said = (customer_id: string, n: number, sentiment: number) =>
    Array.from({ length: n }, (_, i) => ({
      ...{ customer_id, at: `2024-04-${String(i + 1).padStart(2, '0')}`, kind: 'post', sentiment },
    }));
  const interactions = [
    ...said('poor', 10, 0.8),
    ...said('critic', 25, -0.8),
    ...said('rich', 1, 0.9),
    { customer_id: 'poor', at: '2024-05-01', kind: 'nominate', sentiment: null },
    { customer_id: 'rich', at: '2024-05-01', kind: 'nominate', sentiment: null },
  ];
  const relations = ['rich', 'new', 'other'].map((from) => ({ from, to: 'critic', kind: 'follow' }));
  const referrals = [
    { referrer_id: 'poor', referred_id: 'new', at: '2024-02-15 09:00:00' },
    // Later on that day, though first by its id.
    { referrer_id: 'critic', referred_id: 'new', at: '2024-02-15 18:00:00' },
    { referrer_id: 'rich', referred_id: 'new', at: '2024-02-20' },
  ];
  let shop: Dataset;
  let result: Answered;
  beforeAll(async () => {
    shop = await open({ orders, interactions, relations, referrals });
    result = await wordOfMouth(shop);
  });
  afterAll(() => shop.close());

  test('who speaks well and buys little is overlooked; the famous critic is in no list; non-buyers are rows', () => {
    expect(rowsOf(result, 'customers').map((row) => [row['customer_id'], row['quadrant'], row['agrees']])).toEqual([
      ['critic', 'quiet', 'no'],
      ['new', 'buyer', 'unknown'],
      ['other', 'quiet', 'unknown'],
      ['poor', 'overlooked', 'yes'],
      ['rich', 'buyer', 'unknown'],
    ]);
    expect(rowOf(result, 'customers', 'critic')).toMatchObject({ heard_by: 3, word_value: 0, bad_words: 25 });
    expect(Number(rowOf(result, 'customers', 'critic')!['talk_value'])).toBeGreaterThan(1);
    for (const name of ['overlooked', 'agents', 'launch_panel', 'actions'])
      expect(rowsOf(result, name).map((row) => row['customer_id'])).toEqual(['poor']);
    expect(metric(result, 'disagree_much_talk')).toBe(1);
  });

  test('a referred sale is credited once, to the first who brought, from that day on', () => {
    expect(rowOf(result, 'ledger', 'poor')).toMatchObject({ trade: 10, dissemination: 40, indirect_share: 40 / 50 });
    expect(rowOf(result, 'ledger', 'rich')).toMatchObject({ trade: 1000, dissemination: 0, indirect_share: 0 });
    expect(rowOf(result, 'ledger', 'other')).toMatchObject({
      buyer: false,
      trade: 0,
      peer: null,
      indirect_share: null,
    });
    // One order: exp(± 1.959964 · √v² / v).
    expect(Number(rowOf(result, 'ledger', 'poor')!['trade_high'])).toBeCloseTo(10 * Math.exp(1.959963984540054), 6);
    expect(metric(result, 'indirect_share')).toBeCloseTo(40 / (1550 + 40), 12);
  });

  test('picks are held against the data; what nobody recorded is null', () => {
    expect(rowsOf(result, 'picks').map((row) => [row['pick'], row['customers'], row['right']])).toEqual([
      ['staff', 2, 1],
      ['loyal', 2, 0],
      ['position', null, null],
      ['events', null, null],
    ]);
    expect(codes(result)).toEqual(expect.arrayContaining(['few_speakers', 'no_pool', 'picks_unknown', 'no_targets']));
    expect(metric(result, 'most_active')).toBeNull();
  });

  test('the gate: with "off" the critic speaks much, but is still in no list', async () => {
    const all = await wordOfMouth(shop, { gate: 'off' });
    expect(rowOf(all, 'customers', 'critic')!['quadrant']).toBe('overlooked');
    for (const name of ['overlooked', 'agents', 'launch_panel', 'actions'])
      expect(rowsOf(all, name).map((row) => row['customer_id'])).not.toContain('critic');
  });

  test('each name and finding reads in both languages', () => {
    for (const language of languages)
      for (const { message } of result.findings) expect(text(message, language)).not.toMatch(/segment\/|–/);
  });

  test('the picture names the four quadrants with their counts, and each cell its own', async () => {
    const [chart] = result.charts;
    for (const language of languages) {
      const svg = await renderSvg(chart!, result.tables[chart!.table]!, { language, currency: null });
      const written = [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((match) => match[1]);
      for (const row of rowsOf(result, 'quadrants')) {
        const name = text({ id: `segment/word-of-mouth.quadrant.${row['quadrant']}` }, language);
        expect(written.filter((each) => each!.startsWith(`${name}`))).toEqual([
          expect.stringMatching(`[:：] ?${row['customers']}$`),
        ]);
      }
    }
  });

  test('stated costs of an answer and what would have come anyway', async () => {
    const helped = await open({
      orders,
      referrals,
      interactions: [{ customer_id: 'poor', at: '2024-03-01', kind: 'answer', target_customer_id: 'rich' }],
    });
    try {
      const told = await wordOfMouth(helped, { answerCost: 7, anyway: 0.25 });
      expect(rowOf(told, 'ledger', 'poor')).toMatchObject({ trade: 10, peer: 7, dissemination: 30 });
      expect(codes(told)).toEqual(expect.arrayContaining(['no_tone', 'gate_opened']));
    } finally {
      await helped.close();
    }
  });

  test.each([
    ['relations', { relations }, ['no_interactions', 'no_referrals', 'gate_opened']],
    ['referrals', { referrals }, ['no_interactions', 'gate_opened']],
    ['interactions', { interactions }, ['no_ties', 'no_referrals']],
  ] as const)('runs with orders and %s alone and says what was missing', async (_, tables, missing) => {
    const alone = await open({ orders, ...tables });
    try {
      const told = await wordOfMouth(alone);
      expect(codes(told)).toEqual(expect.arrayContaining([...missing]));
      expect(rowsOf(told, 'quadrants').reduce((sum, row) => sum + Number(row['customers']), 0)).toBe(
        told.input.customers,
      );
    } finally {
      await alone.close();
    }
  });

  test('the order of the rows does not matter', async () => {
    const turned = await open({
      orders: [...orders].reverse(),
      interactions: [...interactions].reverse(),
      relations: [...relations].reverse(),
      referrals: [...referrals].reverse(),
    });
    try {
      const other = await wordOfMouth(turned);
      for (const name of Object.keys(result.tables)) expect(rowsOf(other, name)).toEqual(rowsOf(result, name));
    } finally {
      await turned.close();
    }
  });

  test('what follows a word of help: days gained, less the rhythm of the market', async () => {
    const ten = Array.from({ length: 10 }, (_, i) => i);
    const bought = (id: string, day: string) => order(`${id}${day}`, id, day, 10);
    const helped = await open({
      orders: [
        // Ten who were helped buy once after it; ten others buy before and after it.
        ...ten.map((i) => bought(`helped${i}`, '2024-06-15')),
        ...ten.flatMap((i) => [bought(`other${i}`, '2024-06-05'), bought(`other${i}`, '2024-06-15')]),
        bought('other0', '2024-01-01'),
      ],
      interactions: ten.map((i) => ({
        ...{ customer_id: `speaker${i}`, target_customer_id: `helped${i}`, at: '2024-06-10', kind: 'answer' },
      })),
    });
    try {
      const told = await wordOfMouth(helped);
      const [peer] = rowsOf(told, 'effects');
      // 31 days with a purchase, 20 in the five days after and 10 in those before: each customer's one day of 31 is to gain 10 / 31.
      expect(peer).toMatchObject({ words: 10, speakers: 10, counted: true });
      expect(peer!['purchase_days']).toBeCloseTo(1 - 10 / 31, 8);
      expect(peer!['per_word']).toBeCloseTo(10 * (1 - 10 / 31), 7);
      expect(rowOf(told, 'ledger', 'speaker3')!['peer']).toBeCloseTo(10 * (1 - 10 / 31), 7);
      expect(rowOf(told, 'ledger', 'other3')!['peer']).toBe(0);
    } finally {
      await helped.close();
    }
  });

  test('a member pool: its plan must be there, and where none of it speaks nobody is the most active', async () => {
    const club = await open({
      ...{ orders, interactions, relations, referrals },
      memberships: [{ customer_id: 'new', plan: 'gold', kind: 'tier', started_at: '2024-01-01' }],
    });
    try {
      await expect(wordOfMouth(club, { plan: 'golt' })).rejects.toMatchObject({
        code: 'invalid_option',
        message: expect.stringContaining('"gold"'),
      });
      await expect(wordOfMouth(shop, { plan: 'gold' })).rejects.toMatchObject({ code: 'missing_table' });
      const { metrics, findings } = await wordOfMouth(club, { plan: 'gold' });
      const value = (id: string) => metrics.find((metric) => metric.id === id)!.value;
      expect([value('members'), value('most_active')]).toEqual([1, 0]);
      expect(findings.map(({ id }) => id)).not.toContain('segment/word-of-mouth.finding.most_active');
    } finally {
      await club.close();
    }
  });

  test('orders alone are refused by name', async () => {
    const alone = await open({ orders });
    try {
      await expect(wordOfMouth(alone)).rejects.toMatchObject({ code: 'missing_table' });
      await expect(wordOfMouth(shop, { position: 'post' })).rejects.toMatchObject({ code: 'missing_column' });
    } finally {
      await alone.close();
    }
  });
});

describe('the sample market', () => {
  test('planted word-of-mouth customers are found; the four picks are as right as they were planted', {
    timeout: 60_000,
  }, async () => {
    const shop = await sample();
    try {
      const result = await wordOfMouth(shop);
      const truth = simulateMarket().truth.stories.word_of_mouth!;
      const found = foundWords(result, truth);
      expect(found.recall).toBeGreaterThanOrEqual(0.9);
      expect(found.degree).toBeLessThan(0.7);
      expect(found.revenue).toBeLessThan(0.7);
      expect(found.overlooked).toBeGreaterThanOrEqual(0.9);
      expect(found.most_active).toBeGreaterThanOrEqual(0.8);
      expect(found.critic_listed).toBe(0);
      expect(found.picks_covered).toBe(1);
      expect(metric(result, 'members')).toBe(truth.members);
      expect(metric(result, 'members_share')).toBeCloseTo(truth.pool_share, 12);
      // Every customer stands in one cell of the picture.
      // Orders as RFM counts them: goods brought back are none.
      const scored = (await rfm(shop)).tables.customers.toRows();
      const orders = new Map(rowsOf(result, 'customers').map((row) => [row['customer_id'], row['orders']]));
      expect(scored.filter((row) => orders.get(row.customer_id) !== row.frequency)).toEqual([]);
      const cells = rowsOf(result, 'map').filter((row) => row['kind'] === 'cell');
      expect(cells.reduce((sum, row) => sum + Number(row['customers']), 0)).toBe(result.input.customers);
      for (const row of rowsOf(result, 'quadrants'))
        expect(
          cells
            .filter((cell) => cell['quadrant'] === row['quadrant'])
            .reduce((sum, cell) => sum + Number(cell['customers']), 0),
        ).toBe(row['customers']);
    } finally {
      await shop.close();
    }
  });
});
