import type { Random } from '../stats/random.js';
import { categories } from './categories.js';
import { cumulative, pick } from './pick.js';
import { type DayPart, segments } from './segments.js';

/** First and last hour of each part of the day. */
const dayParts: { readonly [P in DayPart]: readonly [from: number, to: number] } = {
  morning: [5, 10],
  midday: [11, 13],
  afternoon: [14, 17],
  evening: [18, 23],
};

// Sums of the weights of a category's hours: all, and those of one part of the day only; null where it is shut then.
const sums = categories.map(({ opens, hours, hoursOff }) =>
  [hours, hoursOff].map((weights) => {
    const part = ([from, to]: readonly [number, number]): Float64Array | null => {
      const own = weights.map((weight, at) => (from <= opens + at && opens + at <= to ? weight : 0));
      return own.some((weight) => weight > 0) ? cumulative(own) : null;
    };
    return {
      all: cumulative(weights),
      morning: part(dayParts.morning),
      midday: part(dayParts.midday),
      afternoon: part(dayParts.afternoon),
      evening: part(dayParts.evening),
    };
  }),
);

/**
 * The hour of a visit: in the part of the day that is the segment's way, as far as the category sells then.
 *
 * @param segment - place in `segments`; −1 for a stranger
 */
export function hourOf(category: number, isOff: boolean, segment: number, random: Random): number {
  const own = sums[category]![isOff ? 1 : 0]!;
  const keepsTo = segment >= 0 && random.bernoulli(segments[segment]!.keeps) ? own[segments[segment]!.hours] : null;
  return categories[category]!.opens + pick(random, keepsTo ?? own.all);
}

/** 0 in the store, 1 in the app; what is sold in the app alone is bought there by everybody. */
export function channelOf(category: number, segment: number, random: Random): number {
  const { app } = categories[category]!;
  const isHabit = segment >= 0 && random.bernoulli(segments[segment]!.keeps);
  const chance = random.next();
  if (!isHabit || app >= 1) return chance < app ? 1 : 0;
  return segments[segment]!.channel === 'app' ? 1 : 0;
}
