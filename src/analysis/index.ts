export { type ActionRow, actionsTable } from './actions.js';
export { type Analysis, analysis, type RunOptions } from './analysis.js';
export { type CommonOptions, commonOptions, type Period, type Within } from './common-options.js';
export type { Where } from './conditions.js';
export type { Answer, CountedInput, Declaration, Needs, RunContext } from './declaration.js';
export type { GroupRow } from './groups.js';
export { inWorker } from './in-worker.js';
export { alternatives, assertNeeds } from './needs.js';
export type { Shop } from './shop.js';
