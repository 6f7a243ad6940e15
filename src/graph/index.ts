export { type BetweennessOptions, betweenness } from './betweenness.js';
export { type Clustering, localClustering } from './clustering.js';
export { type Components, connectedComponents } from './components.js';
export { type BuiltGraph, buildGraph, type EdgeList, type Graph, transpose, undirected } from './csr.js';
export { type Degrees, degrees } from './degree.js';
export { harmonicCloseness } from './harmonic-closeness.js';
export { type CoreOptions, coreNumbers } from './k-core.js';
export { type ApproximateBetweenness, type KadabraOptions, kadabra } from './kadabra.js';
export { type Communities, type LeidenOptions, leiden } from './leiden.js';
export { constantPotts, modularity } from './modularity.js';
export { type PageRankOptions, type PageRankResult, pageRank } from './pagerank.js';
export { type Cascade, type CascadeModel, cascade } from './seeding/cascade.js';
export { type Cover, type CoverOptions, cover } from './seeding/cover.js';
export { type ImmOptions, imm, immSteps, type Seeding } from './seeding/imm.js';
export {
  joinSets,
  type LookingBack,
  type ReverseSets,
  reverseSets,
  setsPerStream,
  type WantedSets,
} from './seeding/reverse-sets.js';
export { type Spread, simulateSpread } from './seeding/simulate-spread.js';
