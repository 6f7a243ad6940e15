import { adjustedRand } from '../../src/stats/index.js';

/** What the hidden segments of a sample market differ in: when last, how often, how much, at what time of day, through which channel. */
export const ways = [
  'recency_days',
  'frequency',
  'average_order_value',
  'morning_share',
  'midday_share',
  'afternoon_share',
  'evening_share',
  'channel:app',
];

/** The planted group of each customer. */
export function planted(
  groups: readonly { readonly id: string; readonly customer_ids: readonly string[] }[],
): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ id, customer_ids }) => customer_ids.map((customer) => [customer, id] as const)));
}

/** Adjusted Rand index of groups that were found with those that were planted; customers who were not looked at are one group more. */
export function agreementWith(
  truth: ReadonlyMap<string, string>,
  found: readonly (readonly [customer: string, group: string | number])[],
): number {
  const groupOf = new Map(found.map(([customer, group]) => [customer, String(group)]));
  return adjustedRand(
    [...truth.values()],
    [...truth.keys()].map((customer) => groupOf.get(customer) ?? 'not looked at'),
  );
}
