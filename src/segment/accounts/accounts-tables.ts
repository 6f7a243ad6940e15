import type { Unit } from '../../messages/index.js';
import { columnsOf, type Row, type RowsColumn } from '../../result/index.js';
import type { AccountRow } from './account-rows.js';
import type { CoverageRow } from './coverage-rows.js';
import type { DecisionRow } from './decision-rows.js';
import type { GroupRow } from './group-rows.js';
import type { MeetingRow } from './meeting-rows.js';
import type { Accounts } from './read-accounts.js';
import type { RoleRow } from './role-rows.js';
import type { StatusRow } from './status-rows.js';
import { tenureDays } from './tenure-days.js';

export interface ContactRow extends Row {
  readonly customer_id: string;
  readonly company_id: string;
  readonly parent_id: string | null;
  readonly role: string | null;
  readonly meetings: number;
  readonly last_met: string | null;
  readonly tenure_days: number | null;
  readonly decides: boolean;
  /** Closed deals the contact decided. */
  readonly decisions: number;
}

/** Contacts with the account they belong to, and its parent. */
export function contactRows({ contacts, companies, asOf }: Accounts, deciders: readonly string[]): ContactRow[] {
  return contacts.map(({ id, company, role, meetings, lastMet, joinedAt, decisions }) => ({
    customer_id: id,
    company_id: company,
    parent_id: companies.get(company)?.parent ?? null,
    role,
    meetings,
    last_met: lastMet,
    tenure_days: tenureDays(joinedAt, asOf),
    decides: role !== null && deciders.includes(role),
    decisions,
  }));
}

/** Rows of all tables, as the findings and pictures see them too. */
export interface AccountsRows {
  readonly accounts: readonly AccountRow[];
  readonly products: readonly StatusRow[];
  readonly coverage: readonly CoverageRow[];
  readonly roles: readonly RoleRow[];
  readonly meetings: readonly MeetingRow[];
  readonly decisions: readonly DecisionRow[];
  readonly parents: readonly GroupRow[];
  readonly industries: readonly GroupRow[];
  readonly contacts: readonly ContactRow[];
}

const { label, table } = columnsOf('segment/accounts');

/** Several columns of one unit. */
const all = <N extends string>(unit: Unit, ...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, unit])) as { readonly [K in N]: RowsColumn };

/** Roles have words where they are common ones. */
const role: RowsColumn = { unit: 'text', values: 'code' };
const flag: RowsColumn = { unit: 'text', type: 'boolean' };
const decided = all('share', 'decision_share', 'decision_low', 'decision_high');
const decisions = { decisions: 'count', of_decisions: 'count', ...decided } as const;
const winning = { won: 'count', closed: 'count', ...all('share', 'win_rate', 'win_low', 'win_high') } as const;
const counted = { deals: 'count', open: 'count', ...winning, won_amount: 'money' } as const;

/** All tables but the actions; those of decisions only where decisions are known. */
export function accountsTables(rows: AccountsRows) {
  const groups = (rows: readonly GroupRow[], group: 'parent' | 'industry') =>
    table(rows, {
      group: { unit: 'text', label: label(group), ...(group === 'parent' ? { holds: 'customer' } : {}) },
      companies: 'customers',
      ...counted,
    });
  return {
    accounts: table(rows.accounts, {
      ...all('text', 'company_id', 'parent_id', 'industry', 'competitor'),
      name: { unit: 'text', holds: 'customer_name' },
      ...all('text', 'roles_met', 'deciders_not_met', 'bought', 'white_space'),
      employees: 'count',
      ...counted,
      open_amount: 'money',
      contacts: 'customers',
    }),
    coverage: table(rows.coverage, { deciders_met: 'text', ...winning }),
    roles: table(rows.roles, {
      role,
      decides: flag,
      contacts: 'count',
      ...all('customers', 'companies', 'of_companies'),
      tenure_days: 'days',
      age: 'number',
      meetings: 'count',
      meetings_per_contact: 'number',
      never_met: 'count',
      ...decisions,
      decided_amount: 'money',
      ...all('share', 'decided_won', 'decided_low', 'decided_high'),
    }),
    role_meetings: table(rows.meetings, {
      role,
      met: 'count',
      ...all('share', 'win_met', 'met_low', 'met_high'),
      not_met: 'count',
      ...all('share', 'win_not_met', 'not_met_low', 'not_met_high', 'difference', 'difference_low', 'difference_high'),
      ...all('share', 'like_difference', 'like_low', 'like_high'),
    }),
    decisions: table(rows.decisions, { size: { unit: 'text', values: 'segment/accounts.size' }, role, ...decisions }),
    products: table(rows.products, {
      ...all('text', 'company_id', 'product_id', 'category'),
      status: { unit: 'text', values: 'segment/accounts.status' },
      category_bought: flag,
      deals: 'count',
      won_amount: 'money',
    }),
    parents: groups(rows.parents, 'parent'),
    top_parents: groups(rows.parents.filter(({ won_amount }) => won_amount !== null).slice(0, 15), 'parent'),
    industries: groups(rows.industries, 'industry'),
    contacts: table(rows.contacts, {
      ...all('text', 'customer_id', 'company_id', 'parent_id'),
      role,
      meetings: 'count',
      last_met: 'date',
      tenure_days: 'days',
      decides: flag,
      decisions: 'count',
    }),
  };
}
