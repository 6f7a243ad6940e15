import type { Row } from '../../result/index.js';
import { groupBy } from './group-by.js';
import type { Accounts } from './read-accounts.js';
import { tally } from './tally.js';

export interface StatusRow extends Row {
  readonly company_id: string;
  readonly product_id: string;
  readonly category: string | null;
  readonly status: 'bought' | 'open' | 'competitor' | 'lost' | 'white';
  readonly category_bought: boolean;
  readonly deals: number;
  readonly won_amount: number | null;
}

/** Every company by every product of the deals: bought, open, gone to a competitor, lost, or never spoken of. */
export function statusRows({ deals, products }: Accounts, level: number): StatusRow[] {
  const categoryOf = new Map([...products.values()].map(({ id, category }) => [id, category]));
  const offered = [...groupBy(deals, ({ product }) => product).keys()];
  return [...groupBy(deals, ({ company }) => company)].flatMap(([company_id, own]) => {
    const bought = new Set(
      own.flatMap(({ outcome, product }) =>
        outcome === 'won' && product !== null ? (categoryOf.get(product) ?? []) : [],
      ),
    );
    return offered.map((product_id): StatusRow => {
      const about = own.filter(({ product }) => product === product_id);
      const { won, open, won_amount } = tally(about, level);
      const rival = about.some(({ outcome, competitor }) => outcome === 'lost' && competitor !== null);
      const category = categoryOf.get(product_id) ?? null;
      const rest = open > 0 ? 'open' : rival ? 'competitor' : about.length > 0 ? 'lost' : 'white';
      return {
        company_id,
        product_id,
        category,
        status: won > 0 ? 'bought' : rest,
        category_bought: category !== null && bought.has(category),
        deals: about.length,
        won_amount,
      };
    });
  });
}
