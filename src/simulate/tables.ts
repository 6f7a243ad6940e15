import type { Cell } from '../result/index.js';
import type { Random } from '../stats/random.js';
import { categories } from './categories.js';
import { customersTable } from './customers-table.js';
import { channels, type MarketDraft, tieKinds } from './draft.js';
import { groupBy, membersOf } from './groups.js';
import { customerId } from './ids.js';
import type { MarketTable } from './market.js';
import { referralModes } from './referrals.js';
import { rowTablesOf } from './row-tables.js';
import { staffId, stores, usualStaff } from './stores.js';

const yuan = (fen: number): number => fen / 100;

/**
 * The tables of a market as a shop would export them, in the canonical columns. Orders are numbered in time order:
 * `S…` a sale, `R…` goods brought back from the sale of that number, `C…` that sale cancelled.
 *
 * @param random - for what the files show beyond the draft: names, missing fields, how customers came
 */
export function marketTables(draft: MarketDraft, random: Random): MarketTable[] {
  return [
    ordersTable(draft),
    customersTable(draft, random),
    productsTable(draft),
    relationsTable(draft),
    referralsTable(draft),
    ...rowTablesOf(draft, random.fork('rows')),
  ];
}

function ordersTable({ orders, lines, people, products, calendar, served }: MarketDraft): MarketTable {
  const count = orders.customer.length;
  const keys = new Float64Array(count);
  for (let order = 0; order < count; order += 1) keys[order] = orders.second.at(order) * count + order;
  keys.sort();
  const byOrder = groupBy(lines.order.length, count, (line) => lines.order.at(line));
  const numbers = new Int32Array(count);
  let sales = 0;
  for (const key of keys) {
    const order = key % count;
    if (orders.kind.at(order) === 0 && membersOf(byOrder, order).length > 0) numbers[order] = sales += 1;
  }
  const width = Math.max(6, String(sales).length);
  const orderId = (order: number): string => {
    const kind = orders.kind.at(order);
    const number = numbers[kind === 0 ? order : orders.undoes.at(order)]!;
    return 'SRC'[kind]! + String(number).padStart(width, '0');
  };
  return {
    name: 'orders',
    columns: [
      ...['order_id', 'customer_id', 'ordered_at', 'product_id', 'quantity'],
      ...['unit_price', 'list_price', 'channel', 'store_id', 'staff_id'],
    ],
    rowCount: lines.order.length,
    *rows() {
      for (const key of keys) {
        const order = key % count;
        const customer = orders.customer.at(order);
        const head = [
          orderId(order),
          customer < 0 ? null : customerId(people, customer),
          calendar.time(orders.second.at(order)),
        ];
        const channel = orders.channel.at(order);
        const store = orders.store.at(order);
        // What is given back was sold by whoever sold it.
        const sale = orders.kind.at(order) === 0 ? order : orders.undoes.at(order);
        const staff = channel === 0 ? staffId(store, served.get(sale) ?? usualStaff(sale)) : null;
        const tail = [channels[channel]!, stores[store]!.id, staff];
        for (const line of membersOf(byOrder, order)) {
          const product = products[lines.product.at(line)]!;
          const prices = [yuan(lines.price.at(line)), yuan(product.price)];
          yield [...head, product.id, lines.quantity.at(line), ...prices, ...tail] as Cell[];
        }
      }
    },
  };
}

function productsTable({ products, listed }: MarketDraft): MarketTable {
  return {
    name: 'products',
    columns: ['product_id', 'name', 'name_en', 'category', 'price', 'cost', 'stage'],
    rowCount: products.length + listed.length,
    *rows() {
      for (const { id, name, nameEn, category, price, cost, stage } of products) {
        yield [id, name, nameEn, categories[category]!.id, yuan(price), yuan(cost), stage === '' ? null : stage];
      }
      for (const one of listed) {
        yield [one.product_id, one.name, one.name_en, one.category, one.price, one.cost, null];
      }
    },
  };
}

function relationsTable({ ties, people, calendar }: MarketDraft): MarketTable {
  return {
    name: 'relations',
    columns: ['from', 'to', 'kind', 'weight', 'since'],
    rowCount: ties.from.length,
    *rows() {
      for (let t = 0; t < ties.from.length; t += 1) {
        const ends = [customerId(people, ties.from.at(t)), customerId(people, ties.to.at(t))];
        yield [...ends, tieKinds[ties.kind.at(t)]!, ties.weight.at(t), calendar.date(ties.since.at(t))];
      }
    },
  };
}

function referralsTable({ referrals, people, calendar }: MarketDraft): MarketTable {
  const order = Array.from({ length: referrals.referred.length }, (_, r) => r).sort(
    (a, b) => referrals.day.at(a) - referrals.day.at(b) || a - b,
  );
  return {
    name: 'referrals',
    columns: ['referrer_id', 'referred_id', 'at', 'code', 'mode', 'group_id', 'reward'],
    rowCount: order.length,
    *rows() {
      for (const r of order) {
        const referrer = customerId(people, referrals.referrer.at(r));
        const { id, reward } = referralModes[referrals.mode.at(r)]!;
        const referred = customerId(people, referrals.referred.at(r));
        const group = referrals.group.at(r);
        const groupId = group === 0 ? null : `T${String(group).padStart(4, '0')}`;
        const day = calendar.date(referrals.day.at(r));
        yield [referrer, referred, day, `HL${referrer.slice(1)}`, id, groupId, reward];
      }
    },
  };
}
