import { type Language, type MessageParam, message, type Names, text } from '../../messages/index.js';
import { type MemoryTable, memoryTable } from '../../result/index.js';
import { type CardLine, cardGrid, inBoth, type LaidRow, laidColumns, layCards } from '../cards.js';
import type { AccountRow } from './account-rows.js';
import { decidersOf } from './coverage-rows.js';
import { groupBy } from './group-by.js';
import type { Accounts } from './read-accounts.js';
import type { StatusRow } from './status-rows.js';

export interface PageRow extends LaidRow {
  readonly company_id: string;
  readonly name: string;
}

const facts = [
  ...(['company', 'deals', 'amounts', 'bought', 'open', 'competitor'] as const),
  ...(['white', 'contacts', 'met', 'to_meet'] as const),
];
type Fact = (typeof facts)[number];

/** Cards beside each other, and lines from the top to the bottom: names of products are long. */
export const pageGrid = (accounts: number) => cardGrid(accounts, facts.length, Math.min(2, accounts));

/** One page per account: who it is, what it bought and could buy, whom we know there and whom to meet. Cost: O(accounts × deals). */
export function pagesTable(
  shown: readonly AccountRow[],
  read: Accounts,
  {
    status,
    names,
    currency,
  }: {
    readonly status: readonly StatusRow[];
    readonly names: ReadonlyMap<string, Names>;
    readonly currency: string | null;
  },
): MemoryTable<PageRow> {
  const rows = layCards(
    shown.map((account) => ({
      title: null,
      lines: linesOf(
        account,
        read,
        status.filter(({ company_id }) => company_id === account.company_id),
        { names, currency },
      ),
    })),
    { most: facts.length, columns: pageGrid(shown.length).columns },
  );
  const label = (name: string) => message(`segment/accounts.column.${name}`);
  return memoryTable<PageRow>({
    company_id: { type: 'text', data: rows.map(({ card }) => shown[card]!.company_id), label: label('company_id') },
    name: {
      type: 'text',
      holds: 'customer_name',
      data: rows.map(({ card }) => shown[card]!.name ?? shown[card]!.company_id),
      label: label('name'),
    },
    ...laidColumns(rows, label),
  });
}

function linesOf(
  account: AccountRow,
  { deals, contacts, companies, hasMeetings }: Accounts,
  status: readonly StatusRow[],
  { names, currency }: { readonly names: ReadonlyMap<string, Names>; readonly currency: string | null },
): CardLine[] {
  const words = (id: string, params: Record<string, MessageParam>): Names =>
    inBoth((language) => text(message(`segment/accounts.card.${id}`, params), language));
  const listed = (values: readonly string[]): Names | null =>
    values.length === 0
      ? null
      : inBoth((language) => values.map((id) => names.get(id)?.names[language] ?? id).join(', '));
  const products = (wanted: StatusRow['status']) =>
    listed(status.filter((row) => row.status === wanted).map(({ product_id }) => product_id));
  const share = (value: number) => ({ value, unit: 'share' as const });
  const money = (value: number | null) => ({ value, unit: 'money' as const, currency });
  const { company_id, parent_id, won, closed, win_rate, win_low, win_high, won_amount, open_amount, open } = account;

  const group = [...companies.values()].filter(({ parent }) => parent === company_id).length;
  const about = (language: Language): string[] => [
    ...(account.industry === null ? [] : [account.industry]),
    ...(account.employees === null
      ? []
      : [text(message('segment/accounts.card.employees', { n: account.employees }), language)]),
    ...(parent_id === null ? [] : [text(message('segment/accounts.card.subsidiary'), language)]),
    ...(group === 0 ? [] : [text(message('segment/accounts.card.parent', { n: group }), language)]),
  ];
  // Who decides for a subsidiary may sit in the parent.
  const own = contacts.filter(({ company }) => company === company_id || company === parent_id);
  const roles = [...groupBy(own, ({ role }) => role)].map(([role, held]) =>
    held.length > 1 ? `${role} (${held.length})` : role,
  );
  const awaited = deals.filter(({ company, awaitsProposal }) => company === company_id && awaitsProposal);
  const toMeet = decidersOf(deals).filter((role) => awaited.some(({ met }) => !met.has(role)));
  const rivals = [
    ...groupBy(
      deals.filter(({ company }) => company === company_id),
      ({ competitor }) => competitor,
    ).keys(),
  ];
  const gone = products('competitor');
  const says: { readonly [fact in Fact]: Names | null } = {
    company: about('en').length === 0 ? null : inBoth((language) => about(language).join(' · ')),
    deals:
      win_rate === null
        ? words('none_closed', { open: { value: open, unit: 'count' } })
        : words('deals', {
            won: { value: won, unit: 'count' },
            closed: { value: closed, unit: 'count' },
            rate: share(win_rate),
            low: share(win_low!),
            high: share(win_high!),
          }),
    amounts: words('amounts', { won: money(won_amount), open: money(open_amount), n: { value: open, unit: 'count' } }),
    bought: products('bought'),
    open: products('open'),
    competitor:
      gone === null
        ? null
        : inBoth((language) => `${gone.names[language]}${rivals.length > 0 ? ` (${rivals.join(', ')})` : ''}`),
    white: products('white'),
    contacts: listed(roles),
    met: hasMeetings ? listed(account.roles_met === null ? [] : account.roles_met.split(', ')) : null,
    to_meet: hasMeetings ? listed(toMeet) : null,
  };
  return facts.map((id) => ({ of: words(`${id}_label`, {}), says: says[id] }));
}
