import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Analysis } from '../../src/analysis/index.js';
import { catalogue } from '../../src/catalogue.js';
import { type Engine, openTrino } from '../../src/engine/index.js';
import { isVitalfewError } from '../../src/errors.js';
import { type Dataset, open } from '../../src/intake/index.js';
import { resultToJson } from '../../src/result/index.js';
import { sample } from '../../src/simulate/sample.js';
import { marketTables } from './market-tables.js';
import { differences } from './same-answer.js';

/** Sums of doubles in another order differ in their last digits; optimisers carry that on to the tenth. */
const tolerance = 1e-9;

const exact = new Set<string>();

let here: Dataset;
let there: Dataset;
let engine: Engine;
beforeAll(async () => {
  const { url, catalog, files } = inject('trino');
  engine = await openTrino(url);
  here = await sample();
  there = await open(await marketTables(engine, catalog, files), { engine });
});
afterAll(async () => {
  await here?.close();
  await there?.close();
  await engine?.close();
});

/** An answer, or the refusal to give one, without what names the engine and its sources. */
async function answer(analysis: Analysis, dataset: Dataset, options: object): Promise<unknown> {
  const run = (analysis as unknown as (shop: Dataset, given: object) => ReturnType<Analysis>)(dataset, options);
  const result = await run.catch((error: unknown) => {
    if (isVitalfewError(error) && error.code !== 'engine_failed') return error;
    throw error;
  });
  if (isVitalfewError(result)) return { code: result.code, text: result.message };
  const { provenance: _, ...rest } = JSON.parse(JSON.stringify(await resultToJson(result, 'en')));
  return rest;
}

test('the ledgers are the same', () => {
  const ledgers = (dataset: Dataset) =>
    Object.fromEntries(
      Object.values(dataset.tables).map(({ name, ledger, from, to, columns }) => [
        name,
        { ledger, from, to, columns: columns.filter((column) => column !== 'line') },
      ]),
    );
  expect(ledgers(there)).toEqual(ledgers(here));
  expect([there.asOf, there.currency]).toEqual([here.asOf, here.currency]);
});

const cases: [string, object][] = [
  ['as it is', {}],
  ['one channel, by margin', { where: { 'orders.channel': 'store' }, value: 'margin' }],
  ['for households', { unit: 'household' }],
];

describe.each(catalogue.map((analysis) => [analysis.declaration.id, analysis] as const))('%s', (id, analysis) => {
  test.each(cases)('answers the same on both engines: %s', async (name, options) => {
    const [first, second] = [await answer(analysis, here, options), await answer(analysis, there, options)];
    expect(differences(first, second, tolerance).slice(0, 20)).toEqual([]);
    if (differences(first, second, 0).length === 0) exact.add(`${id} ${name}`);
  });
});

test('most answers are the same to the last digit', () => {
  expect(exact.size).toBeGreaterThan(0.8 * catalogue.length * cases.length);
});

test('a difference is found, and says where it is', () => {
  expect(differences({ a: [1, { b: 2 }] }, { a: [1, { b: 2 + 1e-8 }] }, tolerance)).toEqual([
    { path: '.a[1].b', first: 2, second: 2 + 1e-8 },
  ]);
  expect(differences([1], [1, 2], tolerance)).toHaveLength(1);
  expect(differences({ a: null }, {}, tolerance)).toHaveLength(1);
  expect(differences(1, 1 + 1e-15, 0)).toHaveLength(1);
});
