import type { Row } from '../../result/index.js';
import type { Deal } from './deal.js';
import { groupBy } from './group-by.js';
import { tally } from './tally.js';

export interface CoverageRow extends Row {
  readonly deciders_met: string;
  readonly closed: number;
  readonly won: number;
  readonly win_rate: number | null;
  readonly win_low: number | null;
  readonly win_high: number | null;
}

/** Roles that ever decided a deal, by name. */
export const decidersOf = (deals: readonly Deal[]): string[] => [...groupBy(deals, ({ decider }) => decider).keys()];

/** Closed deals that came to a proposal, before which whoever was met could still be of use. */
export const judgedDeals = (deals: readonly Deal[]): Deal[] =>
  deals.filter(({ outcome, proposed }) => outcome !== 'open' && proposed);

/** Closed deals that came to a proposal, by how many of the roles that decide had been met by then. */
export function coverageRows(deals: readonly Deal[], deciders: readonly string[], level: number): CoverageRow[] {
  const judged = judgedDeals(deals);
  return Array.from({ length: deciders.length + 1 }, (_, count) => {
    const { closed, won, win_rate, win_low, win_high } = tally(
      judged.filter(({ met }) => deciders.filter((role) => met.has(role)).length === count),
      level,
    );
    return { deciders_met: String(count), closed, won, win_rate, win_low, win_high };
  });
}
