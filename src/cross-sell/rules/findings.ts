import { message } from '../../messages/index.js';
import { type Finding, finding, type Metric, type Quoted, quoteCell, quoteMetric } from '../../result/index.js';
import type { BasketData } from './basket-data.js';
import type { Bundle } from './bundles.js';
import type { RuleOptions } from './options.js';
import type { FoundRule } from './rule-rows.js';
import { sideNameOf } from './side-names.js';

const id = (name: string): string => `cross-sell/rules.finding.${name}`;

/** What a manager can act on: how many rules hold, the strongest, whether they hold in other baskets and contexts, the best bundle. */
export function ruleFindings({
  rules,
  top,
  found,
  metrics,
  data,
  options,
  currency,
}: {
  rules: readonly FoundRule[];
  top: readonly FoundRule[];
  found: readonly Bundle[];
  metrics: readonly Metric[];
  data: BasketData;
  options: RuleOptions;
  currency: string | null;
}): Finding[] {
  const findings: Finding[] = [];
  const quote = (name: string): Quoted => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const rows = rules.map(({ row }) => row);
  if ((metrics.find((metric) => metric.id === 'itemsets')?.value ?? 0) === 0) return findings;
  if (options.minConfidence === null)
    findings.push(finding(id('sets'), 'info', { sets: quote('itemsets'), min: quote('min_count') }));
  else if (options.fdr !== null) {
    const tested = quote('rules_tested');
    const fdr = message('cross-sell/rules.share', { share: { value: options.fdr, unit: 'share' } });
    if (rules.length > 0) findings.push(finding(id('rules'), 'info', { rules: quote('rules'), tested, fdr }));
    else if (tested.value !== 0) findings.push(finding(id('rules_none'), 'info', { tested }));
  } else findings.push(finding(id('rules_untested'), 'info', { rules: quote('rules'), min: quote('min_count') }));
  const best = top[0];
  if (best) {
    const at = rules.indexOf(best);
    const cell = (column: string, unit: 'count' | 'share' | 'ratio' | 'money') =>
      quoteCell('rules', rows, at, column, unit);
    findings.push(
      finding(id('best'), 'opportunity', {
        antecedent: sideNameOf(best.antecedent, data),
        consequent: sideNameOf(best.consequent, data),
        n: cell('n_antecedent', 'count'),
        confidence: cell('confidence', 'share'),
        low: cell('confidence_low', 'share'),
        high: cell('confidence_high', 'share'),
        base: cell('base', 'share'),
        lift: cell('lift', 'ratio'),
      }),
    );
  }
  if (options.holdoutShare !== null && rules.length > 0)
    findings.push(finding(id('holdout'), 'info', { held: quote('rules_held'), checked: quote('rules_checked') }));
  const gone = rules.findIndex(({ row }) => row.context === 'one_context' || row.context === 'through_context');
  if (gone >= 0) {
    const { antecedent, consequent, row } = rules[gone]!;
    findings.push(
      finding(id(row.context!), 'risk', {
        rules: quote('rules_gone'),
        antecedent: sideNameOf(antecedent, data),
        consequent: sideNameOf(consequent, data),
        lift: quoteCell('rules', rows, gone, 'lift', 'ratio'),
        fixed: quoteCell('rules', rows, gone, 'context_lift', 'ratio'),
      }),
    );
  }
  const bundle = found[0];
  if (bundle) {
    const bundleRows = found.map(({ row }) => row);
    const cell = (column: string, unit: 'count' | 'share' | 'ratio' | 'money') =>
      quoteCell('bundles', bundleRows, 0, column, unit);
    findings.push(
      finding(
        id(bundle.row.margin === null ? 'bundle' : 'bundle_margin'),
        'opportunity',
        {
          items: sideNameOf(bundle.items, data),
          count: cell('count', 'count'),
          lift: cell('lift', 'ratio'),
          ...(bundle.row.margin === null ? {} : { margin: cell('margin', 'money') }),
        },
        currency,
      ),
    );
  }
  return findings;
}
