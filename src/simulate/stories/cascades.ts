import type { Random } from '../../stats/random.js';
import { customerId } from '../ids.js';
import { momentOf } from '../place-order.js';
import { hearersOf } from './spread-launch.js';
import { type Ground, story } from './story.js';

// Two accounts of one author. What decides is the reproduction: how many each reader wins, not how many began to read.
const posts = [
  { id: 'story_a', reproduction: 1.7, seeds: 12 },
  { id: 'story_b', reproduction: 1.7, seeds: 12 },
  { id: 'notice_c', reproduction: 0.35, seeds: 12 },
  { id: 'notice_d', reproduction: 0.35, seeds: 12 },
] as const;
const leastTies = 4;

/** Cascades: the same author, the same number of first readers; above the critical mass it runs on, below it dies out. */
export const cascades = story({
  id: 'cascades',
  article: 'key_customers',
  owns: [],
  plant(ground, random) {
    const { draft, base } = ground;
    const { people, calendar } = draft;
    const hearers = hearersOf(draft, (tie) => tie < base.tieCount);
    const ends = Array.from({ length: people.count }, (_, i) => hearers(i).length);
    const sum = ends.reduce((total, n) => total + n, 0);
    // How many ties a newly won reader has beside the one it came by: the mean over ties, not over people.
    const beyond = ends.reduce((total, n) => total + n * n, 0) / Math.max(1, sum) - 1;
    const author = random.integer(people.count);
    const told = posts.map(({ id, reproduction, seeds }, n) => {
      const own = random.fork(id);
      const day = Math.floor((0.3 + 0.15 * n) * calendar.days);
      const chance = reproduction / beyond;
      const size = spread(ground, { id, day, chance, author, seeds }, hearers, own);
      return {
        post: id,
        posted_on: calendar.date(day),
        reproduction,
        p_forward: chance,
        first_readers: seeds,
        forwards: size,
      };
    });
    return {
      author: customerId(people, author),
      critical_reproduction: 1,
      critical_p: 1 / beyond,
      above: posts[0].reproduction,
      below: posts[2].reproduction,
      posts: told,
    };
  },
});

function spread(
  { draft }: Ground,
  post: { id: string; day: number; chance: number; author: number; seeds: number },
  hearers: (customer: number) => readonly { readonly customer: number }[],
  random: Random,
): number {
  const { people, calendar, rows } = draft;
  const readers = new Set<number>([post.author]);
  let wave: { customer: number; from: number }[] = [];
  // First readers who know some people: who knows nobody decides nothing.
  const able = Array.from({ length: people.count }, (_, i) => i).filter((i) => hearers(i).length >= leastTies);
  for (const customer of random.sample(able, Math.min(able.length, post.seeds))) {
    if (!readers.has(customer)) wave.push({ customer, from: post.author });
    readers.add(customer);
  }
  let forwards = 0;
  for (let day = post.day; wave.length > 0 && day < calendar.days; day += 1) {
    const next: typeof wave = [];
    for (const { customer, from } of wave) {
      rows.interactions.push({
        customer_id: customerId(people, customer),
        at: momentOf(draft, day, random),
        kind: 'forward',
        channel: 'app',
        target_customer_id: customerId(people, from),
        campaign: post.id,
      });
      forwards += 1;
      for (const hearer of hearers(customer)) {
        if (readers.has(hearer.customer) || !random.bernoulli(post.chance)) continue;
        readers.add(hearer.customer);
        next.push({ customer: hearer.customer, from: customer });
      }
    }
    wave = next;
  }
  return forwards;
}
