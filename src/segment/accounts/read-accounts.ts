import type { Shop } from '../../analysis/index.js';
import { type Deal, isBeforeProposal, outcomeOf } from './deal.js';

export interface Company {
  readonly id: string;
  readonly name: string | null;
  readonly parent: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
}

export interface Contact {
  readonly id: string;
  readonly company: string;
  readonly role: string | null;
  readonly meetings: number;
  readonly lastMet: string | null;
}

export interface Accounts {
  readonly deals: readonly Deal[];
  readonly companies: ReadonlyMap<string, Company>;
  readonly contacts: readonly Contact[];
  /** Whether the data say who was met about which deal. */
  readonly hasMeetings: boolean;
  /** Category of each product key, and the name it is written with. */
  readonly products: ReadonlyMap<string, { readonly id: string; readonly category: string | null }>;
  /** Products of deals that stand in the list of products under another spelling. */
  readonly respelt: number;
  /** Deals that name no company. */
  readonly withoutCompany: number;
}

/** Spelling of a product without case and blanks: "GTXPro" is "GTX Pro". */
const keyOf = (product: string): string => product.toLowerCase().replace(/\s+/g, '');

/** Deals, companies, contacts and meetings; a deal is one row, of which a firm has thousands, not millions. */
export async function readAccounts(shop: Shop, signal: AbortSignal | undefined): Promise<Accounts> {
  const within = signal ? { signal } : {};
  const text = (table: 'deals' | 'customers' | 'products' | 'interactions', column: string, as = column): string =>
    `${shop.has(table, column) ? `CAST(${shop.engine.dialect.identifier(column)} AS VARCHAR)` : 'CAST(NULL AS VARCHAR)'} AS ${as}`;
  const number = (table: 'deals' | 'customers', column: string): string =>
    `${shop.has(table, column) ? `try_cast(${shop.engine.dialect.identifier(column)} AS DOUBLE)` : 'CAST(NULL AS DOUBLE)'} AS ${column}_n`;

  const products = new Map<string, { id: string; category: string | null }>();
  if (shop.has('products', 'product_id')) {
    const listed = await shop.engine.query(
      `SELECT ${text('products', 'product_id', 'id')}, ${text('products', 'category', 'cat')} FROM ${shop.from('products')} ORDER BY id`,
      [],
      within,
    );
    const category = listed.texts('cat');
    listed.texts('id').forEach((id, i) => {
      products.set(keyOf(id!), { id: id!, category: category[i] ?? null });
    });
  }

  const companies = new Map<string, Company>();
  const people = new Map<string, { company: string; role: string | null }[]>();
  if (shop.has('customers', 'customer_id')) {
    const found = await shop.engine.query(
      `SELECT CAST(customer_id AS VARCHAR) AS id, CAST(${shop.customerUnit()} AS VARCHAR) AS counted, ${text('customers', 'name', 'own_name')},
  ${text('customers', 'company_id', 'company')}, ${text('customers', 'parent_id', 'parent')}, ${text('customers', 'role', 'own_role')},
  ${text('customers', 'industry', 'trade')}, ${number('customers', 'employees')}
FROM ${shop.from('customers')} ORDER BY id`,
      [],
      within,
    );
    const [id, counted, name, company, parent, role, trade] = [
      'id',
      'counted',
      'own_name',
      'company',
      'parent',
      'own_role',
      'trade',
    ].map((column) => found.texts(column));
    const employees = found.numbers('employees_n');
    id!.forEach((own, i) => {
      const employer = company![i] ?? null;
      if (employer !== null && employer !== own) {
        const seats = people.get(counted![i]!) ?? [];
        seats.push({ company: employer, role: role![i] ?? null });
        people.set(counted![i]!, seats);
      } else {
        const size = Number.isNaN(employees[i]!) ? null : employees[i]!;
        const about = { name: name![i] ?? null, parent: parent![i] ?? null, industry: trade![i] ?? null };
        companies.set(own!, { id: own!, ...about, employees: size });
      }
    });
  }

  const answer = await shop.engine.query(
    `SELECT CAST(deal_id AS VARCHAR) AS id, CAST(company_id AS VARCHAR) AS company, ${text('deals', 'stage', 'at_stage')},
  ${text('deals', 'product_id', 'product')}, ${number('deals', 'amount')}, ${text('deals', 'competitor', 'rival')},
  ${text('deals', 'role', 'decider')}, substr(${text('deals', 'proposed_at', 'p').replace(/ AS p$/, '')}, 1, 10) AS proposed
FROM ${shop.from('deals')} WHERE company_id IS NOT NULL ORDER BY id`,
    [],
    within,
  );
  const nobody = await shop.engine.query(
    `SELECT count(*) AS n FROM ${shop.from('deals')} WHERE company_id IS NULL`,
    [],
    within,
  );
  const hasProposals = shop.has('deals', 'proposed_at');
  const proposedAt = new Map(answer.texts('id').map((id, i) => [id!, answer.texts('proposed')[i] ?? null]));

  const met = new Map<string, Set<string>>();
  const meetings = new Map<string, { count: number; last: string | null }>();
  const hasMeetings = shop.has('interactions', 'deal_id') && people.size > 0;
  if (hasMeetings) {
    const found = await shop.engine.query(
      `SELECT CAST(deal_id AS VARCHAR) AS deal, CAST(customer_id AS VARCHAR) AS contact, ${text('interactions', 'stage', 'at_stage')},
  CAST(CAST("at" AS DATE) AS VARCHAR) AS on_day
FROM ${shop.from('interactions')} WHERE deal_id IS NOT NULL ORDER BY deal, contact, on_day, at_stage`,
      [],
      within,
    );
    const [deal, contact, stage, day] = ['deal', 'contact', 'at_stage', 'on_day'].map((column) => found.texts(column));
    deal!.forEach((id, i) => {
      const who = contact![i]!;
      const on = day![i] ?? null;
      const seen = meetings.get(who);
      meetings.set(who, {
        count: (seen?.count ?? 0) + 1,
        last: on !== null && on > (seen?.last ?? '') ? on : (seen?.last ?? null),
      });
      if (!isBeforeProposal({ day: on, stage: stage![i] ?? null }, proposedAt.get(id!) ?? null)) return;
      const roles = met.get(id!) ?? new Set<string>();
      for (const { role } of people.get(who) ?? []) if (role !== null) roles.add(role);
      met.set(id!, roles);
    });
  }

  const [id, company, stage, product, rival, decider] = [
    'id',
    'company',
    'at_stage',
    'product',
    'rival',
    'decider',
  ].map((column) => answer.texts(column));
  const amount = answer.numbers('amount_n');
  const respelt = new Set<string>();
  const deals = id!.map((own, i): Deal => {
    const said = product![i] ?? null;
    const known = said === null ? null : (products.get(keyOf(said)) ?? null);
    if (known && known.id !== said) respelt.add(said!);
    if (said !== null && !known) products.set(keyOf(said), { id: said, category: null });
    return {
      id: own!,
      company: company![i]!,
      outcome: outcomeOf(stage![i] ?? null),
      product: known?.id ?? said,
      amount: Number.isNaN(amount[i]!) ? null : amount[i]!,
      competitor: rival![i] ?? null,
      decider: decider![i] ?? null,
      awaitsProposal:
        outcomeOf(stage![i] ?? null) === 'open' &&
        (proposedAt.get(own!) ?? null) === null &&
        isBeforeProposal({ day: null, stage: stage![i] ?? null }, null),
      proposed: !hasProposals || proposedAt.get(own!) !== null,
      met: met.get(own!) ?? new Set(),
    };
  });
  const sold = new Set(deals.map((deal) => deal.company));
  for (const each of sold)
    if (!companies.has(each))
      companies.set(each, { id: each, name: null, parent: null, industry: null, employees: null });
  const contacts = [...people]
    .flatMap(([who, seats]) =>
      seats.map(({ company: employer, role }): Contact => {
        const seen = meetings.get(who);
        return { id: who, company: employer, role, meetings: seen?.count ?? 0, lastMet: seen?.last ?? null };
      }),
    )
    .filter((contact) => sold.has(contact.company));
  return {
    deals,
    companies,
    contacts,
    hasMeetings,
    products,
    respelt: respelt.size,
    withoutCompany: nobody.numbers('n')[0] ?? 0,
  };
}
