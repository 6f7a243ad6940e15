import { channels } from '../draft.js';
import { customerId } from '../ids.js';
import { cumulative, pick } from '../pick.js';
import { staffId, stores } from '../stores.js';
import { newcomers } from '../who.js';
import { story } from './story.js';

const followDays = 90;
// In each corner shop and bookshop one brings people back and one drives them away; the third does as shops do.
const kinds = [
  { id: 'warm', pSecond: 0.5 },
  { id: 'usual', pSecond: null },
  { id: 'cold', pSecond: 0.16 },
] as const;
const staffed = ['S01', 'S02', 'S03', 'S04', 'S05'] as const;

/** Staff: who served the first order decides whether there is a second one, in every store in the same way. */
export const staffEffect = story({
  id: 'staff_effect',
  article: 'personas',
  owns: [],
  plant(ground, random) {
    const { draft } = ground;
    const { people, orders } = draft;
    const served = newcomers(ground, followDays).filter(
      ({ order }) =>
        channels[orders.channel.at(order)] === 'store' &&
        staffed.some((id) => id === stores[orders.store.at(order)]!.id),
    );
    const back = served.filter(({ cameBack }) => cameBack).length / Math.max(1, served.length);
    const pUsual = Math.max(0.02, 3 * back - kinds[0].pSecond - kinds[2].pSecond);
    const chance = kinds.map(({ pSecond }) => pSecond ?? pUsual);
    const sums = [false, true].map((cameBack) => cumulative(chance.map((p) => (cameBack ? p : 1 - p))));
    const counts = kinds.map(() => ({ served: 0, second: 0 }));
    const first: { customer_id: string; staff_id: string }[] = [];
    for (const { customer, order, cameBack } of served) {
      const place = pick(random, sums[cameBack ? 1 : 0]!);
      draft.served.set(order, place);
      counts[place]!.served += 1;
      counts[place]!.second += cameBack ? 1 : 0;
      first.push({ customer_id: customerId(people, customer), staff_id: staffId(orders.store.at(order), place) });
    }
    const storeNumbers = staffed.map((id) => stores.findIndex((store) => store.id === id));
    return {
      follow_days: followDays,
      p_second: back,
      p_warm: chance[0]!,
      p_usual: chance[1]!,
      p_cold: chance[2]!,
      kinds: kinds.map(({ id }, k) => ({
        kind: id,
        p_second: chance[k]!,
        ...counts[k]!,
        staff_ids: storeNumbers.map((store) => staffId(store, k)),
      })),
      first,
    };
  },
});
