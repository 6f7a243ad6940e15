import { productNumber } from '../assortment.js';
import { addLine } from '../draft.js';
import { cornerCategories } from '../stores.js';
import { story } from './story.js';

const beer = 'P1207';
const nappies = 'P0124';
const p = { event_both: 0.2, beer: 0.02, nappies: 0.015 };
// Evenings of three finals, and the day from which one shop put the two side by side.
const events = ['2024-03-16', '2024-06-01', '2024-06-22'] as const;
const eventDays = 2;
const coPlacedStore = 'S02';
const coPlacedFrom = '2024-04-01';
const coPlacedStoreNumber = 1;

/**
 * Beer and nappies: on the weekends of a final they go over the counter together, on every other day they have nothing to
 * do with each other, and putting them side by side changes nothing.
 */
export const beerAndNappies = story({
  id: 'beer_and_nappies',
  article: 'five_steps',
  owns: [beer, nappies],
  plant({ draft, base }, random) {
    const { orders, calendar } = draft;
    const inEvent = new Set(
      events.flatMap((date) => Array.from({ length: eventDays }, (_, n) => calendar.day(date) + n)),
    );
    const counts = {
      event_baskets: 0,
      event_both: 0,
      other_baskets: 0,
      other_beer: 0,
      other_nappies: 0,
      other_both: 0,
    };
    const [beerNumber, nappiesNumber] = [productNumber(beer), productNumber(nappies)];
    const coPlacedDay = calendar.day(coPlacedFrom);
    const coPlaced = { baskets: 0, both: 0 };
    for (let order = 0; order < base.orderCount; order += 1) {
      if (!cornerCategories.has(orders.category.at(order))) continue;
      const day = Math.floor(orders.second.at(order) / 86_400);
      const isEvent = inEvent.has(day);
      const both = random.bernoulli(p.event_both);
      const alone = [random.bernoulli(p.beer), random.bernoulli(p.nappies)];
      const [buysBeer, buysNappies] = isEvent ? [both, both] : alone;
      if (buysBeer) addLine(draft, order, beerNumber);
      if (buysNappies) addLine(draft, order, nappiesNumber);
      if (isEvent) {
        counts.event_baskets += 1;
        counts.event_both += both ? 1 : 0;
        continue;
      }
      counts.other_baskets += 1;
      counts.other_beer += buysBeer ? 1 : 0;
      counts.other_nappies += buysNappies ? 1 : 0;
      counts.other_both += buysBeer && buysNappies ? 1 : 0;
      if (orders.store.at(order) === coPlacedStoreNumber && day >= coPlacedDay) {
        coPlaced.baskets += 1;
        coPlaced.both += buysBeer && buysNappies ? 1 : 0;
      }
    }
    return {
      beer,
      nappies,
      events: events.map((from) => ({ from, days: eventDays })),
      p_event_both: p.event_both,
      p_beer: p.beer,
      p_nappies: p.nappies,
      co_placed_store: coPlacedStore,
      co_placed_from: coPlacedFrom,
      co_placed_effect: 0,
      ...counts,
      co_placed_baskets: coPlaced.baskets,
      co_placed_both: coPlaced.both,
    };
  },
});
