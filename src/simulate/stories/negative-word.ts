import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { batchTextOf, textOf } from '../review-texts.js';
import { hearersOf } from './spread-launch.js';
import { story } from './story.js';

const topic = 'skincare_batch';
const perDay = 0.12;
const at = 0.72;
const first = 9;
const carries = 0.2;
const heardWithin = 6;
const mostPeople = 0.12;

/** Negative word of mouth: complaints arrive at a steady trickle, then one bad batch is told on from friend to friend. */
export const negativeWord = story({
  id: 'negative_word',
  article: 'word_of_mouth',
  owns: [],
  plant({ draft, base }, random) {
    const { people, calendar, rows } = draft;
    const start = Math.floor(at * calendar.days);
    const here = Array.from({ length: people.count }, (_, i) => i).filter((i) => people.joinedDay[i]! <= 0);
    const say = (customer: number, day: number, further: { [column: string]: string }): void => {
      const sentiment = Math.round((-0.7 + 0.1 * random.normal()) * 100) / 100;
      const said = further.topic === topic ? batchTextOf(customer, random) : textOf(-0.7, customer, random);
      rows.interactions.push({
        customer_id: customerId(people, customer),
        at: momentOf(draft, day, random),
        channel: 'app',
        sentiment: Math.max(-1, Math.min(-0.3, sentiment)),
        text: said,
        ...further,
      });
    };
    const usual = (perDay * people.count) / 2000;
    let before = 0;
    for (let day = 0; day < calendar.days; day += 1) {
      const count = random.poisson(usual);
      if (day < start) before += count;
      for (let n = 0; n < count; n += 1) say(here[random.integer(here.length)]!, day, { kind: 'complaint' });
    }
    const hearers = hearersOf(draft, (tie) => tie < base.tieCount);
    const told = new Set(random.sample(here, first));
    const chain: { from: string; to: string; at: string }[] = [];
    let wave = [...told];
    for (const customer of wave) say(customer, start, { kind: 'complaint', topic });
    const most = Math.round(mostPeople * people.count);
    for (
      let day = start + 1;
      wave.length > 0 && day < calendar.days && told.size < most;
      day += 1 + random.integer(heardWithin)
    ) {
      const next: number[] = [];
      for (const from of wave) {
        for (const { customer, since } of hearers(from)) {
          if (since > day || told.has(customer) || told.size >= most || !random.bernoulli(carries)) continue;
          told.add(customer);
          next.push(customer);
          say(customer, day, { kind: 'complaint', topic, target_customer_id: customerId(people, from) });
          chain.push({ from: customerId(people, from), to: customerId(people, customer), at: calendar.date(day) });
        }
      }
      wave = next;
    }
    return {
      topic,
      started_on: calendar.date(start),
      complaints_a_day_before: before / start,
      p_carries: carries,
      first_complaints: first,
      people: told.size,
      chain,
    };
  },
});
