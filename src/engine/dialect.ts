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
}

/** The identifier rule both engines share. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
