/** Lengths of a period; weeks begin on Monday. */
export const periodLengths = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

const dayMs = 86_400_000;
/** The Monday before the first of January 1970. */
const firstMonday = -3;

const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMs;

/** SQL of the number of the period that a date lies in; one more for each period. */
export function periodSql(length: PeriodLength, when: string): string {
  const date = `CAST(${when} AS DATE)`;
  const year = `CAST(extract(YEAR FROM ${date}) AS BIGINT)`;
  switch (length) {
    case 'day':
      return `date_diff('day', DATE '1970-01-01', ${date})`;
    case 'week':
      return `CAST(floor(CAST(date_diff('day', DATE '${isoDay(firstMonday)}', ${date}) AS DOUBLE) / 7) AS BIGINT)`;
    case 'month':
      return `${year} * 12 + extract(MONTH FROM ${date}) - 1`;
    case 'quarter':
      return `${year} * 4 + extract(QUARTER FROM ${date}) - 1`;
    case 'year':
      return year;
  }
}

/** First day of the period with this number. */
function startDay(length: PeriodLength, period: number): number {
  const monthStart = (months: number): number =>
    Date.UTC(Math.floor(months / 12), months - 12 * Math.floor(months / 12), 1) / dayMs;
  switch (length) {
    case 'day':
      return period;
    case 'week':
      return firstMonday + 7 * period;
    case 'month':
      return monthStart(period);
    case 'quarter':
      return monthStart(3 * period);
    case 'year':
      return monthStart(12 * period);
  }
}

export interface PeriodSpan {
  /** `2024-03`, `2024-Q1`, `2024`; weeks and days by the date on which they begin. */
  readonly name: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

/** Name and days of the period with this number. @example periodSpan('quarter', 2024 * 4).to // => '2024-03-31' */
export function periodSpan(length: PeriodLength, period: number): PeriodSpan {
  const from = isoDay(startDay(length, period));
  const to = isoDay(startDay(length, period + 1) - 1);
  const quarter = `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  const name = { day: from, week: from, month: from.slice(0, 7), quarter, year: from.slice(0, 4) }[length];
  return { name, from, to };
}

/** The number of the period that a day lies in, as `periodSql` counts. */
export function periodOf(length: PeriodLength, iso: string): number {
  const [year, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1];
  switch (length) {
    case 'day':
      return dayOf(iso);
    case 'week':
      return Math.floor((dayOf(iso) - firstMonday) / 7);
    case 'month':
      return 12 * year + month;
    case 'quarter':
      return 4 * year + Math.floor(month / 3);
    case 'year':
      return year;
  }
}
