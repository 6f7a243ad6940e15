import { type MemoryTable, memoryTable, type Row } from '../result/index.js';

/** One pair counted: all, who has A, who has B, who has both. */
export interface Counted {
  readonly all: number;
  readonly a: number;
  readonly b: number;
  readonly both: number;
}

/** One step of Bayes' theorem: how many of how many. */
export interface BayesRow extends Row {
  readonly step: string;
  readonly n: number;
  readonly of: number;
  readonly probability: number | null;
}

/** One rectangle of the unit square: its area is a probability. */
export interface SquareRow extends Row {
  readonly part: string;
  readonly n: number;
  readonly share: number;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly highlight: boolean;
}

function share(n: number, of: number): number | null {
  return of > 0 ? n / of : null;
}

/**
 * Bayes' theorem for one pair in natural frequencies: prior P(B), likelihoods P(A given B) and P(A given not B),
 * evidence P(A), posterior P(B given A), and P(B given not A) beside it. `least` and `most` are what the two shares alone
 * allow for P(B given A) (Fréchet's bounds): mostly anything, which is why pairs have to be counted.
 *
 * Plain counts without shrinkage, so that every number can be worked out on paper.
 *
 * @example bayesSteps({ all: 180000, a: 5400, b: 9000, both: 1458 }) // posterior 1458 of 5400 => 0.27
 */
export function bayesSteps({ all, a, b, both }: Counted): BayesRow[] {
  const row = (step: string, n: number, of: number): BayesRow => ({ step, n, of, probability: share(n, of) });
  return [
    row('prior', b, all),
    row('likelihood', both, b),
    row('likelihood_without', a - both, all - b),
    row('evidence', a, all),
    row('posterior', both, a),
    row('posterior_without', b - both, all - a),
    row('least', Math.max(0, a + b - all), a),
    row('most', Math.min(a, b), a),
  ];
}

/** The unit square cut by A (across) and, on each side, by B (upwards): areas are probabilities. */
export function bayesSquare({ all, a, b, both }: Counted): SquareRow[] {
  const split = a / all;
  const withA = a > 0 ? both / a : 0;
  const without = all > a ? (b - both) / (all - a) : 0;
  const part = (
    name: string,
    n: number,
    x: number,
    x2: number,
    y: number,
    y2: number,
    highlight: boolean,
  ): SquareRow => ({
    part: name,
    n,
    share: n / all,
    x,
    x2,
    y,
    y2,
    highlight,
  });
  return [
    part('both', both, 0, split, 0, withA, true),
    part('a_only', a - both, 0, split, withA, 1, false),
    part('b_only', b - both, split, 1, 0, without, true),
    part('neither', all - a - b + both, split, 1, without, 1, false),
  ];
}

export function bayesTable(rows: readonly BayesRow[]): MemoryTable<BayesRow> {
  return memoryTable<BayesRow>({
    step: { type: 'text', data: rows.map((row) => row.step), values: 'cross-sell/bayes.step' },
    n: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.n) },
    of: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.of) },
    probability: {
      type: 'number',
      unit: 'share',
      data: Float64Array.from(rows, (row) => row.probability ?? Number.NaN),
    },
  });
}

export function squareTable(rows: readonly SquareRow[]): MemoryTable<SquareRow> {
  const number = (name: 'share' | 'x' | 'x2' | 'y' | 'y2') => ({
    type: 'number' as const,
    unit: 'share' as const,
    data: Float64Array.from(rows, (row) => row[name]),
  });
  return memoryTable<SquareRow>({
    part: { type: 'text', data: rows.map((row) => row.part), values: 'cross-sell/bayes.part' },
    n: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.n) },
    share: number('share'),
    x: number('x'),
    x2: number('x2'),
    y: number('y'),
    y2: number('y2'),
    highlight: { type: 'boolean', data: rows.map((row) => row.highlight) },
  });
}
