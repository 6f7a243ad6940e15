import { intervalChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { message, type Quantity } from '../../messages/index.js';
import { type Chart, type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import { hasBit } from './bit-set.js';
import { type ListRow, ruleNames, type TraitRow } from './buyers-tables.js';
import type { BuyersAnswer } from './kernel.js';
import type { BuyersData } from './read-buyers.js';

const prefix = 'cross-sell/buyers';

export interface Shown {
  readonly data: BuyersData;
  readonly answer: BuyersAnswer;
  readonly rows: readonly TraitRow[];
  readonly list: readonly ListRow[];
  readonly top: readonly TraitRow[];
  readonly alike: number;
  readonly fdr: number;
  readonly level: number;
}

export function buyersMetrics({ data, answer, rows, list, alike, fdr, level }: Shown): Metric[] {
  const metric = (id: string, unit: Metric['unit'], value: number | null): Metric => ({
    id,
    unit,
    value,
    label: message(`${prefix}.metric.${id}`),
  });
  const buyers = data.ids.reduce((sum, _, i) => sum + (hasBit(data.buyers, i) ? 1 : 0), 0);
  const [met, hits] = list.reduce(([n, k], row) => [n + row.holdout_n, k + row.holdout_hits], [0, 0]);
  const { holdout } = answer;
  const tied = rows.find(({ group }) => group === 'tie');
  const share = (id: string, k: number, n: number): Metric => ({
    ...metric(id, 'share', n > 0 ? k / n : null),
    ...(n > 0 ? { interval: { ...wilson(k, n, level), kind: 'wilson' as const } } : {}),
  });
  const auc: Metric = {
    ...metric('auc', 'ratio', answer.auc?.value ?? null),
    ...(answer.auc !== null && Number.isFinite(answer.auc.low)
      ? { interval: { low: answer.auc.low, high: answer.auc.high, level, kind: 'bootstrap' } }
      : {}),
  };
  return [
    metric('customers', 'customers', data.ids.length),
    metric('buyers', 'customers', buyers),
    share('buyer_share', buyers, data.ids.length),
    metric('traits', 'count', rows.length),
    metric('traits_telling', 'count', rows.filter(({ q }) => q !== null && q <= fdr).length),
    metric('rules', 'count', list.length),
    share('holdout_precision', hits, list.length > 0 ? met : 0),
    share('holdout_reach', hits, list.length > 0 ? holdout.buyers : 0),
    auc,
    metric('look_alikes', 'customers', alike),
    ...(tied === undefined ? [] : [share('tied_buy', tied.buyers_with, tied.buyers_with + tied.others_with)]),
  ];
}

/** What a manager can act on: who buys it, by which rule they are found, whom to offer it, whether it spreads between friends. */
export function buyersFindings({ data, answer, rows, list, fdr }: Shown, metrics: readonly Metric[]): Finding[] {
  const metric = (id: string) => quoteMetric(metrics.find((each) => each.id === id)!);
  const product = data.productName;
  const id = (name: string) => `${prefix}.finding.${name}`;
  const findings = [
    finding(id('buyers'), 'info', {
      product,
      buyers: metric('buyers'),
      customers: metric('customers'),
      share: metric('buyer_share'),
      telling: metric('traits_telling'),
      traits: metric('traits'),
    }),
  ];
  const telling = rows.flatMap((row, i) =>
    row.lift !== null && (row.lift_low ?? 0) > 1 && (row.q ?? 1) <= fdr && row.group !== 'tie' ? [i] : [],
  );
  for (const i of telling.slice(0, 2)) {
    const cell = (column: string, unit: 'share' | 'ratio') => quoteCell('traits', rows, i, column, unit);
    findings.push(
      finding(id('trait'), 'info', {
        product,
        trait: data.traits.find((trait) => trait.id === rows[i]!.trait)!.names,
        buyers: cell('share_buyers', 'share'),
        others: cell('share_others', 'share'),
        lift: cell('lift', 'ratio'),
        low: cell('lift_low', 'ratio'),
        high: cell('lift_high', 'ratio'),
      }),
    );
  }
  const confirmed = list.findIndex(({ holdout_low, base }) => holdout_low !== null && holdout_low > (base ?? 1));
  if (confirmed >= 0) {
    const cell = (column: string, unit: 'share' | 'customers') => quoteCell('rules', list, confirmed, column, unit);
    findings.push(
      finding(id('rule'), 'opportunity', {
        product,
        rule: ruleNames(data, answer.rules[confirmed]!.traits),
        n: cell('holdout_n', 'customers'),
        precision: cell('holdout_precision', 'share'),
        low: cell('holdout_low', 'share'),
        high: cell('holdout_high', 'share'),
        base: cell('base', 'share'),
        open: cell('open', 'customers'),
      }),
    );
  } else if (list.length > 0) findings.push(finding(id('rules_open'), 'risk', { product, rules: metric('rules') }));
  const tie = rows.findIndex(({ group }) => group === 'tie');
  if (tie >= 0 && rows[tie]!.lift !== null) {
    const cell = (column: string, unit: 'share' | 'ratio') => quoteCell('traits', rows, tie, column, unit);
    const sure = (rows[tie]!.lift_low ?? 0) > 1;
    findings.push(
      finding(id(sure ? 'ties' : 'no_ties'), sure ? 'opportunity' : 'info', {
        product,
        buyers: cell('share_buyers', 'share'),
        others: cell('share_others', 'share'),
        lift: cell('lift', 'ratio'),
        low: cell('lift_low', 'ratio'),
        high: cell('lift_high', 'ratio'),
      }),
    );
  }
  return findings;
}

/** The traits that tell the buyers apart, and the rules with their precision in the hold-out. */
export function buyersCharts({ data, answer, top, list }: Shown): Chart[] {
  const share = (value: number | null): Quantity => ({ value, unit: 'share' });
  const count = (value: number): Quantity => ({ value, unit: 'count' });
  const charts: Chart[] = [];
  const [first] = top;
  if (first)
    charts.push(
      intervalChart({
        id: 'traits',
        title: message(`${prefix}.chart.traits`, { product: data.productName }),
        alt: message(`${prefix}.chart.traits.alt`, {
          n: count(top.length),
          trait: data.traits.find(({ id }) => id === first.trait)!.names,
          buyers: share(first.share_buyers),
          others: share(first.share_others),
        }),
        table: 'traits_top',
        category: 'trait',
        value: 'share_buyers',
        low: 'share_low',
        high: 'share_high',
        reference: 'share_others',
      }),
    );
  const [rule] = list;
  if (rule && rule.holdout_precision !== null)
    charts.push(
      intervalChart({
        id: 'rules',
        title: message(`${prefix}.chart.rules`),
        alt: message(`${prefix}.chart.rules.alt`, {
          n: count(list.length),
          rule: ruleNames(data, answer.rules[0]!.traits),
          precision: share(rule.holdout_precision),
          base: share(rule.base),
        }),
        table: 'rules',
        category: 'rule',
        value: 'holdout_precision',
        low: 'holdout_low',
        high: 'holdout_high',
        reference: 'base',
      }),
    );
  return charts;
}

/** What the data could not tell. */
export function buyersWarnings({ data, answer, list }: Shown, minCount: number): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, severity: Issue['severity'], n: number): void => {
    const params = { n: { value: n, unit: 'count' as const }, min: { value: minCount, unit: 'count' as const } };
    issues.push({ code, severity, message: message(`${prefix}.warning.${code}`, params), count: n });
  };
  const buyers = data.ids.reduce((sum, _, i) => sum + (hasBit(data.buyers, i) ? 1 : 0), 0);
  if (buyers < minCount) add('few_buyers', 'warning', buyers);
  else if (data.ids.length - buyers < minCount) add('few_others', 'warning', data.ids.length - buyers);
  else if (answer.score === null) add('nothing_tells', 'info', answer.counts.length);
  const thin = list.filter(({ holdout_n }) => holdout_n < 10).length;
  if (thin > 0) add('thin_holdout', 'info', thin);
  if (data.buyerTies === null) add('no_ties', 'info', 0);
  return issues;
}
