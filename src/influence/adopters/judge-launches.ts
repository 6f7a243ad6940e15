import { betaQuantile, normalQuantile } from '../../stats/index.js';
import type { LaunchedProduct } from './find-launches.js';
import type { AdoptionList, DailyBuyers } from './read-adopters.js';

export type Outcome = 'success' | 'failure' | 'unclear' | 'open';

/** What became of a launch. */
export interface JudgedLaunch extends LaunchedProduct {
  /** Customers who bought it in the early days, and those of them who came back to it within as many days after. */
  readonly early: number;
  readonly again: number;
  readonly acceptance: number | null;
  readonly acceptanceLow: number;
  readonly acceptanceHigh: number;
  /** Customers a day from twice to four times the early days, as a part of those in the early days. */
  readonly kept: number | null;
  readonly keptLow: number | null;
  readonly keptHigh: number | null;
  readonly outcome: Outcome;
}

export interface JudgeOptions {
  readonly earlyDays: number;
  readonly successShare: number;
  readonly level: number;
}

/**
 * What became of each launch: accepted by the early ones, and whether it lives on.
 *
 * Acceptance is known after twice the early days; the outcome is looked at behind that, from twice to four times the early days, so that neither
 * is part of the other. A launch lives on where it is still sold to at least `successShare` of the customers a day that it was sold to
 * in the early days. The interval of that ratio is the normal one of the log of two counts (½ added to each); a launch whose interval holds the border is unclear, one
 * that is too young is open. Cost: O(adoptions + days).
 */
export function judgeLaunches(
  launches: readonly LaunchedProduct[],
  list: AdoptionList,
  daily: DailyBuyers,
  { earlyDays, successShare, level }: JudgeOptions,
): JudgedLaunch[] {
  const early = new Float64Array(launches.length);
  const again = new Float64Array(launches.length);
  for (let a = 0; a < list.launch.length; a += 1) {
    const l = list.launch[a]!;
    // Who bought it on a day from which coming back cannot be seen in full is left out.
    if (list.day[a]! >= earlyDays || list.day[a]! + earlyDays >= daily[l]!.length) continue;
    early[l]! += 1;
    if (list.again[a]! <= list.day[a]! + earlyDays) again[l]! += 1;
  }
  const z = normalQuantile((1 + level) / 2);
  return launches.map((launch, l) => {
    const days = daily[l]!;
    const [n, k] = [early[l]!, again[l]!];
    const isOld = days.length >= 4 * earlyDays;
    const sum = (from: number, to: number): number => days.subarray(from, to).reduce((all, each) => all + each, 0);
    const [first, later] = [sum(0, earlyDays), sum(2 * earlyDays, 4 * earlyDays)];
    const kept = isOld ? later / 2 / first : null;
    const centre = (later + 0.5) / 2 / (first + 0.5);
    const width = Math.exp(z * Math.sqrt(1 / (later + 0.5) + 1 / (first + 0.5)));
    const [low, high] = [centre / width, centre * width];
    const outcome: Outcome = !isOld
      ? 'open'
      : low >= successShare
        ? 'success'
        : high < successShare
          ? 'failure'
          : 'unclear';
    return {
      ...launch,
      early: n,
      again: k,
      acceptance: n > 0 ? k / n : null,
      acceptanceLow: betaQuantile((1 - level) / 2, k + 0.5, n - k + 0.5),
      acceptanceHigh: betaQuantile((1 + level) / 2, k + 0.5, n - k + 0.5),
      kept,
      keptLow: isOld ? low : null,
      keptHigh: isOld ? high : null,
      outcome,
    };
  });
}
