import { analysis, leftOutFor } from '../analysis/index.js';
import { type Issue, invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { clusterCharts } from './clusters/cluster-charts.js';
import { clusterFindings } from './clusters/cluster-findings.js';
import { clusterMetrics } from './clusters/cluster-metrics.js';
import { clusterOptions } from './clusters/cluster-options.js';
import { clusterTables } from './clusters/cluster-tables.js';
import { clusterWarnings } from './clusters/cluster-warnings.js';
import { earlierClusters } from './clusters/earlier-clusters.js';
import type { ClusterQuestion } from './clusters/find-clusters.js';
import { nameClusters } from './clusters/name-clusters.js';
import { prepare } from './clusters/prepare.js';
import { runClusters } from './clusters/run-clusters.js';
import { chooseFeatures } from './features/choose-features.js';
import { readFeatures } from './features/read-features.js';

const name = 'segment.clusters';

/** What customers are grouped by where nothing is said and there are orders. */
const usual = ['recency_days', 'frequency', 'average_order_value', 'active_days'];
/** Customers below which nothing is grouped. */
const fewest = 10;

/**
 * Which customers are alike, how sure that is, and whether there are groups at all.
 *
 * Numbers are grouped by k-means (`starts` seeds of k-means++, the best kept) on features that are put on one footing (`scale`, `log`); with a category
 * among the features, around medoids by Gower's dissimilarity. The number of clusters, where it is `auto`, is the largest whose clusters are all found
 * again in resamples (Jaccard above .75). Below .6 a cluster is unstable, to .75 doubtful, above .75 stable, above .85 highly stable. Where one cloud without
 * groups would fall into clusters as tight as these, the answer is that there is no structure: the clusters are then cuts of a whole.
 * Clusters are numbered by size, or keep the names they had (`previous`). Confidence is the share of resamples in which a customer is placed in its
 * cluster. Customers of whom a number is unknown are in no cluster. Cost: O(starts × rounds × customers × clusters × features) at most.
 *
 * @param shop - needs orders: customer_id, ordered_at, amount; or customers with columns to group by
 * @returns tables.customers (n_customers × 3), clusters, profiles, map, candidates; metrics in customers, squares, shares
 * @throws VitalfewError missing_table | missing_column | empty_input | not_enough_data (fewer than 10 customers, or all alike) | invalid_option
 * @example (await clusters(iris, { clusters: 3, scale: 'none' })).metrics.find(({ id }) => id === 'within_ss')?.value // => 78.8514…
 * @see D. Arthur and S. Vassilvitskii (2007), k-means++; C. Hennig (2007), Computational Statistics & Data Analysis 52, 258–271. Deviation: see stability and structureOfNumbers.
 */
export const clusters = analysis({
  id: 'segment/clusters',
  needs: [{ orders: ['customer_id', 'ordered_at', 'amount'] }, { customers: ['customer_id'] }],
  uses: {
    orders: ['order_id', 'channel', 'product_id', 'list_price', 'discount'],
    products: ['category'],
    customers: ['*'],
  },
  options: clusterOptions,
  methods: [
    'Arthur, D. & Vassilvitskii, S. (2007). k-means++: The advantages of careful seeding. SODA 2007, 1027–1035.',
    'Hamerly, G. (2010). Making k-means even faster. SDM 2010, 130–140.',
    'Gower, J. C. (1971). A general coefficient of similarity and some of its properties. Biometrics 27, 857–871.',
    'Schubert, E. & Rousseeuw, P. J. (2021). Fast and eager k-medoids clustering. Information Systems 101.',
    'Hennig, C. (2007). Cluster-wise assessment of cluster stability. Computational Statistics & Data Analysis 52, 258–271.',
    'Liu, Y. et al. (2008). Statistical significance of clustering for high-dimension, low-sample size data. JASA 103, 1281–1293.',
  ],
  async run(shop, options, { signal, progress, seed, value }) {
    if (options.clusters === 'auto' && options.resamples === 0)
      throw invalidOption(name, 'resamples', {
        expected: message('segment/clusters.auto_needs_resamples'),
        received: options.resamples,
      });
    const wanted = await chooseFeatures(name, shop, options.features, usual, signal);
    const asked = [...wanted.orders.keys(), ...wanted.attributes.map(({ column }) => column), ...wanted.ties];
    if (asked.length === 0) throw notEnough('features', 1, 0);
    const features = await readFeatures(shop, wanted, signal);
    if (features.ids.length === 0) {
      const advice = message('segment/clusters.empty.advice');
      const table = wanted.orders.size > 0 ? 'orders' : 'customers';
      throw new VitalfewError('empty_input', message('error.empty_input', { function: name, table, advice }));
    }
    const prepared = prepare(features.columns, options);
    const count = prepared.rows.length;
    if (count < fewest) throw notEnough('customers', fewest, count);
    if (prepared.distinct < 2) throw notEnough('distinct', 2, prepared.distinct);
    const most = Math.min(prepared.distinct - 1, Math.floor(count / 5), options.mostClusters);
    if (options.clusters !== 'auto' && options.clusters > prepared.distinct)
      throw invalidOption(name, 'clusters', {
        expected: message('segment/clusters.clusters.most', { most: prepared.distinct }),
        received: options.clusters,
      });
    progress(0.2);

    const question: ClusterQuestion = {
      data: prepared.data,
      count,
      clusters: options.clusters === 'auto' ? (most < 2 ? 2 : null) : options.clusters,
      most,
      starts: options.starts,
      resamples: options.resamples,
      seed,
    };
    const found = await runClusters(question, signal);
    progress(0.8);

    const earlier =
      options.previous === null ? null : await earlierClusters(shop, options.previous, features.ids, signal);
    const named = nameClusters(
      found.labels,
      found.clusters,
      earlier && Array.from(prepared.rows, (row) => earlier[row] ?? null),
    );
    const seen = { features, prepared, found, named, options, currency: shop.currency };
    const { tables, traits } = clusterTables(seen);
    const { metrics, warnings } = clusterMetrics(seen);
    const rows = { clusters: tables.clusters.toRows(), profiles: tables.profiles.toRows() };
    const issues: Issue[] = [...clusterWarnings(seen), ...warnings];
    progress(0.95);
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
      findings: clusterFindings(rows, metrics, { value, currency: shop.currency, traits }),
      tables,
      charts: clusterCharts(rows, tables.map.rowCount, tables.candidates.toRows()),
      warnings: issues,
    };
  },
});

function notEnough(what: 'features' | 'customers' | 'distinct', needs: number, has: number): VitalfewError {
  const params = { function: name, what: message(`segment/clusters.needs.${what}`), needs, has };
  return new VitalfewError('not_enough_data', message('error.not_enough_data', params));
}
