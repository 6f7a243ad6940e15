import { drawCounts, type Random } from '../../stats/index.js';
import { estimateOfDraws, shareOfDraws } from '../estimate-of-draws.js';
import type { Estimated } from '../estimated.js';
import { type Blends, chanceToBuy, standardised } from './blend.js';
import type { boughtBetween } from './events.js';
import { type Kind, type Known, kinds } from './features.js';
import { ndcgAt, recallAt, topProducts } from './ranking.js';
import type { Source } from './signal.js';

/** What a list is made of: products bought before, new ones, or both in one. */
export const lists = ['all', ...kinds] as const;
export type List = (typeof lists)[number];

/** How the products of a list are ordered. `baseline`: what the customer bought most often, then what is popular. */
export type Method = 'model' | 'baseline' | Extract<Source, 'posterior' | 'rules' | 'mechanisms' | 'factors'>;

/** Places of a list that the curve shows. */
export const mostPlaces = 10;

/** How good lists of one make and order are, over the customers who bought something that could stand in them. */
export interface HeldOut {
  readonly list: List;
  readonly method: Method;
  readonly customers: number;
  /** At 1 … mostPlaces. */
  readonly recall: readonly Estimated[];
  readonly ndcg: Estimated;
  /** Less the baseline's, over the same customers. */
  readonly gain: Estimated;
  readonly ndcgGain: Estimated;
  /** Share of all products that stand in somebody's first k. */
  readonly coverage: Estimated;
}

/** Pairs of the model's lists by predicted probability: how often they were bought. */
export interface CalibrationBin {
  readonly pairs: number;
  readonly predicted: number;
  readonly bought: number;
  readonly observed: Estimated;
}

export interface HoldOut {
  readonly heldOut: readonly HeldOut[];
  readonly bins: readonly CalibrationBin[];
  /** Pairs of customer and product in the lists, and what came of them. */
  readonly pairs: number;
  readonly ratio: Estimated;
  readonly calibrationError: Estimated;
  readonly customers: number;
}

interface Lists {
  readonly key: string;
  readonly list: List;
  readonly method: Method;
  /** Per customer: recall at 1 … mostPlaces, then NDCG; NaN where nothing could be found. */
  readonly scores: Float64Array;
  /** First k of each customer. */
  readonly items: number[][];
}

/** Holds lists made from what was known on a day against what was bought after it. Intervals: bootstrap over customers. */
export function holdOut(
  known: Known,
  blends: Blends,
  later: ReturnType<typeof boughtBetween>,
  { k, resamples, level, random }: { k: number; resamples: number; level: number; random: Random },
): HoldOut {
  const { history, scores: signalScores, signals } = known;
  const { units, items, offsets } = history;
  const who = Array.from({ length: units }, (_, i) => i).filter((i) => offsets[i + 1]! > offsets[i]!);
  const wide = mostPlaces + 1;
  const made = new Map<string, Lists>();
  const listsOf = (list: List, method: Method): Lists => {
    const key = `${list} ${method}`;
    let found = made.get(key);
    if (!found) {
      found = { key, list, method, scores: new Float64Array(who.length * wide).fill(Number.NaN), items: [] };
      made.set(key, found);
    }
    return found;
  };
  const place = (id: Source): number => signals.findIndex((signal) => signal.id === id);
  const alone = (['posterior', 'rules', 'mechanisms', 'factors'] as const).filter((id) => place(id) >= 0);
  const popular = signalScores[place('popular')]!.value;
  const row = new Float64Array(Math.max(...kinds.map((kind) => known.columns[kind].length)));
  const score = new Float64Array(items);
  const chance = new Float64Array(items);
  const isLater = new Int32Array(items).fill(-1);
  const calibrated: { customer: number; p: number; hit: number }[] = [];

  who.forEach((unit, n) => {
    known.turnTo(unit);
    for (let at = later.offsets[unit]!; at < later.offsets[unit + 1]!; at++) isLater[later.item[at]!] = unit;
    const bought = { all: 0, repeat: 0, explore: 0 };
    for (let item = 0; item < items; item++) {
      const kind: Kind = known.placeOf(item) >= 0 ? 'repeat' : 'explore';
      const blend = blends[kind];
      if (blend === null) chance[item] = Number.NaN;
      else {
        known.write(item, row, 0);
        standardised(blend, row);
        chance[item] = chanceToBuy(blend, row);
      }
      if (isLater[item] !== unit) continue;
      bought.all++;
      bought[kind]++;
    }
    const judge = (list: List, method: Method, rate: (item: number) => number): void => {
      for (let item = 0; item < items; item++) {
        const own = known.placeOf(item) >= 0;
        const fits = list === 'all' || own === (list === 'repeat');
        score[item] = fits ? rate(item) : Number.NaN;
      }
      const top = topProducts(score, Math.max(k, mostPlaces));
      const hits = top.map((item) => (isLater[item] === unit ? 1 : 0));
      const into = listsOf(list, method);
      into.items[n] = top.slice(0, k);
      if (list === 'all' && method === 'model')
        for (let i = 0; i < into.items[n].length; i++)
          calibrated.push({ customer: n, p: chance[top[i]!]!, hit: hits[i]! });
      if (bought[list] === 0) return;
      for (let at = 1; at <= mostPlaces; at++) into.scores[n * wide + at - 1] = recallAt(hits, bought[list], at);
      into.scores[n * wide + mostPlaces] = ndcgAt(hits, bought[list], k);
    };
    for (const list of lists) {
      if (list !== 'all' && blends[list] === null) continue;
      judge(list, 'model', (item) => chance[item]!);
      // A purchase weighs more than any popularity, which is the logarithm of a share.
      judge(list, 'baseline', (item) => 1e6 * known.habit(item) + popular[item]!);
    }
    if (blends.explore !== null)
      for (const id of alone) {
        // Several rules of the trade may speak for a product: the one that says most. Where none does, popularity decides.
        const values = signalScores.flatMap(({ value }, i) => (signals[i]!.id === id ? [value] : []));
        const strongest = (item: number): number =>
          values.reduce((most, value) => Math.max(most, value[item]!), -Infinity);
        const sparse = id === 'rules' || id === 'mechanisms';
        judge('explore', id, sparse ? (item) => 1e3 * strongest(item) + popular[item]! : strongest);
      }
  });
  return summed([...made.values()], calibrated, { customers: who.length, items, k, resamples, level, random });
}

