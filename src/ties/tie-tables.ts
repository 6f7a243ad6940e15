import { assertNeeds, type Shop } from '../analysis/index.js';
import type { TieTable } from './read-ties.js';

/**
 * The tables of ties that are asked for: `auto` takes all there are.
 *
 * @throws VitalfewError missing_table | missing_column for one that is named and not there
 */
export function tieTables(analysis: string, shop: Shop, ties: 'auto' | 'both' | TieTable): TieTable[] {
  const all: TieTable[] = ['relations', 'referrals'];
  if (ties === 'auto')
    return all.filter((table) =>
      table === 'relations'
        ? shop.has(table, 'from') && shop.has(table, 'to')
        : shop.has(table, 'referrer_id') && shop.has(table, 'referred_id'),
    );
  const tables = ties === 'both' ? all : [ties];
  if (tables.includes('relations')) assertNeeds(analysis, shop, { relations: ['from', 'to'] });
  if (tables.includes('referrals')) assertNeeds(analysis, shop, { referrals: ['referrer_id', 'referred_id'] });
  return tables;
}
