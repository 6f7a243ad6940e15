import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { veterans } from '../who.js';
import { story } from './story.js';

const campaign = 'persona_content';
const each = 329;
const arms = [
  { id: 'persona', p: 0.2 },
  { id: 'generic', p: 0.12 },
] as const;

/** Content for a persona against content for everybody: a fifth and an eighth become qualified leads, and it is an experiment. */
export const personaContent = story({
  id: 'persona_content',
  article: 'personas',
  owns: [],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const size = Math.min(each, able.length >> 1);
    const drawn = random.sample(able, 2 * size);
    const start = Math.floor(calendar.days * 0.8);
    const counts = arms.map(({ id, p }, a) => {
      const own = drawn.slice(a * size, (a + 1) * size).sort((x, y) => x - y);
      let responded = 0;
      for (const customer of own) {
        const responds = random.bernoulli(p);
        responded += responds ? 1 : 0;
        rows.touches.push({
          customer_id: customerId(people, customer),
          at: momentOf(draft, start + random.integer(7), random),
          campaign,
          message: 'article',
          variant: id,
          channel: 'mail',
          cost: 0.2,
          responded: responds,
          amount: null,
        });
      }
      return { variant: id, p, sent: own.length, responded };
    });
    return { campaign, p_persona: arms[0].p, p_generic: arms[1].p, lift: arms[0].p / arms[1].p, arms: counts };
  },
});
