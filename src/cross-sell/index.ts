export { bayes } from './bayes.js';
export type { BayesTables, PriorRow, TopRow } from './bayes-tables.js';
export type { PairRow } from './pair-table.js';
export {
  type BayesRow,
  bayesSquare,
  bayesSteps,
  type Counted,
  type SquareRow,
} from './teach.js';
