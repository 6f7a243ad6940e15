import { formatValue, type Language, message, type Names, text } from '../../messages/index.js';
import { type MemoryTable, type RowsColumn, rowsTable } from '../../result/index.js';
import { normalQuantile } from '../../stats/index.js';
import { inBoth } from '../cards.js';
import { verdictOf } from '../clusters/seen.js';
import { valueNames } from '../features/feature-names.js';
import type { Trait } from '../features/traits.js';
import { translationsOf } from '../features/translated.js';
import { sumMoney } from '../sum-money.js';
import { label, type PersonaAnswer, type PersonaRow, personaName, traitsOf } from './persona-answer.js';
import { typical } from './typical.js';

/** From this difference on a trait is said to set a persona apart. */
const largeDifference = 0.8;
/** Customers below which no persona is worth a budget, whatever their share. */
const fewestToActFor = 30;

/** One row a persona: how large, what it is worth, where and when it buys, what to offer, and whether it can be used. */
export function personaRows(answer: PersonaAnswer): PersonaRow[] {
  const { features, rows, labels, names, sizes, found, named, offers, orders, options } = answer;
  const total = sumMoney(features.money!, rows);
  return names.map((persona, at): PersonaRow => {
    const members = rows.filter((row) => labels[row] === at);
    const cluster = named.order[at]!;
    const money = sumMoney(features.money!, members);
    const value = orderValue(answer, members, options.level);
    const sold = orders[at]!;
    const [channel, time] = [largest(sold.channels), largest(sold.times)];
    const offer = offers.find((each) => each.persona === at) ?? null;
    const traits = traitsOf(answer, at);
    const jaccard = found?.stability?.jaccard[cluster] ?? null;
    const known = jaccard === null || Number.isNaN(jaccard) ? null : jaccard;
    const example = found === null ? typical(answer, members, at) : rows[found.examples[cluster]!]!;
    return {
      persona,
      size: sizes[at]!,
      size_share: sizes[at]! / rows.length,
      revenue: money,
      revenue_share: total > 0 ? money / total : null,
      average_order_value: value.value,
      aov_low: value.low,
      aov_high: value.high,
      promotion_share: sold.money > 0 ? sold.promoted / sold.money : null,
      channel: channel?.name ?? null,
      channel_share: channel?.share ?? null,
      best_time: time?.name ?? null,
      best_time_share: time?.share ?? null,
      offer: offer?.product ?? null,
      offer_share: offer?.share ?? null,
      traits: idsOf(traits.slice(0, 3)),
      example: features.ids[example]!,
      jaccard: known,
      stability: known === null ? null : verdictOf(known),
      large_enough: sizes[at]! >= fewestToActFor && sizes[at]! / rows.length >= options.leastShare,
      identifiable: traits.some(
        ({ group, difference }) =>
          (group === 'demographic' || group === 'behaviour') && Math.abs(difference) >= largeDifference,
      ),
      actionable: offer !== null,
      of_customers: rows.length,
      of_revenue: total,
    };
  });
}

/** The rows as a table. */
export function personasTable(rows: readonly PersonaRow[], answer: PersonaAnswer): MemoryTable<PersonaRow> {
  const named = (column: 'persona' | 'channel' | 'offer' | 'traits', namesOf: (id: string) => Names | null) =>
    translationsOf(
      rows.map((row) => row[column]),
      namesOf,
    );
  const traits = new Map(
    answer.names.map((_, at) => {
      const top = traitsOf(answer, at).slice(0, 3);
      return [idsOf(top), joined(top, answer.currency)];
    }),
  );
  const own = (name: keyof PersonaRow & string, unit: Exclude<RowsColumn, object>): RowsColumn => ({
    unit,
    label: label(name),
  });
  const flag = (name: keyof PersonaRow & string): RowsColumn => ({ unit: 'text', type: 'boolean', label: label(name) });
  return rowsTable(rows, {
    persona: { unit: 'text', translations: named('persona', personaName) },
    size: own('size', 'customers'),
    size_share: own('size_share', 'share'),
    revenue: 'money',
    revenue_share: 'share',
    average_order_value: own('average_order_value', 'money'),
    aov_low: own('aov_low', 'money'),
    aov_high: own('aov_high', 'money'),
    promotion_share: own('promotion_share', 'share'),
    channel: { unit: 'text', translations: named('channel', (id) => valueNames('channel', id)) },
    channel_share: own('channel_share', 'share'),
    best_time: { unit: 'text', values: 'best_time' },
    best_time_share: own('best_time_share', 'share'),
    offer: {
      unit: 'text',
      label: label('offer'),
      translations: named('offer', (id) => answer.products.get(id) ?? null),
    },
    offer_share: own('offer_share', 'share'),
    traits: { unit: 'text', label: label('traits'), translations: named('traits', (id) => traits.get(id) ?? null) },
    example: { unit: 'text', label: label('example'), holds: 'customer' },
    jaccard: own('jaccard', 'ratio'),
    stability: { unit: 'text', label: label('stability'), values: 'segment/clusters.stability' },
    large_enough: flag('large_enough'),
    identifiable: flag('identifiable'),
    actionable: flag('actionable'),
    of_customers: own('of_customers', 'customers'),
    of_revenue: own('of_revenue', 'money'),
  });
}

function largest(counts: ReadonlyMap<string, number>): { name: string; share: number } | null {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best === undefined ? null : { name: best[0], share: best[1] / all };
}

/** Average order value of a group: money over orders, with the interval of a ratio of sums over customers. */
function orderValue({ features }: PersonaAnswer, rows: Uint32Array, level: number) {
  const [money, orders] = [features.money!, features.orders!];
  const total = rows.reduce((sum, row) => sum + orders[row]!, 0);
  const value = sumMoney(money, rows) / total;
  if (rows.length < 2) return { value, low: null, high: null };
  let squares = 0;
  for (const row of rows) squares += (money[row]! - value * orders[row]!) ** 2;
  const n = rows.length;
  const half = (normalQuantile((1 + level) / 2) * Math.sqrt((squares / (n - 1)) * n)) / total;
  return { value, low: value - half, high: value + half };
}

const idsOf = (traits: readonly Trait[]): string | null => traits.map(({ id }) => id).join() || null;

/** Traits in one sentence. */
function joined(parts: readonly Trait[], currency: string | null): Names {
  const is = ({ names, mean, unit }: Trait, language: Language) =>
    text(
      message('feature.is', { name: names.names[language], value: formatValue(mean, unit, language, currency) }),
      language,
    );
  return inBoth((language) => parts.map((part) => is(part, language)).join(language === 'en' ? '; ' : '；'));
}
