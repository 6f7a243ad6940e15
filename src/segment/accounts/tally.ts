import { wilson } from '../../stats/index.js';
import type { Deal } from './deal.js';

/** Deals counted: shares are of the closed ones, and null where none is closed. */
export interface Tally {
  readonly deals: number;
  readonly open: number;
  readonly won: number;
  readonly closed: number;
  readonly win_rate: number | null;
  readonly win_low: number | null;
  readonly win_high: number | null;
  /** Null where no amount is known; those without one are left out of the sum. */
  readonly won_amount: number | null;
}

/** Sum of the known amounts: nothing is 0, unknown is null. */
export function amountOf(deals: readonly Deal[]): number | null {
  const known = deals.flatMap(({ amount }) => amount ?? []);
  return deals.length > 0 && known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

/** How deals ended. Cost: O(deals). */
export function tally(deals: readonly Deal[], level: number): Tally {
  const wins = deals.filter(({ outcome }) => outcome === 'won');
  const closed = deals.filter(({ outcome }) => outcome !== 'open').length;
  const range = closed === 0 ? null : wilson(wins.length, closed, level);
  return {
    deals: deals.length,
    open: deals.length - closed,
    won: wins.length,
    closed,
    win_rate: closed === 0 ? null : wins.length / closed,
    win_low: range?.low ?? null,
    win_high: range?.high ?? null,
    won_amount: amountOf(wins),
  };
}
