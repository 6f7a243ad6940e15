import { intervalChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { message, type Quantity } from '../../messages/index.js';
import { type Chart, type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { ArmRow, ConflictRow } from './mechanism-tables.js';
import type { RuleRow } from './rule-rows.js';
import { ruleName } from './rule-words.js';
import type { TradeRule } from './trade-rule.js';

const id = (name: string): string => `cross-sell/mechanisms.finding.${name}`;

export interface Shown {
  readonly rules: readonly TradeRule[];
  readonly rows: readonly RuleRow[];
  /** Rows with enough events, the surest difference first. */
  readonly chosen: readonly RuleRow[];
  readonly arms: readonly ArmRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly metrics: readonly Metric[];
}

/** What a manager can act on: which rules hold and by how much, which do not, when to offer the renewal, who is due. */
export function mechanismFindings({ rules, rows, chosen, arms, conflicts, metrics }: Shown): Finding[] {
  const findings: Finding[] = [];
  const metric = (name: string) => quoteMetric(metrics.find((each) => each.id === name)!);
  const nameOf = (rule: string) => ruleName(rules.find((each) => each.id === rule)!);
  const cell = (row: RuleRow, column: keyof RuleRow & string, unit: 'count' | 'share' | 'days') =>
    quoteCell('rules', rows, rows.indexOf(row), column, unit);
  const measured = metric('rules_measured');
  findings.push(
    measured.value === 0
      ? finding(id('rules_none'), 'info', { rules: metric('rules') })
      : finding(id('rules'), 'info', { works: metric('rules_working'), measured }),
  );
  const works = chosen.filter(({ verdict }) => verdict === 'works');
  for (const row of works.slice(0, 3)) {
    findings.push(
      finding(id('works'), 'opportunity', {
        rule: nameOf(row.rule),
        n: cell(row, 'n', 'count'),
        days: cell(row, 'to_days', 'days'),
        rate: cell(row, 'rate', 'share'),
        low: cell(row, 'rate_low', 'share'),
        high: cell(row, 'rate_high', 'share'),
        control: cell(row, 'control_rate', 'share'),
      }),
    );
  }
  const idle = chosen.find(({ verdict }) => verdict === 'no_difference' || verdict === 'worse');
  if (idle)
    findings.push(
      finding(id('idle'), 'risk', {
        rule: nameOf(idle.rule),
        n: cell(idle, 'n', 'count'),
        rate: cell(idle, 'rate', 'share'),
        control: cell(idle, 'control_rate', 'share'),
      }),
    );
  const [end, half] = ['end', 'middle'].map((arm) => arms.findIndex((row) => row.arm === arm));
  if (end! >= 0 && half! >= 0) {
    const arm = (row: number, column: string, unit: 'count' | 'share') =>
      quoteCell('package_offers', arms, row, column, unit);
    const gap = metrics.find((each) => each.id === 'end_against_middle')?.interval;
    const sure = gap !== undefined && gap.low > 0;
    findings.push(
      finding(id(sure ? 'package_end' : 'package_open'), sure ? 'opportunity' : 'info', {
        end: arm(end!, 'rate', 'share'),
        end_n: arm(end!, 'n', 'count'),
        middle: arm(half!, 'rate', 'share'),
        middle_n: arm(half!, 'n', 'count'),
        difference: metric('end_against_middle'),
      }),
    );
  }
  findings.push(
    finding(id('due'), 'opportunity', { customers: metric('customers_due'), offers: metric('offers_due') }),
  );
  const clash = conflicts.findIndex(({ status }) => status === 'conflict');
  if (clash >= 0)
    findings.push(
      finding(id('conflict'), 'risk', {
        customers: quoteCell('conflicts', conflicts, clash, 'customers', 'customers'),
        rule: nameOf(conflicts[clash]!.rule),
        instead: nameOf(conflicts[clash]!.instead),
      }),
    );
  return findings;
}

/** Each rule's hit rate with its interval beside the control's, and renewals by when the offer came. */
export function mechanismCharts({ rules, chosen, arms }: Shown): Chart[] {
  const share = (value: number | null): Quantity => ({ value, unit: 'share' });
  const charts: Chart[] = [];
  const [first] = chosen;
  if (first)
    charts.push(
      intervalChart({
        id: 'rules',
        title: message('cross-sell/mechanisms.chart.rules'),
        alt: message('cross-sell/mechanisms.chart.rules.alt', {
          n: { value: chosen.length, unit: 'count' },
          rule: ruleName(rules.find((rule) => rule.id === first.rule)!),
          rate: share(first.rate),
          low: share(first.rate_low),
          high: share(first.rate_high),
          control: share(first.control_rate),
        }),
        table: 'rules_measured',
        category: 'rule',
        value: 'rate',
        low: 'rate_low',
        high: 'rate_high',
        reference: 'control_rate',
      }),
    );
  if (arms.length > 1)
    charts.push(
      intervalChart({
        id: 'package_offers',
        title: message('cross-sell/mechanisms.chart.package_offers'),
        alt: message('cross-sell/mechanisms.chart.package_offers.alt', {
          arms: arms.map(({ arm, rate, n }) =>
            message('cross-sell/mechanisms.chart.arm', {
              arm: message(`cross-sell/mechanisms.arm.${arm}`),
              rate: share(rate),
              n: { value: n, unit: 'count' },
            }),
          ),
        }),
        table: 'package_offers',
        category: 'arm',
        value: 'rate',
        low: 'rate_low',
        high: 'rate_high',
      }),
    );
  return charts;
}

/** What the data could not tell. */
export function mechanismWarnings(
  { rules, rows }: Pick<Shown, 'rules' | 'rows'>,
  { untargeted, minCount }: { untargeted: number; minCount: number },
): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, severity: Issue['severity'], n: number, params: object): void => {
    const text = message(`cross-sell/mechanisms.warning.${code}`, { n: { value: n, unit: 'count' }, ...params });
    issues.push({ code, severity, message: text, count: n });
  };
  const named = (verdict: string) =>
    rows
      .filter((row) => row.verdict === verdict)
      .map((row) =>
        message('cross-sell/mechanisms.name', { name: ruleName(rules.find(({ id }) => id === row.rule)!) }),
      );
  const [nothing, few] = [named('no_data'), named('too_few')];
  if (nothing.length > 0) add('no_data', 'info', nothing.length, { rules: nothing });
  if (few.length > 0) add('too_few', 'warning', few.length, { rules: few, min: { value: minCount, unit: 'count' } });
  const alone = rows.filter(({ n, matched }) => matched < n);
  const unmatched = alone.reduce((sum, { n, matched }) => sum + n - matched, 0);
  if (unmatched > 0) add('unmatched', 'info', unmatched, {});
  if (untargeted > 0) add('untargeted', 'info', untargeted, {});
  return issues;
}
