import type { Row } from '../../result/index.js';
import { decidersOf } from './coverage-rows.js';
import { groupBy } from './group-by.js';
import type { Accounts } from './read-accounts.js';
import type { StatusRow } from './status-rows.js';
import { amountOf, type Tally, tally } from './tally.js';

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
