/** One band: of numbers from (included) to (left out), or of what a column says. Its id is its name in tables. */
export interface Band {
  readonly id: string;
  readonly from?: number;
  readonly to?: number;
  readonly values?: readonly string[];
}

/** The bands of a trade, and the columns they can be told from, the best first. */
export interface Trade {
  readonly by: readonly string[];
  readonly bands: readonly Band[];
}

/** The band of customers of whom it is not known. */
export const unknownBand = 'unknown';

/**
 * Bands of three trades, as data. Ages are full years: school begins at six, and the Chinese six-three-three of years is
 * taken. Sizes of companies are those of the European Commission (10, 50, 250 employees), the large ones cut at 1,000.
 */
export const trades = {
  education: {
    by: ['products.stage', 'customers.birth_date', 'customers.age'],
    bands: [
      { id: 'preschool', to: 6, values: ['preschool'] },
      { id: 'primary', from: 6, to: 12, values: ['primary'] },
      { id: 'middle', from: 12, to: 15, values: ['middle'] },
      { id: 'high', from: 15, to: 18, values: ['high'] },
      { id: 'adult', from: 18, values: ['adult'] },
    ],
  },
  retail: {
    by: ['customers.birth_date', 'customers.age'],
    bands: [
      { id: 'under_25', to: 25 },
      { id: 'from_25', from: 25, to: 35 },
      { id: 'from_35', from: 35, to: 45 },
      { id: 'from_45', from: 45, to: 60 },
      { id: 'from_60', from: 60 },
    ],
  },
  b2b: {
    by: ['customers.employees'],
    bands: [
      { id: 'micro', to: 10 },
      { id: 'small', from: 10, to: 50 },
      { id: 'medium', from: 50, to: 250 },
      { id: 'large', from: 250, to: 1000 },
      { id: 'enterprise', from: 1000 },
    ],
  },
} as const satisfies { readonly [name: string]: Trade };

export type TradeName = keyof typeof trades;

/**
 * The band a value belongs to; the first that fits. A text that is a number is read as one.
 *
 * @example bandOf(trades.retail.bands, 44) // => 'from_35'
 */
export function bandOf(bands: readonly Band[], value: number | string | null): string {
  if (value === null || value === '') return unknownBand;
  const amount = Number(value);
  const found = bands.find(({ from, to, values }) => {
    if (values?.includes(String(value))) return true;
    if (Number.isNaN(amount) || (from === undefined && to === undefined)) return false;
    return (from === undefined || amount >= from) && (to === undefined || amount < to);
  });
  return found?.id ?? unknownBand;
}

/**
 * Full years from a day of birth to another day.
 *
 * @example fullYears('2000-02-29', '2025-02-28') // => 24
 */
export function fullYears(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5, 10) ? years - 1 : years;
}
