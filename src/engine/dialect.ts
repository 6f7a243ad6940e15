/**
 * What differs between the engines' SQL. Everything else is written in the shared subset: both sides of date_diff cast
 * to DATE, integer division through DOUBLE, nullif on divisors, NULLS LAST said, no QUALIFY, `::`, `//` or list functions.
 */
export interface Dialect {
  readonly name: 'duckdb' | 'trino';
  /** A quoted identifier. The one place where identifiers are quoted. */
  identifier(name: string): string;
  /** A quoted text literal. The one place where text is quoted. */
  literal(value: string): string;
  /** Approximate quantile of an expression (share 0..1). */
  quantile(expression: string, share: number): string;
  /** Text of all values, joined in an order. */
  joinText(expression: string, separator: string, order: string): string;
  /** A 64-bit number that is the same for rows equal in the expressions; its value differs between engines. */
  fingerprint(expressions: readonly string[]): string;
  /** The lower 32 bits of a fingerprint. */
  shortFingerprint(fingerprint: string): string;
  /** A number below 2^52 made of a text; the same on every engine. */
  digest(text: string): string;
  /** Whether a pattern matches the whole text, or (`matches`) a part of it. Patterns are written in what both engines read. */
  matchesWhole(text: string, pattern: string): string;
  matches(text: string, pattern: string): string;
  /** The TIMESTAMP that a text in a known form is; NULL where it is no day of the calendar. */
  readTimestamp(text: string, form: WrittenDate): string;
  /** The TIMESTAMP, in a time zone, of a text that says its own zone (`Z`, `+08`, `+0800`, `+08:00`). */
  readZoned(text: string, timezone: string): string;
  /** A date or a moment of the engine's own types as TIMESTAMP, moments with a zone in UTC. */
  timestamp(expression: string, type: string): string;
  /** The text of a number of the engine's own type, with a decimal point and without an exponent where that can be. */
  numberText(expression: string, type: string): string;
}

/** How days are written; the time of day may follow after a blank or a T. */
export interface WrittenDate {
  /** Year, month and day as groups in the order of `order`. */
  readonly pattern: string;
  readonly order: 'ymd' | 'dmy' | 'mdy';
  readonly strptime: string;
  /** Written as the engines write it themselves. */
  readonly iso: boolean;
}

/** The identifier rule both engines share. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** Trino takes at most 127 arguments. */
const mostArguments = 100;

/**
 * Several values as one text, in SQL that every engine speaks: rows of different values have different texts.
 *
 * @param texts - expressions of texts; NULL is told from every text
 */
export function rowText(texts: readonly string[]): string {
  let parts = texts.map((text) => `coalesce(${text}, chr(30))`);
  while (parts.length > 1) {
    const joined: string[] = [];
    for (let from = 0; from < parts.length; from += mostArguments)
      joined.push(`concat_ws(chr(31), ${parts.slice(from, from + mostArguments).join(', ')})`);
    parts = joined;
  }
  return parts[0] ?? "''";
}
