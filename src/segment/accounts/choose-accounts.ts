import { invalidOption } from '../../errors.js';
import { message } from '../../messages/index.js';
import { nearest } from '../../option/index.js';
import type { AccountRow } from './account-rows.js';

/** Accounts that still fit on a page as cards; a group has more of them. */
const mostPages = 4;
const mostOfGroup = 6;

/**
 * The accounts that get a page of their own: the one asked for with its subsidiaries, else those with most at stake, won and
 * open together.
 *
 * @throws VitalfewError invalid_option (no deal with such a company; the nearest one is named)
 */
export function chooseAccounts(accounts: readonly AccountRow[], asked: string | null): AccountRow[] {
  if (asked === null) {
    const stake = ({ won_amount, open_amount }: AccountRow): number => (won_amount ?? 0) + (open_amount ?? 0);
    return [...accounts]
      .sort((a, b) => stake(b) - stake(a) || b.deals - a.deals || (a.company_id < b.company_id ? -1 : 1))
      .slice(0, mostPages);
  }
  const own = accounts.filter(({ company_id, name }) => company_id === asked || name === asked);
  const id = own[0]?.company_id ?? asked;
  const group = [...own, ...accounts.filter(({ parent_id }) => parent_id === id)];
  if (group.length > 0) return group.slice(0, mostOfGroup);
  const near = nearest(
    asked,
    accounts.map(({ company_id }) => company_id),
  );
  throw invalidOption('segment.accounts', 'account', {
    expected: message('segment/accounts.account.expected'),
    received: asked,
    ...(near === null ? {} : { advice: message('segment/accounts.account.near', { near }) }),
  });
}
