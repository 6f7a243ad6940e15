import { type Baskets, countStrata, type StrataCounts } from '../../mining/index.js';
import type { Row } from '../../result/index.js';
import { gammaUpperTail } from '../../stats/incomplete-gamma.js';
import { normalCdf } from '../../stats/normal.js';
import type { Checked, FoundRule } from './rule-rows.js';
import type { Strata } from './strata.js';

/** A rule in one context. */
export interface ContextRow extends Row {
  readonly antecedent: string;
  readonly consequent: string;
  readonly antecedent_names: string;
  readonly consequent_names: string;
  /** The value of the context. */
  readonly stratum: string;
  readonly baskets: number;
  readonly n_antecedent: number;
  readonly n_consequent: number;
  readonly count: number;
  /** Baskets with both that chance would give within this context. */
  readonly expected: number;
  readonly lift: number | null;
}

/** From this p on a rule counts as gone when the context is held fixed. */
const level = 0.05;

interface Fixed {
  readonly both: number;
  readonly expected: number;
  readonly lift: number | null;
  readonly p: number | null;
}

/** The counts of one rule in one stratum. */
function cell(counts: StrataCounts, strata: number, rule: number, s: number) {
  const at = rule * strata + s;
  const n = counts.baskets[s]!;
  const [first, second, both] = [counts.antecedent[at]!, counts.consequent[at]!, counts.both[at]!];
  const expected = n === 0 ? 0 : (first * second) / n;
  const variance = n < 2 ? 0 : (expected * (n - first) * (n - second)) / (n * (n - 1));
  return { n, first, second, both, expected, variance };
}

/** Both against what chance gives within each stratum, added up: the Mantel–Haenszel test, one-sided, with correction for continuity. */
function heldFixed(cells: readonly ReturnType<typeof cell>[]): Fixed {
  const sum = (of: (each: ReturnType<typeof cell>) => number) => cells.reduce((total, each) => total + of(each), 0);
  const [both, expected, variance] = [sum((c) => c.both), sum((c) => c.expected), sum((c) => c.variance)];
  const lift = expected === 0 ? null : both / expected;
  if (variance === 0) return { both, expected, lift, p: null };
  const z = (both - expected - 0.5) / Math.sqrt(variance);
  return { both, expected, lift, p: normalCdf(-z) };
}

/** Whether so few would hardly be seen if the lift were that of all baskets: thin data alone refute nothing. */
function fallsShort({ both, expected }: Fixed, lift: number): boolean {
  return gammaUpperTail(expected * lift, both + 1) <= level;
}

/**
 * What is left of rules when a context (an event, the weekday, the shop) is held fixed.
 *
 * Two things may go together only because both are bought at the same times: then nothing is left within the contexts. Or they
 * go together in one context alone: then nothing is left outside it. A rule is called gone only where what is left is no more than
 * chance and clearly less than its lift in all baskets (Poisson). `context_lift` and `context_p` are those within all contexts, of a rule
 * that holds in one alone those outside it.
 *
 * @returns per rule the verdict: `holds`; `through_context` (within contexts nothing is left); `one_context` (outside the one with
 *   most of the surplus nothing is left); null where too little is known
 * @see N. Mantel & W. Haenszel, JNCI 22 (1959), 719–748. Deviation: none.
 */
export function contexts(
  baskets: Baskets,
  rules: readonly FoundRule[],
  { labels, of }: Strata,
): { checked: Pick<Checked, 'context' | 'context_lift' | 'context_p'>[]; rows: (rule: number) => ContextRow[] } {
  const counts = countStrata(baskets, rules, of, labels.length);
  const cellsOf = (rule: number) => labels.map((_, s) => cell(counts, labels.length, rule, s));
  const rows = (rule: number): ContextRow[] =>
    cellsOf(rule).map(({ n, first, second, both, expected }, s) => ({
      antecedent: rules[rule]!.row.antecedent,
      consequent: rules[rule]!.row.consequent,
      antecedent_names: rules[rule]!.row.antecedent_names,
      consequent_names: rules[rule]!.row.consequent_names,
      stratum: labels[s]!,
      baskets: n,
      n_antecedent: first,
      n_consequent: second,
      count: both,
      expected,
      lift: expected === 0 ? null : both / expected,
    }));
  const checked = rules.map((_, rule) => {
    const cells = cellsOf(rule);
    const within = heldFixed(cells);
    const surplus = cells.map(({ both, expected }) => both - expected);
    const strongest = surplus.indexOf(Math.max(...surplus));
    const elsewhere = heldFixed(cells.filter((_, s) => s !== strongest));
    const verdict = (context: string | null, { lift, p }: Fixed) => ({ context, context_lift: lift, context_p: p });
    const { lift } = rules[rule]!.row;
    if (within.p === null) return verdict(null, within);
    if (within.p > level) return verdict(fallsShort(within, lift) ? 'through_context' : null, within);
    if (elsewhere.p !== null && elsewhere.p > level && fallsShort(elsewhere, lift))
      return verdict('one_context', elsewhere);
    return verdict('holds', within);
  });
  return { checked, rows };
}
