import { analysis, leftOutFor } from '../analysis/index.js';
import { type Issue, invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { bunching } from '../stats/index.js';
import { customerValues } from './customer-values.js';
import { tiersOf, tiersUnderBudget, tierThresholds } from './tiers/assign-tiers.js';
import { heldTable, heldTiers } from './tiers/held-tiers.js';
import { costPerMember, membersOf, strayBenefit, suggestedBenefits } from './tiers/tier-costs.js';
import type { TierRule } from './tiers/tier-rules.js';
import { tiersCharts } from './tiers/tiers-charts.js';
import { tiersFindings } from './tiers/tiers-findings.js';
import { tiersMetrics } from './tiers/tiers-metrics.js';
import { tiersOptions } from './tiers/tiers-options.js';
import {
  benefitsTable,
  bunchingBinsTable,
  bunchingRows,
  bunchingTable,
  tierActions,
  tierCustomersTable,
  tierRows,
  tiersTable,
} from './tiers/tiers-tables.js';

const name = 'segment.tiers';
/** Width of the window just above a threshold, as a share of it. */
const width = 0.1;

/**
 * Who belongs to which tier, what the tiers bring and cost, who is close to the next one, and do customers aim for it?
 *
 * Money is summed per customer net of returns. Tiers by share are counted among those who brought money and begin at the
 * money of their last customer, so that equal money is never split; tiers by amount begin as stated; under a budget all
 * shares are made smaller by the same factor until the stated costs fit. A benefit belongs to its tier and to those above.
 * break_even is cost ÷ margin of the members: by how much their margin must rise to pay for the tier. Bunching is looked
 * for at amounts that customers know: stated ones, or `announced`. Cost: O(order lines + customers · log customers).
 *
 * @param shop - needs orders: customer_id, amount; uses ordered_at, cost, products.cost, customers.acquisition_cost,
 *   memberships.benefit_cost
 * @returns tables.tiers (n_tiers + 1 × 16), customers (n_customers × 6), benefits (n × 5), bunching (n_thresholds × 10),
 *   bunching_bins, actions; held (held × tier) where customers hold a tier; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no order line with a customer) | invalid_option (a
 *   benefit of no tier; a budget without stated costs or with tiers by amount)
 * @example (await tiers(shop)).tables.tiers.cell(0, 'customers') // => 43 (Online Retail, quantity and price above 0)
 * @see H. J. Kleven (2016), Bunching, Annual Review of Economics 8. Deviation from it: see `bunching`.
 */
export const tiers = analysis({
  id: 'segment/tiers',
  needs: { orders: ['customer_id', 'amount'] },
  uses: {
    orders: ['ordered_at', 'cost', 'product_id', 'quantity'],
    products: ['cost'],
    customers: ['acquisition_cost', 'tier'],
    memberships: ['customer_id', 'benefit_cost'],
  },
  options: tiersOptions,
  methods: [
    'Kleven, H. J. (2016). Bunching. Annual Review of Economics 8, 435–464.',
    'Chetty, R., Friedman, J. N., Olsen, T. & Pistaferri, L. (2011). Adjustment costs, firm responses, and micro vs. macro labor supply elasticities. Quarterly Journal of Economics 126(2), 749–804.',
  ],
  async run(shop, options, { signal, progress, value }) {
    const { budget, windowDays, near, level } = options;
    const benefits = options.benefits ?? suggestedBenefits(options.tiers);
    const stray = strayBenefit(benefits, options.tiers);
    if (stray !== null) {
      const expected = message('segment/tiers.benefit_tiers', {
        tiers: options.tiers.map((rule) => rule.name).join(', '),
      });
      throw invalidOption(name, 'benefits', { expected, received: stray });
    }
    const values = await customerValues(shop, { windowDays, signal });
    const n = values.ids.length;
    if (n === 0) {
      const advice = message('segment/tiers.empty.advice');
      throw new VitalfewError('empty_input', message('error.empty_input', { function: name, table: 'orders', advice }));
    }
    progress(0.6);
    const sorted = values.value.filter((money) => money > 0).sort();

    const costOf = (rules: readonly TierRule[]): number | null => {
      const tier = tiersOf(values.value, tierThresholds(sorted, rules));
      const costs = membersOf(values.value, tier, rules.length)
        .slice(0, -1)
        .map((members, place) => {
          const perMember = costPerMember(benefits, rules, place, members);
          return perMember === null ? null : perMember * members.customers;
        });
      return costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0 as number | null);
    };
    let rules = options.tiers;
    let factor: number | null = null;
    if (budget !== null) {
      if (rules.some((rule) => rule.amount !== undefined))
        throw invalidOption(name, 'budget', { expected: message('segment/tiers.budget_shares'), received: budget });
      if (costOf(rules) === null)
        throw invalidOption(name, 'budget', { expected: message('segment/tiers.budget_costs'), received: budget });
      ({ rules, factor } = tiersUnderBudget(rules, budget, (scaled) => costOf(scaled)!));
    }
    const thresholds = tierThresholds(sorted, rules);
    const tier = tiersOf(values.value, thresholds);
    const marginShare = value === 'margin' ? 1 : options.marginShare;
    const rows = tierRows(values, tier, rules, thresholds, { benefits, marginShare, level });
    const { actions, ...close } = tierActions(values, tier, thresholds, near, shop.asOf);
    const stated = rules.flatMap((rule) => rule.amount ?? []).reverse();
    const known = options.announced ?? stated;
    const found = known.map((threshold) => (threshold > 0 ? bunching(sorted, threshold, { width, level }) : null));
    const piles = found.filter((each) => each !== null);
    const bunches = bunchingRows(piles, width);
    const held = await heldTiers(shop, values, tier, rules, { level, signal });
    progress(0.9);

    const warnings: Issue[] = [];
    const warn = (code: string, text: string, params: Parameters<typeof message>[1], severity: Issue['severity']) =>
      warnings.push({ code, severity, message: message(`segment/tiers.warning.${text}`, params) });
    if (rows.some((row, place) => place < rules.length && row.customers > 0 && row.cost === null))
      warn('unknown_cost', 'unknown_cost', undefined, 'info');
    else if (rows.some((row) => row.cost !== null && row.cost > 0 && row.margin === null))
      warn('unknown_margin', 'unknown_margin', undefined, 'warning');
    if (piles.length < known.length)
      warn('not_enough_data', 'bunching', { thresholds: known.length - piles.length }, 'warning');
    const empty = rows.filter((row, place) => place < rules.length && row.customers === 0);
    if (empty.length > 0) warn('empty_tier', 'empty_tier', { tiers: empty.length }, 'warning');
    const metrics = tiersMetrics({ tiers: rows, near: { ...close, share: near }, factor, held, level, value });
    return {
      input: {
        rows: values.lines,
        customers: n,
        from: values.from,
        to: values.to,
        leftOut: leftOutFor(values.linesWithoutCustomer),
      },
      metrics,
      findings: tiersFindings({ tiers: rows, bunching: bunches, metrics, value, currency: shop.currency }),
      tables: {
        tiers: tiersTable(rows),
        customers: tierCustomersTable(values, tier, rules, thresholds),
        benefits: benefitsTable(benefits),
        bunching: bunchingTable(bunches),
        bunching_bins: bunchingBinsTable(piles[0]),
        ...(held ? { held: heldTable(held.rows) } : {}),
        actions,
      },
      charts: tiersCharts(rows, bunches, value, shop.currency),
      warnings,
    };
  },
});
