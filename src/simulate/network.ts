import type { Random } from '../stats/random.js';
import { addTie, type MarketDraft, type TieKind } from './draft.js';
import { groupBy, membersOf } from './groups.js';
import { cumulative, pick } from './pick.js';

/** Neighbours everybody knows, however shy. */
const leastNamed = 2;
const meanNamed = 1.9;
/** Share of the friends beyond those who live near as well; the rest live anywhere. */
const insideShare = 0.88;
/** Share of the friends near that are friends of a friend. */
const closureShare = 0.55;
const meanFollowed = 0.5;
/** Share of those followed who are neighbours; the others are known to many, wherever they live. */
const followedNear = 0.6;

/**
 * Draws who knows whom: families, friends and colleagues inside communities, where everybody knows somebody, some ties outside,
 * friends of friends (clustering), sociable people with many ties (a long tail of degrees); then who follows whom in the app. Each pair has
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
  const someoneNear = (i: number, draw: Random): number => {
    const circle = people.community[i]!;
    return membersOf(circles, circle)[pick(draw, circleSums[circle]!)]!;
  };
  const isNear =
    (i: number) =>
    (other: number): boolean =>
      people.community[other] === people.community[i];

  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count && people.household[j] === people.household[i]; j += 1) tie(i, j, 'family', 10);
  }
  for (let i = 0; i < count; i += 1) {
    const named = leastNamed + random.poisson(meanNamed * people.sociability[i]!);
    for (let n = 0; n < named; n += 1) {
      const inside = n < leastNamed || random.bernoulli(insideShare);
      const through = inside && random.bernoulli(closureShare) ? friendOfFriend(i, isNear(i), friends, random) : -1;
      const other = through >= 0 ? through : inside ? someoneNear(i, random) : pick(random, allSums);
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
      const other = follows.bernoulli(followedNear) ? someoneNear(i, follows) : pick(follows, allSums);
      if (chosen.has(other)) continue;
      chosen.add(other);
      const day = calendar.days - 1 - Math.min(2400, Math.floor(follows.exponential(1 / 400)));
      addTie(draft, { from: i, to: other, kind: 'follow', weight: 1 + follows.poisson(0.6), since: day });
    }
  }
}

/** A friend of a friend where both are near; −1 where the first looked at is not. */
function friendOfFriend(
  i: number,
  isNear: (other: number) => boolean,
  friends: readonly (readonly number[])[],
  random: Random,
): number {
  const own = friends[i]!;
  if (own.length === 0) return -1;
  const theirs = friends[own[random.integer(own.length)]!]!;
  const other = theirs[random.integer(theirs.length)]!;
  return isNear(other) ? other : -1;
}
