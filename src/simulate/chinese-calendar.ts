/** A stretch of days on which people buy otherwise, by category. */
export interface Festival {
  readonly from: string;
  readonly to: string;
  readonly weights: { readonly [category: string]: number };
  /** The stores are shut; what is sold in the app alone goes on. */
  readonly closed?: true;
}

/** A stretch of days with a price below the list, as a percentage to pay, by category. */
export interface Promotion {
  readonly from: string;
  readonly to: string;
  readonly shares: { readonly [category: string]: number };
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let time = Date.parse(`${from}T00:00:00Z`); time <= Date.parse(`${to}T00:00:00Z`); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

// The days off as the State Council of China announced them for 2024 and 2025.
const daysOff = [
  ['2024-01-01', '2024-01-01'], // New Year
  ['2024-02-10', '2024-02-17'], // Spring Festival
  ['2024-04-04', '2024-04-06'], // Qingming
  ['2024-05-01', '2024-05-05'], // Labour Day
  ['2024-06-08', '2024-06-10'], // Dragon Boat
  ['2024-09-15', '2024-09-17'], // Mid-Autumn
  ['2024-10-01', '2024-10-07'], // National Day
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
] as const;

export const holidays: ReadonlySet<string> = new Set(daysOff.flatMap(([from, to]) => daysBetween(from, to)));

/** Saturdays and Sundays worked in exchange for a longer holiday. */
export const workingWeekends: ReadonlySet<string> = new Set([
  ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
]);

const newYearGoods = { liquor: 2.6, convenience: 1.5, garage: 1.6, skincare: 1.3, therapy: 1.2 };
const midAutumn = { liquor: 2.2, tea: 1.2 };
const firstTermDays = { stationery: 2.4, books: 1.5 };

export const festivals: readonly Festival[] = [
  { from: '2024-01-27', to: '2024-02-08', weights: newYearGoods },
  { from: '2024-02-09', to: '2024-02-12', weights: {}, closed: true },
  { from: '2024-02-24', to: '2024-03-03', weights: firstTermDays },
  { from: '2024-03-06', to: '2024-03-08', weights: { skincare: 1.8 } },
  { from: '2024-06-16', to: '2024-06-18', weights: { skincare: 3, learning: 1.6, pet: 1.8, liquor: 1.6 } },
  { from: '2024-08-25', to: '2024-09-05', weights: firstTermDays },
  { from: '2024-09-08', to: '2024-09-16', weights: midAutumn },
  { from: '2024-09-26', to: '2024-09-30', weights: { garage: 1.7 } },
  { from: '2024-11-09', to: '2024-11-11', weights: { skincare: 4.2, learning: 1.8, pet: 2.4, liquor: 1.8 } },
  { from: '2024-12-10', to: '2024-12-12', weights: { skincare: 1.8, pet: 1.4 } },
  { from: '2025-01-14', to: '2025-01-26', weights: newYearGoods },
  { from: '2025-01-27', to: '2025-01-31', weights: {}, closed: true },
  { from: '2025-02-10', to: '2025-02-19', weights: firstTermDays },
  { from: '2025-03-06', to: '2025-03-08', weights: { skincare: 1.8 } },
  { from: '2025-06-16', to: '2025-06-18', weights: { skincare: 3, learning: 1.6, pet: 1.8, liquor: 1.6 } },
  { from: '2025-08-25', to: '2025-09-05', weights: firstTermDays },
  { from: '2025-09-26', to: '2025-10-05', weights: { ...midAutumn, garage: 1.5 } },
  { from: '2025-11-09', to: '2025-11-11', weights: { skincare: 4.2, learning: 1.8, pet: 2.4, liquor: 1.8 } },
  { from: '2025-12-10', to: '2025-12-12', weights: { skincare: 1.8, pet: 1.4 } },
];

const festivalPrices = { skincare: 75, learning: 80, pet: 85, liquor: 90 };

export const promotions: readonly Promotion[] = ['2024', '2025'].flatMap((year) => [
  { from: `${year}-03-06`, to: `${year}-03-08`, shares: { skincare: 85 } },
  { from: `${year}-06-16`, to: `${year}-06-18`, shares: festivalPrices },
  { from: `${year}-08-25`, to: `${year}-09-05`, shares: { stationery: 90, books: 90 } },
  { from: `${year}-10-01`, to: `${year}-10-07`, shares: { tea: 88 } },
  { from: `${year}-11-09`, to: `${year}-11-11`, shares: festivalPrices },
  { from: `${year}-12-10`, to: `${year}-12-12`, shares: { skincare: 85, pet: 90 } },
]);
