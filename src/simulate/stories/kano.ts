import { customerId } from '../ids.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

// What the corner shop does or could do, and what it is to most customers.
const features = [
  { id: 'goods_in_stock', kind: 'must_be' },
  { id: 'clean_shop', kind: 'must_be' },
  { id: 'short_queue', kind: 'one_dimensional' },
  { id: 'fresh_food', kind: 'one_dimensional' },
  { id: 'birthday_gift', kind: 'attractive' },
  { id: 'neighbour_tips', kind: 'attractive' },
  { id: 'app_themes', kind: 'indifferent' },
  { id: 'daily_push_message', kind: 'reverse' },
] as const;
// What somebody answers to whom the feature is that: with it there, with it missing (1 like … 5 dislike).
const replies = {
  must_be: { functional: [2, 3, 4], dysfunctional: [5] },
  one_dimensional: { functional: [1], dysfunctional: [5] },
  attractive: { functional: [1], dysfunctional: [2, 3, 4] },
  indifferent: { functional: [2, 3, 4], dysfunctional: [2, 3, 4] },
  reverse: { functional: [4, 5], dysfunctional: [1] },
} as const;
const kinds = ['must_be', 'one_dimensional', 'attractive', 'indifferent', 'reverse'] as const;
const respondents = 0.06;
const mostAsked = 800;
const agree = 0.65;

/** Kano: two questions a feature tell what must be there, what pays in proportion, what delights, and what disturbs. */
export const kano = story({
  id: 'kano',
  article: 'strategy',
  owns: [],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const asked = random
      .sample(able, Math.min(able.length, mostAsked, shareOf(people.count, respondents, 60)))
      .sort((a, b) => a - b);
    const at = calendar.date(Math.floor(calendar.days * 0.75));
    const counts = features.map((): number[] => kinds.map(() => 0));
    for (const customer of asked) {
      const respondent_id = customerId(people, customer);
      features.forEach((feature, f) => {
        const own = random.bernoulli(agree) ? feature.kind : kinds[random.integer(kinds.length)]!;
        counts[f]![kinds.indexOf(own)]! += 1;
        for (const side of ['functional', 'dysfunctional'] as const) {
          const options: readonly number[] = replies[own][side];
          const value = options[random.integer(options.length)]!;
          rows.answers.push({ respondent_id, item: feature.id, scale: `kano_${side}`, value, at });
        }
      });
    }
    return {
      respondents: asked.length,
      // Whoever does not agree answers at random, a fifth of the time as the others do.
      p_as_planted: Math.round((agree + (1 - agree) / kinds.length) * 1000) / 1000,
      features: features.map(({ id, kind }, f) => {
        const [must_be, one_dimensional, attractive, indifferent, reverse] = counts[f]!;
        return {
          item: id,
          kind,
          must_be: must_be!,
          one_dimensional: one_dimensional!,
          attractive: attractive!,
          indifferent: indifferent!,
          reverse: reverse!,
        };
      }),
    };
  },
});
