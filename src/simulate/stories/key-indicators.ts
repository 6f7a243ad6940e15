import type { Cell } from '../../result/index.js';
import { customerId } from '../ids.js';
import { shareOf, veterans } from '../who.js';
import { story } from './story.js';

const columns = 500;
const panelShare = 0.2;
// Five hundred columns: a larger town does not make a larger panel.
const mostPeople = 2000;
// Place of the column, weight on the log-odds of paying and of paying again; of the old hundred one counts.
const drivers = [
  { place: 37, pay: 0.8, again: 0 },
  { place: 143, pay: 1.1, again: 0.5 },
  { place: 218, pay: 0.9, again: 0 },
  { place: 307, pay: 0, again: 1.1 },
  { place: 366, pay: -0.9, again: 0 },
  { place: 441, pay: 0.7, again: 0.9 },
] as const;
const leak = 289; // written down when the bill is paid: no driver, though nothing predicts better
const onlyAgain = 402; // known from the first payment on: a leak for paying, honest for paying again
const staticLabels = [1, 2, 3, 4, 5] as const;
const shift = { pay: -0.9, again: -0.3 };
const centre = 50;
const spread = 15;

/**
 * Five hundred indicators: the key ones lie beyond the first hundred, one column leaks the answer, one is honest for paying
 * again only, and static labels (age, school, district) explain little. Two pupils alike on paper differ in the rest.
 */
export const keyIndicators = story({
  id: 'key_indicators',
  article: 'strategy',
  owns: [],
  plant(ground, random) {
    const { draft } = ground;
    const { people, calendar, rows } = draft;
    const able = veterans(ground);
    const panel = random
      .sample(able, Math.min(able.length, mostPeople, shareOf(people.count, panelShare, 80)))
      .sort((a, b) => a - b);
    const day = Math.floor(calendar.days * 0.6);
    const as_of = calendar.date(day);
    const name = (place: number): string => `x${String(place).padStart(3, '0')}`;
    const static_ = new Set<number>(staticLabels);
    const cells = new Float64Array(columns + 1);
    let payers = 0;
    let again = 0;
    for (const customer of panel) {
      // Pupils of one class are alike in their labels and in nothing else.
      const grade = random.normal();
      for (let place = 1; place <= columns; place += 1) {
        cells[place] = static_.has(place) ? 0.8 * grade + 0.6 * random.normal() : random.normal();
      }
      const odds = (what: 'pay' | 'again'): number =>
        drivers.reduce((sum, driver) => sum + driver[what] * cells[driver.place]!, shift[what] + 0.15 * grade);
      const pays = random.bernoulli(1 / (1 + Math.exp(-odds('pay'))));
      const paysAgain = pays && random.bernoulli(1 / (1 + Math.exp(-odds('again'))));
      payers += pays ? 1 : 0;
      again += paysAgain ? 1 : 0;
      cells[leak] = (pays ? 2.5 : -2.5) + 0.4 * cells[leak]!;
      cells[onlyAgain] = pays ? 1.6 * (paysAgain ? 0.5 : -0.5) + cells[onlyAgain]! : -3;
      const row: Record<string, Cell> = { customer_id: customerId(people, customer), as_of };
      for (let place = 1; place <= columns; place += 1) {
        row[name(place)] = Math.max(0, Math.min(99, Math.round(centre + spread * cells[place]!)));
      }
      rows.indicators.push({ ...row, pays: pays ? 1 : 0, pays_again: pays ? (paysAgain ? 1 : 0) : null });
    }
    for (let place = 1; place <= columns; place += 1) {
      const late = place === leak ? 30 : place === onlyAgain ? 12 : -10;
      const group = static_.has(place) ? 'static' : place <= 100 ? 'old' : `new_${Math.ceil(place / 100)}`;
      rows.indicator_sheet.push({ name: name(place), known_at: calendar.date(day + late), group });
    }
    return {
      as_of,
      customers: panel.length,
      columns,
      p_pays: payers / Math.max(1, panel.length),
      p_pays_again: again / Math.max(1, payers),
      leak: name(leak),
      only_for_pays_again: name(onlyAgain),
      static_labels: staticLabels.map(name),
      drivers: drivers.map(({ place, pay, again: more }) => ({
        name: name(place),
        place,
        on_pays: pay,
        on_pays_again: more,
      })),
    };
  },
});
