import { afterAll, describe, expect, test } from 'vitest';
import { flowLayout } from '../../src/chart/index.js';
import type { Dataset } from '../../src/intake/dataset.js';
import { languages, text } from '../../src/messages/index.js';
import { rfm } from '../../src/segment/index.js';
import { defaultSegments } from '../../src/segment/rfm/default-segments.js';
import { scoreStability } from '../../src/segment/rfm/score-stability.js';
import { createRandom } from '../../src/stats/index.js';
import { type OrderLine, ordersDataset } from '../support/orders-dataset.js';

const opened: Dataset[] = [];
afterAll(async () => {
  for (const shop of opened) await shop.close();
});
async function shopOf(lines: readonly OrderLine[]): Promise<Dataset> {
  const shop = await ordersDataset(lines);
  opened.push(shop);
  return shop;
}

const line = (customer_id: string, day: string, amount = 10): OrderLine => ({
  customer_id,
  ordered_at: day,
  amount,
  order_id: `${customer_id} ${day}`,
});
/** Recent is up to 60 days ago: two segments by recency alone. */
const byRecency = {
  recencyCuts: [60],
  frequencyCuts: [1],
  monetaryCuts: [100],
  segments: [
    { name: 'here', r: [2, 2] as const },
    { name: 'away', r: [1, 1] as const },
  ],
};
// On 2024-06-30: a and b here, c away. On 2024-12-31: a and c here, b away, d new and here.
const lines = [
  line('a', '2024-06-01'),
  line('b', '2024-06-20'),
  line('c', '2024-01-10'),
  line('a', '2024-12-01', 30),
  line('c', '2024-12-05', 5),
  line('d', '2024-12-31'),
];
const compareWith = { from: '2024-01-01', to: '2024-06-30' };

describe('migration between two dates, by hand', () => {
  test('every way somebody went, with its denominator', async () => {
    const result = await rfm(await shopOf(lines), { ...byRecency, compareWith });
    const rows = await result.tables['migration']!.rows();
    expect(rows.map((row) => [row.from, row.to, row.customers, row.of_customers, row.revenue])).toEqual([
      ['here', 'here', 1, 2, 40],
      ['here', 'away', 1, 2, 10],
      ['away', 'here', 1, 1, 15],
      ['not_seen', 'here', 1, 1, 10],
    ]);
    const metric = (id: string) => result.metrics.find((each) => each.id === id);
    expect(metric('stayed_share')).toMatchObject({ value: 1 / 3, interval: { kind: 'wilson' } });
    expect(metric('stayed_of')?.value).toBe(3);
    expect(await result.tables.customers.values('segment_before' as 'segment')).toEqual([
      'here',
      'here',
      'away',
      'not_seen',
    ]);
    const stayed = result.findings.find((each) => each.id === 'segment/rfm.finding.stayed')!;
    for (const language of languages) expect(text(stayed.message, language)).toContain('2024-06-30');
  });

  test('nothing of it unless it was asked for; nobody before is no migration', async () => {
    const shop = await shopOf(lines);
    const plain = await rfm(shop, byRecency);
    expect(Object.keys(plain.tables)).not.toContain('migration');
    expect(plain.tables.customers.columns.map((column) => column.name)).not.toContain('segment_before');
    const early = await rfm(shop, { ...byRecency, compareWith: { from: '2023-01-01', to: '2023-06-30' } });
    expect(Object.keys(early.tables)).not.toContain('migration');
    expect(early.warnings.length).toBeGreaterThan(0);
  });
});