interface Sampling {
  readonly customers: number;
  readonly items: number;
  readonly k: number;
  readonly resamples: number;
  readonly level: number;
  readonly random: Random;
}

/** Means over customers with their intervals: one draw of customers serves all numbers. */
function summed(
  all: readonly Lists[],
  calibrated: readonly { customer: number; p: number; hit: number }[],
  { customers, items, k, resamples, level, random }: Sampling,
): HoldOut {
  const wide = mostPlaces + 1;
  const order = Array.from(calibrated.keys()).sort((x, y) => calibrated[x]!.p - calibrated[y]!.p || x - y);
  const bins = Math.min(10, Math.max(1, Math.floor(order.length / 50)));
  const binOf = new Int32Array(order.length);
  order.forEach((pair, rank) => {
    binOf[pair] = Math.floor((rank * bins) / order.length);
  });
  const perList = wide * 2 + 1;
  const size = all.length * perList + bins + 2;
  const sums = new Float64Array(bins * 3);
  const seen = new Uint8Array(items);

  /** All numbers for customers counted `counts` times. */
  const measure = (counts: Uint32Array): Float64Array => {
    const out = new Float64Array(size);
    all.forEach(({ scores, list, items: shown }, i) => {
      const base = all.find((each) => each.list === list && each.method === 'baseline')!;
      for (let column = 0; column < wide; column++) {
        let [weight, sum, gain] = [0, 0, 0];
        for (let n = 0; n < customers; n++) {
          const value = scores[n * wide + column]!;
          if (counts[n] === 0 || Number.isNaN(value)) continue;
          weight += counts[n]!;
          sum += counts[n]! * value;
          gain += counts[n]! * (value - base.scores[n * wide + column]!);
        }
        out[i * perList + column] = sum / weight;
        out[i * perList + wide + column] = gain / weight;
      }
      seen.fill(0);
      let covered = 0;
      for (let n = 0; n < customers; n++) {
        if (counts[n] === 0) continue;
        for (const item of shown[n]!) {
          if (seen[item] === 0) covered++;
          seen[item] = 1;
        }
      }
      out[i * perList + 2 * wide] = covered / items;
    });
    sums.fill(0);
    calibrated.forEach(({ customer, p, hit }, pair) => {
      const weight = counts[customer]!;
      const at = binOf[pair]! * 3;
      sums[at]! += weight;
      sums[at + 1]! += weight * p;
      sums[at + 2]! += weight * hit;
    });
    let [pairs, predicted, bought, error] = [0, 0, 0, 0];
    for (let bin = 0; bin < bins; bin++) {
      const [w, p, hit] = [sums[bin * 3]!, sums[bin * 3 + 1]!, sums[bin * 3 + 2]!];
      out[all.length * perList + bin] = hit / w;
      pairs += w;
      predicted += p;
      bought += hit;
      error += Math.abs(hit - p);
    }
    out[size - 2] = bought / predicted;
    out[size - 1] = error / pairs;
    return out;
  };

  const counts = new Uint32Array(customers).fill(1);
  const value = measure(counts);
  const pairsOf = Array.from({ length: bins }, (_, bin) => Array.from(sums.subarray(bin * 3, bin * 3 + 3)));
  const draws = Array.from({ length: resamples }, () => {
    drawCounts(counts, random);
    return measure(counts);
  });
  const drawn = (at: number) => draws.map((draw) => draw[at]!);
  const estimate = (at: number, centred = false) => estimateOfDraws(value[at]!, drawn(at), level, { centred });
  return {
    heldOut: all.map(({ list, method, scores }, i) => {
      let judged = 0;
      for (let n = 0; n < customers; n++) if (!Number.isNaN(scores[n * wide])) judged++;
      const from = i * perList;
      return {
        list,
        method,
        customers: judged,
        recall: Array.from({ length: mostPlaces }, (_, at) => estimate(from + at)),
        ndcg: estimate(from + mostPlaces),
        gain: estimate(from + wide + Math.min(k, mostPlaces) - 1),
        ndcgGain: estimate(from + wide + mostPlaces),
        coverage: estimate(from + 2 * wide, true),
      };
    }),
    bins:
      calibrated.length === 0
        ? []
        : pairsOf.map(([pairs = 0, predicted = 0, bought = 0], bin) => ({
            pairs,
            predicted: predicted / pairs,
            bought,
            observed: shareOfDraws({ hits: bought, n: pairs }, drawn(all.length * perList + bin), level),
          })),
    pairs: calibrated.length,
    ratio: estimate(size - 2),
    calibrationError: estimate(size - 1, true),
    customers,
  };
}
