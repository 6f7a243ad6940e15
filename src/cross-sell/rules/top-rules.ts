import type { FoundRule } from './rule-rows.js';

const sure = 0.05;

const within = (small: Int32Array, large: Int32Array): boolean => small.every((item) => large.includes(item));

/**
 * The first rules that say something new: better than each with fewer items on the left, and neither the mirror of one before
 * nor, for the same consequent, one with more or fewer of its items.
 */
export function topRules(rules: readonly FoundRule[], most: number): FoundRule[] {
  const chosen: FoundRule[] = [];
  for (const rule of rules) {
    if (chosen.length === most) break;
    const { improvement, p_improvement } = rule.row;
    if (improvement <= 0 || (p_improvement !== null && p_improvement > sure)) continue;
    const all = [...rule.antecedent, ...rule.consequent];
    const told = chosen.some((other) => {
      const mirror =
        all.length === other.antecedent.length + other.consequent.length &&
        all.every((item) => other.antecedent.includes(item) || other.consequent.includes(item));
      const same = rule.row.consequent === other.row.consequent;
      return (
        mirror || (same && (within(rule.antecedent, other.antecedent) || within(other.antecedent, rule.antecedent)))
      );
    });
    if (!told) chosen.push(rule);
  }
  return chosen;
}
