export { type Clustering, localClustering } from './clustering.js';
export { type Components, connectedComponents } from './components.js';
export { type BuiltGraph, buildGraph, type EdgeList, type Graph, transpose, undirected } from './csr.js';
export { type Degrees, degrees } from './degree.js';
export { type CoreOptions, coreNumbers } from './k-core.js';
export { type PageRankOptions, type PageRankResult, pageRank } from './pagerank.js';
