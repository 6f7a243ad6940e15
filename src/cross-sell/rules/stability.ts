import { type Baskets, countStrata } from '../../mining/index.js';
import type { Row } from '../../result/index.js';
import { wilson } from '../../stats/interval.js';
import type { Checked, FoundRule } from './rule-rows.js';
import type { Strata } from './strata.js';

/** A rule in one period. */
export interface StabilityRow extends Row {
  readonly antecedent: string;
  readonly consequent: string;
  readonly antecedent_names: string;
  readonly consequent_names: string;
  /** First day. */
  readonly period: string;
  readonly baskets: number;
  readonly n_antecedent: number;
  readonly count: number;
  readonly confidence: number | null;
  readonly confidence_low: number;
  readonly confidence_high: number;
  readonly lift: number | null;
}

/** How rules fare from period to period: in how many of those that have the antecedent the lift is above 1, and each for itself. */
export function stability(
  baskets: Baskets,
  rules: readonly FoundRule[],
  { labels, of }: Strata,
): { checked: Pick<Checked, 'periods' | 'periods_above'>[]; rows: (rule: number) => StabilityRow[] } {
  const counts = countStrata(baskets, rules, of, labels.length);
  const rows = (rule: number): StabilityRow[] =>
    labels.map((period, s) => {
      const at = rule * labels.length + s;
      const [n, second, both] = [counts.antecedent[at]!, counts.consequent[at]!, counts.both[at]!];
      const { low, high } = wilson(both, n, 0.95);
      return {
        antecedent: rules[rule]!.row.antecedent,
        consequent: rules[rule]!.row.consequent,
        antecedent_names: rules[rule]!.row.antecedent_names,
        consequent_names: rules[rule]!.row.consequent_names,
        period,
        baskets: counts.baskets[s]!,
        n_antecedent: n,
        count: both,
        confidence: n === 0 ? null : both / n,
        confidence_low: low,
        confidence_high: high,
        lift: n === 0 || second === 0 ? null : (both * counts.baskets[s]!) / (n * second),
      };
    });
  const checked = rules.map((_, rule) => {
    const known = rows(rule).filter(({ lift }) => lift !== null);
    return { periods: known.length, periods_above: known.filter(({ lift }) => lift! > 1).length };
  });
  return { checked, rows };
}
