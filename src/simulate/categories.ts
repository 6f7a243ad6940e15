/** How one line of business sells. Weights are relative; hours are the shares of visits from opening to closing hour. */
export interface Category {
  readonly id: string;
  /** Share of all visits before taste and circumstances. */
  readonly visits: number;
  /** Mean number of further lines in a basket after the first. */
  readonly moreLines: number;
  /** Chances that a line has 1, 2, 3 … pieces. */
  readonly pieces: readonly number[];
  /** The most that one line holds for somebody who buys for many, in times of what others buy. */
  readonly mostAtOnce: number;
  readonly opens: number;
  /** Weight of each hour from `opens`, on working days and on days off. */
  readonly hours: readonly number[];
  readonly hoursOff: readonly number[];
  /** Weight of Monday to Sunday. */
  readonly week: readonly number[];
  /** Weight of January to December. */
  readonly year: readonly number[];
  /** A day off (holiday) multiplies by this. */
  readonly holiday: number;
  /** Share of lines brought back. */
  readonly returned: number;
  /** Share of orders made in the app; the rest in the store. */
  readonly app: number;
  /** Another category whose goods lie beside these, by id. */
  readonly beside: string;
}

const allDay = [3, 6, 7, 5, 4, 6, 6, 4, 4, 5, 6, 8, 8, 7, 5, 3] as const;
const shopping = [3, 5, 6, 5, 5, 7, 7, 7, 6, 7, 8, 5] as const;

