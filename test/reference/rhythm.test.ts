import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fitRhythm } from '../../src/segment/lifecycle/fit-rhythm.js';
import { categoryQuantile, ownQuantile } from '../../src/segment/lifecycle/rhythm.js';

interface Reference {
  readonly customers: readonly (readonly number[])[];
  readonly regularity: number;
  readonly likeness: number;
  readonly scale: number;
  readonly category_quantiles: Readonly<Record<string, number>>;
  readonly own_quantiles: Readonly<Record<string, number>>;
}

const reference = JSON.parse(readFileSync(new URL('./rhythm-scipy.json', import.meta.url), 'utf8')) as Reference;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('the fit is the one scipy finds without a gradient', () => {
  const { rhythm, converged } = fitRhythm(
    {
      gaps: Float64Array.from(reference.customers, (gaps) => gaps.length),
      days: Float64Array.from(reference.customers, sum),
      lnGaps: sum(reference.customers.flatMap((gaps) => gaps.map(Math.log))),
    },
    0.95,
  );
  expect(converged).toBe(true);
  // The search ends where the gradient is 1e-7 of the mean log-likelihood; parameters then agree to about 1e-5.
  expect(rhythm.regularity / reference.regularity).toBeCloseTo(1, 5);
  expect(rhythm.likeness / reference.likeness).toBeCloseTo(1, 4);
  expect(rhythm.scale / reference.scale).toBeCloseTo(1, 4);
});

test("quantiles are those of scipy's beta prime and gamma", () => {
  for (const [p, value] of Object.entries(reference.category_quantiles))
    expect(categoryQuantile(reference, Number(p)) / value).toBeCloseTo(1, 9);
  for (const [p, value] of Object.entries(reference.own_quantiles))
    expect(ownQuantile(reference, 5, 100, Number(p)) / value).toBeCloseTo(1, 9);
});
