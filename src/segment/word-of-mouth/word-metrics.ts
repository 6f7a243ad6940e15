import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { blockSum, wilson } from '../../stats/index.js';
import type { Ledger } from './ledger.js';
import type { People } from './read-people.js';
import { ratioOfSums, shareOfSum } from './share-of-sum.js';
import type { WordLists } from './word-lists.js';
import type { WordModel } from './word-model.js';
import type { QuadrantRow } from './word-tables.js';

interface Seen {
  readonly people: People;
  readonly model: WordModel;
  readonly ledger: Ledger;
  readonly lists: WordLists;
  readonly quadrants: readonly QuadrantRow[];
  readonly tied: boolean;
  readonly level: number;
}

/** Headline numbers; each share stands beside the number that it is a share of. */
export function wordMetrics({ people, model, ledger, lists, quadrants, tied, level }: Seen): Metric[] {
  const n = people.ids.length;
  const metric = (id: string, unit: Unit, value: number | null, interval?: Interval | null): Metric => ({
    id,
    label: message(`segment/word-of-mouth.metric.${id}`),
    value,
    unit,
    ...(interval ? { interval } : {}),
  });
  const count = (test: (i: number) => boolean) => people.ids.reduce((sum, _, i) => sum + (test(i) ? 1 : 0), 0);
  const shareOf = (id: string, some: number | null, of: number | null): Metric => {
    if (some === null || of === null || of === 0) return metric(id, 'share', null);
    const { low, high } = wilson(some, of, level);
    return metric(id, 'share', some / of, { low, high, level, kind: 'wilson' });
  };
  const at = (name: string) => quadrants.find((row) => row.quadrant === name)!;
  const [star, overlooked] = [at('star'), at('overlooked')];
  const speaks = (i: number) => model.quadrant[i] === 'star' || model.quadrant[i] === 'overlooked';
  const much = (i: number) => model.talk[i]! > 0 && model.talk[i]! >= model.cuts.word;
  // Among as many of the first by talk alone as there are speakers.
  const first = Array.from(model.talk.keys())
    .sort((a, b) => model.talk[b]! - model.talk[a]! || a - b)
    .slice(0, star.customers + overlooked.customers);
  const unknown = first.filter((i) => model.agrees[i] === 'unknown' && !model.open[i]).length;
  const words = shareOfSum(model.talk, speaks, level);
  const sales = shareOfSum(
    people.sales.map((each) => Math.max(0, each)),
    speaks,
    level,
  );
  const active = model.active?.size ?? null;
  const activeWords = model.active ? shareOfSum(model.interactions, (i) => model.active!.has(i), level) : null;
  const indirect = ledger.indirectShare.value.some((each) => !Number.isNaN(each));
  const gross = (which: 'trade' | 'peer' | 'dissemination') =>
    ledger[which].value.map((each) => Math.max(0, each || 0));
  const [own, peer, spread] = [gross('trade'), gross('peer'), gross('dissemination')];
  const others = peer.map((each, i) => each + spread[i]!);
  const share = indirect
    ? ratioOfSums(
        others,
        own.map((each, i) => each + others[i]!),
        level,
      )
    : null;
  return [
    metric('overlooked', 'customers', overlooked.customers),
    shareOf('overlooked_share', overlooked.customers, n),
    metric('star', 'customers', star.customers),
    shareOf('star_share', star.customers, n),
    metric('customers', 'customers', n),
    metric('speakers_talk_share', 'share', words.value, words.interval),
    metric('speakers_sales_share', 'share', sales.value, sales.interval),
    metric('members', 'customers', model.members),
    shareOf('members_share', model.members, n),
    metric('most_active', 'customers', active),
    shareOf('most_active_of_members', active, model.members),
    shareOf('most_active_of_customers', active, n),
    metric('most_active_interactions', 'share', activeWords?.value ?? null, activeWords?.interval),
    metric(
      'disagree_much_talk',
      'customers',
      count((i) => much(i) && model.agrees[i] === 'no'),
    ),
    metric('speakers', 'customers', star.customers + overlooked.customers),
    metric('unknown_much_talk', 'customers', unknown),
    metric(
      'speaking_non_buyers',
      'customers',
      count((i) => speaks(i) && people.orders[i] === 0),
    ),
    metric('agents', 'customers', lists.agents.length),
    metric('panel', 'customers', lists.panel.length),
    metric('panel_listeners', 'customers', tied ? lists.panel.reduce((sum, { adds }) => sum + adds, 0) : null),
    metric('indirect_share', 'share', share?.value ?? null, share?.interval),
    metric('gross_value', 'money', indirect ? Math.round((blockSum(own) + blockSum(others)) * 100) / 100 : null),
    metric('sales_cut', 'money', model.cuts.sales),
    metric('word_cut', 'number', model.cuts.word),
  ];
}
