import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectedWhileAlive } from '../../src/segment/clv/expected-purchases.js';
import { pAlive } from '../../src/segment/clv/p-alive.js';
import { paretoLikelihood } from '../../src/segment/clv/pareto-likelihood.js';
import { stoppedIntegral } from '../../src/segment/clv/stopped-integral.js';
import { lnHypergeometric } from '../../src/stats/index.js';

interface Reference {
  readonly ln_hypergeometric: [a: number, b: number, c: number, z: number, ln: string][];
  readonly bg_expected: [
    ...arguments_: [number, number, number, number, number, number, number],
    bg: string,
    mbg: string,
  ][];
  readonly pareto: [
    ...arguments_: [number, number, number, number, number, number, number],
    stopped: string,
    ln: string,
    alive: string,
  ][];
}

const reference: Reference = JSON.parse(readFileSync(new URL('./clv.json', import.meta.url), 'utf8'));

const off = (got: number, want: string) => Math.abs(got - Number(want)) / Math.abs(Number(want));

// An error of a logarithm is a relative error of the number; where the logarithm itself is large its own rounding comes on top.
describe('against closed forms at 60 digits (mpmath)', () => {
  test.each(reference.ln_hypergeometric)('ln 2F1(%d, %d; %d; %d)', (a, b, c, z, ln) => {
    expect(Math.abs(lnHypergeometric(a, b, c, z) - Number(ln))).toBeLessThan(1e-12 + 4e-15 * Math.abs(Number(ln)));
  });

  test.each(reference.bg_expected)(
    'purchases ahead at r = %d, α = %d, a = %d, b = %d, x = %d, T = %d, t = %d',
    (...row) => {
      const [r, alpha, a, b, x, T, horizon, bg, mbg] = row;
      const values = Float64Array.of(r, alpha, a, b);
      expect(off(expectedWhileAlive({ model: 'bg-nbd', values }, x, T, { horizon }).purchases, bg)).toBeLessThan(1e-12);
      expect(off(expectedWhileAlive({ model: 'mbg-nbd', values }, x, T, { horizon }).purchases, mbg)).toBeLessThan(
        1e-12,
      );
    },
  );

  test.each(reference.pareto)('Pareto/NBD at r = %d, α = %d, s = %d, β = %d, x = %d, t_x = %d, T = %d', (...row) => {
    const [r, alpha, s, beta, x, tx, T, stopped, ln, alive] = row;
    const found = stoppedIntegral(r + x, alpha, s, beta, tx, T).ln;
    if (stopped === '-inf') expect(found).toBe(-Infinity);
    else expect(Math.abs(found - Number(stopped))).toBeLessThan(1e-12 + 1e-15 * Math.abs(Number(stopped)));
    const values = Float64Array.of(r, alpha, s, beta);
    const one = (value: number) => Float64Array.of(value);
    const history = { x: one(x), tx: one(tx), T: one(T), weight: one(1) };
    expect(Math.abs(paretoLikelihood(history)(values) - Number(ln))).toBeLessThan(1e-12 + 2e-15 * Math.abs(Number(ln)));
    expect(off(pAlive({ model: 'pareto-nbd', values }, x, tx, T), alive)).toBeLessThan(1e-11);
  });
});
