import type { Cell } from '../result/index.js';
import type { RowTable } from './rows.js';
import type { Truth } from './truth.js';

/** One table of a market. The rows are made while they are read, so that a large market need not be in memory as text. */
export interface MarketTable {
  readonly name: 'orders' | 'customers' | 'products' | 'relations' | 'referrals' | RowTable;
  readonly columns: readonly string[];
  readonly rowCount: number;
  rows(): Iterable<readonly Cell[]>;
}

/** A market: its tables as a shop would export them, and the truth behind them. */
export interface Market {
  readonly tables: readonly MarketTable[];
  readonly truth: Truth;
}
