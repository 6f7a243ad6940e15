import type { Engine, EngineOptions } from '../engine/index.js';
import { type CountedPairs, compressPairs, type PairColumn, pairColumns } from './counted-pairs.js';

/** What the engine is asked: a relation (unit, item, day), each pair of unit and item once. */
export interface PairsAsked {
  readonly engine: Engine;
  readonly kept: string;
  readonly dated: boolean;
  readonly windowDays: number | null;
  readonly asOfDay: number;
  readonly units: number;
  readonly unitsOf: Int32Array;
  readonly how: EngineOptions;
  /** Pairs that one statement counts (a million). */
  readonly atOnce?: number;
}

/** One row for each pair of products that a unit has both of. */
function pairsSql({ kept, dated, windowDays, asOfDay }: PairsAsked, [from, to]: readonly [number, number]): string {
  const counted = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
  const watched = (row: string) => `${row}.day + ${windowDays} <= ${asOfDay}`;
  // A first purchase of the other product within the window, among those who did not have it.
  const within = (a: string, b: string) =>
    windowDays === null
      ? 'count(*)'
      : counted(`${watched(a)} AND ${b}.day > ${a}.day AND ${b}.day - ${a}.day <= ${windowDays}`);
  const had = (a: string, b: string) => (windowDays === null ? '0' : counted(`${watched(a)} AND ${b}.day <= ${a}.day`));
  const by = (condition: string) => (dated ? counted(condition) : '0');
  const fields: Record<PairColumn, string> = {
    a: 'x.item',
    b: 'y.item',
    k: within('x', 'y'),
    k_back: within('y', 'x'),
    before_b: by('x.day > y.day'),
    same: by('x.day = y.day'),
    after_b: by('x.day < y.day'),
    had: had('x', 'y'),
    had_back: had('y', 'x'),
  };
  return (
    `SELECT ${pairColumns.map((name) => `${fields[name]} AS ${name}`).join(', ')} FROM ${kept} AS x ` +
    `JOIN ${kept} AS y ON x.unit = y.unit AND x.item < y.item WHERE x.item >= ${from} AND x.item < ${to} ` +
    'GROUP BY x.item, y.item'
  );
}

/** Ranges of the smaller product of a pair, each with at most `most` pairs, or of one product. */
export function itemRanges(items: number, most: number): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let [from, pairs] = [0, 0];
  for (let item = 0; item < items; item++) {
    const own = items - 1 - item;
    if (item > from && pairs + own > most) {
      ranges.push([from, item]);
      [from, pairs] = [item, 0];
    }
    pairs += own;
  }
  return items > 0 ? [...ranges, [from, items]] : ranges;
}

/** Groups of a statement: a node needs about 100 MB for so many. */
const pairsAtOnce = 1_000_000;

/**
 * Counts all pairs of products where the purchases are: only the counts come here, however many customers there are.
 *
 * The same numbers as `pairCounter`. Cost: O(Σ (products of a unit)²) in the engine, O(pairs) here.
 */
export async function pairsBySql(asked: PairsAsked): Promise<CountedPairs> {
  const { engine, kept, windowDays, asOfDay, units, unitsOf, how } = asked;
  let watched = unitsOf;
  if (windowDays !== null) {
    watched = new Int32Array(new SharedArrayBuffer(4 * unitsOf.length));
    const answer = await engine.query(
      `SELECT item, count(*) AS n FROM ${kept} WHERE day + ${windowDays} <= ${asOfDay} GROUP BY item`,
      [],
      how,
    );
    const [items, n] = [answer.numbers('item'), answer.numbers('n')];
    for (let i = 0; i < answer.rowCount; i++) watched[items[i]!] = n[i]!;
  }
  const pages: { [name in PairColumn]: Int32Array[] } = Object.fromEntries(
    pairColumns.map((name) => [name, []]),
  ) as never;
  for (const range of itemRanges(unitsOf.length, asked.atOnce ?? pairsAtOnce))
    for await (const page of engine.stream(pairsSql(asked, range), [], how))
      for (const name of pairColumns) pages[name].push(Int32Array.from(page.numbers(name)));
  const columns = Object.fromEntries(pairColumns.map((name) => [name, joined(pages[name])])) as unknown as Record<
    PairColumn,
    Int32Array
  >;
  return compressPairs({ units, unitsOf, watched }, columns);
}

function joined(pages: Int32Array[]): Int32Array {
  const all = new Int32Array(pages.reduce((sum, page) => sum + page.length, 0));
  let at = 0;
  for (const page of pages.splice(0)) {
    all.set(page, at);
    at += page.length;
  }
  return all;
}
