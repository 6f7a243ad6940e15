export { type Baskets, itemCounts, minimumCount } from './baskets.js';
export { type ItemSets, selectSets } from './item-sets.js';
export { type MiningOptions, mineItemSets } from './mine-item-sets.js';
