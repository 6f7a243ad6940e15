import { wilson } from '../../stats/index.js';
import type { OrderDays } from './order-days.js';
import { type Stage, stages } from './stages.js';

/** What came of the customers with a label: how many ordered again in the window after it. */
export interface StageOutcome {
  readonly stage: Stage;
  readonly customers: number;
  readonly boughtAgain: number;
  /** Null for nobody. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Holds labels given on a date against what followed: an order day after it, until now. Cost: O(customers).
 *
 * @param then - order days up to the date, with a label each
 * @param now - order days of the same customers (and later ones) up to now
 */
export function calibrate(then: OrderDays, labels: readonly Stage[], now: OrderDays, level: number): StageOutcome[] {
  const daysNow = new Map(now.ids.map((id, i) => [id, now.days[i]!]));
  const [customers, again] = [new Uint32Array(stages.length), new Uint32Array(stages.length)];
  then.ids.forEach((id, i) => {
    const place = stages.indexOf(labels[i]!);
    customers[place]! += 1;
    if ((daysNow.get(id) ?? 0) > then.days[i]!) again[place]! += 1;
  });
  return stages.map((stage, place) => {
    const [n, bought] = [customers[place]!, again[place]!];
    const interval = n === 0 ? null : wilson(bought, n, level);
    return {
      stage,
      customers: n,
      boughtAgain: bought,
      share: n === 0 ? null : bought / n,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    };
  });
}

/** The outcomes of several stages as one. */
export function together(
  outcomes: readonly StageOutcome[],
  which: readonly Stage[],
): { customers: number; boughtAgain: number } {
  const chosen = outcomes.filter(({ stage }) => which.includes(stage));
  return {
    customers: chosen.reduce((sum, each) => sum + each.customers, 0),
    boughtAgain: chosen.reduce((sum, each) => sum + each.boughtAgain, 0),
  };
}
