import type { Row } from '../../result/index.js';
import { quantile, wilson } from '../../stats/index.js';
import { decidersOf } from './coverage-rows.js';
import type { Accounts } from './read-accounts.js';
import { tally } from './tally.js';
import { tenureDays } from './tenure-days.js';

/** Who stands in a role: the profile of those who decide, and of those who only use what is bought. */
export interface RoleRow extends Row {
  readonly role: string;
  readonly decides: boolean;
  readonly contacts: number;
  /** Companies in which we know somebody in the role, and of how many. */
  readonly companies: number;
  readonly of_companies: number;
  /** Median of the contacts' days since they joined, and of their ages. */
  readonly tenure_days: number | null;
  readonly age: number | null;
  readonly meetings: number;
  readonly meetings_per_contact: number | null;
  readonly never_met: number;
  /** Closed deals that this role decided, and of how many whose decider is known. */
  readonly decisions: number;
  readonly of_decisions: number;
  readonly decision_share: number | null;
  readonly decision_low: number | null;
  readonly decision_high: number | null;
  /** Median amount of the deals it decided, and how they ended. */
  readonly decided_amount: number | null;
  readonly decided_won: number | null;
  readonly decided_low: number | null;
  readonly decided_high: number | null;
}

const median = (values: readonly number[]): number | null => (values.length === 0 ? null : quantile(values, 0.5));

/** The profile of every role that contacts have or that decided a deal, by name. Cost: O(roles × (deals + contacts)). */
export function roleRows({ deals, contacts, companies, asOf }: Accounts, level: number): RoleRow[] {
  const decided = deals.filter(({ outcome, decider }) => outcome !== 'open' && decider !== null);
  const deciders = new Set(decidersOf(deals));
  const sold = new Set(deals.map(({ company }) => company)).size;
  const roles = new Set([...contacts.flatMap(({ role }) => role ?? []), ...deciders]);
  return [...roles].sort().map((role) => {
    const own = contacts.filter((contact) => contact.role === role);
    const meetings = own.reduce((sum, contact) => sum + contact.meetings, 0);
    const here = decided.filter(({ decider }) => decider === role);
    const range = decided.length === 0 ? null : wilson(here.length, decided.length, level);
    const ended = tally(here, level);
    return {
      role,
      decides: deciders.has(role),
      contacts: own.length,
      companies: new Set(own.flatMap(({ company }) => (companies.has(company) ? company : []))).size,
      of_companies: sold,
      tenure_days: median(own.flatMap(({ joinedAt }) => tenureDays(joinedAt, asOf) ?? [])),
      age: median(own.flatMap(({ age }) => age ?? [])),
      meetings,
      meetings_per_contact: own.length === 0 ? null : meetings / own.length,
      never_met: own.filter((contact) => contact.meetings === 0).length,
      decisions: here.length,
      of_decisions: decided.length,
      decision_share: decided.length === 0 ? null : here.length / decided.length,
      decision_low: range?.low ?? null,
      decision_high: range?.high ?? null,
      decided_amount: median(here.flatMap(({ amount }) => amount ?? [])),
      decided_won: ended.win_rate,
      decided_low: ended.win_low,
      decided_high: ended.win_high,
    };
  });
}
