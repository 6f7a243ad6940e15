import { createRandom } from '../../stats/index.js';
import { type Blends, fitBlends } from './blend.js';
import { boughtBetween, type Events } from './events.js';
import { type Column, type Kind, type Known, knownAt } from './features.js';
import { type HoldOut, holdOut } from './hold-out.js';
import { type Constraints, type Recommendations, recommend } from './recommend.js';
import type { SignalOptions } from './signals.js';

export interface NextQuestion extends Constraints, SignalOptions {
  readonly events: Events;
  readonly firstDay: number;
  readonly asOfDay: number;
  readonly k: number;
  readonly resamples: number;
  readonly level: number;
}

/** How much each feature counts in the blend that recommends: log odds for one standard deviation more; of a rule of the trade, the share of its log odds that is believed. */
export interface BlendRow {
  readonly kind: Kind;
  readonly feature: Column['feature'];
  /** Place of the rule of the trade; −1: none. */
  readonly rule: number;
  readonly coefficient: number;
  readonly rows: number;
  readonly positives: number;
}

export interface NextAnswer {
  /** Null where the data are too short to learn before the test window. */
  readonly holdOut: HoldOut | null;
  readonly blends: readonly BlendRow[];
  /** Kinds that had too few purchases to learn from. */
  readonly missing: readonly Kind[];
  readonly recommendations: Recommendations;
}

/**
 * Learns what customers buy next, tests it in time, and recommends.
 *
 * Three dates: at asOf − 2 horizons the blend is fitted that the window up to asOf is then foretold with (the hold-out); at
 * asOf − 1 horizon it is fitted again, on that window, for the recommendations from asOf on. No number of the hold-out knows what came after it.
 */
export function nextProducts(question: NextQuestion): NextAnswer {
  const { events, asOfDay, firstDay, horizonDays, seed, k, resamples, level } = question;
  const random = createRandom(seed, 'cross-sell/next-product');
  const [fitDay, testDay] = [asOfDay - 2 * horizonDays, asOfDay - horizonDays];
  const testLater = boughtBetween(events, testDay, asOfDay);
  const atTest = knownAt(events, testDay, question);
  let tested: HoldOut | null = null;
  if (fitDay - firstDay >= horizonDays) {
    const before = learnt(events, fitDay, boughtBetween(events, fitDay, testDay), question);
    if (before.blends.repeat !== null || before.blends.explore !== null)
      tested = holdOut(atTest, before.blends, testLater, { k, resamples, level, random: random.fork('hold-out') });
  }
  const blends =
    testDay > firstDay ? fitBlends(atTest, testLater, random.fork('blend')) : { repeat: null, explore: null };
  const now = knownAt(events, asOfDay, question);
  return {
    holdOut: tested,
    blends: (['repeat', 'explore'] as const).flatMap((kind) => blendRows(kind, blends)),
    missing: (['repeat', 'explore'] as const).filter((kind) => blends[kind] === null),
    recommendations: recommend(now, blends, question),
  };

  function learnt(from: Events, day: number, later: ReturnType<typeof boughtBetween>, how: SignalOptions) {
    const known: Known = knownAt(from, day, how);
    return { known, blends: fitBlends(known, later, random.fork('first blend')) };
  }
}

function blendRows(kind: Kind, blends: Blends): BlendRow[] {
  const blend = blends[kind];
  if (blend === null) return [];
  const { columns, fit, rows, positives } = blend;
  return columns.map(({ feature, rule }, j) => ({
    kind,
    feature,
    rule,
    coefficient: fit.coefficients[j + 1]!,
    rows,
    positives,
  }));
}
