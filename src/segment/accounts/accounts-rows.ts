import type { Row } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import type { Deal } from './deal.js';
import type { Accounts } from './read-accounts.js';

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

export function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = key(item);
    if (own === null) continue;
    const group = groups.get(own);
    if (group) group.push(item);
    else groups.set(own, [item]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

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

/** Closed deals that came to a proposal, by how many of the roles that decide had been met by then. */
export function coverageRows(deals: readonly Deal[], deciders: readonly string[], level: number): CoverageRow[] {
  const judged = deals.filter(({ outcome, proposed }) => outcome !== 'open' && proposed);
  return Array.from({ length: deciders.length + 1 }, (_, count) => {
    const { closed, won, win_rate, win_low, win_high } = tally(
      judged.filter(({ met }) => deciders.filter((role) => met.has(role)).length === count),
      level,
    );
    return { deciders_met: String(count), closed, won, win_rate, win_low, win_high };
  });
}

export interface RoleRow extends Row {
  readonly role: string;
  readonly contacts: number;
  /** Closed deals that this role decided, and of how many whose decider is known. */
  readonly decisions: number;
  readonly of_decisions: number;
  readonly decision_share: number | null;
  readonly decision_low: number | null;
  readonly decision_high: number | null;
  readonly met: number;
  readonly win_met: number | null;
  readonly not_met: number;
  readonly win_not_met: number | null;
}

/** What each role decides, and how deals end with and without having met it before the proposal. */
export function roleRows({ deals, contacts }: Accounts, level: number): RoleRow[] {
  const closed = deals.filter(({ outcome }) => outcome !== 'open');
  const judged = closed.filter(({ proposed }) => proposed);
  const decided = closed.filter(({ decider }) => decider !== null);
  const roles = new Set([...contacts.flatMap(({ role }) => role ?? []), ...decidersOf(closed)]);
  return [...roles].sort().map((role) => {
    const decisions = decided.filter(({ decider }) => decider === role).length;
    const range = decided.length === 0 ? null : wilson(decisions, decided.length, level);
    const [met, not] = [true, false].map((is) =>
      tally(
        judged.filter((deal) => deal.met.has(role) === is),
        level,
      ),
    );
    return {
      role,
      contacts: contacts.filter((contact) => contact.role === role).length,
      decisions,
      of_decisions: decided.length,
      decision_share: decided.length === 0 ? null : decisions / decided.length,
      decision_low: range?.low ?? null,
      decision_high: range?.high ?? null,
      met: met!.closed,
      win_met: met!.win_rate,
      not_met: not!.closed,
      win_not_met: not!.win_rate,
    };
  });
}

export interface StatusRow extends Row {
  readonly company_id: string;
  readonly product_id: string;
  readonly category: string | null;
  readonly status: 'bought' | 'open' | 'competitor' | 'lost' | 'white';
  readonly category_bought: boolean;
  readonly deals: number;
  readonly won_amount: number | null;
}

/** Every company by every product of the deals: bought, open, gone to a competitor, lost, or never spoken of. */
export function statusRows({ deals, products }: Accounts, level: number): StatusRow[] {
  const categoryOf = new Map([...products.values()].map(({ id, category }) => [id, category]));
  const offered = [...groupBy(deals, ({ product }) => product).keys()];
  return [...groupBy(deals, ({ company }) => company)].flatMap(([company_id, own]) => {
    const bought = new Set(
      own.flatMap(({ outcome, product }) =>
        outcome === 'won' && product !== null ? (categoryOf.get(product) ?? []) : [],
      ),
    );
    return offered.map((product_id): StatusRow => {
      const about = own.filter(({ product }) => product === product_id);
      const { won, open, won_amount } = tally(about, level);
      const rival = about.some(({ outcome, competitor }) => outcome === 'lost' && competitor !== null);
      const category = categoryOf.get(product_id) ?? null;
      const rest = open > 0 ? 'open' : rival ? 'competitor' : about.length > 0 ? 'lost' : 'white';
      return {
        company_id,
        product_id,
        category,
        status: won > 0 ? 'bought' : rest,
        category_bought: category !== null && bought.has(category),
        deals: about.length,
        won_amount,
      };
    });
  });
}

export interface AccountRow extends Row, Tally {
  readonly company_id: string;
  readonly name: string | null;
  readonly parent_id: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly open_amount: number | null;
  readonly competitor: string | null;
  readonly contacts: number;
  readonly roles_met: string | null;
  readonly deciders_not_met: string | null;
  readonly bought: string | null;
  readonly white_space: string | null;
}

const listed = (names: Iterable<string>): string | null => [...new Set(names)].sort().join(', ') || null;

/** One row, one page, per account: who it is, what it bought, what is open, who was met, what is missing. */
export function accountRows(accounts: Accounts, status: readonly StatusRow[], level: number): AccountRow[] {
  const deciders = decidersOf(accounts.deals);
  const contacts = groupBy(accounts.contacts, ({ company }) => company);
  const products = groupBy(status, ({ company_id }) => company_id);
  return [...groupBy(accounts.deals, ({ company }) => company)].map(([company_id, deals]) => {
    const { name, parent, industry, employees } = accounts.companies.get(company_id)!;
    const met = new Set(deals.flatMap((deal) => [...deal.met]));
    const rivals = [...groupBy(deals, ({ competitor }) => competitor)].sort((a, b) => b[1].length - a[1].length);
    const own = products.get(company_id) ?? [];
    return {
      company_id,
      name,
      parent_id: parent,
      industry,
      employees,
      ...tally(deals, level),
      open_amount: amountOf(deals.filter(({ outcome }) => outcome === 'open')),
      competitor: rivals[0]?.[0] ?? null,
      contacts: contacts.get(company_id)?.length ?? 0,
      roles_met: listed(met),
      deciders_not_met: accounts.hasMeetings ? listed(deciders.filter((role) => !met.has(role))) : null,
      bought: listed(own.flatMap((row) => (row.status === 'bought' ? row.product_id : []))),
      white_space: listed(own.flatMap((row) => (row.status === 'white' && !row.category_bought ? row.product_id : []))),
    };
  });
}

export interface GroupRow extends Row, Tally {
  readonly group: string;
  readonly companies: number;
}

/** Deals rolled up: subsidiaries to their parent, or companies to their industry. */
export function groupRows({ deals, companies }: Accounts, by: 'parent' | 'industry', level: number): GroupRow[] {
  const key = ({ company }: Deal): string | null => {
    const about = companies.get(company)!;
    return by === 'industry' ? about.industry : (about.parent ?? company);
  };
  return [...groupBy(deals, key)]
    .map(([group, own]) => ({
      group,
      companies: new Set(own.map(({ company }) => company)).size,
      ...tally(own, level),
    }))
    .sort((a, b) => (b.won_amount ?? 0) - (a.won_amount ?? 0) || (a.group < b.group ? -1 : 1));
}
