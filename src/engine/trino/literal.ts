import { quoteLiteral } from '../dialect.js';
import type { SqlParam } from '../engine.js';

/** A parameter as Trino writes it: numbers are DOUBLE, integers BIGINT, as the embedded engine binds them. */
function literal(value: SqlParam): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return `BIGINT '${value}'`;
  if (typeof value === 'string') return quoteLiteral(value);
  return Number.isNaN(value)
    ? 'nan()'
    : Number.isFinite(value)
      ? `DOUBLE '${value}'`
      : `${value < 0 ? '-' : ''}infinity()`;
}

/** A statement with its parameters. */
export function withParameters(sql: string, params: readonly SqlParam[] | undefined): string {
  if (!params || params.length === 0) return sql;
  return `EXECUTE IMMEDIATE ${quoteLiteral(sql)} USING ${params.map(literal).join(', ')}`;
}
