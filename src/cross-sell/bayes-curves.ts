import { type MemoryTable, type Row, rowsTable } from '../result/index.js';
import { betaDensity } from '../stats/index.js';
import type { KeptPair } from './pair-posteriors.js';
import { posteriorShapes } from './posterior.js';

/** One point of a curve over P(B given A). */
export interface CurveRow extends Row {
  readonly curve: string;
  readonly p: number;
  readonly density: number;
}

/** Points of a curve. */
const points = 160;

/**
 * What was believed of P(B given A) before its buyers were counted, what the counts alone say, and what is believed then: three densities
 * over one axis, each with its exceptions mixed in. The likelihood is drawn with area 1, as the others.
 */
export function bayesCurves({ prior, k, n }: Pick<KeptPair, 'prior' | 'k' | 'n'>, high: number): CurveRow[] {
  const { rule, exception, chance } = posteriorShapes(prior, k, n);
  const believed = { a: prior.mean * prior.concentration, b: (1 - prior.mean) * prior.concentration };
  const curves = {
    prior: (p: number) => (1 - prior.exceptions) * betaDensity(p, believed.a, believed.b) + prior.exceptions,
    likelihood: (p: number) => betaDensity(p, exception.a, exception.b),
    posterior: (p: number) =>
      (1 - chance) * betaDensity(p, rule.a, rule.b) + chance * betaDensity(p, exception.a, exception.b),
  };
  // The axis ends where nothing is left to see; 0 itself is left out, where a prior may be infinite.
  const end = Math.min(1, Math.max(1.6 * high, 2.5 * prior.mean));
  const grid = Array.from({ length: points }, (_, i) => ((i + 0.5) / points) * end);
  return Object.entries(curves).flatMap(([curve, of]) => grid.map((p) => ({ curve, p, density: of(p) })));
}

export function curveTable(rows: readonly CurveRow[]): MemoryTable<CurveRow> {
  return rowsTable<CurveRow>(rows, {
    curve: { unit: 'text', values: 'cross-sell/bayes.curve' },
    p: 'share',
    density: 'number',
  });
}
