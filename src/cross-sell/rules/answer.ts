import { type Answer, actionsTable, type RunContext, type Shop } from '../../analysis/index.js';
import { intervalChart } from '../../chart/interval-chart.js';
import type { Issue } from '../../errors.js';
import { message } from '../../messages/index.js';
import type { Chart, LeftOut, Metric } from '../../result/index.js';
import type { BasketData } from './basket-data.js';
import { bundles } from './bundles.js';
import { type ContextRow, contexts } from './context.js';
import { ruleFindings } from './findings.js';
import { checkHoldOut, type HoldOut } from './hold-out.js';
import type { KernelAnswer } from './kernel.js';
import type { RuleOptions } from './options.js';
import { mayOffer, type RuleOffers, ruleOffers } from './rule-offers.js';
import { type FoundRule, ruleRows } from './rule-rows.js';
import { itemSetTable } from './set-table.js';
import { sideNameOf } from './side-names.js';
import { stability } from './stability.js';
import { contextStrata, periodStrata } from './strata.js';
import { bundleTable, contextTable, type RuleTables, ruleTable, stabilityTable, topRuleTable } from './tables.js';
import { topRules } from './top-rules.js';

export interface Material {
  readonly shop: Shop;
  readonly options: RuleOptions;
  readonly data: BasketData;
  /** Baskets that the rules were looked for in, and the least number that a set must lie in. */
  readonly explored: number;
  readonly minCount: number;
  /** Whether that number was raised because too many sets were frequent. */
  readonly raised: boolean;
  readonly held: HoldOut | null;
  readonly found: KernelAnswer;
}

/** Makes the answer of what was mined: rows, the checks that were asked for, bundles, sentences. */
export async function rulesAnswer(
  material: Material,
  { progress, engine, signal }: Pick<RunContext, 'progress' | 'engine' | 'signal'>,
): Promise<Answer<RuleTables>> {
  const { shop, options, data, found, explored, held } = material;
  const plain = ruleRows(found, data, explored);
  const checks = checkRules(material, plain);
  const rules = plain.map(
    (rule, i): FoundRule => ({ ...rule, row: { ...rule.row, ...Object.assign({}, ...checks.map(({ of }) => of(i))) } }),
  );
  progress(0.9);
  const top = topRules(rules, options.top);
  const chosen = new Set(top.map(({ row }) => `${row.antecedent} → ${row.consequent}`));
  const ofTop = <R>(rows: ((rule: number) => R[]) | undefined): R[] =>
    rules.flatMap(({ row }, i) => {
      const shown =
        chosen.has(`${row.antecedent} → ${row.consequent}`) || (row.context !== null && row.context !== 'holds');
      return rows && shown ? rows(i) : [];
    });
  const bundled = bundles(found.all, data, explored, options.minConfidence === null ? 0 : options.bundles);
  // Categories cannot be offered, only products.
  const offering = options.level === 'product' ? top.filter((rule) => mayOffer(rule, options)) : [];
  const offers = await ruleOffers(shop, data, offering, options.offersPerRule, { engine, signal });
  const metrics = metricsOf(material, rules, offers);
  const stable = checks.find((check) => 'periods' in check)?.periods;
  const contextual = checks.find((check) => 'context' in check)?.context;
  return {
    input: { rows: data.lines, customers: data.customers, from: data.from, to: data.to, leftOut: leftOut(data) },
    metrics,
    findings: ruleFindings({ rules, top, found: bundled, metrics, data, options, currency: shop.currency }),
    tables: {
      itemsets: itemSetTable(found.shown, { ...data, baskets: explored }),
      rules: ruleTable(rules, data),
      rules_top: topRuleTable(top, data),
      bundles: bundleTable(bundled, data),
      actions: actionsTable(offers.actions),
      ...(stable === undefined ? {} : { stability: stabilityTable(ofTop(stable), rules, data) }),
      ...(contextual === undefined ? {} : { context: contextTable(ofTop<ContextRow>(contextual), rules, data) }),
    },
    charts: charts(top, data),
    warnings: warnings(material, held, offers),
  };
}

interface Check {
  readonly of: (rule: number) => object;
  readonly periods?: ReturnType<typeof stability>['rows'];
  readonly context?: ReturnType<typeof contexts>['rows'];
}

/** The checks that were asked for, each on all baskets. */
function checkRules({ options, data, held }: Material, rules: readonly FoundRule[]): Check[] {
  const checks: Check[] = [];
  if (held !== null) {
    const checked = checkHoldOut(data.baskets, held, rules);
    checks.push({ of: (i) => checked[i]! });
  }
  if (options.periods > 0) {
    const { checked, rows } = stability(data.baskets, rules, periodStrata(data, options.periods));
    checks.push({ of: (i) => checked[i]!, periods: rows });
  }
  if (options.context !== null) {
    const { checked, rows } = contexts(data.baskets, rules, contextStrata(data, options));
    checks.push({ of: (i) => checked[i]!, context: rows });
  }
  return checks;
}

