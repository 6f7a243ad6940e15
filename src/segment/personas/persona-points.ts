import type { Points } from '../../stats/index.js';
import { signedLog } from '../clusters/scale-features.js';
import type { FeatureColumn } from '../features/feature.js';

/** Features that say one thing together: parts of the day, channels, goods, the values of a category. */
function blockOf(id: string): string {
  const colon = id.indexOf(':');
  if (colon >= 0) return id.slice(0, colon);
  return /^(morning|midday|afternoon|evening)_share$/.test(id) ? 'day_parts' : id;
}

/**
 * What personas are grouped by, as points: every thing known counts the same, however many numbers it takes to say it.
 *
 * A number is taken as it is (a skewed one as its logarithm), a category as one number for each of its values; those that belong to one thing are
 * divided by the root of their variances' sum. What is unknown stands in the middle. Cost: O(customers × features).
 */
export function personaPoints(columns: readonly FeatureColumn[], rows: Uint32Array): Points {
  const parts = columns.flatMap(({ id, kind, values, categories, skewed }) => {
    const own = Float64Array.from(rows, (row) => values[row]!);
    if (kind === 'number') return [{ block: blockOf(id), values: skewed ? own.map(signedLog) : own }];
    return categories.map((_, place) => ({
      block: id,
      values: own.map((value) => (Number.isNaN(value) ? Number.NaN : value === place ? 1 : 0)),
    }));
  });
  const spread = new Map<string, number>();
  for (const part of parts) {
    let [n, sum, squares] = [0, 0, 0];
    for (const value of part.values) if (!Number.isNaN(value)) [n, sum] = [n + 1, sum + value];
    const mean = sum / n;
    part.values.forEach((value, i) => {
      const gap = Number.isNaN(value) ? 0 : value - mean;
      part.values[i] = gap;
      squares += gap * gap;
    });
    spread.set(part.block, (spread.get(part.block) ?? 0) + squares / Math.max(1, n - 1));
  }
  const kept = parts.filter(({ block }) => spread.get(block)! > 0);
  const d = kept.length;
  const values = new Float64Array(new SharedArrayBuffer(rows.length * d * 8));
  kept.forEach((part, j) => {
    const width = Math.sqrt(spread.get(part.block)!);
    for (let i = 0; i < rows.length; i += 1) values[i * d + j] = part.values[i]! / width;
  });
  return { values, count: rows.length, dimensions: d };
}
