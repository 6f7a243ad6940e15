import { isotonicAt, isotonicFit, linearPredictor, logistic, ridgeLogistic } from '../../stats/index.js';
import type { Examples } from './behaviour.js';

/** What tells who will buy: log odds of each example, not yet calibrated. */
export interface Scorer {
  score(examples: Examples): Promise<Float64Array>;
}

/** A scorer whose numbers are probabilities. */
export interface Model {
  probability(examples: Examples): Promise<Float64Array>;
  readonly calibration: 'platt' | 'isotonic';
}

/** Positives from which on a calibration of free form is as sure as one of two numbers. */
const enoughForIsotonic = 1000;

/**
 * Calibrates a scorer on examples that it was not fitted to: Platt's logistic curve below 1,000 buyers, else isotonic.
 *
 * @see J. C. Platt, Probabilistic outputs for support vector machines (1999); A. Niculescu-Mizil & R. Caruana, ICML 2005.
 *   Deviation: Platt's softened targets are kept, the fit is Newton's with a trace of a ridge.
 */
export async function calibrated(scorer: Scorer, held: Examples): Promise<Model> {
  const scores = await scorer.score(held);
  const yes = held.bought.reduce((sum, each) => sum + each, 0);
  if (yes >= enoughForIsotonic) {
    const steps = isotonicFit(scores, held.bought);
    // An empty step must not promise what nobody can: half a case beyond what was counted.
    const least = 0.5 / (held.count + 1);
    return {
      calibration: 'isotonic',
      probability: async (examples) =>
        (await scorer.score(examples)).map((score) => Math.min(1 - least, Math.max(least, isotonicAt(steps, score)))),
    };
  }
  const no = held.count - yes;
  const targets = Float64Array.from(held.bought, (each) => (each === 1 ? (yes + 1) / (yes + 2) : 1 / (no + 2)));
  const fit = ridgeLogistic({ values: scores, count: held.count, dimensions: 1 }, targets, { ridge: 1e-6 });
  return {
    calibration: 'platt',
    probability: async (examples) =>
      (await scorer.score(examples)).map((_, i, all) => logistic(linearPredictor(fit.coefficients, all, i))),
  };
}
