export { centrality } from './centrality.js';
export type { CentralityRow, CentralityTables, NetworkRow, TopCentralityRow } from './centrality-tables.js';
