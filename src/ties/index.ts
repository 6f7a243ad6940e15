export { type InfluenceRule, influenceTies } from './influence-ties.js';
export { readTies, type Ties, type TieTable } from './read-ties.js';
export { tieTables } from './tie-tables.js';
