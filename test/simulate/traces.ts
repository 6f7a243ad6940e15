import type { Market, StoryId } from '../../src/simulate/index.js';
import { dayOf, rowsWhere, salesOf } from './markets.js';
import type { TableRow } from './read-market.js';

type Planted = Required<Market['truth']['stories']>;
type Trace = (market: Market, told: Planted) => number;

const rows =
  (name: string, is: (row: TableRow, told: Planted) => boolean): Trace =>
  (market, told) =>
    rowsWhere(market, name, (row) => is(row, told)).length;

/** For each story that sells no product of its own: how much of what it planted stands in the tables. */
export const traces: { readonly [Id in StoryId]?: Trace } = {
  loud_accounts: rows('relations', (row, { loud_accounts }) =>
    loud_accounts.loud.some(({ customer_id }) => row.kind === 'follow' && row.to === customer_id),
  ),
  message_fit: rows('touches', (row, { message_fit }) => row.campaign === message_fit.campaign),
  losing_customers: rows('memberships', (row, { losing_customers }) => row.plan === losing_customers.plan),
  word_of_mouth: rows('memberships', (row, { word_of_mouth }) => row.plan === word_of_mouth.plan),
  sleepers: (market, { sleepers: { sleepers } }) => {
    const lastDay = new Map(sleepers.map(({ customer_id, last_on }) => [customer_id, dayOf(last_on)]));
    const isLast = (line: TableRow): boolean => dayOf(line.ordered_at) === lastDay.get(String(line.customer_id));
    return salesOf(market).filter(isLast).length;
  },
  mavens: rows('interactions', (row, { mavens }) => mavens.topics.some(({ topic }) => row.topic === topic)),
  cascades: rows('interactions', (row) => row.kind === 'forward'),
  referral_arms: rows('referrals', (row, { referral_arms }) =>
    referral_arms.arms.some(({ mode }) => row.mode === mode),
  ),
  negative_word: rows('interactions', (row) => row.kind === 'complaint'),
  needs: rows('answers', (row, { needs }) => needs.needs.some(({ item }) => row.item === item)),
  prospects: rows('prospects', () => true),
  key_indicators: rows('indicators', () => true),
  exposure_memory: rows('interactions', (row, { exposure_memory }) => row.campaign === exposure_memory.campaign),
  buying_centre: rows('customers', (row) => row.kind === 'company'),
  staff_effect: (market, { staff_effect }) => {
    const staffOf = new Map(staff_effect.first.map(({ customer_id, staff_id }) => [customer_id, staff_id as string]));
    const seen = new Map<string, boolean>();
    for (const line of salesOf(market)) {
      const id = String(line.customer_id);
      if (staffOf.has(id) && !seen.has(id)) seen.set(id, line.staff_id === staffOf.get(id));
    }
    return [...seen.values()].filter(Boolean).length;
  },
  persona_content: rows('touches', (row, { persona_content }) => row.campaign === persona_content.campaign),
  personas: (market, { personas }) => {
    const goods = new Map(
      personas.personas.flatMap(({ customer_ids, products }) => customer_ids.map((id) => [id, products.map(String)])),
    );
    return salesOf(market).filter((line) => goods.get(String(line.customer_id))?.includes(String(line.product_id)))
      .length;
  },
  kano: rows('answers', (row) => String(row.scale).startsWith('kano_')),
  recommend: rows('answers', (row) => row.brand !== null && row.brand !== undefined),
  priority_segment: rows('deals', (row) => String(row.deal_id).startsWith('B')),
  faked_records: (market, { faked_records }) => {
    const nameOf = new Map(rowsWhere(market, 'customers', () => true).map((row) => [row.customer_id, row.name]));
    const cards = faked_records.cards.filter((card) => nameOf.get(card.customer_id) === nameOf.get(card.card_of));
    return cards.length + faked_records.typed.filter((id) => nameOf.get(id) === faked_records.typed_name).length;
  },
  three_owners: rows('interactions', (row) => row.kind === 'scan'),
};
