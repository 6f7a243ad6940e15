import type { Row } from '../../result/index.js';
import type { Deal } from './deal.js';
import { groupBy } from './group-by.js';
import type { Accounts } from './read-accounts.js';
import { type Tally, tally } from './tally.js';

export interface GroupRow extends Row, Tally {
  readonly group: string;
  readonly companies: number;
}

/** Deals rolled up: subsidiaries to their parent, or companies to their industry. */
export function groupRows({ deals, companies }: Accounts, by: 'parent' | 'industry', level: number): GroupRow[] {
  const key = ({ company }: Deal): string | null => {
    const about = companies.get(company)!;
    return by === 'industry' ? about.industry : (about.parent ?? company);
  };
  return [...groupBy(deals, key)]
    .map(([group, own]) => ({
      group,
      companies: new Set(own.map(({ company }) => company)).size,
      ...tally(own, level),
    }))
    .sort((a, b) => (b.won_amount ?? 0) - (a.won_amount ?? 0) || (a.group < b.group ? -1 : 1));
}
