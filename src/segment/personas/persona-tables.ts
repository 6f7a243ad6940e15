import { formatValue, type Language, languages, message, type Names, text, type Unit } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable } from '../../result/index.js';
import { normalQuantile } from '../../stats/index.js';
import { verdictOf } from '../clusters/seen.js';
import { valueNames } from '../features/feature-names.js';
import type { Trait } from '../features/traits.js';
import { namedColumn, shownColumn } from '../features/translated.js';
import { sumMoney } from '../sum-money.js';
import {
  label,
  type PersonaAnswer,
  type PersonaRow,
  personaColumn,
  type TraitRow,
  traitsOf,
  type VerifyRow,
} from './persona-answer.js';
import { cardsTable } from './persona-cards.js';

/** From this difference on a trait is said to set a persona apart. */
const largeDifference = 0.8;
const traitsEach = 8;
const verifyMost = 5000;

const numbers = (
  data: Iterable<number | null>,
  unit: Unit = 'number',
  type: 'number' | 'integer' = 'number',
): ColumnSpec => ({
  type,
  unit,
  data: Float64Array.from(data, (value) => value ?? Number.NaN),
});

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
  if (rows.length < 2) return { value, low: Number.NaN, high: Number.NaN };
  let squares = 0;
  for (const row of rows) squares += (money[row]! - value * orders[row]!) ** 2;
  const n = rows.length;
  const half = (normalQuantile((1 + level) / 2) * Math.sqrt((squares / (n - 1)) * n)) / total;
  return { value, low: value - half, high: value + half };
}

const joined = (parts: readonly Trait[], currency: string | null): Names => {
  const words = (language: Language) =>
    parts
      .map(({ names, mean, unit }) =>
        text(
          message('feature.is', { name: names.names[language], value: formatValue(mean, unit, language, currency) }),
          language,
        ),
      )
      .join(language === 'en' ? '; ' : '；');
  return { names: Object.fromEntries(languages.map((language) => [language, words(language)])) as Names['names'] };
};

/** The tables of the answer, and the best offer of each persona that has one. */
export function personaTables(answer: PersonaAnswer) {
  const { features, rows, labels, names, found, offers, checked, products, currency, traits } = answer;
  const personas = personasTable(answer);
  const shown = names.flatMap((_, persona) => traitsOf(answer, persona).slice(0, traitsEach));
  // The picture compares the same traits in every persona.
  const ids = [...new Set(shown.map(({ id }) => id))];
  const compared = ids.flatMap((id) => traits.filter((trait) => trait.id === id));
  const traitNames = new Map(compared.map((trait) => [trait.id, trait.names]));
  const confidence = new Float64Array(features.ids.length).fill(Number.NaN);
  found?.stability?.confidence?.forEach((share, i) => {
    confidence[rows[i]!] = share;
  });
  const listed = checked.list.slice(0, verifyMost);
  const offerName = (id: string) => products.get(id) ?? null;
  const tables = {
    personas,
    traits: memoryTable<TraitRow>({
      persona: personaColumn(compared.map(({ cluster }) => names[cluster]!)),
      trait: {
        ...namedColumn(
          compared.map(({ id }) => id),
          (id) => traitNames.get(id) ?? null,
        ),
        label: label('trait'),
      },
      shown: {
        ...shownColumn(
          compared.map(({ mean, unit }) => ({ value: mean, unit })),
          currency,
        ),
        label: label('shown'),
      },
      mean: { ...numbers(compared.map(({ mean }) => mean)), label: label('mean') },
      others: { ...numbers(compared.map(({ others }) => others)), label: label('others') },
      difference: { ...numbers(compared.map(({ difference }) => difference)), label: label('difference') },
      difference_low: { ...numbers(compared.map(({ low }) => low)), label: label('difference_low') },
      difference_high: { ...numbers(compared.map(({ high }) => high)), label: label('difference_high') },
      q: { ...numbers(compared.map(({ q }) => q)), label: label('q') },
      grouped_by: { type: 'boolean', data: compared.map(({ q }) => Number.isNaN(q)), label: label('grouped_by') },
      n: {
        ...numbers(
          compared.map(({ n }) => n),
          'customers',
          'integer',
        ),
        label: label('n'),
      },
    }),
    offers: memoryTable({
      persona: personaColumn(offers.map(({ persona }) => names[persona]!)),
      product_id: { type: 'text', data: offers.map(({ product }) => product) },
      product: {
        ...namedColumn(
          offers.map(({ product }) => product),
          offerName,
        ),
        label: label('product'),
      },
      buyers: {
        ...numbers(
          offers.map(({ buyers }) => buyers),
          'customers',
          'integer',
        ),
        label: label('buyers'),
      },
      share: {
        ...numbers(
          offers.map((offer) => offer.share),
          'share',
        ),
        label: label('share'),
      },
      share_low: {
        ...numbers(
          offers.map(({ interval }) => interval.low),
          'share',
        ),
        label: label('share_low'),
      },
      share_high: {
        ...numbers(
          offers.map(({ interval }) => interval.high),
          'share',
        ),
        label: label('share_high'),
      },
      others_share: {
        ...numbers(
          offers.map(({ othersShare }) => othersShare),
          'share',
        ),
        label: label('others_share'),
      },
      lift: numbers(
        offers.map(({ lift }) => lift),
        'ratio',
      ),
      q: { ...numbers(offers.map(({ q }) => q)), label: label('q') },
    }),
    customers: memoryTable({
      customer_id: { type: 'text', data: features.ids },
      persona: personaColumn(Array.from(labels, (persona) => (persona < 0 ? null : names[persona]!))),
      confidence: { ...numbers(confidence, 'share'), label: label('confidence') },
    }),
    fields: fieldsTable(answer),
    verify: memoryTable<VerifyRow>({
      customer_id: { type: 'text', data: listed.map(({ kind, id }) => (kind === 'customer' ? id : null)) },
      deal_id: {
        type: 'text',
        data: listed.map(({ kind, id }) => (kind === 'deal' ? id : null)),
        label: label('deal_id'),
      },
      reason: { type: 'text', values: 'segment/personas.doubt', data: listed.map(({ doubts }) => doubts[0]!) },
      reasons: {
        ...numbers(
          listed.map(({ doubts }) => doubts.length),
          'count',
          'integer',
        ),
        label: label('reasons'),
      },
      doubt: {
        ...numbers(
          listed.map(({ doubt }) => doubt),
          'share',
        ),
        label: label('doubt'),
      },
      value: {
        ...numbers(
          listed.map(({ value }) => value),
          'money',
        ),
        label: label('value'),
      },
      priority: {
        ...numbers(
          listed.map(({ doubt, value }) => doubt * value),
          'money',
        ),
        label: label('priority'),
      },
    }),
  };
  const best = names.flatMap((_, persona) => offers.filter((offer) => offer.persona === persona).slice(0, 1));
  return { tables: { ...tables, cards: cardsTable(personas.toRows(), answer) }, best };
}

