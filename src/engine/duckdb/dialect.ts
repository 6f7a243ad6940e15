import { type Dialect, quoteIdentifier, quoteLiteral } from '../dialect.js';

export const duckDbDialect: Dialect = {
  name: 'duckdb',
  identifier: quoteIdentifier,
  literal: quoteLiteral,
  quantile: (expression, share) => `approx_quantile(${expression}, ${share})`,
  joinText: (expression, separator, order) => `string_agg(${expression}, ${quoteLiteral(separator)} ORDER BY ${order})`,
  fingerprint: (expressions) => `hash(${expressions.join(', ')})`,
  shortFingerprint: (fingerprint) => `CAST(${fingerprint} & 4294967295 AS UINTEGER)`,
};
