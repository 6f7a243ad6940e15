import type { CustomerOrders } from '../rfm/customer-orders.js';
import type { Lives } from './life-of.js';
import type { OrderDays } from './order-days.js';
import { type Stage, type StageDays, stageOf } from './stages.js';

/** Everything that is known of the customers: money, order days, stage now and before, stage by plain days. */
export interface KnownLives {
  readonly orders: CustomerOrders;
  readonly seen: OrderDays;
  readonly lives: Lives;
  /** Position in `seen` of each customer of `orders`; −1 for those who only returned. */
  readonly place: Int32Array;
  /** As in `seen`: the stage some days ago, null for those who were no customers yet. */
  readonly before: readonly (Stage | null)[];
  readonly byDays: readonly Stage[];
}

/** Puts side by side what was read at two dates. Cost: O(customers). */
export function knownLives(
  orders: CustomerOrders,
  seen: OrderDays,
  lives: Lives,
  earlier: { readonly seen: OrderDays; readonly lives: Lives },
  limits: StageDays,
): KnownLives {
  const placeOf = new Map(seen.ids.map((id, i) => [id, i]));
  const stageBefore = new Map(earlier.seen.ids.map((id, i) => [id, earlier.lives.stage[i]!]));
  return {
    orders,
    seen,
    lives,
    place: Int32Array.from(orders.ids, (id) => placeOf.get(id) ?? -1),
    before: seen.ids.map((id) => stageBefore.get(id) ?? null),
    byDays: plainStages(seen, limits),
  };
}

/** The stage by the same number of days for everybody. */
export function plainStages(seen: OrderDays, limits: StageDays): Stage[] {
  return seen.ids.map((_, i) =>
    stageOf({ days: seen.days[i]!, tenure: seen.tenure[i]!, silence: seen.silence[i]! }, limits),
  );
}
