import { analysis, leftOutFor } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { createRandom } from '../stats/index.js';
import { nameClusters } from './clusters/name-clusters.js';
import { chooseFeatures } from './features/choose-features.js';
import { namedByProduct } from './features/feature-names.js';
import { readFeatures } from './features/read-features.js';
import { traits } from './features/traits.js';
import { findPersonas } from './personas/find-personas.js';
import { givenSegments } from './personas/given-segments.js';
import { personaOffers } from './personas/offers.js';
import { personaActions } from './personas/persona-actions.js';
import type { PersonaAnswer } from './personas/persona-answer.js';
import { personaCharts } from './personas/persona-charts.js';
import { personaFindings } from './personas/persona-findings.js';
import { personaMetrics } from './personas/persona-metrics.js';
import { personaOptions } from './personas/persona-options.js';
import { buyersOf, personaOrders } from './personas/persona-orders.js';
import { personaTables } from './personas/persona-tables.js';
import { usualFeatures } from './personas/usual-features.js';
import { verification } from './personas/verify.js';
import { productNames } from './product-names.js';

const name = 'segment.personas';
/** Customers below which no persona is told. */
const fewest = 30;

/**
 * Who the customers are: a few personas, each with what sets it apart, what it is worth, where and when it buys, what to offer it, and a real customer as example.
 *
 * Customers with at least `minOrders` orders are grouped by k-means on age, gender, time of day and week, channel and goods, each counting the same (`features` names
 * others); or by a column of customers (`segment`). The number of personas, from 3 on, is chosen as in segment/clusters. Traits are standardised differences from all others; what
 * personas were not grouped by is tested, p values adjusted over all (Benjamini–Hochberg). Offers are products that a persona's members buy more often than others, by
 * Fisher's test. A persona can be used when it is large enough (`leastShare`), can be recognised (one demographic or behaviour differs by 0.8 standard deviations), and there is
 * something to do about it (an offer). Records of customers and deals that look faked are listed by doubt × value; once some are verified (`verified`) their
 * share is estimated. Money is net of returns; shares of promotion, channel and time are of what was bought. Cost: O(order lines + customers × features).
 *
 * @param shop - needs orders: customer_id, ordered_at, amount; uses everything that customers, products, relations, referrals, interactions and deals tell
 * @returns tables.personas, traits, offers, customers, apart, fields, verify, cards, actions; metrics in customers, shares, days
 * @throws VitalfewError missing_table | missing_column | not_enough_data (fewer than 30 customers with enough orders, or all alike) | invalid_option
 * @example (await personas(shop, { where: { 'products.category': 'skincare' }, clusters: 4 })).tables.personas.rowCount // => 4
 * @see A. Cooper, The Inmates Are Running the Asylum (1999); C. Hennig (2007), Computational Statistics & Data Analysis 52, 258–271; Y. Benjamini and Y. Hochberg (1995). Deviation: none.
 */
