import { customerId } from '../ids.js';
import { cumulative, pick } from '../pick.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const asked = 0.15;
const mostAsked = 2000;
// From 0 to 10: detractors to 6, passives 7 and 8, promoters 9 and 10.
const groups = [
  { id: 'promoter', from: 9, to: 10, referrers: 0.7, others: 0.3 },
  { id: 'passive', from: 7, to: 8, referrers: 0.2, others: 0.4 },
  { id: 'detractor', from: 2, to: 6, referrers: 0.1, others: 0.3 },
] as const;
const us = '好邻居';
const rival = '云便利';
// The first word that comes to mind, by who is asked.
const words = ['亲切', '近', '新鲜', '方便', '便宜', '贵', '排队', '冷淡'] as const;
const says = {
  promoter: [40, 15, 20, 15, 4, 4, 1, 1],
  passive: [12, 34, 12, 26, 5, 6, 4, 1],
  detractor: [4, 14, 3, 9, 2, 36, 26, 6],
  rival: [1, 6, 5, 26, 38, 2, 4, 18],
} as const;

/**
 * Would you recommend us: those who did bring somebody are promoters far more often, and the first word that comes to mind
 * is another one for promoters, for detractors and of the rival.
 */
export const recommend = story({
  id: 'recommend',
  article: 'word_of_mouth',
  owns: [],
  plant(ground, random) {
    const { draft, base } = ground;
    const { people, calendar, rows, referrals } = draft;
    const day = Math.floor(calendar.days * 0.9);
    const at = calendar.date(day);
    const brought = new Set<number>();
    for (let r = 0; r < base.referralCount; r += 1) {
      if (referrals.day.at(r) < day) brought.add(referrals.referrer.at(r));
    }
    const able = veterans(ground);
    const count = Math.min(able.length, mostAsked, shareOf(people.count, asked, 80));
    // Half of the sample are members who brought somebody, as far as there are so many.
    const referrers = able.filter((i) => brought.has(i));
    const known = random.sample(referrers, Math.min(referrers.length, Math.floor(count / 2)));
    const others = able.filter((i) => !brought.has(i));
    const rest = random.sample(others, Math.min(others.length, count - known.length));
    const sums = {
      referrers: cumulative(groups.map((g) => g.referrers)),
      others: cumulative(groups.map((g) => g.others)),
    };
    const wordSums = Object.fromEntries(Object.entries(says).map(([who, own]) => [who, cumulative(own)]));
    const counts = groups.map(() => ({ referrers: 0, others: 0 }));
    const isKnown = new Set(known);
    for (const customer of [...known, ...rest].sort((a, b) => a - b)) {
      const side = isKnown.has(customer) ? 'referrers' : 'others';
      const g = pick(random, sums[side]);
      const { id, from, to } = groups[g]!;
      counts[g]![side] += 1;
      const answer = (scale: string, value: number | string, brand: string): void => {
        const respondent_id = customerId(people, customer);
        rows.answers.push({ respondent_id, item: scale, scale, value, at, brand });
      };
      answer('recommend', from + random.integer(to - from + 1), us);
      answer('brand_word', words[pick(random, wordSums[id]!)]!, us);
      answer('brand_word', words[pick(random, wordSums.rival!)]!, rival);
    }
    const share = (g: number): number =>
      (counts[g]!.referrers + counts[g]!.others) / Math.max(1, known.length + rest.length);
    return {
      brand: us,
      rival,
      asked_on: at,
      referrers: known.length,
      others: rest.length,
      p_promoter_referrer: groups[0].referrers,
      p_promoter_other: groups[0].others,
      nps: Math.round(100 * (share(0) - share(2))),
      groups: groups.map(({ id, referrers, others }, g) => ({
        group: id,
        p_referrer: referrers,
        p_other: others,
        n_referrer: counts[g]!.referrers,
        n_other: counts[g]!.others,
      })),
      words: (['promoter', 'passive', 'detractor', 'rival'] as const).map((who) => {
        const own: readonly number[] = says[who];
        const most = Math.max(...own);
        return { who, word: words[own.indexOf(most)]!, share: most / own.reduce((sum, n) => sum + n, 0) };
      }),
    };
  },
});
