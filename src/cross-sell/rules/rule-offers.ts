import type { ActionInput, RunContext, Shop } from '../../analysis/index.js';
import { purchaseSql } from '../read-purchases.js';
import type { BasketData } from './basket-data.js';
import type { RuleOptions } from './options.js';
import type { FoundRule } from './rule-rows.js';

export interface RuleOffers {
  readonly actions: readonly ActionInput[];
  /** Customers who would have had an offer if a rule had no most. */
  readonly leftOut: number;
}

/** What a customer bought of the products that the rules name: the last day of each by item. */
type Held = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Rules that an offer may rest on: one product to offer, tied by more than chance, and not shown to be gone elsewhere. */
export function mayOffer({ consequent, row }: FoundRule, { fdr }: Pick<RuleOptions, 'fdr'>): boolean {
  const held = row.holdout_q === null || row.holdout_q <= (fdr ?? 0.05);
  return consequent.length === 1 && row.lift > 1 && held && (row.context === null || row.context === 'holds');
}

/**
 * Who should be offered what: customers who have bought all of a rule's left side and never its right side.
 *
 * Each has one offer, that of the rule of the highest confidence; of each rule those come first who bought the left side last, `most` of them.
 * No money is expected of an offer: a rule tells what lies in one basket, not what a customer who has gone without it will buy.
 * Cost: O(lines) in the engine, O(purchases of the rules' products) here.
 */
export async function ruleOffers(
  shop: Shop,
  data: BasketData,
  rules: readonly FoundRule[],
  most: number,
  context: Pick<RunContext, 'engine' | 'signal'>,
): Promise<RuleOffers> {
  if (most === 0 || rules.length === 0 || !shop.has('orders', 'customer_id') || shop.baskets !== null)
    return { actions: [], leftOut: 0 };
  const items = new Set(rules.flatMap(({ antecedent, consequent }) => [...antecedent, ...consequent]));
  return chooseRuleOffers(rules, data, await heldBy(shop, data, [...items], context), most);
}

/** The offers from what customers hold. */
export function chooseRuleOffers(
  rules: readonly FoundRule[],
  { ids }: Pick<BasketData, 'ids'>,
  held: Held,
  most: number,
): RuleOffers {
  const order = [...rules].sort((x, y) => y.row.confidence - x.row.confidence || y.row.leverage - x.row.leverage);
  const actions: ActionInput[] = [];
  const [taken, over] = [new Set<string>(), new Set<string>()];
  for (const { antecedent, consequent } of order) {
    const open: { customer: string; day: number }[] = [];
    for (const [customer, own] of held) {
      if (taken.has(customer) || own.has(consequent[0]!) || !antecedent.every((item) => own.has(item))) continue;
      open.push({ customer, day: antecedent.reduce((day, item) => Math.max(day, own.get(item)!), -Infinity) });
    }
    open.sort((x, y) => y.day - x.day || (x.customer < y.customer ? -1 : 1));
    open.forEach(({ customer }, place) => {
      if (place >= most) {
        over.add(customer);
        return;
      }
      taken.add(customer);
      actions.push({
        customer_id: customer,
        action: 'offer_product',
        product_id: ids[consequent[0]!]!,
        argument: 'bought_together',
        reason: 'holds_rule_side',
      });
    });
  }
  return { actions, leftOut: [...over].filter((customer) => !taken.has(customer)).length };
}

async function heldBy(
  shop: Shop,
  { ids }: BasketData,
  items: readonly number[],
  { engine, signal }: Pick<RunContext, 'engine' | 'signal'>,
): Promise<Held> {
  const { keep } = purchaseSql(shop, 'orders.customer_id');
  const last = shop.has('orders', 'ordered_at')
    ? `max(date_diff('day', DATE '1970-01-01', CAST(orders.ordered_at AS DATE)))`
    : '0';
  const found = await engine.query(
    `SELECT orders.customer_id AS customer, orders.product_id AS product, ${last} AS day FROM ${shop.from('orders')} ` +
      `WHERE ${keep} AND orders.product_id IN (${items.map((item) => engine.dialect.literal(ids[item]!)).join(', ')}) ` +
      'GROUP BY orders.customer_id, orders.product_id ORDER BY customer, product',
    [],
    signal ? { signal } : {},
  );
  const itemAt = new Map(items.map((item) => [ids[item]!, item]));
  const [customers, products, days] = [found.texts('customer'), found.texts('product'), found.numbers('day')];
  const held = new Map<string, Map<number, number>>();
  customers.forEach((customer, row) => {
    const own = held.get(customer!) ?? new Map<number, number>();
    own.set(itemAt.get(products[row]!)!, days[row]!);
    held.set(customer!, own);
  });
  return held;
}
