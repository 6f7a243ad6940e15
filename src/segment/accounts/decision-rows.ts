import type { Row } from '../../result/index.js';
import { quantile, wilson } from '../../stats/index.js';
import type { Deal } from './deal.js';

/** Who decides the smaller and the larger contracts. */
export interface DecisionRow extends Row {
  readonly size: 'smaller' | 'larger';
  readonly role: string;
  readonly decisions: number;
  readonly of_decisions: number;
  readonly decision_share: number;
  readonly decision_low: number;
  readonly decision_high: number;
}

/** The median amount of the decided deals, which parts the smaller from the larger; null below `least` with an amount. */
export function decisionCut(deals: readonly Deal[], least: number): number | null {
  const amounts = decidedDeals(deals).map(({ amount }) => amount!);
  return amounts.length < least ? null : quantile(amounts, 0.5);
}

/** Share of decisions by role, in contracts below the cut and from it on; no rows without amounts. */
export function decisionRows(deals: readonly Deal[], cut: number | null, level: number): DecisionRow[] {
  if (cut === null) return [];
  const decided = decidedDeals(deals);
  const roles = [...new Set(decided.map(({ decider }) => decider!))].sort();
  return (['smaller', 'larger'] as const).flatMap((size) => {
    const own = decided.filter(({ amount }) => amount! < cut === (size === 'smaller'));
    return roles.flatMap((role): DecisionRow[] => {
      if (own.length === 0) return [];
      const decisions = own.filter(({ decider }) => decider === role).length;
      const { low, high } = wilson(decisions, own.length, level);
      const share = decisions / own.length;
      const range = { decision_share: share, decision_low: low, decision_high: high };
      return [{ size, role, decisions, of_decisions: own.length, ...range }];
    });
  });
}

const decidedDeals = (deals: readonly Deal[]): Deal[] =>
  deals.filter(({ outcome, decider, amount }) => outcome !== 'open' && decider !== null && amount !== null);
