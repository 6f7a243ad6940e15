import { type Dialect, quoteIdentifier, quoteLiteral, rowText } from '../dialect.js';

/** A pattern that has to match from the first character to the last. */
function whole(pattern: string): string {
  return quoteLiteral(`\\A(?:${pattern})\\z`);
}

/** What stands for year, month and day in the replacement of a match. */
const groups = { ymd: '$1-$2-$3', dmy: '$3-$2-$1', mdy: '$3-$1-$2' } as const;

export const trinoDialect: Dialect = {
  name: 'trino',
  identifier: quoteIdentifier,
  literal: quoteLiteral,
  quantile: (expression, share) => `approx_percentile(CAST(${expression} AS DOUBLE), ${share})`,
  joinText: (expression, separator, order) =>
    // listagg stops at a megabyte.
    `array_join(array_agg(${expression} ORDER BY ${order}) FILTER (WHERE ${expression} IS NOT NULL), ${quoteLiteral(separator)})`,
  fingerprint: (expressions) =>
    `from_big_endian_64(xxhash64(to_utf8(${rowText(expressions.map((each) => `CAST(${each} AS VARCHAR)`))})))`,
  shortFingerprint: (fingerprint) => `bitwise_and(${fingerprint}, 4294967295)`,
  digest: (text) => `from_base(substr(to_hex(md5(to_utf8(${text}))), 1, 13), 16)`,
  matchesWhole: (text, pattern) => `regexp_like(${text}, ${whole(pattern)})`,
  matches: (text, pattern) => `regexp_like(${text}, ${quoteLiteral(pattern)})`,
  readTimestamp: (text, { pattern, order, iso }) => {
    const blank = `replace(${text}, 'T', ' ')`;
    const day = iso
      ? blank
      : `regexp_replace(${blank}, ${quoteLiteral(`\\A${pattern}`)}, ${quoteLiteral(groups[order])})`;
    return `TRY_CAST(${day} AS TIMESTAMP(6))`;
  },
  readZoned: (text, timezone) => {
    // Zones are read as +08:00 only.
    const hours = `regexp_replace(replace(${text}, 'T', ' '), '(:[0-9.:]+ ?[+-][0-9]{2})$', '$1:00')`;
    const zoned = `regexp_replace(${hours}, '([+-][0-9]{2})([0-9]{2})$', '$1:$2')`;
    return `CAST(TRY_CAST(${zoned} AS TIMESTAMP(6) WITH TIME ZONE) AT TIME ZONE ${quoteLiteral(timezone)} AS TIMESTAMP(6))`;
  },
  // A TIMESTAMP without a precision is one of milliseconds.
  timestamp: (expression, type) =>
    /with time zone$/i.test(type)
      ? `CAST(${expression} AT TIME ZONE 'UTC' AS TIMESTAMP(6))`
      : `CAST(${expression} AS TIMESTAMP(6))`,
  numberText: (expression, type) => {
    if (!/^(double|real)$/i.test(type)) return `CAST(${expression} AS VARCHAR)`;
    const decimal = `regexp_replace(CAST(CAST(${expression} AS DECIMAL(38, 12)) AS VARCHAR), '(\\.[0-9]+?)0+$', '$1')`;
    return `CASE WHEN abs(${expression}) < 1e15 THEN ${decimal} ELSE CAST(${expression} AS VARCHAR) END`;
  },
};