function personasTable(answer: PersonaAnswer): MemoryTable<PersonaRow> {
  const { features, rows, labels, names, sizes, found, named, offers, orders, products, currency, options } = answer;
  const members = names.map((_, persona) => rows.filter((row) => labels[row] === persona));
  const money = members.map((own) => sumMoney(features.money!, own));
  const total = sumMoney(features.money!, rows);
  const value = members.map((own) => orderValue(answer, own, options.level));
  const channel = orders.map((own) => largest(own.channels));
  const time = orders.map((own) => largest(own.times));
  const offer = names.map((_, persona) => offers.find((each) => each.persona === persona) ?? null);
  const top = names.map((_, persona) => traitsOf(answer, persona).slice(0, 3));
  const jaccard = named.order.map((cluster) => found?.stability?.jaccard[cluster] ?? Number.NaN);
  const examples = named.order.map((cluster, persona) =>
    found === null ? typical(answer, members[persona]!, persona) : rows[found.examples[cluster]!]!,
  );
  const identifiable = names.map((_, persona) =>
    traitsOf(answer, persona).some(
      ({ group, difference }) =>
        (group === 'demographic' || group === 'behaviour') && Math.abs(difference) >= largeDifference,
    ),
  );
  const flags = (data: readonly boolean[], name: string): ColumnSpec => ({ type: 'boolean', data, label: label(name) });
  const topNames = new Map(top.map((parts) => [parts.map(({ id }) => id).join(), joined(parts, currency)]));
  return memoryTable<PersonaRow>({
    persona: personaColumn(names),
    size: { ...numbers(sizes, 'customers', 'integer'), label: label('size') },
    size_share: {
      ...numbers(
        sizes.map((size) => size / rows.length),
        'share',
      ),
      label: label('size_share'),
    },
    revenue: numbers(money, 'money'),
    revenue_share: numbers(
      money.map((sum) => (total > 0 ? sum / total : null)),
      'share',
    ),
    average_order_value: {
      ...numbers(
        value.map((each) => each.value),
        'money',
      ),
      label: label('average_order_value'),
    },
    aov_low: {
      ...numbers(
        value.map((each) => each.low),
        'money',
      ),
      label: label('aov_low'),
    },
    aov_high: {
      ...numbers(
        value.map((each) => each.high),
        'money',
      ),
      label: label('aov_high'),
    },
    promotion_share: {
      ...numbers(
        orders.map((own) => (own.money > 0 ? own.promoted / own.money : null)),
        'share',
      ),
      label: label('promotion_share'),
    },
    channel: namedColumn(
      channel.map((each) => each?.name ?? null),
      (id) => valueNames('channel', id),
    ),
    channel_share: {
      ...numbers(
        channel.map((each) => each?.share ?? null),
        'share',
      ),
      label: label('channel_share'),
    },
    best_time: { type: 'text', values: 'best_time', data: time.map((each) => each?.name ?? null) },
    best_time_share: {
      ...numbers(
        time.map((each) => each?.share ?? null),
        'share',
      ),
      label: label('best_time_share'),
    },
    offer: {
      ...namedColumn(
        offer.map((each) => each?.product ?? null),
        (id) => products.get(id) ?? null,
      ),
      label: label('offer'),
    },
    offer_share: {
      ...numbers(
        offer.map((each) => each?.share ?? null),
        'share',
      ),
      label: label('offer_share'),
    },
    traits: {
      ...namedColumn(
        top.map((parts) => (parts.length === 0 ? null : parts.map(({ id }) => id).join())),
        (id) => topNames.get(id) ?? null,
      ),
      label: label('traits'),
    },
    example: {
      type: 'text',
      holds: 'customer',
      data: examples.map((row) => features.ids[row]!),
      label: label('example'),
    },
    jaccard: { ...numbers(jaccard, 'ratio'), label: label('jaccard') },
    stability: {
      type: 'text',
      values: 'segment/clusters.stability',
      data: jaccard.map((each) => (Number.isNaN(each) ? null : verdictOf(each))),
      label: label('stability'),
    },
    large_enough: flags(
      sizes.map((size) => size >= 30 && size / rows.length >= options.leastShare),
      'large_enough',
    ),
    identifiable: flags(identifiable, 'identifiable'),
    actionable: flags(
      offer.map((each) => each !== null),
      'actionable',
    ),
    of_customers: {
      ...numbers(
        sizes.map(() => rows.length),
        'customers',
        'integer',
      ),
      label: label('of_customers'),
    },
    of_revenue: {
      ...numbers(
        sizes.map(() => total),
        'money',
      ),
      label: label('of_revenue'),
    },
  });
}

