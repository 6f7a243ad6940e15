import { gammaQuantile, wilson } from '../../stats/index.js';
import type { TraitName } from '../traits-options.js';
import type { TraitEvidence, TraitScores } from './combine-traits.js';
import { topOf } from './combine-traits.js';
import type { CategoryMaven } from './find-mavens.js';
import type { Helper } from './forum-help.js';
import { type LaunchFacts, spread, type TieFacts } from './gather-evidence.js';

export type TagName = TraitName | 'helper';

/** A tag of a customer, what it rests on, and what is usual. */
export interface Tag {
  /** Place of the customer. */
  readonly customer: number;
  readonly tag: TagName;
  /** Category or topic; null for what has none. */
  readonly category: string | null;
  readonly evidence: number;
  readonly usual: number;
  readonly low: number;
  readonly high: number;
}

interface Sources {
  readonly ids: readonly string[];
  readonly scores: TraitScores;
  readonly evidence: TraitEvidence;
  readonly mavens: readonly (readonly CategoryMaven[])[];
  readonly helpers: readonly Helper[];
  readonly tied: TieFacts | null;
  readonly launched: LaunchFacts | null;
  readonly topShare: number;
  readonly level: number;
}

/**
 * Who bears which tag: mavens by category, helpers by topic; sharers, voices, hubs and early ones among the first `topShare` by score, where
 * the evidence surely (lower end of its interval) exceeds what is usual. Evidence: a maven's acts in means of the category, acts of sharing, followers, clustering,
 * the share of launches one is early with, answers. Cost: O(customers log customers).
 */
export function tagCustomers({
  ids,
  scores,
  evidence,
  mavens,
  helpers,
  tied,
  launched,
  topShare,
  level,
}: Sources): Tag[] {
  const place = new Map(ids.map((id, i) => [id, i]));
  const n = Math.max(1, Math.round(topShare * ids.length));
  const tags: Tag[] = [];
  const poisson = (count: number) => ({
    low: gammaQuantile((1 - level) / 2, count + 0.5),
    high: gammaQuantile((1 + level) / 2, count + 0.5),
  });
  for (const list of mavens)
    for (const { customer, category, times, low, high, isMaven } of list)
      if (isMaven)
        tags.push({ customer: place.get(customer)!, tag: 'maven', category, evidence: times, usual: 1, low, high });
  const first = (trait: TraitName): number[] => (scores[trait] ? Array.from(topOf(scores[trait], n)) : []);
  const { sharing, voice, hub } = evidence;
  if (sharing) {
    const usual = sharing.reduce((sum, each) => sum + each, 0) / ids.length;
    for (const customer of first('sharing')) {
      const range = poisson(sharing[customer]!);
      if (range.low > usual)
        tags.push({ customer, tag: 'sharing', category: null, evidence: sharing[customer]!, usual, ...range });
    }
  }
  if (voice && launched?.carried) {
    const expected = spread(ids, launched.ids, launched.carried.expected);
    for (const customer of first('voice')) {
      const range = poisson(voice.followed[customer]!);
      if (range.low > expected[customer]!)
        tags.push({
          customer,
          tag: 'voice',
          category: null,
          evidence: voice.followed[customer]!,
          usual: expected[customer]!,
          ...range,
        });
    }
  }
  if (hub && tied) {
    for (const customer of first('hub')) {
      const degree = hub.degree[customer]!;
      const pairs = (degree * (degree - 1)) / 2;
      const clustering = hub.triangles[customer]! / pairs;
      // Ties are what was observed, not pairs of them.
      const { low, high } = wilson(Math.min(degree, clustering * degree), degree, level);
      if (clustering >= tied.transitivity)
        tags.push({ customer, tag: 'hub', category: null, evidence: clustering, usual: tied.transitivity, low, high });
    }
  }
  if (launched) {
    const { record, exposed } = launched;
    const sum = (of: Uint32Array): number => of.reduce((all, each) => all + each, 0);
    const usual = sum(record.picks) / Math.max(1, sum(exposed));
    const own = new Map(launched.ids.map((id, i) => [id, i]));
    for (const customer of first('early')) {
      const i = own.get(ids[customer]!);
      if (i === undefined || record.isRepeated[i] === 0 || record.isHarbinger[i] === 1) continue;
      tags.push({
        customer,
        tag: 'early',
        category: null,
        evidence: record.rate[i]!,
        usual,
        low: record.rateLow[i]!,
        high: record.rateHigh[i]!,
      });
    }
  }
  const answersOf = new Map<string, number>();
  for (const { topic, answers } of helpers) answersOf.set(topic, (answersOf.get(topic) ?? 0) + answers);
  for (const { topic, customer, answers, low, high, isHelper } of helpers) {
    const i = place.get(customer);
    if (!isHelper || i === undefined) continue;
    const usual = answersOf.get(topic)! / ids.length;
    tags.push({ customer: i, tag: 'helper', category: topic || null, evidence: answers, usual, low, high });
  }
  return tags.sort((a, b) => a.customer - b.customer);
}
