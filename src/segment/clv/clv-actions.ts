import { type ActionRow, actionsTable } from '../../analysis/index.js';
import type { MemoryTable } from '../../result/index.js';
import { quantile } from '../../stats/index.js';
import { addDays } from '../days.js';
import type { ClvAnswer } from './clv-kernel.js';
import { worthWhileThere } from './value-tables.js';

/** Below this a customer is as good as gone: effort is better spent elsewhere. */
export const lostBelow = 0.1;

/** Who is worth keeping and may be leaving, and who is worth most: places of customers, most value first. */
export interface Worth {
  readonly atRisk: readonly number[];
  readonly best: readonly number[];
}

/**
 * At risk: among the top by value while still there, and P(alive) from 10 % to below the bound. Best: among the top by expected
 * value, and not at risk. Most expected value first, equal values by id. Nobody where there is no money.
 */
export function findWorth(answer: ClvAnswer, { topShare, riskBelow }: { topShare: number; riskBelow: number }): Worth {
  const { clv, pAlive } = answer;
  if (clv.length === 0 || Number.isNaN(clv[0]!)) return { atRisk: [], best: [] };
  const worth = worthWhileThere(answer);
  const [worthFrom, clvFrom] = [quantile(worth, 1 - topShare), quantile(clv, 1 - topShare)];
  const [atRisk, best]: number[][] = [[], []];
  for (let i = 0; i < clv.length; i++) {
    if (!(clv[i]! > 0)) continue;
    if (pAlive[i]! < riskBelow) {
      if (pAlive[i]! >= lostBelow && worth[i]! >= worthFrom) atRisk!.push(i);
    } else if (clv[i]! >= clvFrom) best!.push(i);
  }
  const byValue = (a: number, b: number) => clv[b]! - clv[a]! || a - b;
  return { atRisk: atRisk!.sort(byValue), best: best!.sort(byValue) };
}

/** Win back those at risk within two weeks, then thank the best; at most so many rows. */
export function clvActions(
  ids: readonly string[],
  answer: ClvAnswer,
  { atRisk, best }: Worth,
  { asOf, most }: { asOf: string; most: number },
): MemoryTable<ActionRow> {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const row = (i: number, action: string, reason: string, days: number): ActionRow => ({
    customer_id: ids[i]!,
    action,
    product_id: null,
    argument: null,
    channel: null,
    best_time: null,
    by_date: addDays(asOf, days),
    expected_value: known(answer.clv[i]!),
    expected_low: known(answer.low[i]!),
    expected_high: known(answer.high[i]!),
    reason,
  });
  const first = atRisk.slice(0, most).map((i) => row(i, 'win_back', 'valuable_and_overdue', 14));
  const then = best.slice(0, most - first.length).map((i) => row(i, 'thank', 'most_future_value', 30));
  return actionsTable([...first, ...then]);
}
