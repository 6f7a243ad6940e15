import { type CutPoint, scoreValues } from '../rfm/score-values.js';
import type { LevelScore } from './learn-scores.js';
import type { State } from './state-at.js';

/** Grades, the best first. */
export const grades = ['I', 'II', 'III', 'IV', 'V'] as const;
export type Grade = (typeof grades)[number];

export const factors = ['band', 'stage', 'rfm'] as const;
export type Factor = (typeof factors)[number];

/** The three scores of each customer and their product. */
export interface Products {
  readonly band: Uint8Array;
  readonly stage: Uint8Array;
  /** band × stage × rfm, 1 to 125; NaN for customers without a stage. */
  readonly product: Float64Array;
}

/** Scores of a state by what its levels are worth. A band of which nothing is known gets 3. Cost: O(customers). */
export function productsOf(state: State, bands: readonly LevelScore[], stages: readonly LevelScore[]): Products {
  const [ofBand, ofStage] = [bands, stages].map(
    (levels) => new Map(levels.map(({ level, score }) => [level, score])),
  ) as [Map<string, number>, Map<string, number>];
  const band = Uint8Array.from(state.band, (name) => ofBand.get(name) ?? 3);
  const stage = Uint8Array.from(state.stage, (name) => (name === null ? 0 : (ofStage.get(name) ?? 3)));
  const product = Float64Array.from(band, (score, i) =>
    stage[i] === 0 ? Number.NaN : score * stage[i]! * state.rfm[i]!,
  );
  return { band, stage, product };
}

/** Grades of products, and where they were cut. */
export interface Graded {
  /** 1 is the best grade, 5 the worst; 0 without a product. */
  readonly grade: Uint8Array;
  /** The best grade last. */
  readonly cutPoints: readonly CutPoint[];
}

/**
 * Cuts products into five grades: into fifths of the customers, never splitting a value, or at stated cuts (a product equal to
 * a cut lies below it). Never at equal widths: the product takes 30 values, half of the 125 cells lie at or below 20.
 *
 * @example gradesOf(Float64Array.of(1, 2, 3, 4, 5), null).grade // => Uint8Array.of(5, 4, 3, 2, 1)
 */
export function gradesOf(product: Float64Array, cuts: readonly number[] | null): Graded {
  const rows = Uint32Array.from(product.keys()).filter((i) => !Number.isNaN(product[i]!));
  const score = new Uint8Array(product.length);
  if (rows.length === 0) return { grade: score, cutPoints: [] };
  const { cutPoints } = scoreValues(product, rows, { bins: grades.length, cuts, better: 'high' }, score);
  return { grade: score.map((each) => (each === 0 ? 0 : grades.length + 1 - each)), cutPoints };
}
