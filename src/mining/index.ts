export { type Baskets, distinctItems, itemCounts, minimumCount } from './baskets.js';
export { countStrata, type RuleItems, type StrataCounts } from './count-strata.js';
export { findRules, type RuleQuestion, type Rules } from './find-rules.js';
export { type ItemSets, selectSets } from './item-sets.js';
export { type MiningOptions, mineItemSets } from './mine-item-sets.js';
export { searchStops } from './walk.js';
