import type { Random } from '../../stats/index.js';
import type { Standing, Told } from './read-told.js';
import { type GapRate, type GapTest, gapRates, testGap } from './voice-gap.js';

export type GapAttribute = keyof Standing;

export interface VoiceGap {
  readonly attribute: GapAttribute;
  readonly rates: readonly GapRate[];
  readonly test: GapTest;
}

/**
 * Voice by the gap between teller and listener, for each attribute that is known. Income and education are compared between people of cities of the same
 * tier where tiers are known: a look up to the larger city would stand in for one up to the richer.
 */
export function voiceGaps(told: Told, standing: Standing, random: Random, level: number): VoiceGap[] {
  const city = standing.city_tier;
  return (['income', 'education', 'city_tier'] as const).flatMap((attribute) => {
    const known = standing[attribute];
    if (!known) return [];
    const kept = Array.from(told.teller.keys()).filter((i) => {
      const [teller, listener] = [told.teller[i]!, told.listener[i]!];
      if (!known.has(teller) || !known.has(listener)) return false;
      return attribute === 'city_tier' || !city || city.get(teller) === city.get(listener);
    });
    if (kept.length === 0) return [];
    const events = {
      gap: Int32Array.from(kept, (i) => known.get(told.teller[i]!)! - known.get(told.listener[i]!)!),
      after: Uint8Array.from(kept, (i) => told.after[i]!),
      before: Uint8Array.from(kept, (i) => told.before[i]!),
    };
    const alpha = (1 - level) / 2;
    return [{ attribute, rates: gapRates(events, level), test: testGap(events, random.fork(attribute), alpha) }];
  });
}
