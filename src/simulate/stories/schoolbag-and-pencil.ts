import type { Random } from '../../stats/random.js';
import { productNumber } from '../assortment.js';
import { addLine } from '../draft.js';
import { groupBy, membersOf } from '../groups.js';
import { householdId } from '../ids.js';
import { cumulative, pick } from '../pick.js';
import type { Ground, Story } from './story.js';

const schoolbag = 'P0610';
const pencil = 'P0611';

// The numbers of the article: a tenth of the households has a pupil; margins 3 % and 5 % follow.
const pupilShare = 0.1;
const withPupil = { bag: 0.25, pencil: 0.32 };
const withoutPupil = { bag: 0.005 / 0.9, pencil: 0.02 };

export interface SchoolbagTruth {
  readonly unit: 'household';
  readonly schoolbag: string;
  readonly pencil: string;
  /** Households that bought anything: what the shares below refer to. */
  readonly households: number;
  readonly parameters: {
    readonly pupil: number;
    readonly bag_with_pupil: number;
    readonly bag_without: number;
    readonly pencil_with_pupil: number;
    readonly pencil_without: number;
  };
  /** What follows from the parameters. */
  readonly expected: {
    readonly bag: number;
    readonly pencil: number;
    readonly both: number;
    readonly pencil_given_bag: number;
    readonly pencil_given_no_bag: number;
    readonly lift: number;
    readonly pupil_given_bag: number;
  };
  /** The hidden cause, and who bought what. */
  readonly pupil_households: readonly string[];
  readonly bag_households: readonly string[];
  readonly pencil_households: readonly string[];
}

/**
 * Schoolbag and pencil: the two margins say nothing about P(pencil | bag); a hidden cause does, the pupil at home.
 *
 * The counts of pupils, bags, pencils and both are met as nearly as whole households allow, so that every seed teaches
 * the same: margins of 3 % and 5 %, bag and pencil independent given the pupil, P(pencil | bag) about 27 %.
 */
export const schoolbagAndPencil: Story<'schoolbag_and_pencil', SchoolbagTruth> = {
  id: 'schoolbag_and_pencil',
  article: 'five_steps',
  owns: [schoolbag, pencil],
  plant(ground, random) {
    const { people, calendar } = ground.draft;
    const members = groupBy(people.count, people.householdCount, (i) => people.household[i]!);
    const ordersOf = (h: number): number[] =>
      Array.from(membersOf(members, h)).flatMap((i) => Array.from(ground.base.ordersOf(i)));
    const buying = Array.from({ length: people.householdCount }, (_, h) => h).filter((h) => ordersOf(h).length > 0);

    // Parents of pupils are of the age of parents; where there are too few of them, grandparents have the child.
    const isParent = (h: number): boolean => {
      const age = -people.birthDay[membersOf(members, h)[0]!]! / 365.25;
      return age >= 28 && age <= 50;
    };
    const parents = random.shuffle(buying.filter(isParent));
    const others = random.shuffle(buying.filter((h) => !isParent(h)));
    const pupils = [...parents, ...others].slice(0, Math.round(pupilShare * buying.length));
    const hasPupil = new Set(pupils);
    const rest = buying.filter((h) => !hasPupil.has(h));

    const buyers = [cross(pupils, withPupil, random), cross(rest, withoutPupil, random)];
    const bags = buyers.flatMap(({ bag }) => bag);
    const pencils = buyers.flatMap(({ pencil }) => pencil);

    const schoolSeason = (order: number): number => {
      const month = calendar.month(Math.floor(ground.draft.orders.second.at(order) / 86_400));
      return month === 1 || month === 7 || month === 8 ? 6 : 1;
    };
    for (const h of bags) hang(ground, ordersOf(h), schoolSeason, schoolbag, 1, random);
    for (const h of pencils) hang(ground, ordersOf(h), schoolSeason, pencil, 2 + random.integer(9), random);

    const names = (households: readonly number[]): string[] =>
      [...households].sort((a, b) => a - b).map((h) => householdId(people, h));
    return {
      unit: 'household',
      schoolbag,
      pencil,
      households: buying.length,
      parameters: {
        pupil: pupilShare,
        bag_with_pupil: withPupil.bag,
        bag_without: withoutPupil.bag,
        pencil_with_pupil: withPupil.pencil,
        pencil_without: withoutPupil.pencil,
      },
      expected: expectation(),
      pupil_households: names(pupils),
      bag_households: names(bags),
      pencil_households: names(pencils),
    };
  },
};

/** Draws who buys the bag and who the pencil: both counts as the chances say, and as many of both as if independent. */
function cross(
  households: readonly number[],
  chance: { readonly bag: number; readonly pencil: number },
  random: Random,
): { bag: number[]; pencil: number[] } {
  const n = households.length;
  const bags = Math.round(chance.bag * n);
  const pencils = Math.round(chance.pencil * n);
  const both = Math.round((bags * pencils) / Math.max(1, n));
  const order = random.shuffle(households);
  return { bag: order.slice(0, bags), pencil: order.slice(bags - both, bags - both + pencils) };
}

function hang(
  { draft }: Ground,
  orders: readonly number[],
  weight: (order: number) => number,
  product: string,
  quantity: number,
  random: Random,
): void {
  const order = orders[pick(random, cumulative(orders.map(weight)))]!;
  addLine(draft, order, productNumber(product), { quantity });
}

function expectation(): SchoolbagTruth['expected'] {
  const mix = (withOne: number, without: number): number => pupilShare * withOne + (1 - pupilShare) * without;
  const bag = mix(withPupil.bag, withoutPupil.bag);
  const pencilMargin = mix(withPupil.pencil, withoutPupil.pencil);
  const both = mix(withPupil.bag * withPupil.pencil, withoutPupil.bag * withoutPupil.pencil);
  return {
    bag,
    pencil: pencilMargin,
    both,
    pencil_given_bag: both / bag,
    pencil_given_no_bag: (pencilMargin - both) / (1 - bag),
    lift: both / bag / pencilMargin,
    pupil_given_bag: (pupilShare * withPupil.bag) / bag,
  };
}
