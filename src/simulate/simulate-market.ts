import { resolveOptions } from '../option/index.js';
import { createRandom } from '../stats/random.js';
import { assortment, productNumber } from './assortment.js';
import { fillBaskets } from './baskets.js';
import { createCalendar } from './calendar.js';
import { drawCommunities } from './communities.js';
import { emptyDraft, viewBase } from './draft.js';
import type { Market } from './market.js';
import { drawNetwork } from './network.js';
import { addNoise } from './noise.js';
import { type MarketInput, simulateOptions } from './options.js';
import { drawPeople } from './people.js';
import { drawReferrals } from './referrals.js';
import { type StoryId, type StoryTruths, stories } from './stories/index.js';
import { marketTables } from './tables.js';
import { tellTruth } from './tell-truth.js';
import { drawVisits } from './visits.js';

/**
 * Makes a town of customers whose truth is known: what a neighbourhood shop group would export, and what is behind it.
 *
 * In this order: calendar, communities, people with their hidden segments, orders, baskets, network, referrals; then the
 * stories; then the truth is written down; then noise. Each of these has a random stream of its own, so that a story can
 * be added or left out and everything else stays as it was. Pure: no clock, no files. Cost: O(order lines + ties), about
 * 15 order lines a customer.
 *
 * The same options give the same tables and truth in every Node: integer and basic arithmetic, and the logarithms and
 * exponentials that V8 carries with it; money is on price points, times are whole seconds.
 *
 * @param input - customers, seed, months, noise
 * @param only - the stories to plant, all of them by default
 * @returns five tables, read row by row, and the truth
 * @throws VitalfewError invalid_option | unknown_option
 * @example simulateMarket({ customers: 200, seed: 7 }).truth.segments.length // => 8
 */
export function simulateMarket(
  input: MarketInput = {},
  only: readonly StoryId[] = stories.map(({ id }) => id),
): Market {
  const options = resolveOptions('simulate', simulateOptions, input);
  const random = createRandom(options.seed, 'market');
  const calendar = createCalendar(options.months);
  const communities = drawCommunities(options.customers, random.fork('communities'));
  const people = drawPeople(options.customers, calendar.days, communities, random.fork('people'));
  const draft = emptyDraft({ options, calendar, communities, people, products: assortment });
  drawVisits(draft, random.fork('visits'));
  fillBaskets(draft, new Set(stories.flatMap(({ owns }) => owns.map(productNumber))), random.fork('baskets'));
  drawNetwork(draft, random.fork('network'));
  drawReferrals(draft, random.fork('referrals'));

  const ground = { draft, base: viewBase(draft) };
  const told: Record<string, unknown> = {};
  for (const story of stories) {
    if (only.includes(story.id)) told[story.id] = story.plant(ground, random.fork(`story/${story.id}`));
  }
  const truth = tellTruth(draft, told as StoryTruths);
  addNoise(draft, random.fork('noise'));
  return { tables: marketTables(draft, random.fork('tables')), truth };
}
