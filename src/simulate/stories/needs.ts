import { customerId } from '../ids.js';
import { cumulative, pick } from '../pick.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

// Eight needs of a learning app's parents: worth in forced choice (Plackett–Luce) and whether nobody buys without it.
const needs = [
  { id: 'lessons_follow_school', worth: 9, rigid: true, met: 0.8, four_c: 'solution' },
  { id: 'child_stays_with_it', worth: 7, rigid: true, met: 0.62, four_c: 'solution' },
  { id: 'teacher_answers_in_a_day', worth: 5.5, rigid: true, met: 0.7, four_c: 'communication' },
  { id: 'short_lessons', worth: 2.2, rigid: false, met: 0.75, four_c: 'convenience' },
  { id: 'report_for_parents', worth: 1.7, rigid: false, met: 0.5, four_c: 'communication' },
  { id: 'works_offline', worth: 1.1, rigid: false, met: 0.3, four_c: 'convenience' },
  { id: 'prizes', worth: 0.7, rigid: false, met: 0.85, four_c: 'solution' },
  { id: 'price_by_instalments', worth: 0.6, rigid: false, met: 0.4, four_c: 'cost' },
] as const;
const respondents = 0.08;
const mostAsked = 1000;
const ability = 0.72;
const buys = { all: 0.62, missing: 0.03 };

/** Needs: three are rigid, without any one of them nobody buys; of the five others some will do; and one must be able to pay. */
export const needsStory = story({
  id: 'needs',
  article: 'strategy',
  owns: [],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const asked = random
      .sample(able, Math.min(able.length, mostAsked, shareOf(people.count, respondents, 60)))
      .sort((a, b) => a - b);
    const at = calendar.date(Math.floor(calendar.days * 0.7));
    const told = asked.map((customer) => {
      const respondent_id = customerId(people, customer);
      const answer = (item: string, scale: string, value: number | string, four_c: string | null = null): void => {
        rows.answers.push({ respondent_id, item, scale, value, at, four_c });
      };
      const left = needs.map((_, n) => n);
      for (let rank = 1; left.length > 0; rank += 1) {
        const chosen = left.splice(pick(random, cumulative(left.map((n) => needs[n]!.worth))), 1)[0]!;
        answer(needs[chosen]!.id, 'choice_rank', rank, needs[chosen]!.four_c);
      }
      const met = needs.map((need) => random.bernoulli(need.met));
      needs.forEach((need, n) => {
        const importance = 2.2 + 1.2 * Math.log(1 + need.worth) + random.normal(0, 0.7);
        answer(need.id, 'importance', Math.max(1, Math.min(5, Math.round(importance))), need.four_c);
        const satisfaction = met[n] ? 4.2 : 2;
        answer(
          need.id,
          'satisfaction',
          Math.max(1, Math.min(5, Math.round(satisfaction + random.normal(0, 0.6)))),
          need.four_c,
        );
      });
      const canPay = random.bernoulli(ability);
      const isRigidMet = needs.every((need, n) => !need.rigid || met[n]);
      const others = needs.filter((need, n) => !need.rigid && met[n]).length;
      const bought = random.bernoulli(canPay && isRigidMet && others >= 2 ? buys.all : buys.missing);
      answer('can_pay', 'yes_no', canPay ? 1 : 0);
      answer('bought', 'yes_no', bought ? 1 : 0);
      return { respondent_id, can_pay: canPay, rigid_met: isRigidMet, others_met: others, bought };
    });
    return {
      rigid: needs.filter(({ rigid }) => rigid).map(({ id }) => id),
      others_needed: 2,
      p_can_pay: ability,
      p_buy_all: buys.all,
      p_buy_missing: buys.missing,
      needs: needs.map(({ id, worth, rigid, met, four_c }) => ({ item: id, worth, rigid, met, four_c })),
      respondents: told,
    };
  },
});
