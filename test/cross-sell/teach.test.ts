import { expect, test } from 'vitest';
import { bayesSquare, bayesSteps } from '../../src/cross-sell/index.js';

/**
 * Households of the schoolbag story, counted: one in ten has a pupil; of these 25 % buy a bag and 32 % a pencil, of the
 * others 1/180 and 2 %, in both groups independently of each other.
 */
const households = 180_000;
const schoolbag = { all: households, a: 5400, b: 9000, both: 1440 + 18 };

test('schoolbag and pencil: the worked numbers', () => {
  const pupils = households / 10;
  expect(schoolbag.a).toBe(pupils * 0.25 + (households - pupils) / 180);
  expect(schoolbag.b).toBeCloseTo(pupils * 0.32 + (households - pupils) * 0.02, 9);
  expect(schoolbag.both).toBeCloseTo(pupils * 0.25 * 0.32 + ((households - pupils) / 180) * 0.02, 9);
  const steps = Object.fromEntries(bayesSteps(schoolbag).map((row) => [row.step, row.probability]));
  expect(steps.evidence).toBe(0.03);
  expect(steps.prior).toBe(0.05);
  expect(steps.posterior).toBe(0.27);
  expect(steps.posterior_without).toBeCloseTo(0.0432, 4);
  expect(steps.posterior! / steps.prior!).toBeCloseTo(5.4, 12);
  // Bayes' theorem itself: likelihood × prior / evidence.
  expect((steps.likelihood! * steps.prior!) / steps.evidence!).toBeCloseTo(0.27, 12);
  const total = steps.likelihood! * steps.prior! + steps.likelihood_without! * (1 - steps.prior!);
  expect(total).toBeCloseTo(steps.evidence!, 12);
  // 3 % and 5 % alone say nothing: P(B given A) could be anything.
  expect([steps.least, steps.most]).toEqual([0, 1]);
});

test('areas of the square are the shares', () => {
  const parts = bayesSquare(schoolbag);
  for (const { x, x2, y, y2, share } of parts) expect((x2 - x) * (y2 - y)).toBeCloseTo(share, 12);
  expect(parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
  expect(parts.find((part) => part.part === 'both')!.share).toBeCloseTo(0.0081, 12);
});

test('everybody or nobody bought A: no division by nothing', () => {
  const everybody = bayesSteps({ all: 10, a: 10, b: 4, both: 4 });
  expect(everybody.find((row) => row.step === 'posterior_without')!.probability).toBeNull();
  for (const { x, x2, y, y2 } of bayesSquare({ all: 10, a: 10, b: 4, both: 4 }))
    for (const side of [x, x2, y, y2]) expect(Number.isFinite(side)).toBe(true);
});
