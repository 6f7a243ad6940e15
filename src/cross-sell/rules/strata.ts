import { assertNeeds, type Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { BasketData } from './basket-data.js';
import type { RuleOptions } from './options.js';

/** Baskets in groups: by period, by event, by weekday. */
export interface Strata {
  /** Names of the groups. */
  readonly labels: readonly string[];
  /** Group of each basket; −1 where it is not known. */
  readonly of: Int32Array;
}

/** Contexts that are times; every other name is a column of orders. */
const times = ['event', 'weekday', 'hour', 'month'] as const;
type Time = (typeof times)[number];
const isTime = (context: string): context is Time => (times as readonly string[]).includes(context);

/** The column of orders that the context asks for; null where it is a time, or nothing. */
export function contextColumn(context: string | null): string | null {
  return context === null || isTime(context) ? null : context;
}

const dayMs = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMs;
const isoOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Checks before anything is read what a context needs. @throws VitalfewError invalid_option | missing_column */
export function assertContext(name: string, shop: Shop, { context, events }: RuleOptions): void {
  if (context === null) return;
  if (isTime(context)) assertNeeds(name, shop, { orders: ['ordered_at'] });
  else assertNeeds(name, shop, { orders: [context] });
  if (context === 'event' && events.length === 0)
    throw invalidOption(name, 'events', {
      expected: message('must_be.event_days'),
      received: events,
      advice: message('must_be.event_days.advice'),
    });
}

/** The baskets by their context. */
export function contextStrata({ facts }: BasketData, { context, events }: RuleOptions): Strata {
  const { day, hour, column } = facts!;
  const spans = events.map(({ from, to }) => [dayOf(from), dayOf(to)] as const);
  const labelOf: Record<Time, (i: number) => string | null> = {
    event: (i) => (spans.some(([from, to]) => from <= day[i]! && day[i]! <= to) ? 'event' : 'other_days'),
    // 1970-01-01 was a Thursday; Monday is 1.
    weekday: (i) => String(((day[i]! + 3) % 7) + 1),
    hour: (i) => String(hour[i]!).padStart(2, '0'),
    month: (i) => isoOf(day[i]!).slice(0, 7),
  };
  const label = context !== null && isTime(context) ? labelOf[context] : (i: number) => column![i] ?? null;
  const timed = context !== null && isTime(context);
  const raw = Array.from(day, (value, i) => (timed && Number.isNaN(value) ? null : label(i)));
  const labels = [...new Set(raw.filter((each) => each !== null))].sort();
  const numbers = new Map(labels.map((each, i) => [each, i]));
  return { labels, of: Int32Array.from(raw, (each) => (each === null ? -1 : numbers.get(each)!)) };
}

/** The time from the first basket to the last, cut into equal parts; labels are their first days. */
export function periodStrata({ facts }: BasketData, periods: number): Strata {
  const { day } = facts!;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of day) if (!Number.isNaN(each)) [first, last] = [Math.min(first, each), Math.max(last, each)];
  const days = last - first + 1;
  if (!(days >= periods)) return { labels: [], of: new Int32Array(day.length).fill(-1) };
  const of = Int32Array.from(day, (each) => (Number.isNaN(each) ? -1 : Math.floor(((each - first) * periods) / days)));
  return { labels: Array.from({ length: periods }, (_, i) => isoOf(first + Math.ceil((i * days) / periods))), of };
}
