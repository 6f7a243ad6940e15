import type { Analysis } from './analysis/index.js';
import { bayes, buyers, intention, mechanisms, nextProduct, rules } from './cross-sell/index.js';
import { customerCard } from './customer/index.js';
import { VitalfewError } from './errors.js';
import { adopters, alert, centrality, communities, diffusion, referral, seeding, traits } from './influence/index.js';
import { message } from './messages/index.js';
import { didYouMean } from './option/index.js';
import { cohorts } from './retention/index.js';
import {
  accounts,
  clusters,
  clv,
  lifecycle,
  pareto,
  personas,
  rfm,
  tiers,
  valueGrade,
  wordOfMouth,
} from './segment/index.js';

/** Every analysis. The command line, the report's sections, the docs and the contract tests are made from this list. */
export const catalogue: readonly Analysis[] = [
  rfm,
  lifecycle,
  valueGrade,
  pareto,
  tiers,
  clusters,
  clv,
  wordOfMouth,
  personas,
  accounts,
  bayes,
  rules,
  nextProduct,
  mechanisms,
  buyers,
  intention,
  traits,
  centrality,
  communities,
  adopters,
  diffusion,
  referral,
  alert,
  seeding,
  cohorts,
  customerCard,
] as unknown as readonly Analysis[];

/** The analysis of an id. @throws VitalfewError unknown_analysis naming the nearest */
export function findAnalysis(id: string): Analysis {
  const found = catalogue.find((analysis) => analysis.declaration.id === id);
  if (found) return found;
  const ids = catalogue.map((analysis) => analysis.declaration.id);
  const params = { id, suggestion: didYouMean(id, ids), known: ids.join(', ') };
  throw new VitalfewError('unknown_analysis', message('error.unknown_analysis', params));
}
