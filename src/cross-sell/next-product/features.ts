import { type Events, type History, historyAt } from './events.js';
import type { Scores, Signal, Source } from './signal.js';
import { type SignalOptions, signalsAt } from './signals.js';

/** Whether the customer has bought the product before. */
export const kinds = ['repeat', 'explore'] as const;
export type Kind = (typeof kinds)[number];

/** A feature and the source that it speaks for; null where it tells of the customer as such. */
export interface Column {
  readonly feature: 'times' | 'since' | 'rhythm' | 'recent_days' | 'days' | 'since_any' | Source;
  readonly source: Source | null;
  /** Place of the signal that it is; −1: none. */
  readonly signal: number;
  /** Place of the rule of the trade; −1: none. */
  readonly rule: number;
}

const without = (source: Source | null, ...features: Column['feature'][]): readonly Column[] =>
  features.map((feature) => ({ feature, source, signal: -1, rule: -1 }));
const own = without('usual', 'times', 'since', 'rhythm');
const asSuch = without(null, 'recent_days', 'days', 'since_any');

/** Everything that is known of a customer and all products on a day. */
export interface Known {
  readonly history: History;
  readonly columns: Readonly<Record<Kind, readonly Column[]>>;
  readonly signals: readonly Signal[];
  /** Turns to one customer; `row` and `kindOf` then speak of it. */
  turnTo(who: number): void;
  /** Whether the customer of now has bought the product; −1 or where in the history. */
  placeOf(item: number): number;
  /** Writes the features of a product. */
  write(item: number, into: Float64Array, from: number): void;
  /** Scores of the signals for the customer of now, in the order of `signals`. */
  readonly scores: readonly Scores[];
  /** How often and how lately the customer bought it: days, and a part below 1 for the last of them. */
  habit(item: number): number;
}

/** The customer's mean time between two purchases of a product must not rest on one gap alone: so many gaps of the product count beside it. */
const priorGaps = 1;

/** What is known on a day. Cost: that of the signals. */
export function knownAt(events: Events, day: number, options: SignalOptions): Known {
  const history = historyAt(events, day);
  const { items, offsets, item, count, first, last, days, recentDays, lastDay } = history;
  const signals = signalsAt(events, history, options);
  const none = () => new Int32Array(items).fill(-1);
  const scores = signals.map((): Scores => ({ value: new Float64Array(items), because: none() }));
  const gap = productGaps(history);
  const place = none();
  let now = -1;
  const explore: Column[] = [
    ...signals.map(({ id, rule = -1 }, signal) => ({ feature: id, source: id, signal, rule })),
    ...asSuch,
  ];
  const repeat = [...own, ...explore];
  return {
    history,
    columns: { repeat, explore },
    signals,
    scores,
    turnTo(who) {
      if (now >= 0) for (let at = offsets[now]!; at < offsets[now + 1]!; at++) place[item[at]!] = -1;
      for (let at = offsets[who]!; at < offsets[who + 1]!; at++) place[item[at]!] = at;
      now = who;
      signals.forEach((signal, i) => {
        signal.score(who, scores[i]!);
      });
    },
    placeOf: (each) => place[each]!,
    write(each, into, from) {
      let to = from;
      const at = place[each]!;
      if (at >= 0) {
        const since = day - last[at]!;
        const own = (last[at]! - first[at]! + priorGaps * gap[each]!) / (count[at]! - 1 + priorGaps);
        into[to++] = Math.log(count[at]!);
        into[to++] = Math.log1p(since);
        into[to++] = Math.log((since + 1) / (own + 1));
      }
      for (const { value } of scores) into[to++] = value[each]!;
      into[to++] = Math.log1p(recentDays[now]!);
      into[to++] = Math.log1p(days[now]!);
      into[to++] = Math.log1p(day - lastDay[now]!);
    },
    habit(each) {
      const at = place[each]!;
      return at < 0 ? 0 : count[at]! + 1 / (2 + day - last[at]!);
    },
  };
}

/** Mean days between two purchases of each product by one customer; where few bought it twice, drawn to that of all products. */
function productGaps({ items, units, offsets, item, count, first, last }: History): Float64Array {
  const span = new Float64Array(items);
  const gaps = new Float64Array(items);
  for (let at = 0; at < offsets[units]!; at++) {
    span[item[at]!]! += last[at]! - first[at]!;
    gaps[item[at]!]! += count[at]! - 1;
  }
  const all = gaps.reduce((sum, n) => sum + n, 0);
  const typical = all > 0 ? span.reduce((sum, n) => sum + n, 0) / all : 30;
  return span.map((sum, i) => (sum + typical) / (gaps[i]! + 1));
}
