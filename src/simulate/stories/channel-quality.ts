import { productNumber } from '../assortment.js';
import { addLine } from '../draft.js';
import { customerId } from '../ids.js';
import { cumulative, pick } from '../pick.js';
import { acquisitions } from '../referrals.js';
import { newcomers } from '../who.js';
import { story } from './story.js';

const box = 'P1014';
const boxShare = 0.75;
const followDays = 90;
// Share of the newcomers who were not referred, and the chance of a second order; null: as everybody's.
const ways = [
  { id: 'live_stream', share: 0.2, pSecond: 0.12 },
  { id: 'table_sticker', share: 0.16, pSecond: 0.62 },
  { id: 'search', share: 0.14, pSecond: null },
  { id: 'feed', share: 0.1, pSecond: null },
  { id: 'light_box', share: 0.1, pSecond: null },
  { id: 'walk_in', share: 0.3, pSecond: null },
] as const;

/** Channels: the live stream brings the largest first order and the fewest second ones; the sticker on the table the reverse. */
export const channelQuality = story({
  id: 'channel_quality',
  article: 'personas',
  owns: [box],
  plant(ground, random) {
    const { draft, base } = ground;
    const { people } = draft;
    // Only who was brought before any story counts as referred here, so that no other story decides who is left.
    const firstOrderOnly = newcomers(ground, followDays);
    const starters = firstOrderOnly.filter(({ customer }) => !base.isReferred(customer));
    const back = starters.filter(({ cameBack }) => cameBack).length / Math.max(1, starters.length);
    const named = ways.reduce((sum, { share, pSecond }) => sum + (pSecond === null ? 0 : share * pSecond), 0);
    const plain = ways.reduce((sum, { share, pSecond }) => sum + (pSecond === null ? share : 0), 0);
    // What is left of the second orders is spread evenly over the other ways.
    const pRest = Math.max(0, (back - named) / plain);
    const sums = [false, true].map((cameBack) =>
      cumulative(
        ways.map(({ share, pSecond }) => {
          const p = pSecond ?? pRest;
          return cameBack ? share * p : share * (1 - p);
        }),
      ),
    );
    const counts = ways.map((): { customers: number; second: number } => ({ customers: 0, second: 0 }));
    const streamed: string[] = [];
    for (const { customer, order, cameBack } of starters) {
      const w = pick(random, sums[cameBack ? 1 : 0]!);
      const buysBox = random.bernoulli(boxShare);
      const { id } = ways[w]!;
      draft.ways.set(
        customer,
        acquisitions.findIndex((way) => way.id === id),
      );
      counts[w]!.customers += 1;
      counts[w]!.second += cameBack ? 1 : 0;
      if (id !== 'live_stream') continue;
      streamed.push(customerId(people, customer));
      if (buysBox) addLine(draft, order, productNumber(box));
    }
    return {
      follow_days: followDays,
      box,
      newcomers: starters.length,
      p_second: back,
      p_live_stream: ways[0].pSecond,
      p_table_sticker: ways[1].pSecond,
      p_others: pRest,
      channels: ways.map(({ id, pSecond }, w) => ({ channel: id, p_second: pSecond ?? pRest, ...counts[w]! })),
      live_stream: streamed,
    };
  },
});
