import type { Row } from '../../result/index.js';
import { wilson } from '../../stats/interval.js';
import type { BasketData } from './basket-data.js';
import type { KernelAnswer } from './kernel.js';
import { listed } from './set-text.js';
import { sideNames } from './side-names.js';

/** If the antecedent lies in a basket, then the consequent too: a rule with its measures. */
export interface RuleRow extends Row {
  readonly antecedent: string;
  readonly consequent: string;
  readonly antecedent_names: string;
  readonly consequent_names: string;
  readonly count: number;
  readonly n_antecedent: number;
  readonly n_consequent: number;
  readonly support: number;
  readonly confidence: number;
  readonly confidence_low: number;
  readonly confidence_high: number;
  /** Share of all baskets that hold the consequent: the confidence of a rule without antecedent. */
  readonly base: number;
  readonly lift: number;
  readonly leverage: number;
  /** Null where the rule has no exception. */
  readonly conviction: number | null;
  readonly improvement: number;
  readonly p: number | null;
  readonly q: number | null;
  readonly p_improvement: number | null;
  readonly holdout_n: number | null;
  readonly holdout_count: number | null;
  readonly holdout_confidence: number | null;
  readonly holdout_lift: number | null;
  readonly holdout_p: number | null;
  readonly holdout_q: number | null;
  /** Money of the consequents in the baskets beyond those that chance would give. */
  readonly profit: number | null;
  readonly periods: number | null;
  readonly periods_above: number | null;
  readonly context_lift: number | null;
  readonly context_p: number | null;
  readonly context: string | null;
}

/** What later checks add to a rule. */
export type Checked = Pick<
  RuleRow,
  | 'holdout_n'
  | 'holdout_count'
  | 'holdout_confidence'
  | 'holdout_lift'
  | 'holdout_p'
  | 'holdout_q'
  | 'periods'
  | 'periods_above'
  | 'context_lift'
  | 'context_p'
  | 'context'
>;

export const unchecked: Checked = {
  holdout_n: null,
  holdout_count: null,
  holdout_confidence: null,
  holdout_lift: null,
  holdout_p: null,
  holdout_q: null,
  periods: null,
  periods_above: null,
  context_lift: null,
  context_p: null,
  context: null,
};

/** A rule by the items of its sides. */
export interface RuleSides {
  readonly antecedent: Int32Array;
  readonly consequent: Int32Array;
}

export interface FoundRule extends RuleSides {
  readonly row: RuleRow;
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * Rules as rows, the strongest first: by leverage, the share of baskets beyond chance, which weighs strength with frequency.
 *
 * @param baskets - number of baskets that the counts are of
 */
export function ruleRows({ all, rules }: KernelAnswer, data: BasketData, baskets: number): FoundRule[] {
  if (rules === null) return [];
  const side = (set: number): Int32Array => all.items.subarray(all.offsets[set]!, all.offsets[set + 1]!);
  const rows = Array.from({ length: rules.count }, (_, i): FoundRule => {
    const [antecedent, consequent] = [side(rules.antecedent[i]!), side(rules.consequent[i]!)];
    const count = all.support[rules.both[i]!]!;
    const [first, second] = [all.support[rules.antecedent[i]!]!, all.support[rules.consequent[i]!]!];
    const confidence = count / first;
    const base = second / baskets;
    const { low, high } = wilson(count, first, 0.95);
    const money = data.value === null ? null : consequent.reduce((sum, item) => sum + data.value![item]!, 0);
    return {
      antecedent,
      consequent,
      row: {
        antecedent: listed(antecedent, data.ids),
        consequent: listed(consequent, data.ids),
        antecedent_names: sideNames(antecedent, data),
        consequent_names: sideNames(consequent, data),
        count,
        n_antecedent: first,
        n_consequent: second,
        support: count / baskets,
        confidence,
        confidence_low: low,
        confidence_high: high,
        base,
        lift: (count * baskets) / (first * second),
        leverage: count / baskets - (first / baskets) * base,
        conviction: confidence === 1 ? null : (1 - base) / (1 - confidence),
        improvement: rules.improvement[i]!,
        p: known(rules.p[i]!),
        q: known(rules.q[i]!),
        p_improvement: known(rules.pImprovement[i]!),
        ...unchecked,
        profit: money === null ? null : (count - (first * second) / baskets) * money,
      },
    };
  });
  const order = rows.map((_, i) => i).sort((a, b) => rows[b]!.row.leverage - rows[a]!.row.leverage || a - b);
  return order.map((i) => rows[i]!);
}
