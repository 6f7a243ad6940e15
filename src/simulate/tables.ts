import type { Cell } from '../result/index.js';
import type { Random } from '../stats/random.js';
import { categories } from './categories.js';
import { regions } from './communities.js';
import { channels, type MarketDraft, tieKinds } from './draft.js';
import { groupBy, membersOf } from './groups.js';
import { customerId, customersByNumber, householdId } from './ids.js';
import type { MarketTable } from './market.js';
import { drawName } from './names.js';
import { educations } from './people.js';
import { cumulative, pick } from './pick.js';
import { acquisitions, referralModes } from './referrals.js';
import { rowTablesOf } from './row-tables.js';
import { staffId, stores, usualStaff } from './stores.js';

const yuan = (fen: number): number => fen / 100;
// How often a field was not filled in, at noise 1.
const missing = { birth_date: 0.04, income: 0.12, education: 0.08 };

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

function customersTable(
  { people, communities, calendar, referrals, ways: known, options }: MarketDraft,
  random: Random,
): MarketTable {
  const referred = new Uint8Array(people.count);
  const rewards = new Float64Array(people.count);
  for (let r = 0; r < referrals.referred.length; r += 1) {
    referred[referrals.referred.at(r)] = 1;
    rewards[referrals.referred.at(r)] = referralModes[referrals.mode.at(r)]!.reward;
  }
  const waySums = cumulative(acquisitions.map(({ weight }) => weight));
  return {
    name: 'customers',
    columns: [
      ...['customer_id', 'household_id', 'name', 'birth_date', 'gender', 'region', 'city_tier'],
      ...['income', 'education', 'joined_at', 'acquired_by', 'acquisition_cost'],
    ],
    rowCount: people.count,
    *rows() {
      const names = random.fork('names');
      const ways = random.fork('acquisition');
      const gaps = random.fork('missing fields');
      const kept = <T extends Cell>(value: T, share: number): T | null =>
        gaps.bernoulli(Math.min(1, share * options.noise)) ? null : value;
      for (const i of customersByNumber(people)) {
        const birthDate = calendar.date(people.birthDay[i]!);
        const region = regions[communities[people.community[i]!]!.region]!;
        const drawn = pick(ways, waySums);
        const way = acquisitions[known.get(i) ?? drawn]!;
        yield [
          customerId(people, i),
          householdId(people, people.household[i]!),
          drawName(Number(birthDate.slice(0, 4)), people.gender[i]!, names),
          kept(birthDate, missing.birth_date),
          people.gender[i] === 0 ? 'female' : 'male',
          region.name,
          region.cityTier,
          kept(people.income[i]!, missing.income),
          kept(educations[people.education[i]!]!, missing.education),
          calendar.date(people.joinedDay[i]!),
          referred[i] === 1 ? 'referral' : way.id,
          referred[i] === 1 ? rewards[i]! : way.cost,
        ];
      }
    },
  };
}

function productsTable({ products }: MarketDraft): MarketTable {
  return {
    name: 'products',
    columns: ['product_id', 'name', 'name_en', 'category', 'price', 'cost', 'stage'],
    rowCount: products.length,
    *rows() {
      for (const { id, name, nameEn, category, price, cost, stage } of products) {
        yield [id, name, nameEn, categories[category]!.id, yuan(price), yuan(cost), stage === '' ? null : stage];
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