export const personas = analysis({
  id: 'segment/personas',
  needs: { orders: ['customer_id', 'ordered_at', 'amount'] },
  uses: {
    orders: ['order_id', 'product_id', 'channel', 'list_price', 'unit_price', 'discount', 'is_return'],
    customers: ['*'],
    products: ['category', 'name', 'name_en'],
    relations: ['from', 'to'],
    referrals: ['referrer_id', 'referred_id'],
    interactions: ['customer_id'],
    deals: ['deal_id', 'company_id', 'contact_id', 'role', 'amount'],
  },
  options: personaOptions,
  methods: [
    'Cooper, A. (1999). The Inmates Are Running the Asylum. Sams: personas.',
    'Arthur, D. & Vassilvitskii, S. (2007). k-means++: The advantages of careful seeding. SODA 2007, 1027–1035.',
    'Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics & Data Analysis 52, 258–271.',
    'Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. JRSS B 57, 289–300.',
    'Kotler, P. Marketing Management: segments are to be measurable, substantial, accessible, differentiable and actionable.',
  ],
  async run(shop, options, { engine, signal, progress, seed, value }) {
    if (options.clusters === 'auto' && options.resamples === 0 && options.segment === null)
      throw invalidOption(name, 'resamples', {
        expected: message('segment/clusters.auto_needs_resamples'),
        received: options.resamples,
      });
    if (shop.asOf === null) throw notEnough(0, options.minOrders);
    const usual = await usualFeatures(shop, options.goods, signal);
    const grouping = [...new Set((options.features ?? usual.grouping).map((id) => id.replace(/^customers\./, '')))];
    const wanted = await chooseFeatures(
      name,
      shop,
      [...new Set([...grouping, ...usual.grouping, ...usual.describing])],
      [],
      signal,
    );
    const features = await readFeatures(shop, wanted, signal);
    const given = options.segment === null ? null : await givenSegments(shop, options.segment, features.ids, signal);
    const known = Uint32Array.from(features.ids.keys()).filter(
      (i) => features.orders![i]! >= (given === null ? options.minOrders : 1) && (given === null || given[i] !== null),
    );
    if (known.length < fewest) throw notEnough(known.length, options.minOrders);
    progress(0.3);

    const grouped =
      given === null
        ? await findPersonas(
            features.columns.filter(({ id }) => grouping.includes(id)),
            known,
            { ...options, seed, signal },
          )
        : { found: null, rows: known, apart: new Uint32Array() };
    if (grouped === null) throw notEnough(0, options.minOrders);
    const { found, rows, apart } = grouped;
    progress(0.7);

    const segments = given === null ? null : [...new Set(Array.from(rows, (row) => given[row]!))].sort();
    const raw = found?.labels ?? Uint16Array.from(rows, (row) => segments!.indexOf(given![row]!));
    const count = found?.clusters ?? segments!.length;
    const named = nameClusters(raw, count, segments === null ? null : Array.from(rows, (row) => given![row]!));
    // Personas stand largest first from here on.
    const rank = new Int32Array(count);
    named.order.forEach((cluster, at) => {
      rank[cluster] = at;
    });
    const names = named.order.map((cluster) => named.names[cluster]!);
    const labels = new Int32Array(features.ids.length).fill(-1);
    rows.forEach((row, i) => {
      labels[row] = rank[raw[i]!]!;
    });

    const members = engine.scratch('personas');
    await engine.register(members, [
      { name: 'customer_id', type: 'text', data: Array.from(rows, (row) => features.ids[row]!) },
      { name: 'persona', type: 'integer', data: Float64Array.from(rows, (row) => labels[row]!) },
    ]);
    try {
      const sold = await personaOrders(shop, members, count, usual.hours, signal);
      const sizes = names.map((_, persona) => rows.reduce((sum, row) => sum + (labels[row] === persona ? 1 : 0), 0));
      const offers = personaOffers(sold.products, sizes, options);
      const products = await productNames(shop, signal);
      const told = features.columns.map((column) => namedByProduct(column, products));
      const all = traits(told, labels, {
        clusters: count,
        usedFor: new Set(given === null ? grouping : []),
        level: options.level,
      });
      const money = new Map(features.ids.map((id, i) => [id, features.money![i]!]));
      const random = createRandom(seed, 'segment/personas').fork('faked');
      const checked = await verification(shop, money, {
        verified: options.verified,
        level: options.level,
        random,
        signal,
      });
      progress(0.9);
      const answer: PersonaAnswer = {
        apart,
        grouping,
        unknown: features.ids.length - known.length,
        features,
        rows,
        labels,
        names,
        sizes,
        found,
        named,
        traits: all,
        offers,
        checked,
        options,
        orders: sold.personas,
        products,
        currency: shop.currency,
      };
      const { tables, best } = personaTables(answer);
      const first = new Map(best.map((offer) => [offer.product, offer]));
      const buyers = await buyersOf(shop, members, [...first.keys()], signal);
      const actions = personaActions(answer, best, buyers, shop.asOf);
      const { metrics, warnings } = personaMetrics(answer);
      const shown = {
        personas: tables.personas.toRows(),
        traits: tables.traits.toRows(),
        verify: tables.verify.toRows(),
      };
      const leftOut = features.linesWithoutCustomer;
      return {
        input: {
          rows: features.rows,
          customers: features.ids.length,
          from: features.from,
          to: features.to,
          leftOut: leftOutFor(leftOut),
        },
        metrics,
        findings: personaFindings(answer, shown, metrics, value),
        tables: { ...tables, actions },
        charts: personaCharts(shown, tables.cards.rowCount === 0 ? null : tables.cards.toRows()),
        warnings,
      };
    } finally {
      await engine.drop(members);
    }
  },
});

function notEnough(has: number, orders: number): VitalfewError {
  const what = message('segment/personas.needs', { orders });
  return new VitalfewError(
    'not_enough_data',
    message('error.not_enough_data', { function: name, what, needs: fewest, has }),
  );
}
