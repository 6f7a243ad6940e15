import { normalQuantile } from '../../stats/index.js';
import type { People } from './read-people.js';
import type { Referred } from './read-referred.js';
import type { Told, ToldEffect, ToldLevel } from './read-told.js';

/** One kind of value of every customer with its interval; NaN where it cannot be known. */
export interface Part {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What each customer is worth on three levels, and what a bad word costs. */
export interface Ledger {
  readonly trade: Part;
  /** What helping others brought and saved. */
  readonly peer: Part;
  /** Sales of those brought and what carrying the word brought. */
  readonly dissemination: Part;
  /** What bad words cost, as a number of at least 0. */
  readonly negative: Part;
  /** (peer + dissemination) ÷ (trade + peer + dissemination), unknown parts left out; NaN without any. */
  readonly indirectShare: Part;
}

const part = (n: number): Part => ({
  value: new Float64Array(n),
  low: new Float64Array(n),
  high: new Float64Array(n),
});

/**
 * The interval of a sum of events whose number is left to chance (compound Poisson): the error of the sum is √Σv², the
 * interval that of its logarithm. Without events it ends where −ln(α/2) mean events would.
 */
function sumInterval(of: Part, sums: Float64Array, squares: Float64Array, mean: number, level: number): void {
  const z = normalQuantile((1 + level) / 2);
  const most = -Math.log((1 - level) / 2) * mean;
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i]!;
    of.value[i] = sum;
    if (sum > 0) {
      const factor = Math.exp((z * Math.sqrt(squares[i]!)) / sum);
      of.low[i] = sum / factor;
      of.high[i] = sum * factor;
    } else {
      of.low[i] = Math.min(0, sum);
      of.high[i] = Math.max(0, most);
    }
  }
}

/** Adds words × money per word; the error comes of the effect and of the number of words. */
function addWords(of: Part, words: Float64Array, effect: ToldEffect | undefined, sign: 1 | -1, level: number): boolean {
  if (!effect?.known) return false;
  const z = normalQuantile((1 + level) / 2);
  const mean = sign * effect.perWord!;
  for (let i = 0; i < words.length; i++) {
    const n = words[i]!;
    if (n === 0) continue;
    const half = z * Math.sqrt((n * effect.error!) ** 2 + n * mean * mean);
    of.value[i]! += n * mean;
    of.low[i]! += Math.max(0, n * mean - half);
    of.high[i]! += n * mean + half;
  }
  return true;
}

const unknown = (n: number): Part => ({
  value: new Float64Array(n).fill(Number.NaN),
  low: new Float64Array(n).fill(Number.NaN),
  high: new Float64Array(n).fill(Number.NaN),
});

/**
 * The value ledger of every customer, non-buyers included.
 *
 * Trade is the customer's own sales. Peer interaction is what a word of help is followed by (measured over the whole market,
 * see `readTold`) and, where `answerCost` is stated, what staff would have cost. Dissemination is what those
 * brought have spent since, less the share that would have come anyway, and what followed a word passed on to a named customer.
 * Negative is what a bad word to a named customer is followed by. A level whose effect cannot be told from none is unknown, not 0. Cost: O(customers).
 */
export function valueLedger(
  people: People,
  referred: Referred | null,
  told: Told | null,
  { answerCost, anyway, level }: { answerCost: number | null; anyway: number; level: number },
): Ledger {
  const n = people.ids.length;
  const effectOf = (name: ToldLevel) => told?.effects.find((effect) => effect.level === name);
  const total = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0);
  const perOrder = total(people.sales) / Math.max(1, total(people.orders));
  const trade = part(n);
  sumInterval(trade, people.sales, people.orderSquares, perOrder, level);

  const peer = part(n);
  let peerKnown = told !== null && addWords(peer, told.words.peer, effectOf('peer'), 1, level);
  if (answerCost !== null && answerCost > 0) {
    peerKnown = true;
    for (let i = 0; i < n; i++)
      for (const of of [peer.value, peer.low, peer.high]) of[i]! += answerCost * people.peer[i]!;
  }
  const dissemination = part(n);
  if (referred) {
    const left = 1 - anyway;
    const perBrought = (left * total(referred.money)) / Math.max(1, total(referred.brought));
    sumInterval(
      dissemination,
      referred.money.map((money) => left * money),
      referred.squares.map((square) => left * left * square),
      perBrought,
      level,
    );
  }
  const passedOn =
    told !== null && addWords(dissemination, told.words.dissemination, effectOf('dissemination'), 1, level);
  const negative = part(n);
  const costly = told !== null && addWords(negative, told.words.negative, effectOf('negative'), -1, level);
  const parts = {
    trade,
    peer: peerKnown ? peer : unknown(n),
    dissemination: referred || passedOn ? dissemination : unknown(n),
    negative: costly ? negative : unknown(n),
  };
  return { ...parts, indirectShare: indirectShareOf(parts) };
}

/** The share of the indirect in the whole; its ends pair the low end of one with the high end of the other. */
function indirectShareOf({ trade, peer, dissemination }: Pick<Ledger, 'trade' | 'peer' | 'dissemination'>): Part {
  const n = trade.value.length;
  const of = unknown(n);
  const known = [peer, dissemination].filter((each) => n > 0 && !Number.isNaN(each.value[0]!));
  if (known.length === 0) return of;
  const share = (indirect: number, direct: number) =>
    indirect + direct > 0 ? indirect / (indirect + direct) : Number.NaN;
  for (let i = 0; i < n; i++) {
    const sum = (end: 'value' | 'low' | 'high') => known.reduce((all, each) => all + Math.max(0, each[end][i]!), 0);
    const own = (end: 'value' | 'low' | 'high') => Math.max(0, trade[end][i]!);
    if (!(sum('value') + own('value') > 0)) continue;
    of.value[i] = share(sum('value'), own('value'));
    of.low[i] = Math.min(of.value[i]!, share(sum('low'), own('high')));
    of.high[i] = Math.max(of.value[i]!, share(sum('high'), own('low')));
  }
  return of;
}
