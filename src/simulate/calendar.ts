import type { Category } from './categories.js';
import { festivals, holidays, promotions, workingWeekends } from './chinese-calendar.js';

/** The days of the market, numbered from 0. */
export interface Calendar {
  readonly days: number;
  /** ISO date of a day; days before the first and after the last exist too. */
  date(day: number): string;
  /** `YYYY-MM-DD HH:MM:SS` of a second counted from the first midnight. */
  time(second: number): string;
  /** The day of an ISO date. */
  day(date: string): number;
  /** 0 for January. */
  month(day: number): number;
  /** 0 for Monday. */
  weekday(day: number): number;
  /** Weekend or public holiday, working weekends apart. */
  isOff(day: number): boolean;
  /** How much of an ordinary day the category sells on this day. */
  weight(category: Category, day: number): number;
  /** Percentage of the list price to pay on this day; 100 without a promotion. */
  priceShare(category: Category, day: number): number;
}

const firstDay = '2024-01-01';
const millisecondsADay = 86_400_000;
const origin = Date.parse(`${firstDay}T00:00:00Z`);

/**
 * The calendar of a market that opens on 2024-01-01: weekdays, months, the public holidays of China with their working
 * weekends, and shopping festivals. No clock and no time zone are read.
 *
 * @param months - how long the market is watched, 1 to 24
 */
export function createCalendar(months: number): Calendar {
  const iso = (day: number): string => new Date(origin + day * millisecondsADay).toISOString().slice(0, 10);
  const dayOf = (date: string): number => Math.round((Date.parse(`${date}T00:00:00Z`) - origin) / millisecondsADay);
  const end = `${2024 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const days = dayOf(end);

  const dates = Array.from({ length: days }, (_, day) => iso(day));
  const off = dates.map((date, day) => (holidays.has(date) || day % 7 >= 5) && !workingWeekends.has(date));
  const month = (day: number): number => Number((dates[day] ?? iso(day)).slice(5, 7)) - 1;
  const weekday = (day: number): number => ((day % 7) + 7) % 7; // the first day is a Monday

  return {
    days,
    date: (day) => dates[day] ?? iso(day),
    time: (second) => {
      const day = Math.floor(second / 86_400);
      const rest = second - day * 86_400;
      const part = (n: number): string => String(n).padStart(2, '0');
      const hour = Math.floor(rest / 3600);
      return `${dates[day] ?? iso(day)} ${part(hour)}:${part(Math.floor(rest / 60) % 60)}:${part(rest % 60)}`;
    },
    day: dayOf,
    month,
    weekday,
    isOff: (day) => off[day] ?? false,
    weight: (category, day) => {
      const date = dates[day]!;
      const festival = festivals.find(({ from, to, weights }) => from <= date && date <= to && category.id in weights);
      const closed = festivals.find(({ from, to, closed }) => closed === true && from <= date && date <= to);
      if (closed !== undefined && category.app < 1) return 0;
      const share = category.week[weekday(day)]! * category.year[month(day)]!;
      return share * (holidays.has(date) ? category.holiday : 1) * (festival?.weights[category.id] ?? 1);
    },
    priceShare: (category, day) => {
      const date = dates[day]!;
      return (
        promotions.find(({ from, to, shares }) => from <= date && date <= to && category.id in shares)?.shares[
          category.id
        ] ?? 100
      );
    },
  };
}
