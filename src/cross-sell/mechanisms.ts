import { type Answer, analysis, inWorker, leftOutFor, type RunContext } from '../analysis/index.js';
import { invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { boolean, integer, share } from '../option/index.js';
import type { Metric } from '../result/index.js';
import { newcombe } from '../stats/index.js';
import { type Due, findDue } from './mechanisms/due.js';
import { type Measured, type MeasureQuestion, measureRules } from './mechanisms/measure.js';
import { mechanismCharts, mechanismFindings, mechanismWarnings, type Shown } from './mechanisms/mechanism-findings.js';
import {
  type ArmRow,
  armRows,
  armTable,
  conflictRows,
  conflictTable,
  dueTable,
  type MechanismTables,
  mechanismActions,
  partTable,
} from './mechanisms/mechanism-tables.js';
import { packageOffers } from './mechanisms/package-offers.js';
import { rulesOption } from './mechanisms/parse-rules.js';
import { readMechanismData } from './mechanisms/read-mechanism-data.js';
import { ruleEvents } from './mechanisms/rule-events.js';
import { type Material, type RuleRow, ruleRows, ruleTable } from './mechanisms/rule-rows.js';
import { rulesInForce } from './mechanisms/rules-in-force.js';
import type { TradeRule } from './mechanisms/trade-rule.js';

/** Events from which on drawing their controls takes longer than 200 ms. */
const eventsAtOnce = 3000;

async function measure(question: MeasureQuestion, { signal }: RunContext): Promise<Measured[]> {
  const events = question.rules.reduce((sum, { found }) => sum + found.events.unit.length, 0);
  if (events < eventsAtOnce) return measureRules(question);
  return inWorker<Measured[]>('cross-sell/mechanisms/measure#measureRules', [question], { signal });
}

/** A rule speaks when it was shown to work, or where there was too little to tell and the user wrote it. */
function speaks(row: RuleRow, rule: TradeRule): boolean {
  return row.verdict === 'works' || (rule.name !== null && row.verdict !== 'worse' && row.verdict !== 'no_difference');
}

/**
 * The rules of the trade: when this happens, that is needed soon. Do they hold here, and who is due now?
 *
 * A rule has a trigger (an outcome of a service, a counter that passes a mark, a purchase, units of a package left, an end date, an age), a product and
 * a window. Each is measured on the past: of the events whose whole window lies in the data, how many were followed by the product, against
 * customers who never had the trigger and stood alike in recency and frequency that day, and against the same circle without the trigger (another outcome, the
 * middle of the package). Events of one customer count as fewer where they hang together (ratio variance over customers); several of the same customer and product within one window
 * are one, except purchases. Who is due hears of a rule that works (or that the user wrote and nothing speaks against), with the chance that is left; of
 * contradictory offers the one with the most expected money is kept. Cost: O(lines) in the engine, O(events × tries) here.
 *
 * @param shop - needs orders: customer_id, ordered_at, product_id; uses interactions, memberships, touches, products, customers.birth_date
 * @returns tables.rules (n_rules × 30), parts (by product or topic), due (n_due × 12), conflicts, package_offers where packages were offered again, actions; shares 0..1, money in account currency
 * @throws VitalfewError missing_table | missing_column | empty_input (no purchase) | invalid_option (a rule that cannot be read, with its place; no rule at all)
 * @example (await mechanisms(shop, { rules: '- {id: service, trigger: {on: counter, unit: km, every: 10000}, product: P0911, windowDays: [0, 14]}' }))
 * @see R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890. Deviation: effective instead of counted trials where customers come more than once.
 */
export const mechanisms = analysis({
  id: 'cross-sell/mechanisms',
  needs: { orders: ['customer_id', 'ordered_at', 'product_id'] },
  uses: {
    orders: ['amount', 'quantity', 'product_name', 'is_return'],
    products: ['product_id', 'name', 'name_en', 'category', 'stage', 'price'],
    interactions: ['customer_id', 'at', 'kind', 'product_id', 'topic', 'value', 'unit'],
    memberships: ['customer_id', 'plan', 'started_at', 'ends_at', 'units', 'units_used', 'price'],
    touches: ['customer_id', 'at', 'campaign'],
    customers: ['customer_id', 'birth_date'],
  },
  options: {
    rules: rulesOption,
    builtIn: boolean({ default: true }),
    horizonDays: integer({ min: 0, max: 366, default: 14 }),
    controls: integer({ min: 1, max: 20, default: 3 }),
    minCount: integer({ min: 5, default: 20 }),
    level: share({ min: 0.5, max: 0.999, default: 0.95 }),
  },
  methods: [
    'Wilson, JASA 22 (1927), 209–212: interval of a share',
    'Newcombe, Statistics in Medicine 17 (1998), 873–890: interval of a difference of shares',
    'Cochran, Sampling Techniques, 3rd ed. (1977), ch. 6: variance of a ratio over customers',
    'Benjamini & Hochberg, JRSS B 57 (1995), 289–300',
  ],
  async run(shop, options, context): Promise<Answer<MechanismTables>> {
    const rules = rulesInForce(options.rules, options.builtIn);
    if (rules.length === 0)
      throw invalidOption('crossSell.mechanisms', 'builtIn', {
        expected: message('must_be.built_in'),
        received: options.builtIn,
        advice: message('must_be.advice.rules'),
      });
    const data = await readMechanismData(shop, rules, context);
    if (data.lines === 0) {
      const advice = message('cross-sell/mechanisms.advice.empty');
      const params = { function: 'crossSell.mechanisms', table: 'orders', advice };
      throw new VitalfewError('empty_input', message('error.empty_input', params));
    }
    context.progress(0.4);
    const asOfDay = Date.parse(`${shop.asOf ?? data.to}T00:00:00Z`) / 86_400_000;
    const { level, minCount } = options;
    const found = rules.map((rule, place) => ruleEvents(rule, data, place, asOfDay));
    const measured = await measure(
      {
        rules: rules.map(({ id, windowDays: [from, to] }, r) => ({ id, from, to, found: found[r]! })),
        orders: data.orders,
        bought: data.bought,
        units: data.people.length,
        asOfDay,
        controls: options.controls,
        level,
        seed: context.seed,
      },
      context,
    );
    context.progress(0.8);
    const material: Material = { rules, found, measured, data };
    const before = ruleRows(material, [], minCount);
    const due = findDue(rules, found, measured, data, {
      asOfDay,
      horizon: options.horizonDays,
      level,
      speaks: before.map((row, r) => speaks(row, rules[r]!)),
    });
    const rows = ruleRows(material, due, minCount);
    const counted = await packageOffers(shop, data, { asOfDay, followDays: 45, level }, context);
    const arms = counted === null ? [] : armRows(counted);
    const conflicts = conflictRows(material, due);
    const metrics = metricsOf(rows, due, arms, level);
    const chosen = rows
      .filter(({ n, rate }) => n >= minCount && rate !== null)
      .sort((a, b) => (b.difference_low ?? -2) - (a.difference_low ?? -2) || (a.rule < b.rule ? -1 : 1));
    const shown: Shown = { rules, rows, chosen, arms, conflicts, metrics };
    const untargeted = found.reduce((sum, each) => sum + each.untargeted, 0);
    return {
      input: {
        rows: data.lines,
        customers: data.customers,
        from: data.from,
        to: data.to,
        leftOut: leftOutFor(data.unknownLines, 'cross-sell/mechanisms.left_out.unknown'),
      },
      metrics,
      findings: mechanismFindings(shown),
      tables: {
        rules: ruleTable(rows, rules),
        rules_measured: ruleTable(chosen, rules),
        parts: partTable(material),
        due: dueTable(material, due),
        conflicts: conflictTable(conflicts, rules),
        ...(arms.length > 0 ? { package_offers: armTable(arms) } : {}),
        actions: mechanismActions(material, due),
      },
      charts: mechanismCharts(shown),
      warnings: mechanismWarnings(shown, { untargeted, minCount }),
    };
  },
});

function metricsOf(rows: readonly RuleRow[], due: readonly Due[], arms: readonly ArmRow[], level: number): Metric[] {
  const metric = (id: string, unit: Metric['unit'], value: number | null): Metric => ({
    id,
    unit,
    value,
    label: message(`cross-sell/mechanisms.metric.${id}`),
  });
  const offered = due.filter(({ status }) => status === 'offered');
  const measured = rows.filter(({ verdict }) => verdict !== 'no_data' && verdict !== 'too_few');
  const metrics = [
    metric('rules', 'count', rows.length),
    metric('rules_measured', 'count', measured.length),
    metric('rules_working', 'count', rows.filter(({ verdict }) => verdict === 'works').length),
    metric('customers_due', 'customers', new Set(offered.map(({ unit }) => unit)).size),
    metric('offers_due', 'count', offered.length),
    metric('conflicts', 'count', due.filter(({ status }) => status === 'conflict').length),
  ];
  const [end, half] = ['end', 'middle'].map((arm) => arms.find((row) => row.arm === arm));
  if (end && half) {
    const trials = ({ renewed, n }: ArmRow) => ({ successes: renewed, n });
    const interval = newcombe(trials(end), trials(half), level);
    metrics.push({
      ...metric('end_against_middle', 'share', end.rate! - half.rate!),
      interval: { ...interval, kind: 'newcombe' },
    });
  }
  return metrics;
}
