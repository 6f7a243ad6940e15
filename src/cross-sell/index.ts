export { bayes } from './bayes.js';
export type { CurveRow } from './bayes-curves.js';
export type { BayesTables, PriorRow, TopRow } from './bayes-tables.js';
export type { BuyersTables, ListRow, LookAlikeRow, NeighbourRow, TraitRow } from './buyers/buyers-tables.js';
export { buyers } from './buyers.js';
export { type CausedPair, type HiddenCause, hiddenCause } from './hidden-cause.js';
export type { IntentRow } from './intention/intent-table.js';
export type {
  DecileRow,
  ImportanceRow,
  IntentionTables,
  ModelRow,
  PartRow as IntentionPartRow,
} from './intention/tables.js';
export { intention } from './intention.js';
export type {
  ArmRow,
  ConflictRow,
  DueRow,
  MechanismTables,
  PartRow,
} from './mechanisms/mechanism-tables.js';
export type { RuleRow as MechanismRow } from './mechanisms/rule-rows.js';
export type {
  ProductChoice,
  TradeRule,
  Trigger,
  WrittenChoice,
  WrittenNames,
  WrittenRule,
  WrittenRules,
} from './mechanisms/trade-rule.js';
export { mechanisms } from './mechanisms.js';
export type { NextRow } from './next-of-customers.js';
export type { RecommendationRow } from './next-product/recommendation-table.js';
export type {
  CalibrationRow,
  HoldOutRow,
  NextProductTables,
  RecallRow,
  SourceRow,
} from './next-product/tables.js';
export { nextProduct } from './next-product.js';
export type { PairRow } from './pair-table.js';
export type { BundleRow } from './rules/bundles.js';
export type { ContextRow } from './rules/context.js';
export type { RuleRow } from './rules/rule-rows.js';
export type { ItemSetRow, NamedItemSetRow } from './rules/set-table.js';
export type { StabilityRow } from './rules/stability.js';
export type { RuleTables, TopRuleRow } from './rules/tables.js';
export { rules } from './rules.js';
export {
  type BayesRow,
  bayesSquare,
  bayesSteps,
  type Counted,
  type SquareRow,
} from './teach.js';