function metricsOf(
  { options, data, explored, minCount, held, found }: Material,
  rules: readonly FoundRule[],
  offers: RuleOffers,
): Metric[] {
  const count = (id: string, value: number | null): Metric => ({
    id,
    label: message(`cross-sell/rules.metric.${id}`),
    value,
    unit: 'count',
  });
  const { baskets } = data;
  const made = options.minConfidence !== null;
  const tested = options.fdr !== null || options.tests;
  const checked = rules.filter(({ row }) => row.holdout_q !== null);
  return [
    count('baskets', baskets.count),
    ...(held === null ? [] : [count('baskets_explored', explored)]),
    count('items', data.ids.length),
    {
      id: 'items_per_basket',
      label: message('cross-sell/rules.metric.items_per_basket'),
      value: baskets.count === 0 ? null : baskets.items.length / baskets.count,
      unit: 'number',
    },
    count('min_count', minCount),
    count('itemsets', found.shown.count),
    ...(made ? [count('rules', rules.length)] : []),
    ...(made && tested ? [count('rules_tested', found.rules?.tested ?? null)] : []),
    ...(made && held !== null
      ? [
          count('rules_checked', checked.length),
          count('rules_held', checked.filter(({ row }) => row.holdout_q! <= (options.fdr ?? 0.05)).length),
        ]
      : []),
    ...(made && options.context !== null
      ? [count('rules_gone', rules.filter(({ row }) => row.context !== null && row.context !== 'holds').length)]
      : []),
    ...(offers.actions.length > 0 ? [count('offers', offers.actions.length)] : []),
  ];
}

function leftOut({ unknownLines, returnLines, uncategorised }: BasketData): LeftOut[] {
  const reasons = [
    ['unknown', unknownLines],
    ['returns', returnLines],
    ['uncategorised', uncategorised],
  ] as const;
  return reasons
    .filter(([, rows]) => rows > 0)
    .map(([reason, rows]) => ({ reason: message(`cross-sell/rules.left_out.${reason}`), rows }));
}

function warnings(
  { options, data, found, minCount, raised, explored }: Material,
  held: HoldOut | null,
  { leftOut }: RuleOffers,
): Issue[] {
  const issues: Issue[] = [];
  const count = (value: number) => ({ value, unit: 'count' as const });
  const thin = (what: string, needs: string, has: number): void =>
    void issues.push({
      code: 'not_enough_data',
      severity: 'warning',
      message: message('warning.not_enough_data', {
        what: message(`cross-sell/rules.what.${what}`),
        needs: message(`cross-sell/rules.needs.${needs}`, { n: count(minCount) }),
        has: message('cross-sell/rules.has', { n: count(has) }),
      }),
    });
  if (raised)
    issues.push({
      code: 'raised_support',
      severity: 'info',
      message: message('cross-sell/rules.warning.raised', { n: count(minCount), baskets: count(explored) }),
    });
  if (found.all.count === 0) thin('sets', 'sets', explored);
  else if (options.minConfidence !== null && found.all.items.length === found.all.count)
    thin('rules', 'rules', explored);
  if (held !== null && held.checked < 30) thin('holdout', 'holdout', held.checked);
  if (options.periods > 0 && periodStrata(data, options.periods).labels.length === 0)
    thin('periods', 'periods', explored);
  if (leftOut > 0)
    issues.push({
      code: 'offers_left_out',
      severity: 'info',
      message: message('cross-sell/rules.warning.offers_left_out', {
        n: count(leftOut),
        most: count(options.offersPerRule),
      }),
      count: leftOut,
    });
  return issues;
}

function charts(top: readonly FoundRule[], data: BasketData): Chart[] {
  const first = top[0];
  if (!first) return [];
  const share = (value: number) => ({ value, unit: 'share' as const });
  const { confidence, confidence_low, confidence_high, base } = first.row;
  return [
    intervalChart({
      id: 'rules',
      title: message('cross-sell/rules.chart.rules'),
      alt: message('cross-sell/rules.chart.rules.alt', {
        n: { value: top.length, unit: 'count' },
        antecedent: sideNameOf(first.antecedent, data),
        consequent: sideNameOf(first.consequent, data),
        confidence: share(confidence),
        low: share(confidence_low),
        high: share(confidence_high),
        base: share(base),
      }),
      table: 'rules_top',
      category: ['antecedent', 'consequent'],
      value: 'confidence',
      low: 'confidence_low',
      high: 'confidence_high',
      reference: 'base',
    }),
  ];
}
