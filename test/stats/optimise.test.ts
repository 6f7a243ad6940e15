import { describe, expect, test } from 'vitest';
import { bfgs, nelderMead } from '../../src/stats/index.js';

const rosenbrock = (at: ArrayLike<number>) => (1 - at[0]!) ** 2 + 100 * (at[1]! - at[0]! * at[0]!) ** 2;
const rosenbrockWithGradient = (at: Float64Array, gradient: Float64Array) => {
  const [x, y] = [at[0]!, at[1]!];
  gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
  gradient[1] = 200 * (y - x * x);
  return rosenbrock(at);
};

describe('nelderMead', () => {
  test("walks Rosenbrock's valley from the usual start", () => {
    const { x, converged } = nelderMead((at) => rosenbrock(at), [-1.2, 1]);
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(1, 4);
    expect(x[1]).toBeCloseTo(1, 4);
  });

  test('one parameter; a start where the function is NaN on one side', () => {
    expect(nelderMead((at) => (at[0]! - 3) ** 2, [0]).x[0]).toBeCloseTo(3, 4);
    expect(nelderMead((at) => at[0]! - Math.log(at[0]!), [0.1]).x[0]).toBeCloseTo(1, 4);
  });

  test('says when it did not converge, and leaves the start alone', () => {
    const start = Object.freeze([-1.2, 1]) as readonly number[];
    expect(nelderMead((at) => rosenbrock(at), start, { maxIterations: 5 }).converged).toBe(false);
    expect(nelderMead(() => Number.NaN, [1, 1], { maxIterations: 50 }).converged).toBe(false);
  });
});

describe('bfgs', () => {
  test("walks Rosenbrock's valley to full precision", () => {
    const { x, converged, iterations } = bfgs(rosenbrockWithGradient, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(1, 7);
    expect(iterations).toBeLessThan(60);
  });

  test('backs off from where the function is not defined', () => {
    const { x, converged } = bfgs(
      (at, gradient) => {
        gradient[0] = 1 - 1 / at[0]!;
        return at[0]! > 0 ? at[0]! - Math.log(at[0]!) : Number.NaN;
      },
      [0.001],
    );
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(1, 6);
  });

  test('says when it did not converge', () => {
    expect(bfgs(rosenbrockWithGradient, [-1.2, 1], { maxIterations: 3 }).converged).toBe(false);
    expect(bfgs(() => Number.NaN, [0]).converged).toBe(false);
  });
});
