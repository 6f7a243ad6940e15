import type { Shop } from '../../analysis/index.js';
import { type Deal, isBeforeProposal, outcomeOf } from './deal.js';
import { known, numberOf, textOf } from './deal-columns.js';
import { type Company, readCompanies } from './read-companies.js';
import { readMeetings } from './read-meetings.js';

export interface Contact {
  readonly id: string;
  readonly company: string;
  readonly role: string | null;
  readonly joinedAt: string | null;
  readonly age: number | null;
  readonly meetings: number;
  readonly lastMet: string | null;
  /** Closed deals that the contact is known to have decided. */
  readonly decisions: number;
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
  /** Rows whose deal stands in a row before: each counts as a deal. */
  readonly repeated: number;
  /** Deals that name no company. */
  readonly withoutCompany: number;
  readonly asOf: string | null;
}

/** Spelling of a product without case and blanks: "GTXPro" is "GTX Pro". */
const keyOf = (product: string): string => product.toLowerCase().replace(/\s+/g, '');

/** Deals, companies, contacts and meetings; a deal is one row, of which a firm has thousands, not millions. */
export async function readAccounts(shop: Shop, signal: AbortSignal | undefined): Promise<Accounts> {
  const within = signal ? { signal } : {};
  const products = await readProducts(shop, within);
  const { companies, people } = await readCompanies(shop, signal);
  const text = (column: string) => textOf(shop, 'deals', column);
  const answer = await shop.engine.query(
    `SELECT CAST(deal_id AS VARCHAR) AS id, CAST(company_id AS VARCHAR) AS company, ${text('stage')} AS at_stage,
  ${text('product_id')} AS product, ${numberOf(shop, 'deals', 'amount')} AS amount_n, ${text('competitor')} AS rival,
  ${text('role')} AS decider, ${text('contact_id')} AS contact, substr(${text('proposed_at')}, 1, 10) AS proposed
FROM ${shop.from('deals')} WHERE company_id IS NOT NULL
ORDER BY id, company, at_stage, product, amount_n, rival, decider, contact, proposed`,
    [],
    within,
  );
  const nobody = await shop.engine.query(
    `SELECT count(*) AS n FROM ${shop.from('deals')} WHERE company_id IS NULL`,
    [],
    within,
  );
  const hasProposals = shop.has('deals', 'proposed_at');
  const columns = ['company', 'at_stage', 'product', 'rival', 'decider', 'contact', 'proposed'] as const;
  const [company, stage, product, rival, decider, contact, proposed] = columns.map((column) => answer.texts(column));
  const ids = answer.texts('id');
  const proposedAt = new Map(ids.map((id, i) => [id!, proposed![i] ?? null]));
  const noted = shop.has('interactions', 'deal_id') && people.size > 0;
  const meetings = noted ? await readMeetings(shop, people, { proposedAt, signal }) : null;
  // A column that is empty throughout says nothing of who was met.
  const hasMeetings = meetings !== null && meetings.ofContact.size > 0;

  const amount = answer.numbers('amount_n');
  const respelt = new Set<string>();
  const deals = ids.map((id, i): Deal => {
    const said = product![i] ?? null;
    const listed = said === null ? null : (products.get(keyOf(said)) ?? null);
    if (listed && listed.id !== said) respelt.add(said!);
    if (said !== null && !listed) products.set(keyOf(said), { id: said, category: null });
    const at = stage![i] ?? null;
    return {
      id: id!,
      company: company![i]!,
      outcome: outcomeOf(at),
      product: listed?.id ?? said,
      amount: known(amount[i]),
      competitor: rival![i] ?? null,
      decider: decider![i] ?? null,
      contact: contact![i] ?? null,
      awaitsProposal:
        outcomeOf(at) === 'open' && proposedAt.get(id!) === null && isBeforeProposal({ day: null, stage: at }, null),
      proposed: !hasProposals || proposedAt.get(id!) !== null,
      met: meetings?.met.get(id!) ?? new Set(),
    };
  });
  const sold = new Set(deals.map((deal) => deal.company));
  const unknown = { name: null, parent: null, industry: null, employees: null };
  for (const id of sold) if (!companies.has(id)) companies.set(id, { id, ...unknown });
  const decisions = new Map<string, number>();
  for (const { contact: who, outcome } of deals)
    if (who !== null && outcome !== 'open') decisions.set(who, (decisions.get(who) ?? 0) + 1);
  const contacts = [...people].flatMap(([id, seats]) =>
    seats.flatMap((seat): Contact[] => {
      if (!sold.has(seat.company)) return [];
      const seen = meetings?.ofContact.get(id);
      const met = { meetings: seen?.count ?? 0, lastMet: seen?.last ?? null };
      return [{ id, ...seat, ...met, decisions: decisions.get(id) ?? 0 }];
    }),
  );
  return {
    deals,
    companies,
    contacts,
    hasMeetings,
    products,
    respelt: respelt.size,
    repeated: ids.length - proposedAt.size,
    withoutCompany: nobody.numbers('n')[0] ?? 0,
    asOf: shop.asOf,
  };
}

async function readProducts(
  shop: Shop,
  within: { readonly signal?: AbortSignal },
): Promise<Map<string, { readonly id: string; readonly category: string | null }>> {
  if (!shop.has('products', 'product_id')) return new Map();
  const [id, category] = ['product_id', 'category'].map((column) => textOf(shop, 'products', column));
  const listed = await shop.engine.query(
    `SELECT ${id} AS id, ${category} AS cat FROM ${shop.from('products')} ORDER BY id`,
    [],
    within,
  );
  const categories = listed.texts('cat');
  return new Map(listed.texts('id').map((own, i) => [keyOf(own!), { id: own!, category: categories[i] ?? null }]));
}
