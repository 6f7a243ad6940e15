import type { JsonValue } from '../../src/result/index.js';

/** Where two answers differ, and by how much: `tables.customers.rows[3][2]: 1.5 and 1.6`. */
export interface Difference {
  readonly path: string;
  readonly first: unknown;
  readonly second: unknown;
}

/**
 * What differs between two results as JSON. Numbers may differ by a share of the larger: sums of doubles depend on the
 * order in which an engine adds. Everything else is the same or a difference.
 */
export function differences(first: unknown, second: unknown, tolerance: number, path = ''): Difference[] {
  if (Object.is(first, second)) return [];
  if (typeof first === 'number' && typeof second === 'number') {
    const scale = Math.max(Math.abs(first), Math.abs(second), 1e-12);
    return Math.abs(first - second) <= tolerance * scale ? [] : [{ path, first, second }];
  }
  if (Array.isArray(first) && Array.isArray(second)) {
    if (first.length !== second.length) return [{ path: `${path}.length`, first: first.length, second: second.length }];
    return first.flatMap((value, i) => differences(value, second[i], tolerance, `${path}[${i}]`));
  }
  if (isObject(first) && isObject(second)) {
    const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    return names.flatMap((name) => differences(first[name], second[name], tolerance, `${path}.${name}`));
  }
  return [{ path, first, second }];
}

function isObject(value: unknown): value is Record<string, JsonValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
