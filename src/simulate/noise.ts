import type { Random } from '../stats/random.js';
import { categories } from './categories.js';
import { addLine, addOrder, type MarketDraft } from './draft.js';
import { groupBy, membersOf } from './groups.js';

const cancelledShare = 0.018;
const forgottenCardShare = 0.015;
const secondsADay = 86_400;

/**
 * Lays the untidiness of a real shop over the market, after everything true was drawn: goods brought back, orders
 * cancelled in the app, members who forgot their card. Each has its own stream. Cost: O(orders + lines).
 */
export function addNoise(draft: MarketDraft, random: Random): void {
  const { orders, lines, products, calendar, options } = draft;
  if (options.noise === 0) return;
  const orderCount = orders.customer.length;
  const byOrder = groupBy(lines.order.length, orderCount, (line) => lines.order.at(line));
  const end = calendar.days * secondsADay;

  const cancellations = random.fork('cancellations');
  const undone = new Uint8Array(orderCount);
  for (let order = 0; order < orderCount; order += 1) {
    const isApp = orders.channel.at(order) === 1 && orders.customer.at(order) >= 0;
    if (!isApp || !cancellations.bernoulli(cancelledShare * options.noise)) continue;
    const second = orders.second.at(order) + 300 + cancellations.integer(5400);
    if (second >= end) continue;
    undone[order] = 1;
    undo(draft, order, second, 2, membersOf(byOrder, order));
  }

  const returns = random.fork('returns');
  for (let order = 0; order < orderCount; order += 1) {
    const back = membersOf(byOrder, order).filter((line) =>
      returns.bernoulli(Math.min(1, categories[products[lines.product.at(line)]!.category]!.returned * options.noise)),
    );
    if (back.length === 0 || undone[order] === 1) continue;
    const day = Math.floor(orders.second.at(order) / secondsADay) + 1 + returns.integer(13);
    const second = day * secondsADay + 36_000 + returns.integer(32_000);
    if (second >= end) continue;
    undone[order] = 1;
    undo(draft, order, second, 1, back);
  }

  // Goods are taken back on the receipt of a known customer: those sales keep theirs.
  const cards = random.fork('cards');
  for (let order = 0; order < orderCount; order += 1) {
    const forgets = cards.bernoulli(Math.min(1, forgottenCardShare * options.noise));
    if (forgets && orders.channel.at(order) === 0 && undone[order] === 0) orders.customer.set(order, -1);
  }
}

function undo(draft: MarketDraft, order: number, second: number, kind: number, back: Int32Array): void {
  const { orders, lines } = draft;
  const undone = addOrder(draft, {
    customer: orders.customer.at(order),
    second,
    category: orders.category.at(order),
    store: orders.store.at(order),
    channel: orders.channel.at(order),
    kind,
    undoes: order,
  });
  for (const line of back) {
    const quantity = -lines.quantity.at(line);
    addLine(draft, undone, lines.product.at(line), { quantity, price: lines.price.at(line) });
  }
}
