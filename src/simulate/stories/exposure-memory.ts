import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const campaign = 'brand_film';
const panelShare = 0.2;
const mostContacts = 10;
// Chance to visit after the n-th contact: it rises, is full at about six, and falls when it becomes a nuisance.
const response = { least: 0.03, most: 0.24, scale: 2.5, nuisanceFrom: 8, nuisance: 0.05 };
// What is remembered fades with the days since; each contact makes it fade slower.
const halfLife = { first: 5, perContact: 3 };

function pVisit(contacts: number, daysSince: number): number {
  const { least, most, scale, nuisanceFrom, nuisance } = response;
  const rise = least + (most - least) * (1 - Math.exp(-contacts / scale));
  const held = rise - nuisance * Math.max(0, contacts - nuisanceFrom + 1);
  const half = halfLife.first + halfLife.perContact * (contacts - 1);
  return Math.max(0, held * 2 ** (-daysSince / half));
}

/** Exposure: enough is about six contacts, more is a nuisance; who saw it once forgets in days, who saw it often in weeks. */
export const exposureMemory = story({
  id: 'exposure_memory',
  article: 'strategy',
  owns: [],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const panel = random
      .sample(able, Math.min(able.length, shareOf(people.count, panelShare, 60)))
      .sort((a, b) => a - b);
    const start = Math.floor(calendar.days * 0.5);
    const counts = Array.from({ length: mostContacts }, () => ({ people: 0, visited: 0 }));
    for (const customer of panel) {
      const customer_id = customerId(people, customer);
      // How many contacts somebody gets is drawn, so that it says nothing about them.
      const contacts = 1 + random.integer(mostContacts);
      const daysSince = random.integer(15);
      const visits = random.bernoulli(pVisit(contacts, daysSince));
      let day = start + random.integer(10);
      for (let n = 1; n <= contacts; n += 1) {
        rows.touches.push({
          customer_id,
          at: momentOf(draft, day, random),
          campaign,
          message: 'film',
          variant: `contacts_${contacts}`,
          channel: 'feed',
          cost: 0.3,
          responded: n === contacts && visits,
          amount: null,
        });
        if (n < contacts) day += 1 + random.integer(4);
      }
      counts[contacts - 1]!.people += 1;
      counts[contacts - 1]!.visited += visits ? 1 : 0;
      const at = Math.min(day + daysSince, calendar.days - 1);
      // Everybody is asked so many days after the last contact: who remembers comes by.
      rows.interactions.push({
        customer_id,
        at: momentOf(draft, at, random),
        kind: visits ? 'visit' : 'ad_view',
        campaign,
        value: daysSince,
        unit: 'days',
      });
    }
    return {
      campaign,
      enough_contacts: 6,
      nuisance_from: response.nuisanceFrom,
      p_visit_1: pVisit(1, 0),
      p_visit_6: pVisit(6, 0),
      p_visit_10: pVisit(10, 0),
      half_life_days_1: halfLife.first,
      half_life_days_6: halfLife.first + 5 * halfLife.perContact,
      contacts: counts.map((count, n) => ({ contacts: n + 1, p_on_the_day: pVisit(n + 1, 0), ...count })),
    };
  },
});
