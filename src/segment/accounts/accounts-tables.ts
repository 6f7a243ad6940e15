import { message } from '../../messages/index.js';
import { type Row, type RowsColumn, rowsTable } from '../../result/index.js';
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

const named = (unit: Exclude<RowsColumn, object>, name: string): RowsColumn => ({
  unit,
  label: message(`segment/accounts.column.${name}`),
});
const texts = <N extends string>(...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, named('text', name)])) as { readonly [K in N]: RowsColumn };

/** Roles have words where they are common ones. */
const role: RowsColumn = { unit: 'text', values: 'code', label: message('segment/accounts.column.role') };

const shares = <N extends string>(...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, named('share', name)])) as { readonly [K in N]: RowsColumn };
const flag = (name: string): RowsColumn => ({
  unit: 'text',
  type: 'boolean',
  label: message(`segment/accounts.column.${name}`),
});
const decided = {
  decisions: named('count', 'decisions'),
  of_decisions: named('count', 'of_decisions'),
  ...shares('decision_share', 'decision_low', 'decision_high'),
};

const winning = {
  won: named('count', 'won'),
  closed: named('count', 'closed'),
  ...shares('win_rate', 'win_low', 'win_high'),
};
const counted = {
  deals: named('count', 'deals'),
  open: named('count', 'open'),
  ...winning,
  won_amount: named('money', 'won_amount'),
};

/** All tables but the actions; those of decisions only where decisions are known. */
export function accountsTables(rows: {
  readonly accounts: readonly AccountRow[];
  readonly products: readonly StatusRow[];
  readonly coverage: readonly CoverageRow[];
  readonly roles: readonly RoleRow[];
  readonly meetings: readonly MeetingRow[];
  readonly decisions: readonly DecisionRow[];
  readonly parents: readonly GroupRow[];
  readonly industries: readonly GroupRow[];
  readonly contacts: readonly ContactRow[];
}) {
  const groups = (group: string) => ({
    group: {
      unit: 'text' as const,
      ...(group === 'parent' ? { holds: 'customer' as const } : {}),
      label: message(`segment/accounts.column.${group}`),
    },
    companies: named('customers', 'companies'),
    ...counted,
  });
  return {
    accounts: rowsTable(rows.accounts, {
      ...texts('company_id', 'parent_id', 'industry', 'competitor'),
      name: { unit: 'text', holds: 'customer_name', label: message('segment/accounts.column.name') },
      ...texts('roles_met', 'deciders_not_met', 'bought', 'white_space'),
      employees: named('count', 'employees'),
      ...counted,
      open_amount: named('money', 'open_amount'),
      contacts: named('customers', 'contacts'),
    }),
    coverage: rowsTable(rows.coverage, { deciders_met: named('text', 'deciders_met'), ...winning }),
    roles: rowsTable(rows.roles, {
      role,
      decides: flag('decides'),
      contacts: named('count', 'contacts'),
      companies: named('customers', 'companies'),
      of_companies: named('customers', 'of_companies'),
      tenure_days: named('days', 'tenure_days'),
      age: named('number', 'age'),
      meetings: named('count', 'meetings'),
      meetings_per_contact: named('number', 'meetings_per_contact'),
      never_met: named('count', 'never_met'),
      ...decided,
      decided_amount: named('money', 'decided_amount'),
      ...shares('decided_won', 'decided_low', 'decided_high'),
    }),
    role_meetings: rowsTable(rows.meetings, {
      role,
      met: named('count', 'met'),
      ...shares('win_met', 'met_low', 'met_high'),
      not_met: named('count', 'not_met'),
      ...shares('win_not_met', 'not_met_low', 'not_met_high', 'difference', 'difference_low', 'difference_high'),
      ...shares('like_difference', 'like_low', 'like_high'),
    }),
    decisions: rowsTable(rows.decisions, {
      size: { unit: 'text', values: 'segment/accounts.size', label: message('segment/accounts.column.size') },
      role,
      ...decided,
    }),
    products: rowsTable(rows.products, {
      ...texts('company_id', 'product_id', 'category'),
      status: { unit: 'text', values: 'segment/accounts.status', label: message('segment/accounts.column.status') },
      category_bought: flag('category_bought'),
      deals: named('count', 'deals'),
      won_amount: named('money', 'won_amount'),
    }),
    parents: rowsTable(rows.parents, groups('parent')),
    top_parents: rowsTable(rows.parents.filter(({ won_amount }) => won_amount !== null).slice(0, 15), groups('parent')),
    industries: rowsTable(rows.industries, groups('industry')),
    contacts: rowsTable(rows.contacts, {
      ...texts('customer_id', 'company_id', 'parent_id'),
      role,
      meetings: named('count', 'meetings'),
      last_met: named('date', 'last_met'),
      tenure_days: named('days', 'tenure_days'),
      decides: flag('decides'),
      decisions: named('count', 'decisions'),
    }),
  };
}
