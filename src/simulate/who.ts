import { segments } from './segments.js';
import type { Ground } from './stories/story.js';

/**
 * Customers who were there before the market opened and have bought: to them stories may add orders of their own. Newcomers
 * are left alone, so that what follows their first order is what the base and the hooks made of it.
 *
 * @param segment - only those of these hidden segments; by default all but the lapsing, who belong to the sleepers
 */
export function veterans({ draft: { people }, base }: Ground, segment: readonly string[] = []): number[] {
  const kept = new Set<string>(segment);
  const isKept = (id: string): boolean => (kept.size === 0 ? id !== 'lapsing' : kept.has(id));
  return Array.from({ length: people.count }, (_, i) => i).filter(
    (i) => people.joinedDay[i]! <= 0 && base.ordersOf(i).length > 0 && isKept(segments[people.segment[i]!]!.id),
  );
}

/** Newcomers with their first order and whether a second followed within so many days; all were watched as long. */
export function newcomers(
  { draft: { people, orders, calendar }, base }: Ground,
  followDays: number,
): { readonly customer: number; readonly order: number; readonly cameBack: boolean }[] {
  const dayOf = (order: number): number => Math.floor(orders.second.at(order) / 86_400);
  return Array.from({ length: people.count }, (_, i) => i).flatMap((customer) => {
    const [first, second] = base.ordersOf(customer);
    if (people.joinedDay[customer]! <= 0 || first === undefined) return [];
    if (dayOf(first) + followDays >= calendar.days) return [];
    const cameBack = second !== undefined && dayOf(second) - dayOf(first) <= followDays;
    return [{ customer, order: first, cameBack }];
  });
}

/** How many of n a share is, at least `least`. */
export function shareOf(n: number, share: number, least = 4): number {
  return Math.min(n, Math.max(least, Math.round(n * share)));
}

/** What each customer spent before any story, in fen. */
export function spendOf({ draft: { people, orders, lines }, base }: Ground): Float64Array {
  const spend = new Float64Array(people.count);
  for (let line = 0; line < base.lineCount; line += 1) {
    const customer = orders.customer.at(lines.order.at(line));
    if (customer >= 0) spend[customer]! += lines.price.at(line) * lines.quantity.at(line);
  }
  return spend;
}
