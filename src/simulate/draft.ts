import type { Product } from './assortment.js';
import type { Calendar } from './calendar.js';
import type { Community } from './communities.js';
import { type Groups, groupBy, membersOf } from './groups.js';
import { createIntList, type IntList } from './int-list.js';
import type { MarketOptions } from './options.js';
import type { People } from './people.js';
import type { CompanyRow, ListedProduct, Profile } from './profiles.js';
import { type DraftRows, emptyRows } from './rows.js';

/** Orders as columns; an order is a place in them. */
export interface OrderColumns {
  /** −1 for somebody without a member account. */
  readonly customer: IntList;
  /** Seconds since the first midnight. */
  readonly second: IntList;
  /** The line of business the visit was for. */
  readonly category: IntList;
  readonly store: IntList;
  readonly channel: IntList;
  /** 0 a sale, 1 goods brought back, 2 a cancelled order. */
  readonly kind: IntList;
  /** The sale that a return or cancellation undoes; −1 for a sale. */
  readonly undoes: IntList;
}

/** Order lines as columns. */
export interface LineColumns {
  readonly order: IntList;
  readonly product: IntList;
  readonly quantity: IntList;
  /** What was paid for one piece, in fen. */
  readonly price: IntList;
}

/** Ties as columns: `from` names, follows or mentions `to`. */
export interface TieColumns {
  readonly from: IntList;
  readonly to: IntList;
  /** Place in `tieKinds`. */
  readonly kind: IntList;
  readonly weight: IntList;
  readonly since: IntList;
}

export interface ReferralColumns {
  readonly referrer: IntList;
  readonly referred: IntList;
  readonly day: IntList;
  /** Place in `referralModes`. */
  readonly mode: IntList;
  /** The group that bought together, from 1; 0 without one. */
  readonly group: IntList;
}

export const tieKinds = ['friend', 'family', 'colleague', 'follow', 'mention'] as const;
export type TieKind = (typeof tieKinds)[number];
export const channels = ['store', 'app'] as const;

/**
 * A market while it is being made. Layers and stories add to its columns; what is there already is not changed, so that
 * a story can be left out without touching the others.
 */
export interface MarketDraft {
  readonly options: MarketOptions;
  readonly calendar: Calendar;
  readonly communities: readonly Community[];
  readonly people: People;
  readonly products: readonly Product[];
  readonly orders: OrderColumns;
  readonly lines: LineColumns;
  readonly ties: TieColumns;
  readonly referrals: ReferralColumns;
  /** How a customer came, where a story knows it (place in `acquisitions`). */
  readonly ways: Map<number, number>;
  /** Who served an order, where a story knows it (place in the staff of its store). */
  readonly served: Map<number, number>;
  /** What stories know of customers beyond what was drawn. */
  readonly profiles: Map<number, Profile>;
  readonly companies: CompanyRow[];
  readonly listed: ListedProduct[];
  /** Rows of the tables that only stories fill. */
  readonly rows: DraftRows;
}

/** The orders, lines and ties that were there before any story: what stories build on. */
export interface BaseView {
  readonly orderCount: number;
  readonly lineCount: number;
  readonly tieCount: number;
  readonly referralCount: number;
  /** A customer's orders in time order. */
  ordersOf(customer: number): Int32Array;
  /** An order's lines. */
  linesOf(order: number): Int32Array;
  /** Whether the customer was brought by another one before any story. */
  isReferred(customer: number): boolean;
}

export function emptyDraft(
  given: Pick<MarketDraft, 'options' | 'calendar' | 'communities' | 'people' | 'products'>,
): MarketDraft {
  const columns = <K extends string>(...names: readonly K[]): Record<K, IntList> =>
    Object.fromEntries(names.map((name) => [name, createIntList()])) as Record<K, IntList>;
  return {
    ...given,
    orders: columns('customer', 'second', 'category', 'store', 'channel', 'kind', 'undoes'),
    lines: columns('order', 'product', 'quantity', 'price'),
    ties: columns('from', 'to', 'kind', 'weight', 'since'),
    referrals: columns('referrer', 'referred', 'day', 'mode', 'group'),
    ways: new Map(),
    served: new Map(),
    profiles: new Map(),
    companies: [],
    listed: [],
    rows: emptyRows(),
  };
}

/** Looks at the draft as it is now; what is added later is not seen. Cost: O(orders log orders + lines). */
export function viewBase({ orders, lines, ties, referrals, people }: MarketDraft): BaseView {
  const orderCount = orders.customer.length;
  const lineCount = lines.order.length;
  const byCustomer: Groups = groupBy(orderCount, people.count, (order) => orders.customer.at(order));
  for (let c = 0; c < people.count; c += 1) {
    membersOf(byCustomer, c).sort((a, b) => orders.second.at(a) - orders.second.at(b) || a - b);
  }
  const byOrder = groupBy(lineCount, orderCount, (line) => lines.order.at(line));
  const referred = new Uint8Array(people.count);
  for (let r = 0; r < referrals.referred.length; r += 1) referred[referrals.referred.at(r)] = 1;
  return {
    orderCount,
    lineCount,
    tieCount: ties.from.length,
    referralCount: referrals.referred.length,
    ordersOf: (customer) => membersOf(byCustomer, customer),
    linesOf: (order) => membersOf(byOrder, order),
    isReferred: (customer) => referred[customer] === 1,
  };
}

/** Adds a line at the list price. */
export function addLine(
  { lines, products }: MarketDraft,
  order: number,
  product: number,
  { quantity = 1, price = products[product]!.price }: { quantity?: number; price?: number } = {},
): void {
  lines.order.push(order);
  lines.product.push(product);
  lines.quantity.push(quantity);
  lines.price.push(price);
}

export function addOrder(
  { orders }: MarketDraft,
  order: {
    customer: number;
    second: number;
    category: number;
    store: number;
    channel: number;
    kind?: number;
    undoes?: number;
  },
): number {
  orders.customer.push(order.customer);
  orders.second.push(order.second);
  orders.category.push(order.category);
  orders.store.push(order.store);
  orders.channel.push(order.channel);
  orders.kind.push(order.kind ?? 0);
  orders.undoes.push(order.undoes ?? -1);
  return orders.customer.length - 1;
}

export function addTie(
  { ties }: MarketDraft,
  tie: { from: number; to: number; kind: TieKind; weight: number; since: number },
): void {
  ties.from.push(tie.from);
  ties.to.push(tie.to);
  ties.kind.push(tieKinds.indexOf(tie.kind));
  ties.weight.push(tie.weight);
  ties.since.push(tie.since);
}
