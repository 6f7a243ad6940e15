import { type Answer, actionsTable, type Shop } from '../analysis/index.js';
import { type Issue, invalidOption } from '../errors.js';
import { message } from '../messages/index.js';
import { type Metric, quoteMetric } from '../result/index.js';
import { median } from '../stats/index.js';
import { bayesCharts } from './bayes-charts.js';
import { bayesCurves, curveTable } from './bayes-curves.js';
import { bayesFindings } from './bayes-findings.js';
import type { BayesOptions } from './bayes-options.js';
import { type BayesTables, priorTable, topTable } from './bayes-tables.js';
import type { KnownPair } from './known-pair.js';
import { leftOutLines } from './left-out.js';
import { type NextRow, nextOfCustomers, nextTable } from './next-of-customers.js';
import { chooseOffers, offerActions } from './offers.js';
import type { PairAnswer } from './pair-posteriors.js';
import { type PairRow, pairRows, pairTable } from './pair-table.js';
import type { Level, ReadPurchases } from './read-purchases.js';
import { bayesSquare, bayesSteps, bayesTable, type Counted, squareTable } from './teach.js';

export interface Material {
  readonly shop: Shop;
  readonly options: BayesOptions;
  readonly level: Level;
  readonly read: ReadPurchases;
  readonly found: PairAnswer;
  readonly taught: KnownPair | null;
}

function metricsOf({ level, read, found }: Material): Metric[] {
  const label = (id: string) => message(`cross-sell/bayes.metric.${id}`);
  const enough = found.tested > 0;
  const units = level === 'customer' ? 'customers' : 'baskets';
  const own = Array.from(found.priors.concentration).filter((value) => value > 0);
  return [
    {
      id: units,
      label: label(units),
      value: read.bought.units,
      unit: level === 'customer' ? 'customers' : 'count',
    },
    { id: 'products', label: label('products'), value: read.products.length, unit: 'count' },
    { id: 'pairs_tested', label: label('pairs_tested'), value: found.tested, unit: 'count' },
    { id: 'n_positive', label: label('n_positive'), value: enough ? found.positive : null, unit: 'count' },
    { id: 'prior_mean', label: label('prior_mean'), value: enough ? found.pooled : null, unit: 'share' },
    {
      id: 'prior_concentration',
      label: label('prior_concentration'),
      value: enough && own.length > 0 ? median(own) : null,
      unit: 'number',
    },
  ];
}

/** The pair that is taught: the one asked for, else the one with the most buyers beyond chance, which areas show best. */
function taughtRow({ found, taught, options }: Material): number {
  if (taught !== null)
    return found.pairs.findIndex((pair) => pair.antecedent === taught[0] && pair.consequent === taught[1]);
  let best = found.pairs.length > 0 ? 0 : -1;
  let most = 0;
  found.pairs.forEach((pair, row) => {
    const beyondChance = pair.k - pair.n * pair.base;
    if (pair.k >= options.minCount && pair.liftLow > 1 && beyondChance > most) [best, most] = [row, beyondChance];
  });
  return best;
}

function countedOf({ found, read, shop }: Material, row: number): Counted | null {
  const pair = found.pairs[row];
  if (!pair) return null;
  const { unitsOf } = read;
  const both = shop.has('orders', 'ordered_at') ? pair.before + pair.same + pair.after : pair.k;
  return { all: read.bought.units, a: unitsOf[pair.antecedent]!, b: unitsOf[pair.consequent]!, both };
}

function warningsOf({ read, found, options, level }: Material, offersLeftOut: number): Issue[] {
  const warnings: Issue[] = [];
  const count = (value: number) => ({ value, unit: 'count' as const });
  const add = (code: string, severity: 'info' | 'warning', n: number, params = {}): void => {
    const text = message(`cross-sell/bayes.warning.${code}`, { n: count(n), min: count(options.minCount), ...params });
    warnings.push({ code, severity, message: text, count: n });
  };
  if (found.tested === 0) {
    warnings.push({
      code: 'not_enough_data',
      severity: 'warning',
      message: message('warning.not_enough_data', {
        what: message('cross-sell/bayes.what.pairs'),
        needs: message(`cross-sell/bayes.needs.${level}`, { min: count(options.minCount) }),
        has: message('cross-sell/bayes.has', { n: count(read.products.length) }),
      }),
    });
    return warnings;
  }
  const few = read.allProducts - read.products.length;
  if (few > 0) add('few_buyers', 'info', few);
  const unseen = found.together - found.pairs.filter((pair) => pair.k > 0).length;
  if (unseen > 0) add('pairs_left_out', 'warning', unseen, { shown: count(found.pairs.length) });
  if (found.priors.level.includes(2)) add('common_prior', 'info', read.products.length);
  if (offersLeftOut > 0) add('offers_left_out', 'info', offersLeftOut, { most: count(options.offersPerPair) });
  return warnings;
}

