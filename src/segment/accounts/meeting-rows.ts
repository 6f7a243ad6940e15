import type { Row } from '../../result/index.js';
import { newcombe, type Stratum, stratifiedDifference } from '../../stats/index.js';
import { decidersOf, judgedDeals } from './coverage-rows.js';
import type { Deal } from './deal.js';
import type { Accounts } from './read-accounts.js';
import { type Tally, tally } from './tally.js';

/** How deals end with and without somebody of the role met before the proposal. */
export interface MeetingRow extends Row {
  readonly role: string;
  readonly met: number;
  readonly win_met: number | null;
  readonly met_low: number | null;
  readonly met_high: number | null;
  readonly not_met: number;
  readonly win_not_met: number | null;
  readonly not_met_low: number | null;
  readonly not_met_high: number | null;
  readonly difference: number | null;
  readonly difference_low: number | null;
  readonly difference_high: number | null;
  /** The same among deals with as many of the other deciding roles met. */
  readonly like_difference: number | null;
  readonly like_low: number | null;
  readonly like_high: number | null;
}

/**
 * Closed deals that came to a proposal, met against not met, role by role.
 *
 * Whoever meets one of those who decide often meets more of them: the second difference compares deals with the same number of
 * the others met. Neither says what a meeting brings, since nobody drew by lot whom to meet. Cost: O(roles × deals).
 */
export function meetingRows({ deals, contacts }: Accounts, level: number): MeetingRow[] {
  const judged = judgedDeals(deals);
  const deciders = decidersOf(deals);
  const roles = new Set([...contacts.flatMap(({ role }) => role ?? []), ...deciders]);
  return [...roles].sort().map((role) => {
    const [met, not] = [true, false].map((is) =>
      tally(
        judged.filter((deal) => deal.met.has(role) === is),
        level,
      ),
    ) as [Tally, Tally];
    const apart = met.closed > 0 && not.closed > 0 ? newcombe(trials(met), trials(not), level) : null;
    const others = deciders.filter((each) => each !== role);
    const like = stratifiedDifference(strata(judged, role, others), level);
    return {
      role,
      met: met.closed,
      win_met: met.win_rate,
      met_low: met.win_low,
      met_high: met.win_high,
      not_met: not.closed,
      win_not_met: not.win_rate,
      not_met_low: not.win_low,
      not_met_high: not.win_high,
      difference: apart === null ? null : met.win_rate! - not.win_rate!,
      difference_low: apart?.low ?? null,
      difference_high: apart?.high ?? null,
      like_difference: like?.value ?? null,
      like_low: like?.low ?? null,
      like_high: like?.high ?? null,
    };
  });
}

const trials = ({ won, closed }: Tally) => ({ successes: won, n: closed });

/** Deals with the role met and not met, by how many of the other deciding roles were met. */
function strata(deals: readonly Deal[], role: string, others: readonly string[]): Stratum[] {
  const none = () => ({ successes: 0, n: 0 });
  const found = Array.from({ length: others.length + 1 }, () => ({ first: none(), second: none() }));
  for (const { met, outcome } of deals) {
    const side = found[others.filter((each) => met.has(each)).length]![met.has(role) ? 'first' : 'second'];
    side.n += 1;
    side.successes += outcome === 'won' ? 1 : 0;
  }
  return found;
}
