import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../src/intake/index.js';
import { lifecycle } from '../../src/segment/index.js';
import { sample } from '../../src/simulate/sample.js';
import type { Truth } from '../../src/simulate/truth.js';
import { stagesFound } from '../support/learners.js';

const truth = JSON.parse(readFileSync(new URL('../../data/truth.json', import.meta.url), 'utf8')) as Truth;

let shop: Dataset;
beforeAll(async () => {
  shop = await sample();
}, 60_000);
afterAll(() => shop.close());

// Stages were planted by days: by the customer's own rhythm not all can be found, as 75 days are no silence for one who
// learns every 41 days. Ten markets of 20,000 are in test/simulation.
test('the planted stages of the learning app are found', async () => {
  const { learners, byRhythm, byDays } = await stagesFound(shop, truth);
  expect(learners).toBeGreaterThan(210);
  expect(byRhythm).toBeGreaterThan(0.87);
  expect(byDays).toBeGreaterThan(0.93);
});

test('hidden segments stand where they should: the loyal buy, the new are new, the lapsed have gone', async () => {
  const stage = new Map(
    (await lifecycle(shop)).tables.customers.toRows().map((row) => [row.customer_id, row.stage] as const),
  );
  const share = (segment: string, stages: readonly string[]) => {
    const members = truth.segments.find(({ id }) => id === segment)!.customer_ids;
    const known = members.flatMap((id) => stage.get(id) ?? []);
    return known.filter((each) => stages.includes(each)).length / known.length;
  };
  expect(share('loyal', ['mature', 'growth'])).toBeGreaterThan(0.9);
  expect(share('new', ['novice', 'growth'])).toBeGreaterThan(0.9);
  expect(share('new', ['mature', 'lost'])).toBe(0);
  expect(share('lapsing', ['dormant', 'lost', 'mature'])).toBe(1); // sleepers of three depths among them
  expect(share('one_time', ['growth', 'mature'])).toBe(0);
});
