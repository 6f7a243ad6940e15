import type { ParsedColumn } from './parsed.js';

const floating = /^(double|real|float)$/i;

/** Whether a column of an engine's type holds numbers. */
export function isNumberType(type: string): boolean {
  return floating.test(type) || /^(u?(tiny|small|huge|big)?int(eger)?|decimal)/i.test(type);
}

/**
 * SQL of a column of numbers that the engine already has: a number is taken when it is one of DECIMAL(18,4), so that none
 * is rounded in silence. One of binary digits is taken when its shortest writing has at most four decimals.
 */
export function nativeNumber(sql: string, type: string, notZero: boolean): ParsedColumn {
  const value = `TRY_CAST(${sql} AS DECIMAL(18,4))`;
  const back = floating.test(type) ? `CAST(${value} AS ${type})` : value;
  const fits = `coalesce(${back} = ${sql}, FALSE)`;
  const zero = notZero ? `WHEN ${value} = 0 THEN 2 ` : '';
  const endless = `lower(CAST(${sql} AS VARCHAR)) IN ('nan', 'inf', '-inf', 'infinity', '-infinity')`;
  return {
    value,
    status: `CASE ${zero}WHEN ${fits} THEN 0 ELSE 2 END`,
    format: type.toLowerCase(),
    faults: [
      ...(floating.test(type) ? [{ code: 'E-NUM-04', condition: endless }] : []),
      { code: 'E-NUM-03', condition: `NOT ${fits}` },
      ...(notZero ? [{ code: 'E-QTY-01', condition: `${value} = 0` }] : []),
    ],
  };
}
