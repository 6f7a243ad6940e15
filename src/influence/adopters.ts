import { analysis } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { readTies, tieTables } from '../ties/index.js';
import { adopterClasses } from './adopters/adopter-classes.js';
import { adoptersAnswer } from './adopters/adopters-answer.js';
import { classFacts, testClaim } from './adopters/class-facts.js';
import { earlyBuyersOf } from './adopters/early-buyers.js';
import { earlyRecord } from './adopters/early-record.js';
import { censoredShare, launchesOf, readSales } from './adopters/find-launches.js';
import { followersOf } from './adopters/followers.js';
import { judgeLaunches } from './adopters/judge-launches.js';
import { launchGate } from './adopters/launch-gate.js';
import { readAdoptionList, readBuyers, readContacts } from './adopters/read-adopters.js';
import { adoptersOptions } from './adopters-options.js';

const name = 'influence.adopters';

/**
 * Who takes up what is new, and when: innovators, early adopters, early and late majority, laggards.
 *
 * Launches are the products first sold within the data. The categories are those of one launch (`product`), of some (`products`) or of all, non-adopters, left-censored
 * customers (who may have had it before the data begin) and those who joined later apart. Of each category: its share of customers and of money, who
 * followed, what money spent on it brought back. The claim that one in eight brings more than half is tested with an interval. Of
 * each launch: how its early buyers took it, whether it lives on, and the chance of that for a new one. Of each customer: how often
 * early, and how those picks turned out. Cost: O(order lines) in the engine, O(adoptions × ties + customers × launches) here.
 *
 * @param shop - needs orders: customer_id, product_id, ordered_at; uses amount, joined_at of customers, ties, costs of touches
 * @returns tables.classes (8), claim (2), launches, customers, harbingers, panel, actions; metrics early_share_12_5, early_share_13_5, launches, hit_rate, …
 * @throws VitalfewError missing_table | missing_column | not_enough_data (no launch within the data) | invalid_option (a product nobody bought)
 * @example (await adopters(await sample())).tables.claim.rowCount // => 2
 * @see E. M. Rogers, Diffusion of Innovations (2003). Deviation: cuts on the log scale, see `adopterClasses`.
 */
export const adopters = analysis({
  id: 'influence/adopters',
  needs: { orders: ['customer_id', 'product_id', 'ordered_at'] },
  uses: {
    orders: ['amount', 'is_return', 'product_name'],
    customers: ['customer_id', 'name', 'joined_at'],
    products: ['product_id', 'name', 'name_en'],
    relations: ['from', 'to'],
    touches: ['customer_id', 'campaign', 'message', 'cost', 'amount'],
  },
  options: adoptersOptions,
  methods: [
    'Rogers, Diffusion of Innovations (5th ed., 2003), chapter 7: categories of adopters',
    'Anderson, Lin, Simester & Tucker, Journal of Marketing Research 52 (2015), 580–592: harbingers of failure',
    'Tarone, Biometrika 66 (1979): beta-binomial priors',
  ],
  async run(shop, options, { engine, signal, progress, seed }) {
    const sales = await readSales(shop, options.earlyDays, signal);
    const found = sales === null ? [] : launchesOf(sales, options.minAdopters);
    const wanted = [...new Set([...(options.product === null ? [] : [options.product]), ...(options.products ?? [])])];
    const named = wanted.map((product) => {
      const known = sales?.products.find((each) => each.product === product);
      if (sales !== null && !known)
        throw invalidOption(name, options.product === product ? 'product' : 'products', {
          expected: message('must_be.product.bought'),
          received: product,
        });
      return known;
    });
    if (sales === null || (found.length === 0 && named.length === 0))
      throw new VitalfewError(
        'not_enough_data',
        message('influence/adopters.no_launch', {
          function: name,
          least: { value: options.minAdopters, unit: 'customers' },
        }),
      );
    const most = [...found].sort((a, b) => b.firstBuyers - a.firstBuyers || a.day - b.day).slice(0, options.launches);
    const launches = found.filter((launch) => most.includes(launch));
    for (const known of named) if (!launches.some(({ product }) => product === known!.product)) launches.push(known!);
    const asked = launches.flatMap(({ product }, l) => (wanted.length === 0 || wanted.includes(product) ? [l] : []));
    const isOlder = asked.map((l) => launches[l]!.day <= censoredShare * sales.length);
    const buyers = await readBuyers(shop, sales.from, signal);
    progress(0.4);
    const { list, daily } = await readAdoptionList(shop, launches, buyers, signal);
    const contacts = await readContacts(shop, launches, options.campaign, buyers, signal);
    const tables = tieTables(name, shop, 'auto').filter((table) => table === 'relations');
    const ties = tables.length > 0 ? await readTies(shop, { engine, tables, weighted: false, signal }) : null;
    progress(0.6);
    const launchDays = launches.map(({ day }) => day);
    const classes = adopterClasses(list, {
      customers: buyers.ids.length,
      launchDays,
      joined: buyers.joined,
      asked,
      censoredDays: launches.map((_, l) => (isOlder[asked.indexOf(l)] ? options.earlyDays : 0)),
      method: options.method,
      scale: options.scale,
      shares: options.shares,
      cuts: options.cuts,
    });
    const isAsked = new Set(asked);
    const launchMoney = new Float64Array(buyers.ids.length);
    list.customer.forEach((i, a) => {
      if (isAsked.has(list.launch[a]!)) launchMoney[i]! += list.money[a]!;
    });
    const place = ties ? new Map(ties.ids.map((id, node) => [id, node])) : null;
    const followers =
      ties && place && ties.from.length > 0
        ? followersOf(
            list,
            launches.length,
            Int32Array.from(buyers.ids, (id) => place.get(id) ?? -1),
            { nodeCount: ties.ids.length, from: ties.from, to: ties.to },
            options,
          )
        : null;
    const judged = judgeLaunches(launches, list, daily, options);
    const earlyBuyers = earlyBuyersOf(list, launches, buyers.joined, options.earlyDays);
    const gate = launchGate(judged, earlyBuyers, buyers.ids.length, { level: options.level, seed });
    // Over all launches, whichever one the categories are asked for.
    const exposed = Uint32Array.from(buyers.joined, (joined) => launchDays.filter((day) => joined <= day).length);
    const record = earlyRecord(judged, earlyBuyers, { exposed, visits: buyers.visits }, options.level);
    progress(0.9);
    const facts = classFacts({ classes, buyers, launchMoney, followers, contacts, level: options.level });
    return await adoptersAnswer({
      shop,
      options,
      sales,
      found: found.length,
      asked,
      buyers,
      list,
      classes,
      facts,
      claims: testClaim({ classes, buyers }, options.level),
      judged,
      gate,
      record,
      exposed,
      followers,
      contacts,
      signal,
    });
  },
});
