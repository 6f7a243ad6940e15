import { type Finding, finding, type Quoted, quoteCell } from '../result/index.js';
import type { BayesOptions } from './bayes-options.js';
import { productLabels } from './bayes-tables.js';
import type { PairRow } from './pair-table.js';
import { type EnglishNames, nameOf } from './product-names.js';
import type { Level } from './read-purchases.js';
import type { BayesRow } from './teach.js';

/** What a manager can act on: how many pairs hold, the surest pair, the pair that brings most, Bayes in one sentence. */
export function bayesFindings({
  rows,
  metrics,
  steps,
  pair,
  options,
  level,
  currency,
  english,
}: {
  rows: readonly PairRow[];
  metrics: ReadonlyMap<string, Quoted>;
  steps: readonly BayesRow[];
  pair: PairRow | null;
  options: BayesOptions;
  level: Level;
  currency: string | null;
  english: EnglishNames;
}): Finding[] {
  const findings: Finding[] = [];
  const id = (name: string): string => `cross-sell/bayes.finding.${name}`;
  if (rows.length === 0) return findings;
  findings.push(
    finding(id('positive'), 'info', { positive: metrics.get('n_positive')!, tested: metrics.get('pairs_tested')! }),
  );
  const supported = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.lift_low > 1 && row.n_both >= options.minCount);
  const cells = (index: number) => {
    const row = rows[index]!;
    const labels = productLabels([row]);
    const cell = (name: string, column: string, unit: 'count' | 'share' | 'ratio' | 'money') => ({
      [name]: quoteCell('pairs', rows, index, column, unit),
    });
    return {
      antecedent: nameOf(labels.get(row.antecedent) ?? row.antecedent, english),
      consequent: nameOf(labels.get(row.consequent) ?? row.consequent, english),
      ...cell('n', 'n_antecedent', 'count'),
      ...cell('p', 'p', 'share'),
      ...cell('low', 'p_low', 'share'),
      ...cell('high', 'p_high', 'share'),
      ...cell('without', 'p_without', 'share'),
      ...cell('lift', 'lift', 'ratio'),
      ...cell('margin', 'margin', 'money'),
    };
  };
  const days = options.windowDays === null ? {} : { days: String(options.windowDays) };
  const best = supported[0];
  const kind = options.windowDays === null ? level : 'window';
  if (best) findings.push(finding(id(`best.${kind}`), 'opportunity', { ...cells(best.index), ...days }));
  const paid = supported.filter(({ row }) => (row.margin ?? 0) > 0);
  const most = paid.reduce<(typeof paid)[number] | null>(
    (found, each) => (found === null || each.row.margin! > found.row.margin! ? each : found),
    null,
  );
  if (most) findings.push(finding(id('margin'), 'opportunity', cells(most.index), currency));
  if (pair) {
    const labels = productLabels([pair]);
    const step = (name: string): Quoted =>
      quoteCell(
        'bayes',
        steps,
        steps.findIndex((row) => row.step === name),
        'probability',
        'share',
      );
    findings.push(
      finding(id('teach'), 'info', {
        antecedent: nameOf(labels.get(pair.antecedent) ?? pair.antecedent, english),
        consequent: nameOf(labels.get(pair.consequent) ?? pair.consequent, english),
        a: step('evidence'),
        b: step('prior'),
        low: step('least'),
        high: step('most'),
        posterior: step('posterior'),
        without: step('posterior_without'),
      }),
    );
  }
  return findings;
}
