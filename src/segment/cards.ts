import { type Language, languages, type Message, type Names } from '../messages/index.js';
import type { ColumnSpec, Row } from '../result/index.js';
import { namedColumn } from './features/translated.js';

/** A line of a card: what it is of, and what it says; a dash where that is not known. */
export interface CardLine {
  readonly of: Names;
  readonly says: Names | null;
}

/** One row of a picture of cards, with its place. */
export interface LaidLine {
  /** Number of the card. */
  readonly card: number;
  readonly kind: 'card' | 'title' | 'line';
  readonly label: Names | null;
  readonly shown: Names | null;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** The cells of a row of a table of cards. */
export interface LaidRow extends Row {
  readonly kind: 'card' | 'title' | 'line';
  readonly label: string | null;
  readonly shown: string | null;
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** Space between cards, in lines. */
const gap = 0.3;
/** Room below the last line of a card. */
const foot = 0.4;

/** Room for cards of a title and at most so many lines. */
export interface CardGrid {
  /** Cards beside each other. */
  readonly columns: number;
  /** Lines from the top to the bottom. */
  readonly lines: number;
}

/** The room that cards take, each of a title and at most so many lines. */
export function cardGrid(cards: number, lines: number, columns = cards === 4 || cards < 3 ? 2 : 3): CardGrid {
  return { columns, lines: Math.ceil(cards / columns) * (1 + lines + foot + gap) };
}

/** Places cards side by side in the grid of `cardGrid`. Cost: O(lines). */
export function layCards(
  cards: readonly { readonly title: Names | null; readonly lines: readonly CardLine[] }[],
  { most, columns }: { readonly most: number; readonly columns: number },
): LaidLine[] {
  const height = 1 + most + foot;
  return cards.flatMap(({ title, lines }, card): LaidLine[] => {
    const x = card % columns;
    const top = Math.floor(card / columns) * (height + gap);
    const at = (kind: LaidLine['kind'], line: number, of: Names | null, says: Names | null): LaidLine => ({
      card,
      kind,
      label: of,
      shown: says,
      x: x + 0.02,
      x2: x + 0.98,
      y: top + line,
      y2: top + height,
    });
    return [
      at('card', 0, null, null),
      at('title', 0, null, title),
      ...lines.slice(0, most).map(({ of, says }, i) => at('line', 1 + i, of, says ?? inBoth(() => '–'))),
    ];
  });
}

/** The columns that a chart of cards reads. */
export function laidColumns(rows: readonly LaidLine[], label: (name: string) => Message) {
  const named = (of: 'label' | 'shown'): ColumnSpec => {
    const names = new Map(rows.flatMap((row) => (row[of] === null ? [] : [[row[of].names.en, row[of]] as const])));
    const ids = rows.map((row) => row[of]?.names.en ?? null);
    return { ...namedColumn(ids, (id) => names.get(id) ?? null), label: label(of) };
  };
  const place = (of: 'x' | 'x2' | 'y' | 'y2'): ColumnSpec => ({
    type: 'number',
    data: Float64Array.from(rows, (row) => row[of]),
    label: label(of.slice(0, 1)),
  });
  return {
    kind: { type: 'text' as const, data: rows.map(({ kind }) => kind), label: label('kind') },
    label: named('label'),
    shown: named('shown'),
    x: place('x'),
    x2: place('x2'),
    y: place('y'),
    y2: place('y2'),
  };
}

/** Words in every language. */
export function inBoth(words: (language: Language) => string): Names {
  return {
    names: Object.fromEntries(languages.map((language) => [language, words(language)])) as Names['names'],
  };
}