/** The member of a given segment nearest to its means in the traits that set it apart, in standard deviations. */
function typical(answer: PersonaAnswer, members: Uint32Array, persona: number): number {
  const parts = traitsOf(answer, persona)
    .filter(({ id }) => !id.includes('='))
    .slice(0, traitsEach);
  const columns = parts.map(({ feature }) => answer.features.columns.find(({ id }) => id === feature)!.values);
  const spread = columns.map(
    (values, j) =>
      Math.sqrt(members.reduce((sum, row) => sum + ((values[row] || 0) - parts[j]!.mean) ** 2, 0) / members.length) ||
      1,
  );
  const away = (row: number) =>
    columns.reduce(
      (sum, values, j) => sum + (Number.isNaN(values[row]!) ? 1 : ((values[row]! - parts[j]!.mean) / spread[j]!) ** 2),
      0,
    );
  return members.reduce((best, row) => (away(row) < away(best) ? row : best), members[0]!);
}

/** Of how many customers each field is known: what a persona rests on. */
function fieldsTable({ features, rows }: PersonaAnswer): MemoryTable {
  const names = new Map(features.columns.map((column) => [column.id, column.names]));
  const known = features.columns.map(({ values }) =>
    rows.reduce((sum, row) => sum + (Number.isNaN(values[row]!) ? 0 : 1), 0),
  );
  return memoryTable({
    field: {
      ...namedColumn(
        features.columns.map(({ id }) => id),
        (id) => names.get(id) ?? null,
      ),
      label: label('field'),
    },
    group: {
      type: 'text',
      values: 'segment/personas.group',
      data: features.columns.map(({ group }) => group),
      label: label('group'),
    },
    known: { ...numbers(known, 'customers', 'integer'), label: label('known') },
    known_share: {
      ...numbers(
        known.map((count) => count / rows.length),
        'share',
      ),
      label: label('known_share'),
    },
    of_customers: {
      ...numbers(
        known.map(() => rows.length),
        'customers',
        'integer',
      ),
      label: label('of_customers'),
    },
  });
}
