import type { Random } from '../stats/random.js';
import { addTie, type MarketDraft, type TieKind } from './draft.js';
import { groupBy, membersOf } from './groups.js';
import { cumulative, pick } from './pick.js';

/** Share of the ties that are meant to stay inside a community; the rest go anywhere. */
const insideShare = 0.82;
const closureShare = 0.42;
const meanNamed = 2.6;
const meanFollowed = 0.7;

/**
 * Draws who knows whom: families, friends and colleagues inside communities, some ties outside, friends of friends
 * (clustering), sociable people with many ties (a long tail of degrees); then who follows whom in the app. Each pair has
 * at most one tie of friendship, named once by one of the two. Cost: O(ties × log customers).
 */
export function drawNetwork(draft: MarketDraft, random: Random): void {
  const { people, communities, calendar } = draft;
  const { count } = people;
  const circles = groupBy(count, communities.length, (i) => people.community[i]!);
  const circleSums = communities.map((_, c) =>
    cumulative(Array.from(membersOf(circles, c), (i) => people.sociability[i]!)),
  );
  const allSums = cumulative(people.sociability);
  const friends: number[][] = Array.from({ length: count }, () => []);
  const known = new Set<number>();
  const since = (): number => calendar.days - 1 - Math.min(2400, Math.floor(random.exponential(1 / 700)));

  const tie = (from: number, to: number, kind: TieKind, weight: number): void => {
    const pair = Math.min(from, to) * count + Math.max(from, to);
    if (from === to || known.has(pair)) return;
    known.add(pair);
    friends[from]!.push(to);
    friends[to]!.push(from);
    addTie(draft, { from, to, kind, weight, since: kind === 'family' ? -900 - random.integer(5000) : since() });
  };
  const someoneNear = (i: number): number => {
    const circle = people.community[i]!;
    return membersOf(circles, circle)[pick(random, circleSums[circle]!)]!;
  };

  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count && people.household[j] === people.household[i]; j += 1) tie(i, j, 'family', 10);
  }
  for (let i = 0; i < count; i += 1) {
    const named = random.poisson(meanNamed * people.sociability[i]!);
    for (let n = 0; n < named; n += 1) {
      const inside = random.bernoulli(insideShare);
      const through = inside && random.bernoulli(closureShare) ? friendOfFriend(i, friends, random) : -1;
      const other = through >= 0 ? through : inside ? someoneNear(i) : pick(random, allSums);
      const near = people.community[other] === people.community[i];
      const kind = near && communities[people.community[i]!]!.kind === 'office' ? 'colleague' : 'friend';
      tie(i, other, kind, 1 + random.poisson(near ? 2.2 : 1));
    }
  }
  const follows = random.fork('follow');
  for (let i = 0; i < count; i += 1) {
    const followed = follows.poisson(meanFollowed);
    const chosen = new Set<number>([i]);
    for (let n = 0; n < followed; n += 1) {
      const other = follows.bernoulli(0.5) ? follows.integer(count) : pick(follows, allSums);
      if (chosen.has(other)) continue;
      chosen.add(other);
      const day = calendar.days - 1 - Math.min(2400, Math.floor(follows.exponential(1 / 400)));
      addTie(draft, { from: i, to: other, kind: 'follow', weight: 1 + follows.poisson(0.6), since: day });
    }
  }
}

function friendOfFriend(i: number, friends: readonly (readonly number[])[], random: Random): number {
  const own = friends[i]!;
  if (own.length === 0) return -1;
  const theirs = friends[own[random.integer(own.length)]!]!;
  return theirs[random.integer(theirs.length)]!;
}
