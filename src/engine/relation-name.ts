import { quoteIdentifier } from './dialect.js';

/**
 * The relation behind a name that a user writes: parts between dots, each quoted or not.
 *
 * @param home - what stands before a name of fewer parts, such as catalog and schema
 * @example relationName('sales.orders', ['lake', 'default']) // => '"lake"."sales"."orders"'
 */
export function relationName(name: string, home: readonly string[] = []): string {
  const parts = [...name.matchAll(/"((?:[^"]|"")+)"|([^".]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  const missing = Math.max(0, home.length + 1 - parts.length);
  return [...home.slice(0, missing), ...parts].map(quoteIdentifier).join('.');
}
