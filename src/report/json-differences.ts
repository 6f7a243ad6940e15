import type { JsonObject, JsonValue } from '../result/index.js';

/** One place where two JSON values differ, each side as short text. */
export interface JsonDifference {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

function short(value: JsonValue | undefined): string {
  const text = value === undefined ? '–' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Where two JSON values differ, by place: `results[0].metrics[2].value`. Numbers are compared exactly. */
export function jsonDifferences(before: JsonValue, after: JsonValue): JsonDifference[] {
  const found: JsonDifference[] = [];
  const walk = (a: JsonValue | undefined, b: JsonValue | undefined, place: string): void => {
    if (a === b) return;
    if (Array.isArray(a) && Array.isArray(b)) {
      for (let i = 0; i < Math.max(a.length, b.length); i++) walk(a[i], b[i], `${place}[${i}]`);
    } else if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        walk(a[key], b[key], place === '' ? key : `${place}.${key}`);
      }
    } else found.push({ place, before: short(a), after: short(b) });
  };
  walk(before, after, '');
  return found;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
