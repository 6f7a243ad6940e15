import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { languages, message, type Names, text } from '../../messages/index.js';
import { columnsOf, type MemoryTable, type Row } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import { hasBit } from './bit-set.js';
import type { BuyersAnswer } from './kernel.js';
import type { BuyersData } from './read-buyers.js';

export interface TraitRow extends Row {
  readonly trait: string;
  readonly group: string;
  readonly buyers: number;
  readonly buyers_with: number;
  readonly share_buyers: number | null;
  readonly share_low: number | null;
  readonly share_high: number | null;
  readonly others: number;
  readonly others_with: number;
  readonly share_others: number | null;
  readonly lift: number | null;
  readonly lift_low: number | null;
  readonly lift_high: number | null;
  readonly p: number | null;
  readonly q: number | null;
}

export interface ListRow extends Row {
  readonly place: number;
  readonly rule: string;
  readonly n: number;
  readonly hits: number;
  readonly precision: number;
  readonly holdout_n: number;
  readonly holdout_hits: number;
  readonly holdout_precision: number | null;
  readonly holdout_low: number | null;
  readonly holdout_high: number | null;
  readonly base: number | null;
  readonly open: number;
}

export interface LookAlikeRow extends Row {
  readonly customer_id: string;
  readonly chance: number;
  readonly chance_low: number;
  readonly chance_high: number;
  readonly rule: string | null;
  readonly traits: string;
  readonly ties: number | null;
  readonly buyer_ties: number | null;
  readonly expected_value: number | null;
}

export interface NeighbourRow extends Row {
  readonly customer_id: string;
  readonly ties: number;
  readonly buyer_ties: number;
  readonly share: number;
  readonly chance: number | null;
}

export type BuyersTables = {
  readonly traits: MemoryTable<TraitRow>;
  readonly traits_top: MemoryTable<TraitRow>;
  readonly rules: MemoryTable<ListRow>;
  readonly look_alikes: MemoryTable<LookAlikeRow>;
  readonly neighbours?: MemoryTable<NeighbourRow>;
  readonly actions: MemoryTable<ActionRow>;
};

const { table } = columnsOf('cross-sell/buyers');

/** Several traits at once, in words. */
export function traitsTogether(names: readonly Names[]): Names {
  const words = languages.map((language) => [
    language,
    names.map((name) => name.names[language]).join(text(message('cross-sell/buyers.and'), language)),
  ]);
  return { names: Object.fromEntries(words) as Names['names'] };
}

