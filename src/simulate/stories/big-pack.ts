import { productNumber } from '../assortment.js';
import { customerId } from '../ids.js';
import { momentOf, placeOrder } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const bigPack = 'P0215';
const smallPack = 'P0216';
const wantShare = 0.08;
const splitAt = 0.55;
const p = { big_only: 0.05, small_offered: 0.3, big_beside_small: 0.05 };
const looksEach = 3;
const asks = 0.25;

/** Split the big pack: many look at the kilogram of beans and few buy; a tenth of it sells to those who only looked. */
export const bigPackStory = story({
  id: 'big_pack',
  article: 'five_steps',
  owns: [bigPack, smallPack],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const splitDay = Math.floor(splitAt * calendar.days);
    const able = veterans(ground);
    const wanting = random.sample(able, Math.min(able.length, shareOf(people.count, wantShare))).sort((a, b) => a - b);
    const counts = { looks_before: 0, big_before: 0, looks_after: 0, small_after: 0, big_after: 0 };
    for (const customer of wanting) {
      for (let look = 0; look < looksEach; look += 1) {
        const day = random.integer(calendar.days - 20);
        const after = day >= splitDay;
        const row = { customer_id: customerId(people, customer), at: momentOf(draft, day, random), channel: 'app' };
        rows.interactions.push({ ...row, kind: 'visit', product_id: bigPack });
        if (!after && random.bernoulli(asks)) {
          rows.interactions.push({ ...row, kind: 'question', product_id: bigPack, text: '有没有小包装？' });
        }
        counts[after ? 'looks_after' : 'looks_before'] += 1;
        const chance = random.next();
        const small = after && chance < p.small_offered;
        const big = after ? !small && chance < p.small_offered + p.big_beside_small : chance < p.big_only;
        if (!small && !big) continue;
        const product = productNumber(small ? smallPack : bigPack);
        if (placeOrder(draft, { customer, product, day: day + random.integer(5) }, random) < 0) continue;
        counts[small ? 'small_after' : after ? 'big_after' : 'big_before'] += 1;
      }
    }
    return {
      big_pack: bigPack,
      small_pack: smallPack,
      split_on: calendar.date(splitDay),
      p_big_before: p.big_only,
      p_small_after: p.small_offered,
      p_big_after: p.big_beside_small,
      ...counts,
      wanting: wanting.map((i) => customerId(people, i)),
    };
  },
});