/** Makes the answer of what was counted and estimated. */
export async function bayesAnswer(material: Material): Promise<Answer<BayesTables>> {
  const { shop, options, level, read, found } = material;
  const ordered = level === 'customer' && shop.has('orders', 'ordered_at');
  const { products, names, english, valuePerBuyer } = read;
  const rows = pairRows(found.pairs, { level: options.credibleLevel, products, names, valuePerBuyer, ordered });
  const taught = taughtRow(material);
  const counted = countedOf(material, taught);
  const steps = counted ? bayesSteps(counted) : [];
  const square = counted ? bayesSquare(counted) : [];
  const top = topRows(rows, options.top);
  const candidates = offerCandidates(rows, options, level);
  const offered = candidates.flatMap((row) => [found.pairs[row]!.antecedent, found.pairs[row]!.consequent]);
  const { offers, leftOut } = chooseOffers(await read.purchasesOf(offered), found.pairs, rows, {
    candidates,
    most: options.offersPerPair,
  });
  const ids = await read.unitIds(offers.map((offer) => offer.unit));
  const next = await nextRows(
    material,
    rows,
    offers.map(({ unit }) => unit),
  );
  const metrics = metricsOf(material);
  const pair = rows[taught];
  const curves = pair ? bayesCurves(found.pairs[taught]!, pair.p_high) : [];
  const findings = bayesFindings({
    rows,
    metrics: new Map(metrics.map((metric) => [metric.id, quoteMetric(metric)])),
    steps,
    pair: pair ?? null,
    options,
    level,
    currency: shop.currency,
    english,
  });
  return {
    input: {
      rows: read.lines,
      customers: read.lineCustomers,
      from: read.from,
      to: read.to,
      leftOut: leftOutLines(read, `cross-sell/bayes.left_out.${level}`),
    },
    metrics,
    findings,
    tables: {
      pairs: pairTable(rows, english),
      pairs_top: topTable(
        top.map((row) => rows[row]!),
        english,
      ),
      priors: priorTable(found.priors, read),
      bayes: bayesTable(steps),
      bayes_square: squareTable(square),
      bayes_curves: curveTable(curves),
      next: nextTable(next, english),
      actions: actionsTable(offerActions(offers, rows, ids)),
    },
    charts: bayesCharts({
      top: top.map((row) => rows[row]!),
      pair: pair ?? null,
      steps,
      english,
      level,
      windowDays: options.windowDays,
    }),
    warnings: warningsOf(material, leftOut),
  };
}

/** The next products of the customers asked for, else of those with an offer. @throws VitalfewError invalid_option (an unknown customer) */
async function nextRows(
  { options, level, read, found }: Material,
  rows: readonly PairRow[],
  offered: readonly number[],
): Promise<NextRow[]> {
  const { customers, nextTop: top, windowDays, credibleLevel } = options;
  if (level === 'basket' || top === 0) return [];
  let units = [...new Set(offered)].sort((a, b) => a - b);
  if (customers !== null) {
    const known = await read.unitNumbers(customers);
    const unknown = customers.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw invalidOption('crossSell.bayes', 'customers', {
        expected: message('must_be.customers.buyers'),
        received: unknown,
      });
    units = [...new Set(customers)].map((id) => known.get(id)!);
  }
  if (units.length === 0) return [];
  const paired = [...new Set(found.pairs.flatMap(({ antecedent, consequent }) => [antecedent, consequent]))];
  // Where an engine far away counted the pairs, only the purchases of their products are fetched.
  const items = 'antecedent' in read.bought ? paired.sort((a, b) => a - b) : [...read.products.keys()];
  const ids = await read.unitIds(units);
  return nextOfCustomers(
    await read.purchasesOf(items),
    { pairs: found.pairs, rows, read },
    { units, ids, top, level: credibleLevel, plain: windowDays === null ? items : [] },
  );
}

/** Rows for the picture: of two rows that are each other's mirror the first. */
function topRows(rows: readonly PairRow[], top: number): number[] {
  const seen = new Set<string>();
  const chosen: number[] = [];
  for (let row = 0; row < rows.length && chosen.length < top; row++) {
    const { antecedent, consequent } = rows[row]!;
    if (seen.has(JSON.stringify([consequent, antecedent]))) continue;
    seen.add(JSON.stringify([antecedent, consequent]));
    chosen.push(row);
  }
  return chosen;
}

/** Pairs worth an offer: well supported, surely positive, the best by expected money. Baskets have nobody to offer to. */
function offerCandidates(rows: readonly PairRow[], options: BayesOptions, level: Level): number[] {
  if (level === 'basket') return [];
  const worth = (row: PairRow): number => row.margin ?? row.p;
  return rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.lift_low > 1 && row.n_both >= options.minCount && worth(row) > 0)
    .sort((x, y) => worth(y.row) - worth(x.row) || x.index - y.index)
    .slice(0, options.offerPairs)
    .map(({ index }) => index);
}
