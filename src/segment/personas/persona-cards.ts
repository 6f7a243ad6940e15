import { formatValue, type Language, languages, message, type Names, text } from '../../messages/index.js';
import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { valueNames } from '../features/feature-names.js';
import { namedColumn } from '../features/translated.js';
import { label, type PersonaAnswer, type PersonaRow, personaColumn, personaName, traitsOf } from './persona-answer.js';

export interface CardRow extends Row {
  readonly persona: string;
  readonly kind: 'card' | 'title' | 'line';
  readonly label: string | null;
  readonly shown: string | null;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
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
/** Lines of a card: the title, what follows, and the room below. */
const cardLines = 1 + facts.length + traitLines + 0.4;
const gap = 0.3;
/** Traits that stand on the card as facts already. */
const told = new Set(['average_order_value', 'promotion_share']);

/** Cards beside each other, and lines from the top to the bottom. */
export function cardGrid(personas: number): { columns: number; lines: number } {
  const shown = Math.min(personas, mostCards);
  const columns = shown === 4 || shown < 3 ? 2 : 3;
  return { columns, lines: Math.ceil(shown / columns) * (cardLines + gap) };
}

const both = (words: (language: Language) => string): Names => ({
  names: Object.fromEntries(languages.map((language) => [language, words(language)])) as Names['names'],
});

/** What stands on the cards of the personas, with its place: a picture of a few groups, and a table for whoever reads it aloud. */
export function cardsTable(personas: readonly PersonaRow[], answer: PersonaAnswer): MemoryTable<CardRow> {
  const { currency, products } = answer;
  const rows: CardRow[] = [];
  const names = new Map<string, Names>();
  const { columns } = cardGrid(personas.length);
  personas.slice(0, mostCards).forEach((row, at) => {
    const x = at % columns;
    const top = Math.floor(at / columns) * (cardLines + gap);
    const add = (kind: CardRow['kind'], line: number, of: Names | null, says: Names | null) => {
      const key = (what: Names | null) => {
        if (what === null) return null;
        names.set(what.names.en, what);
        return what.names.en;
      };
      rows.push({
        persona: row.persona,
        kind,
        label: key(of),
        shown: key(says),
        x: x + 0.02,
        x2: x + 0.98,
        y: top + line,
        y2: top + cardLines,
      });
    };
    const share = (value: number | null, language: Language) => formatValue(value, 'share', language);
    add('card', 0, null, null);
    add('title', 0, null, personaName(row.persona) ?? both(() => row.persona));
    const fact = (id: (typeof facts)[number], words: ((language: Language) => string) | null) =>
      add(
        'line',
        1 + facts.indexOf(id),
        both((language) => text(message(`segment/personas.card.${id}`), language)),
        words === null ? both(() => '–') : both(words),
      );
    fact(
      'customers',
      (language) => `${formatValue(row.size, 'customers', language)} (${share(row.size_share, language)})`,
    );
    fact(
      'revenue',
      (language) => `${formatValue(row.revenue, 'money', language, currency)} (${share(row.revenue_share, language)})`,
    );
    fact('average_order_value', (language) => formatValue(row.average_order_value, 'money', language, currency));
    fact('promotion_share', row.promotion_share === null ? null : (language) => share(row.promotion_share, language));
    fact(
      'channel',
      row.channel === null
        ? null
        : (language) =>
            `${valueNames('channel', row.channel!).names[language]} (${share(row.channel_share, language)})`,
    );
    fact(
      'best_time',
      row.best_time === null
        ? null
        : (language) =>
            `${text(message(`best_time.${row.best_time}`), language)} (${share(row.best_time_share, language)})`,
    );
    fact(
      'offer',
      row.offer === null
        ? null
        : (language) =>
            `${products.get(row.offer!)?.names[language] ?? row.offer} (${share(row.offer_share, language)})`,
    );
    traitsOf(answer, at)
      .filter(({ id }) => !told.has(id))
      .slice(0, traitLines)
      .forEach(({ names: own, mean, others, unit }, i) => {
        const says = (language: Language) =>
          text(
            message('segment/personas.card.against', {
              mean: formatValue(mean, unit, language, currency),
              others: formatValue(others, unit, language, currency),
            }),
            language,
          );
        add('line', 1 + facts.length + i, own, both(says));
      });
  });
  const named = (data: readonly (string | null)[]) => namedColumn(data, (id) => names.get(id) ?? null);
  const place = (read: (row: CardRow) => number) => ({ type: 'number' as const, data: Float64Array.from(rows, read) });
  return memoryTable<CardRow>({
    persona: personaColumn(rows.map(({ persona }) => persona)),
    kind: { type: 'text', data: rows.map(({ kind }) => kind), label: label('kind') },
    label: { ...named(rows.map((row) => row.label)), label: label('label') },
    shown: { ...named(rows.map(({ shown }) => shown)), label: label('shown') },
    x: { ...place(({ x }) => x), label: label('x') },
    x2: { ...place(({ x2 }) => x2), label: label('x') },
    y: { ...place(({ y }) => y), label: label('y') },
    y2: { ...place(({ y2 }) => y2), label: label('y') },
  });
}
