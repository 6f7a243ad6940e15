import { type Dialect, quoteIdentifier, quoteLiteral } from '../dialect.js';

/** The times of day that may follow a date, as strptime says them. */
const times = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', 'T%H:%M', 'T%H:%M:%S', 'T%H:%M:%S.%f'];

export const duckDbDialect: Dialect = {
  name: 'duckdb',
  identifier: quoteIdentifier,
  literal: quoteLiteral,
  quantile: (expression, share) => `approx_quantile(${expression}, ${share})`,
  joinText: (expression, separator, order) => `string_agg(${expression}, ${quoteLiteral(separator)} ORDER BY ${order})`,
  fingerprint: (expressions) => `hash(${expressions.join(', ')})`,
  shortFingerprint: (fingerprint) => `CAST(${fingerprint} & 4294967295 AS UINTEGER)`,
  digest: (text) => `CAST('0x' || substr(md5(${text}), 1, 13) AS BIGINT)`,
  matchesWhole: (text, pattern) => `regexp_full_match(${text}, ${quoteLiteral(pattern)})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${quoteLiteral(pattern)})`,
  readTimestamp: (text, { strptime, iso }) =>
    iso
      ? `TRY_CAST(${text} AS TIMESTAMP)`
      : `try_strptime(${text}, [${times.map((time) => quoteLiteral(strptime + time)).join(', ')}])`,
  readZoned: (text, timezone) =>
    `CAST(TRY_CAST(${text} AS TIMESTAMP WITH TIME ZONE) AT TIME ZONE ${quoteLiteral(timezone)} AS TIMESTAMP)`,
  timestamp: (expression) => `CAST(${expression} AS TIMESTAMP)`,
  numberText: (expression) => `CAST(${expression} AS VARCHAR)`,
};
