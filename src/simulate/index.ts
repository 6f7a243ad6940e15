export type { Market, MarketTable } from './market.js';
export { type MarketInput, type MarketOptions, simulateOptions } from './options.js';
export { simulateMarket } from './simulate-market.js';
export { type StoryId, type StoryTruths, stories } from './stories/index.js';
export type { Truth } from './truth.js';
export { type MarketFormat, marketFormats, type WriteOptions, writeMarket } from './write-market.js';