export const categories = [
  {
    id: 'convenience',
    visits: 0.3,
    moreLines: 1.9,
    pieces: [0.72, 0.17, 0.06, 0.03, 0.01, 0.01],
    mostAtOnce: 100,
    opens: 7,
    hours: allDay,
    hoursOff: [1, 3, 5, 6, 6, 6, 5, 5, 6, 6, 7, 8, 8, 7, 5, 3],
    week: [1, 0.97, 0.97, 1, 1.08, 1.12, 1.05],
    year: [1.05, 0.95, 0.97, 0.98, 1, 1.03, 1.08, 1.08, 1, 0.98, 0.96, 1],
    holiday: 0.85,
    returned: 0.004,
    app: 0.18,
    beside: 'lunch',
  },
  {
    id: 'coffee',
    visits: 0.24,
    moreLines: 0.3,
    pieces: [0.86, 0.11, 0.02, 0.01],
    mostAtOnce: 40,
    opens: 7,
    hours: [9, 18, 13, 7, 5, 5, 10, 8, 6, 4, 3, 2, 1.5, 1],
    hoursOff: [1, 4, 7, 10, 9, 7, 9, 11, 10, 7, 4, 3, 2, 1],
    week: [1.12, 1.14, 1.12, 1.1, 1.14, 0.72, 0.62],
    year: [0.9, 0.86, 0.98, 1, 1.05, 1.08, 1.08, 1.06, 1.04, 1.02, 1, 0.96],
    holiday: 0.5,
    returned: 0,
    app: 0.42,
    beside: 'lunch',
  },
  {
    id: 'lunch',
    visits: 0.14,
    moreLines: 0.55,
    pieces: [0.88, 0.09, 0.02, 0.01],
    mostAtOnce: 40,
    opens: 7,
    hours: [1.5, 3, 1.5, 2, 18, 26, 9, 2, 2, 3, 9, 9, 4],
    hoursOff: [0.5, 2, 2, 2, 10, 16, 11, 4, 3, 5, 12, 11, 5],
    week: [1.12, 1.12, 1.12, 1.1, 1.1, 0.75, 0.65],
    year: [0.92, 0.86, 1.02, 1.02, 1.02, 1.02, 1.02, 1.02, 1.04, 1, 1.02, 1],
    holiday: 0.5,
    returned: 0,
    app: 0.38,
    beside: 'tea',
  },
  {
    id: 'tea',
    visits: 0.07,
    moreLines: 0.25,
    pieces: [0.74, 0.2, 0.04, 0.02],
    mostAtOnce: 40,
    opens: 10,
    hours: [2, 4, 6, 7, 9, 10, 8, 6, 6, 7, 7, 4],
    hoursOff: [2, 4, 6, 8, 10, 11, 10, 8, 8, 9, 9, 6],
    week: [0.9, 0.9, 0.92, 0.95, 1.1, 1.18, 1.05],
    year: [0.85, 0.85, 0.92, 1, 1.08, 1.18, 1.25, 1.22, 1.05, 0.95, 0.85, 0.8],
    holiday: 1.15,
    returned: 0,
    app: 0.45,
    beside: 'convenience',
  },
  {
    id: 'books',
    visits: 0.05,
    moreLines: 0.7,
    pieces: [0.95, 0.04, 0.01],
    mostAtOnce: 100,
    opens: 9,
    hours: shopping,
    hoursOff: shopping,
    week: [0.75, 0.75, 0.8, 0.85, 1, 1.5, 1.35],
    year: [1.05, 1.3, 1.1, 1.15, 0.9, 0.9, 1.15, 1.15, 1.3, 0.95, 0.95, 1],
    holiday: 1.2,
    returned: 0.02,
    app: 0.3,
    beside: 'stationery',
  },
  {
    id: 'stationery',
    visits: 0.05,
    moreLines: 1.2,
    pieces: [0.62, 0.2, 0.09, 0.03, 0.06],
    mostAtOnce: 100,
    opens: 9,
    hours: shopping,
    hoursOff: shopping,
    week: [0.95, 0.9, 0.9, 0.9, 1, 1.25, 1.1],
    year: [0.8, 1.6, 1.2, 0.85, 0.85, 0.95, 0.75, 1.6, 1.9, 0.85, 0.8, 0.9],
    holiday: 0.9,
    returned: 0.012,
    app: 0.2,
    beside: 'books',
  },
  {
    id: 'therapy',
    visits: 0.04,
    moreLines: 0.1,
    pieces: [1],
    mostAtOnce: 5,
    opens: 10,
    hours: [5, 6, 4, 5, 7, 7, 6, 6, 9, 11, 9],
    hoursOff: [8, 9, 6, 7, 9, 9, 8, 7, 8, 8, 6],
    week: [0.8, 0.85, 0.9, 0.95, 1.05, 1.3, 1.15],
    year: [1.1, 0.9, 1.05, 1, 1, 0.95, 0.9, 0.9, 1, 1.02, 1.1, 1.12],
    holiday: 0.8,
    returned: 0,
    app: 0.55,
    beside: 'skincare',
  },
  {
    id: 'pet',
    visits: 0.05,
    moreLines: 0.6,
    pieces: [0.85, 0.11, 0.04],
    mostAtOnce: 30,
    opens: 9,
    hours: shopping,
    hoursOff: shopping,
    week: [0.9, 0.88, 0.9, 0.92, 1, 1.25, 1.15],
    year: [1.02, 0.95, 1.05, 1.05, 1.05, 1, 1, 1, 1, 1, 0.95, 0.95],
    holiday: 0.8,
    returned: 0.01,
    app: 0.35,
    beside: 'convenience',
  },
  {
    id: 'garage',
    visits: 0.03,
    moreLines: 0.35,
    pieces: [0.9, 0.08, 0.01, 0.01],
    mostAtOnce: 12,
    opens: 8,
    hours: [5, 8, 9, 8, 5, 6, 7, 7, 6, 5],
    hoursOff: [4, 8, 10, 10, 6, 8, 9, 8, 6, 4],
    week: [0.9, 0.9, 0.9, 0.9, 1.05, 1.3, 1.05],
    year: [1.35, 0.85, 0.95, 1, 1, 1, 1.05, 1, 1.15, 0.9, 0.95, 0.95],
    holiday: 0.6,
    returned: 0.004,
    app: 0.25,
    beside: 'convenience',
  },
  {
    id: 'skincare',
    visits: 0.04,
    moreLines: 0.8,
    pieces: [0.86, 0.11, 0.03],
    mostAtOnce: 100,
    opens: 10,
    hours: [4, 5, 6, 6, 6, 7, 7, 7, 8, 9, 8, 6],
    hoursOff: [5, 6, 7, 8, 8, 9, 9, 8, 8, 9, 8, 6],
    week: [0.9, 0.9, 0.95, 0.95, 1.05, 1.2, 1.1],
    year: [0.95, 0.9, 1.15, 0.95, 1, 1.3, 0.9, 0.9, 0.95, 1, 1.5, 1.05],
    holiday: 0.95,
    returned: 0.035,
    app: 0.65,
    beside: 'convenience',
  },
  {
    id: 'learning',
    visits: 0.025,
    moreLines: 0.15,
    pieces: [0.9, 0.08, 0.02],
    mostAtOnce: 5,
    opens: 8,
    hours: [2, 3, 3, 3, 5, 3, 3, 3, 4, 5, 7, 10, 13, 11, 6],
    hoursOff: [3, 6, 7, 6, 5, 4, 6, 7, 7, 6, 6, 8, 10, 8, 5],
    week: [0.95, 0.95, 0.95, 0.95, 0.95, 1.15, 1.1],
    year: [1, 1.2, 1.15, 0.95, 0.95, 0.95, 1.25, 1.1, 1.2, 0.9, 0.9, 0.9],
    holiday: 0.8,
    returned: 0.04,
    app: 1,
    beside: 'books',
  },
  {
    id: 'liquor',
    visits: 0.015,
    moreLines: 0.2,
    pieces: [0.68, 0.22, 0.04, 0.02, 0.01, 0.03],
    mostAtOnce: 100,
    opens: 9,
    hours: [2, 3, 4, 3, 3, 3, 4, 5, 7, 9, 8, 6, 4],
    hoursOff: [3, 5, 6, 5, 4, 4, 5, 7, 8, 8, 6, 5, 3],
    week: [0.8, 0.8, 0.85, 0.9, 1.2, 1.35, 1.05],
    year: [2.1, 1.1, 0.75, 0.8, 0.85, 0.95, 0.95, 0.9, 1.5, 0.95, 0.8, 1.05],
    holiday: 1.1,
    returned: 0.006,
    app: 0.2,
    beside: 'convenience',
  },
] as const satisfies readonly Category[];

export type CategoryId = (typeof categories)[number]['id'];

export const categoryIds: readonly CategoryId[] = categories.map(({ id }) => id);

/** The place of a category in the list. */
export function categoryNumber(id: string): number {
  return categoryIds.indexOf(id as CategoryId);
}
