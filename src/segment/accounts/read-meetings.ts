import type { Shop } from '../../analysis/index.js';
import { isBeforeProposal } from './deal.js';
import { textOf } from './deal-columns.js';
import type { Companies } from './read-companies.js';

export interface Meetings {
  /** Roles met about each deal while that could still move it. */
  readonly met: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ofContact: ReadonlyMap<string, { readonly count: number; readonly last: string | null }>;
}

/** Meetings about deals: who was met by the proposal, and how often each contact was met at all. */
export async function readMeetings(
  shop: Shop,
  people: Companies['people'],
  { proposedAt, signal }: { proposedAt: ReadonlyMap<string, string | null>; signal: AbortSignal | undefined },
): Promise<Meetings> {
  const found = await shop.engine.query(
    `SELECT CAST(deal_id AS VARCHAR) AS deal, CAST(customer_id AS VARCHAR) AS contact, ${textOf(shop, 'interactions', 'stage')} AS at_stage,
  CAST(CAST("at" AS DATE) AS VARCHAR) AS on_day
FROM ${shop.from('interactions')} WHERE deal_id IS NOT NULL ORDER BY deal, contact, on_day, at_stage`,
    [],
    signal ? { signal } : {},
  );
  const met = new Map<string, Set<string>>();
  const ofContact = new Map<string, { count: number; last: string | null }>();
  const [contact, stage, day] = ['contact', 'at_stage', 'on_day'].map((column) => found.texts(column));
  found.texts('deal').forEach((id, i) => {
    const who = contact![i]!;
    const on = day![i] ?? null;
    const seen = ofContact.get(who) ?? { count: 0, last: null };
    const last = on !== null && on > (seen.last ?? '') ? on : seen.last;
    ofContact.set(who, { count: seen.count + 1, last });
    if (!isBeforeProposal({ day: on, stage: stage![i] ?? null }, proposedAt.get(id!) ?? null)) return;
    const roles = met.get(id!) ?? new Set<string>();
    for (const { role } of people.get(who) ?? []) if (role !== null) roles.add(role);
    met.set(id!, roles);
  });
  return { met, ofContact };
}