describe('the flow picture', () => {
  test('bands leave and arrive with all customers, blocks do not overlap, everything lies in the frame', () => {
    const names = ['a', 'b', 'c'];
    const rows = flowLayout(
      [
        { from: 'a', to: 'a', size: 5, kind: 'stayed' },
        { from: 'a', to: 'b', size: 3, kind: 'moved' },
        { from: 'c', to: 'b', size: 2, kind: 'moved' },
        { from: 'b', to: 'a', size: 0, kind: 'moved' },
      ],
      names,
    );
    for (const side of ['from', 'to'] as const) {
      const blocks = rows.filter((row) => row.part === side).sort((x, y) => x.y - y.y);
      expect(blocks.reduce((sum, block) => sum + block.size, 0)).toBe(10);
      blocks.forEach((block, i) => {
        expect(block.y).toBeGreaterThanOrEqual(i === 0 ? 0 : blocks[i - 1]!.y2);
        expect(block.y2).toBeLessThanOrEqual(1);
        // What the bands take of a block is the whole of it.
        const end = side === 'from' ? Math.min : Math.max;
        const bands = rows.filter((row) => row.part === 'band' && row[side] === block[side]);
        const x = end(...bands.map((row) => row.x));
        const heights = bands.filter((row) => row.x === x).map((row) => row.y2 - row.y);
        expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(block.y2 - block.y, 12);
      });
    }
    expect(new Set(rows.filter((row) => row.part === 'band').map((row) => row.band)).size).toBe(3);
    expect(flowLayout([], names)).toEqual([]);
  });
});

describe('stability of scores', () => {
  const random = createRandom(4, 'stability');
  const n = 400;
  const features = {
    recency: Float64Array.from({ length: n }, () => random.integer(300)),
    frequency: Float64Array.from({ length: n }, () => 1 + random.integer(9)),
    monetary: Float64Array.from({ length: n }, () => Math.exp(4 + random.normal())),
    scored: Uint32Array.from({ length: n }, (_, i) => i),
  };
  const scoring = {
    bins: 5,
    binning: 'independent',
    recencyCuts: null,
    frequencyCuts: null,
    monetaryCuts: null,
  } as const;
  const segments = defaultSegments({ r: 5, f: 5, m: 5 });

  test('far from a cut is firm, beside a cut is not; the same seed gives the same shares', () => {
    const question = { features, scoring, segments, resamples: 100, seed: 3 };
    const { sameScores, sameSegment } = scoreStability(question);
    expect(scoreStability(question).sameScores).toEqual(sameScores);
    expect(sameScores.every((share, i) => share <= sameSegment[i]! + 1e-12)).toBe(true);
    const sorted = [...features.monetary].sort((a, b) => a - b);
    const at = (rank: number) => features.monetary.indexOf(sorted[rank]!);
    // One feature alone tells: stated cuts for the others never move.
    const money = scoreStability({
      ...question,
      scoring: { ...scoring, recencyCuts: [60, 120, 180, 240], frequencyCuts: [2, 4, 6, 8] },
    }).sameScores;
    expect(money[at(399)]).toBe(1);
    expect(money[at(200)]).toBe(1);
    expect(money[at(80)]).toBeLessThan(0.9);
    expect(money[at(79)]).toBeLessThan(0.9);
  });

  test('stated cuts do not depend on who was seen', () => {
    const fixed = {
      ...scoring,
      recencyCuts: [60, 120, 180, 240],
      frequencyCuts: [2, 4, 6, 8],
      monetaryCuts: [20, 50, 90, 200],
    };
    const { sameScores } = scoreStability({ features, scoring: fixed, segments, resamples: 50, seed: 1 });
    expect(sameScores.every((share) => share === 1)).toBe(true);
  });

  test('in the answer: only where asked for, with its denominator', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      line(`c${i}`, `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`, 1 + i),
    );
    const shop = await shopOf(many);
    const result = await rfm(shop, { stability: true, resamples: 50 });
    const rows = await result.tables['stability']!.rows();
    expect(rows.reduce((sum, row) => sum + Number(row.customers), 0)).toBe(60);
    expect(result.metrics.find((each) => each.id === 'firm_of')?.value).toBe(60);
    expect(Object.keys((await rfm(shop)).tables)).not.toContain('stability');
  });
});