function translations(entries: Iterable<readonly [string, Names]>) {
  const found: Record<'en' | 'zh-CN', Record<string, string>> = { en: {}, 'zh-CN': {} };
  for (const [id, { names }] of entries) {
    found.en[id] = names.en;
    found['zh-CN'][id] = names['zh-CN'];
  }
  return found;
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Traits, the surest first. */
export function traitRows(data: BuyersData, answer: BuyersAnswer, level: number): TraitRow[] {
  return answer.counts
    .map((count, i) => ({ count, i }))
    .filter(({ count }) => count.buyersWith + count.othersWith > 0)
    .sort((x, y) => (known(x.count.p) ?? 2) - (known(y.count.p) ?? 2) || x.i - y.i)
    .map(({ count, i }) => {
      const { buyers, buyersWith, others, othersWith, lift, low, high, p, q } = count;
      const range = buyers > 0 ? wilson(buyersWith, buyers, level) : null;
      return {
        trait: data.traits[i]!.id,
        group: data.traits[i]!.group,
        buyers,
        buyers_with: buyersWith,
        share_buyers: buyers > 0 ? buyersWith / buyers : null,
        share_low: range?.low ?? null,
        share_high: range?.high ?? null,
        others,
        others_with: othersWith,
        share_others: others > 0 ? othersWith / others : null,
        lift,
        lift_low: low,
        lift_high: high,
        p: known(p),
        q: known(q),
      };
    });
}

export function traitTable(rows: readonly TraitRow[], data: BuyersData): MemoryTable<TraitRow> {
  return table<TraitRow>(rows, {
    trait: { unit: 'text', translations: translations(data.traits.map(({ id, names }) => [id, names])) },
    group: { unit: 'text', values: 'cross-sell/buyers.group' },
    buyers: 'customers',
    buyers_with: 'customers',
    share_buyers: 'share',
    share_low: 'share',
    share_high: 'share',
    others: 'customers',
    others_with: 'customers',
    share_others: 'share',
    lift: 'ratio',
    lift_low: 'ratio',
    lift_high: 'ratio',
    p: 'number',
    q: 'number',
  });
}

const ruleId = (data: BuyersData, traits: readonly number[]): string =>
  traits.map((trait) => data.traits[trait]!.id).join(' & ');
export const ruleNames = (data: BuyersData, traits: readonly number[]): Names =>
  traitsTogether(traits.map((trait) => data.traits[trait]!.names));

export function listRows(data: BuyersData, { rules, ruleOf, holdout }: BuyersAnswer, level: number): ListRow[] {
  return rules.map(({ traits, n, hits, holdoutN, holdoutHits }, r) => {
    const range = holdoutN > 0 ? wilson(holdoutHits, holdoutN, level) : null;
    return {
      place: r + 1,
      rule: ruleId(data, traits),
      n,
      hits,
      precision: hits / n,
      holdout_n: holdoutN,
      holdout_hits: holdoutHits,
      holdout_precision: holdoutN > 0 ? holdoutHits / holdoutN : null,
      holdout_low: range?.low ?? null,
      holdout_high: range?.high ?? null,
      base: holdout.n > 0 ? holdout.buyers / holdout.n : null,
      open: ruleOf.reduce((sum, own, i) => sum + (own === r && !hasBit(data.buyers, i) ? 1 : 0), 0),
    };
  });
}

export function listTable(rows: readonly ListRow[], data: BuyersData, { rules }: BuyersAnswer): MemoryTable<ListRow> {
  const names = rules.map(({ traits }) => [ruleId(data, traits), ruleNames(data, traits)] as const);
  return table<ListRow>(rows, {
    place: 'count',
    rule: { unit: 'text', translations: translations(names) },
    n: 'customers',
    hits: 'customers',
    precision: 'share',
    holdout_n: 'customers',
    holdout_hits: 'customers',
    holdout_precision: 'share',
    holdout_low: 'share',
    holdout_high: 'share',
    base: 'share',
    open: 'customers',
  });
}

/** Places of the customers who do not buy it and are most like those who do. */
export function lookAlikes({ buyers, ids }: BuyersData, { score }: BuyersAnswer, most: number): number[] {
  if (score === null) return [];
  return Array.from(ids.keys())
    .filter((i) => !hasBit(buyers, i))
    .sort((a, b) => score[b]! - score[a]! || a - b)
    .slice(0, most);
}

/** Traits shown for one customer. */
const mostShown = 3;

export function lookAlikeTable(
  data: BuyersData,
  { score, scoreLow, scoreHigh, weights, rules, ruleOf }: BuyersAnswer,
  alike: readonly number[],
): MemoryTable<LookAlikeRow> {
  const names = new Map<string, Names>();
  const heavy = weights.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.trait - b.trait);
  const rows = alike.map((i): LookAlikeRow => {
    const own = heavy
      .filter(({ trait }) => hasBit(data.traits[trait]!.has, i))
      .slice(0, mostShown)
      .map(({ trait }) => trait);
    const id = ruleId(data, own);
    if (!names.has(id)) names.set(id, ruleNames(data, own));
    return {
      customer_id: data.ids[i]!,
      chance: score![i]!,
      chance_low: scoreLow![i]!,
      chance_high: scoreHigh![i]!,
      rule: ruleOf[i]! < 0 ? null : ruleId(data, rules[ruleOf[i]!]!.traits),
      traits: id,
      ties: data.buyerTies?.ties[i] ?? null,
      buyer_ties: data.buyerTies?.buyers[i] ?? null,
      expected_value: data.value === null ? null : score![i]! * data.value,
    };
  });
  const ruleWords = rules.map(({ traits }) => [ruleId(data, traits), ruleNames(data, traits)] as const);
  return table<LookAlikeRow>(rows, {
    customer_id: 'text',
    chance: 'share',
    chance_low: 'share',
    chance_high: 'share',
    rule: { unit: 'text', translations: translations(ruleWords) },
    traits: { unit: 'text', translations: translations(names) },
    ties: 'count',
    buyer_ties: 'count',
    expected_value: 'money',
  });
}

/** Customers with a tie to a buyer who do not buy it themselves: those first of whose ties surely the most lead to buyers. */
export function neighbourTable(
  data: BuyersData,
  { score }: BuyersAnswer,
  most: number,
): MemoryTable<NeighbourRow> | null {
  const { buyerTies, buyers, ids } = data;
  if (buyerTies === null) return null;
  // A tie of one to a buyer says less than eight of ten.
  const surely = (i: number): number => wilson(buyerTies.buyers[i]!, buyerTies.ties[i]!).low;
  const places = Array.from(ids.keys())
    .filter((i) => buyerTies.buyers[i]! > 0 && !hasBit(buyers, i))
    .sort((a, b) => surely(b) - surely(a) || a - b)
    .slice(0, most);
  return table<NeighbourRow>(
    places.map((i) => ({
      customer_id: ids[i]!,
      ties: buyerTies.ties[i]!,
      buyer_ties: buyerTies.buyers[i]!,
      share: buyerTies.buyers[i]! / buyerTies.ties[i]!,
      chance: score?.[i] ?? null,
    })),
    { customer_id: 'text', ties: 'count', buyer_ties: 'count', share: 'share', chance: 'share' },
  );
}

/** Offers to the look-alikes: those who know a buyer hear of that. */
export function buyerActions(
  data: BuyersData,
  { score, scoreLow, scoreHigh }: BuyersAnswer,
  alike: readonly number[],
): MemoryTable<ActionRow> {
  const worth = (share: Float64Array | null, i: number): number | null =>
    data.value === null || share === null ? null : share[i]! * data.value;
  return actionsTable(
    alike.map((i) => {
      const knows = (data.buyerTies?.buyers[i] ?? 0) > 0;
      return {
        customer_id: data.ids[i]!,
        action: 'offer_product',
        product_id: data.isCategory ? null : data.product,
        argument: knows ? 'friends_buy_it' : 'people_like_you',
        channel: null,
        best_time: null,
        by_date: null,
        expected_value: worth(score, i),
        expected_low: worth(scoreLow, i),
        expected_high: worth(scoreHigh, i),
        reason: knows ? 'like_buyers_and_tied' : 'like_buyers',
      };
    }),
  );
}
