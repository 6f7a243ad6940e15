import { intervalChart, lineChart, squareChart } from '../chart/index.js';
import { message } from '../messages/index.js';
import type { Chart } from '../result/index.js';
import { productLabels } from './bayes-tables.js';
import type { PairRow } from './pair-table.js';
import { type EnglishNames, nameOf } from './product-names.js';
import type { Level } from './read-purchases.js';
import type { BayesRow } from './teach.js';

const share = (value: number | null) => ({ value, unit: 'share' as const });

/** The best pairs with P(B given A) against P(B given not A), and Bayes' theorem of one pair as areas. */
export function bayesCharts({
  top,
  pair,
  steps,
  level,
  windowDays,
  english,
}: {
  top: readonly PairRow[];
  pair: PairRow | null;
  steps: readonly BayesRow[];
  level: Level;
  windowDays: number | null;
  english: EnglishNames;
}): Chart[] {
  const charts: Chart[] = [];
  const first = top[0];
  if (first) {
    const labels = productLabels(top);
    charts.push(
      intervalChart({
        id: 'pairs',
        title:
          windowDays === null
            ? message(`cross-sell/bayes.chart.pairs.${level}`)
            : message('cross-sell/bayes.chart.pairs.window', { days: { value: windowDays, unit: 'count' } }),
        alt: message('cross-sell/bayes.chart.pairs.alt', {
          n: { value: top.length, unit: 'count' },
          antecedent: nameOf(labels.get(first.antecedent) ?? first.antecedent, english),
          consequent: nameOf(labels.get(first.consequent) ?? first.consequent, english),
          p: share(first.p),
          low: share(first.p_low),
          high: share(first.p_high),
          without: share(first.p_without),
        }),
        table: 'pairs_top',
        category: ['antecedent', 'consequent'],
        value: 'p',
        low: 'p_low',
        high: 'p_high',
        reference: 'p_without',
      }),
    );
  }
  if (pair) {
    const labels = productLabels([pair]);
    const names = {
      a: nameOf(labels.get(pair.antecedent) ?? pair.antecedent, english),
      b: nameOf(labels.get(pair.consequent) ?? pair.consequent, english),
    };
    const step = (name: string) => share(steps.find((row) => row.step === name)?.probability ?? null);
    charts.push(
      squareChart({
        id: 'bayes',
        title: message('cross-sell/bayes.chart.bayes.title', names),
        alt: message('cross-sell/bayes.chart.bayes.alt', {
          ...names,
          evidence: step('evidence'),
          posterior: step('posterior'),
          without: step('posterior_without'),
        }),
        table: 'bayes_square',
        x: 'x',
        x2: 'x2',
        y: 'y',
        y2: 'y2',
        label: 'part',
        share: 'share',
        highlight: 'highlight',
      }),
    );
    charts.push(
      lineChart({
        id: 'learning',
        title: message('cross-sell/bayes.chart.learning.title', names),
        alt: message('cross-sell/bayes.chart.learning.alt', {
          ...names,
          n: { value: pair.n_antecedent, unit: 'count' },
          k: { value: pair.n_both, unit: 'count' },
          prior: share(pair.prior_mean),
          p: share(pair.p),
          low: share(pair.p_low),
          high: share(pair.p_high),
        }),
        table: 'bayes_curves',
        x: 'p',
        y: 'density',
        color: 'curve',
        area: true,
        plainY: true,
      }),
    );
  }
  return charts;
}
