import { formatValue, type Language, message, type Names, text } from '../../messages/index.js';
import { type MemoryTable, memoryTable } from '../../result/index.js';
import { type CardLine, cardGrid, inBoth, type LaidRow, laidColumns, layCards } from '../cards.js';
import { valueNames } from '../features/feature-names.js';
import { label, type PersonaAnswer, type PersonaRow, personaColumn, personaName, traitsOf } from './persona-answer.js';

export interface CardRow extends LaidRow {
  readonly persona: string;
}

/** Cards that still fit on a page; personas stand largest first. */
const mostCards = 6;
const traitLines = 4;
const facts = [
  'customers',
  'revenue',
  'average_order_value',
  'promotion_share',
  'channel',
  'best_time',
  'offer',
] as const;
const lines = facts.length + traitLines;
/** Traits that stand on the card as facts already. */
const told = new Set(['average_order_value', 'promotion_share']);

/** Cards beside each other, and lines from the top to the bottom. */
export const personaGrid = (personas: number) => cardGrid(Math.min(personas, mostCards), lines);

/** What stands on the cards of the personas, with its place: a picture of a few groups, and a table for whoever reads it aloud. */
export function cardsTable(personas: readonly PersonaRow[], answer: PersonaAnswer): MemoryTable<CardRow> {
  const shown = personas.slice(0, mostCards);
  const rows = layCards(
    shown.map((row, at) => ({
      title: personaName(row.persona) ?? inBoth(() => row.persona),
      lines: [...factLines(row, answer), ...traitLinesOf(at, answer)],
    })),
    { most: lines, columns: personaGrid(shown.length).columns },
  );
  return memoryTable<CardRow>({
    persona: personaColumn(rows.map(({ card }) => shown[card]!.persona)),
    ...laidColumns(rows, label),
  });
}

/** Who they are and what they are worth; a fact that is not known has no line. */
function factLines(row: PersonaRow, { currency, products }: PersonaAnswer): CardLine[] {
  const share = (value: number | null, language: Language) => formatValue(value, 'share', language);
  const withShare = (value: string, part: number | null, language: Language): string =>
    text(message('segment/personas.card.with_share', { value, share: share(part, language) }), language);
  const known = (value: unknown, words: (language: Language) => string): Names | null =>
    value === null || Number.isNaN(value) ? null : inBoth(words);
  const says: { readonly [fact in (typeof facts)[number]]: Names | null } = {
    customers: inBoth((language) => withShare(formatValue(row.size, 'customers', language), row.size_share, language)),
    revenue: inBoth((language) =>
      withShare(formatValue(row.revenue, 'money', language, currency), row.revenue_share, language),
    ),
    average_order_value: inBoth((language) => formatValue(row.average_order_value, 'money', language, currency)),
    promotion_share: known(row.promotion_share, (language) => share(row.promotion_share, language)),
    channel: known(row.channel, (language) =>
      withShare(valueNames('channel', row.channel!).names[language], row.channel_share, language),
    ),
    best_time: known(row.best_time, (language) =>
      withShare(text(message(`best_time.${row.best_time}`), language), row.best_time_share, language),
    ),
    offer: inBoth((language) =>
      row.offer === null
        ? text(message('segment/personas.card.no_offer'), language)
        : withShare(products.get(row.offer)?.names[language] ?? row.offer, row.offer_share, language),
    ),
  };
  return facts
    .filter((id) => says[id] !== null)
    .map((id) => ({
      of: inBoth((language) => text(message(`segment/personas.card.${id}`), language)),
      says: says[id],
    }));
}

function traitLinesOf(persona: number, answer: PersonaAnswer): CardLine[] {
  return traitsOf(answer, persona)
    .filter(({ id }) => !told.has(id))
    .slice(0, traitLines)
    .map(({ names, mean, others, unit }) => ({
      of: names,
      says: inBoth((language) =>
        text(
          message('segment/personas.card.against', {
            mean: formatValue(mean, unit, language, answer.currency),
            others: formatValue(others, unit, language, answer.currency),
          }),
          language,
        ),
      ),
    }));
}
