export { type Dialect, quoteIdentifier, quoteLiteral } from './dialect.js';
export type { Engine, EngineOptions, QueryColumns, QueryType, RegisterColumns, SqlParam } from './engine.js';
