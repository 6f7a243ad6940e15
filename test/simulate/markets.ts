import { type Market, type StoryId, simulateMarket, stories } from '../../src/simulate/index.js';
import { isSale, rowsOf, type TableRow } from './read-market.js';

const made = new Map<number, Market>();

/** The market of a seed at the size of the sample, made once a test file. */
export function marketOf(seed: number): Market {
  const market = made.get(seed) ?? simulateMarket({ customers: 2000, seed });
  made.set(seed, market);
  return market;
}

/** The same market without a story. */
export function marketWithout(id: StoryId, input: { customers?: number; noise?: number } = {}): Market {
  const others = stories.map((story) => story.id).filter((other) => other !== id);
  return simulateMarket({ customers: 2000, seed: 1, ...input }, others);
}

export const salesOf = (market: Market): TableRow[] => rowsOf(market, 'orders').filter(isSale);

/** Day number of a date or timestamp in the files. */
export const dayOf = (at: unknown): number =>
  Math.floor(Date.parse(`${String(at).slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** By customer, the days on which one of the products was bought, in time order. */
export function purchaseDays(lines: readonly TableRow[], products?: ReadonlySet<string>): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const line of lines) {
    if (line.customer_id === null || (products !== undefined && !products.has(String(line.product_id)))) continue;
    const own = days.get(String(line.customer_id)) ?? [];
    own.push(dayOf(line.ordered_at));
    days.set(String(line.customer_id), own);
  }
  for (const own of days.values()) own.sort((a, b) => a - b);
  return days;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The rows of a table that meet a condition; none where the table is not written. */
export function rowsWhere(market: Market, name: string, is: (row: TableRow) => boolean): TableRow[] {
  return market.tables.some((table) => table.name === name) ? rowsOf(market, name).filter(is) : [];
}
