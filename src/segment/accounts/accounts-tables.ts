import { message } from '../../messages/index.js';
import { type Row, type RowsColumn, rowsTable } from '../../result/index.js';
import type { AccountRow, CoverageRow, GroupRow, RoleRow, StatusRow } from './accounts-rows.js';

export interface ContactRow extends Row {
  readonly customer_id: string;
  readonly company_id: string;
  readonly parent_id: string | null;
  readonly role: string | null;
  readonly meetings: number;
  readonly last_met: string | null;
}

const named = (unit: Exclude<RowsColumn, object>, name: string): RowsColumn => ({
  unit,
  label: message(`segment/accounts.column.${name}`),
});
const texts = <N extends string>(...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, named('text', name)])) as { readonly [K in N]: RowsColumn };

const winning = {
  won: named('count', 'won'),
  closed: named('count', 'closed'),
  win_rate: named('share', 'win_rate'),
  win_low: named('share', 'win_low'),
  win_high: named('share', 'win_high'),
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
  readonly parents: readonly GroupRow[];
  readonly industries: readonly GroupRow[];
  readonly contacts: readonly ContactRow[];
}) {
  const groups = (group: string) => ({
    group: named('text', group),
    companies: named('customers', 'companies'),
    ...counted,
  });
  return {
    accounts: rowsTable(rows.accounts, {
      ...texts('company_id', 'name', 'parent_id', 'industry', 'competitor'),
      ...texts('roles_met', 'deciders_not_met', 'bought', 'white_space'),
      employees: named('count', 'employees'),
      ...counted,
      open_amount: named('money', 'open_amount'),
      contacts: named('customers', 'contacts'),
    }),
    coverage: rowsTable(rows.coverage, { deciders_met: named('text', 'deciders_met'), ...winning }),
    roles: rowsTable(rows.roles, {
      role: named('text', 'role'),
      contacts: named('customers', 'contacts'),
      decisions: named('count', 'decisions'),
      of_decisions: named('count', 'of_decisions'),
      decision_share: named('share', 'decision_share'),
      decision_low: named('share', 'decision_low'),
      decision_high: named('share', 'decision_high'),
      met: named('count', 'met'),
      win_met: named('share', 'win_met'),
      not_met: named('count', 'not_met'),
      win_not_met: named('share', 'win_not_met'),
    }),
    products: rowsTable(rows.products, {
      ...texts('company_id', 'product_id', 'category'),
      status: { unit: 'text', values: 'segment/accounts.status', label: message('segment/accounts.column.status') },
      category_bought: { unit: 'text', type: 'boolean', label: message('segment/accounts.column.category_bought') },
      deals: named('count', 'deals'),
      won_amount: named('money', 'won_amount'),
    }),
    parents: rowsTable(rows.parents, groups('parent')),
    top_parents: rowsTable(rows.parents.slice(0, 15), groups('parent')),
    industries: rowsTable(rows.industries, groups('industry')),
    contacts: rowsTable(rows.contacts, {
      ...texts('customer_id', 'company_id', 'parent_id', 'role'),
      meetings: named('count', 'meetings'),
      last_met: named('date', 'last_met'),
    }),
  };
}
