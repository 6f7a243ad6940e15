import { blockSum, gammaQuantile } from '../../stats/index.js';
import type { Ties } from '../../ties/index.js';
import type { Agrees } from './agreement.js';
import { influenceIndex, type Standing } from './influence-index.js';
import { cutOf, type Gate, passes, type Quadrant, quadrants } from './quadrants.js';
import type { People } from './read-people.js';
import type { Referred } from './read-referred.js';

/** The two dimensions of every customer and what they rest on, by place. */
export interface WordModel {
  readonly gate: Gate;
  readonly agrees: readonly Agrees[];
  readonly open: readonly boolean[];
  /** NaN where no tie is known at all. */
  readonly pagerank: Float64Array;
  readonly core: Float64Array;
  readonly heardBy: Float64Array;
  readonly influence: Float64Array;
  readonly interactions: Float64Array;
  /** Interactions in 30 days with the interval of a count; null where no days are known. */
  readonly frequency: { readonly value: Float64Array; readonly low: Float64Array; readonly high: Float64Array } | null;
  /** Influence × interactions whatever the tone, 1 for the average customer. */
  readonly talk: Float64Array;
  /** The same where the gate lets it count, 0 elsewhere. */
  readonly word: Float64Array;
  readonly quadrant: readonly Quadrant[];
  readonly cuts: { readonly sales: number; readonly word: number };
  /** The first of the member pool by interactions, of those whom the gate lets pass; null without a pool. */
  readonly active: ReadonlySet<number> | null;
  readonly members: number | null;
}

/** Places of people from places of nodes: what is not in a tie is 0, NaN throughout without ties. */
function ofNodes(people: readonly string[], ties: Ties | null, values: ArrayLike<number> | null): Float64Array {
  if (ties === null || values === null) return new Float64Array(people.length).fill(Number.NaN);
  const node = new Map(ties.ids.map((id, i) => [id, i]));
  return Float64Array.from(people, (id) => {
    const i = node.get(id);
    return i === undefined ? 0 : values[i]!;
  });
}

/** Acts weighted by what they count. */
export function weigh({ peer, dissemination, presence }: People, presenceWeight: number): Float64Array {
  return peer.map((acts, i) => acts + dissemination[i]! + presenceWeight * presence[i]!);
}

/** The influence × interactions of everybody, over its mean. */
export function wordValue(influence: Float64Array, interactions: Float64Array): Float64Array {
  const product = influence.map((each, i) => each * interactions[i]!);
  const mean = blockSum(product) / Math.max(1, product.length);
  return mean > 0 ? product.map((each) => each / mean) : product;
}

function frequencyOf(interactions: Float64Array, days: number, level: number): WordModel['frequency'] {
  if (days === 0) return null;
  const known = new Map<number, readonly [number, number]>();
  const ends = (n: number) => {
    let found = known.get(n);
    if (!found) {
      found = [n === 0 ? 0 : gammaQuantile((1 - level) / 2, n), gammaQuantile((1 + level) / 2, n + 1)];
      known.set(n, found);
    }
    return found;
  };
  const perMonth = 30 / days;
  return {
    value: interactions.map((n) => n * perMonth),
    low: interactions.map((n) => ends(n)[0] * perMonth),
    high: interactions.map((n) => ends(n)[1] * perMonth),
  };
}

interface Material {
  readonly people: People;
  readonly agrees: readonly Agrees[];
  readonly referred: Referred | null;
  readonly ties: Ties | null;
  readonly stands: Standing | null;
  readonly acts: boolean;
}

interface Rules {
  readonly gate: Gate;
  readonly presenceWeight: number;
  readonly salesCut: number;
  readonly wordCut: number;
  readonly activeShare: number;
  readonly level: number;
}

/**
 * Puts the two dimensions together.
 *
 * Without interactions the word-of-mouth value is influence alone; where no tone is known at all, the gate keeps out nobody.
 * Cost: O(customers log customers).
 */
export function wordModel({ people, agrees, referred, ties, stands, acts }: Material, rules: Rules): WordModel {
  const n = people.ids.length;
  const toneKnown = people.toned.some((count) => count > 0);
  const gate: Gate = rules.gate === 'agrees' && !toneKnown ? 'not_against' : rules.gate;
  const open = agrees.map((each) => passes(each, gate));
  const pagerank = ofNodes(people.ids, ties, stands?.pagerank ?? null);
  const core = ofNodes(people.ids, ties, stands?.core ?? null);
  const heardBy = ofNodes(people.ids, ties, stands?.heardBy ?? null);
  const parts = [...(stands ? [pagerank, core] : []), ...(referred ? [referred.money] : [])];
  const influence = influenceIndex(n, parts);
  const interactions = weigh(people, rules.presenceWeight);
  const spoken = acts && interactions.some((count) => count > 0);
  const silent = Float64Array.from(influence, (_, i) => ((heardBy[i] || 0) + (referred?.brought[i] ?? 0) > 0 ? 1 : 0));
  const talk = wordValue(influence, spoken ? interactions : silent);
  const word = talk.map((each, i) => (open[i] ? each : 0));
  const cuts = { sales: cutOf(people.sales, rules.salesCut), word: cutOf(talk, rules.wordCut) };
  const { member } = people;
  const pool = member === null ? null : people.ids.flatMap((_, i) => (member[i] === 1 ? [i] : []));
  const size = pool === null || pool.length === 0 ? 0 : Math.max(1, Math.round(rules.activeShare * pool.length));
  const active =
    pool === null
      ? null
      : new Set(
          pool
            .filter((i) => open[i] && interactions[i]! > 0)
            .sort((a, b) => interactions[b]! - interactions[a]! || word[b]! - word[a]! || a - b)
            .slice(0, size),
        );
  return {
    gate,
    agrees,
    open,
    pagerank,
    core,
    heardBy,
    influence,
    interactions,
    frequency: acts ? frequencyOf(interactions, people.days, rules.level) : null,
    talk,
    word,
    quadrant: quadrants({ sales: people.sales, word, open }, cuts),
    cuts,
    active,
    members: pool?.length ?? null,
  };
}
