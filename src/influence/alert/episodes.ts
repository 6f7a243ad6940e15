import type { ControlLimits } from './control-limits.js';
import type { Voices } from './read-voices.js';

/** Periods of one length, the first beginning with the first voice. */
export interface Periods {
  readonly start: number;
  readonly days: number;
  readonly count: number;
}

/** A run of periods above the limit. */
export interface Episode {
  readonly tone: -1 | 1;
  readonly first: number;
  readonly last: number;
  /** Rows of the voices in it. */
  readonly rows: readonly number[];
  /** Whether the last period of the data belongs to it. */
  readonly ongoing: boolean;
  /** The topic (or product) that stands out, with its share in the episode and before. */
  readonly about: { readonly name: string; readonly share: number; readonly before: number } | null;
}

export function periodOf({ start, days }: Periods, day: number): number {
  return Math.floor((day - start) / days);
}

/** Voices of one tone in each period; with `weights`, what they weigh. */
export function perPeriod(voices: Voices, periods: Periods, tone: -1 | 1, weights?: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(periods.count);
  for (let row = 0; row < voices.day.length; row += 1) {
    const at = periodOf(periods, voices.day[row]!);
    if (voices.tone[row] === tone && at < periods.count) sums[at]! += weights ? weights[row]! : 1;
  }
  return sums;
}

/** The runs of periods above the limit, in the order of time. */
export function episodes(
  voices: Voices,
  periods: Periods,
  tone: -1 | 1,
  counts: Float64Array,
  limits: ControlLimits,
): Episode[] {
  const found: Episode[] = [];
  for (let at = 0; at < periods.count; at += 1) {
    if (counts[at]! <= limits.upper) continue;
    let last = at;
    while (last + 1 < periods.count && counts[last + 1]! > limits.upper) last += 1;
    const rows = rowsWithin(voices, periods, tone, at, last);
    found.push({
      tone,
      first: at,
      last,
      rows,
      ongoing: last === periods.count - 1,
      about: standsOut(voices, tone, rows),
    });
    at = last;
  }
  return found;
}

function rowsWithin(voices: Voices, periods: Periods, tone: -1 | 1, first: number, last: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < voices.day.length; row += 1) {
    const at = periodOf(periods, voices.day[row]!);
    if (voices.tone[row] === tone && at >= first && at <= last) rows.push(row);
  }
  return rows;
}

/** The topic, or else the product, whose share in the episode is farthest above its share before. */
function standsOut({ topic, product, tone }: Voices, of: -1 | 1, rows: readonly number[]): Episode['about'] {
  const inside = new Set(rows);
  for (const names of [topic, product]) {
    const [now, before] = [new Map<string, number>(), new Map<string, number>()];
    let others = 0;
    for (let row = 0; row < tone.length; row += 1) {
      if (tone[row] !== of) continue;
      const counts = inside.has(row) ? now : before;
      if (!inside.has(row)) others += 1;
      const name = names[row] ?? null;
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const best = [...now]
      .map(([name, count]) => ({
        name,
        share: count / rows.length,
        before: (before.get(name) ?? 0) / Math.max(1, others),
      }))
      .sort((a, b) => b.share - b.before - (a.share - a.before) || (a.name < b.name ? -1 : 1))[0];
    if (best && best.share >= 0.25) return best;
  }
  return null;
}
