import { type ActionInput, actionsTable } from '../../analysis/index.js';
import { groupBy } from './group-by.js';
import type { Accounts } from './read-accounts.js';

/**
 * Whom to meet: for each open deal that has no proposal yet, the contacts of its company, or of its parent, whose role
 * decides and who was not met about it. What a meeting is worth is not said: meetings were not drawn by lot.
 */
export function accountActions({ deals, companies, contacts, hasMeetings }: Accounts, deciders: readonly string[]) {
  if (!hasMeetings) return actionsTable([]);
  const seats = groupBy(contacts, ({ company }) => company);
  const seen = new Set<string>();
  const rows = deals.flatMap((deal): ActionInput[] => {
    if (!deal.awaitsProposal) return [];
    const parent = companies.get(deal.company)?.parent ?? null;
    const own = [...(seats.get(deal.company) ?? []), ...(parent === null ? [] : (seats.get(parent) ?? []))];
    return own.flatMap(({ id, role }): ActionInput[] => {
      const key = `${id} ${deal.product}`;
      if (role === null || !deciders.includes(role) || deal.met.has(role) || seen.has(key)) return [];
      seen.add(key);
      return [{ customer_id: id, action: 'meet_decider', product_id: deal.product, reason: 'decider_not_met' }];
    });
  });
  return actionsTable(rows);
}
