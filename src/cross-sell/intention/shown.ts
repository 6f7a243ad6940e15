import { barChart, intervalChart, pairedBarsChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import { type Chart, type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { Estimated } from '../estimated.js';
import type { IntentionAnswer } from './kernel.js';
import type { IntentionOptions } from './options.js';
import type { DecileRow, ImportanceRow } from './tables.js';

const prefix = 'cross-sell/intention';

export function intentionMetrics({ parts, tested }: IntentionAnswer, { level }: IntentionOptions): Metric[] {
  const label = (id: string) => message(`${prefix}.metric.${id}`);
  const kept = tested?.models.find(({ model }) => model === tested.winner);
  const networks = tested?.models.filter(({ model }) => model !== 'baseline') ?? [];
  const bestNetwork = networks.reduce<(typeof networks)[number] | undefined>(
    (best, each) => (best === undefined || each.gain.value > best.gain.value ? each : best),
    undefined,
  );
  const add = (id: string, of: Estimated | undefined, unit: 'share' | 'number' | 'ratio'): Metric => {
    const known = of !== undefined && Number.isFinite(of.value);
    const sure = known && Number.isFinite(of.low) && Number.isFinite(of.high);
    return {
      id,
      label: label(id),
      value: known ? of.value : null,
      unit,
      ...(sure ? { interval: { low: of.low, high: of.high, level, kind: 'bootstrap' as const } } : {}),
    };
  };
  return [
    { id: 'customers', label: label('customers'), value: parts.test.examples, unit: 'customers' },
    { id: 'buyers', label: label('buyers'), value: parts.test.buyers, unit: 'customers' },
    add('brier', kept?.brier, 'number'),
    add('brier_baseline', tested?.models[0]?.brier, 'number'),
    add('network_gain', bestNetwork?.gain, 'number'),
    add('auc', kept?.auc, 'share'),
    add('calibration_error', kept?.calibrationError, 'share'),
    add('top_lift', tested?.groups.at(-1)?.lift, 'ratio'),
  ];
}

export function intentionFindings(
  { tested }: IntentionAnswer,
  metrics: readonly Metric[],
  { deciles, importance }: { deciles: readonly DecileRow[]; importance: readonly ImportanceRow[] },
  { horizonDays }: IntentionOptions,
  featureName: (feature: string) => string | ReturnType<typeof message>,
): Finding[] {
  if (tested === null) return [];
  const metric = (id: string) => metrics.find((each) => each.id === id)!;
  const quoted = (id: string) => quoteMetric(metric(id));
  const findings: Finding[] = [];
  const gain = metric('network_gain');
  if (gain.value !== null && gain.interval) {
    const kind = tested.winner !== 'baseline' ? 'network' : gain.interval.high < 0 ? 'behind' : 'even';
    findings.push(
      finding(`${prefix}.finding.${kind}`, 'info', {
        gain: quoted('network_gain'),
        baseline: quoted('brier_baseline'),
        n: quoted('customers'),
        days: String(horizonDays),
      }),
    );
  }
  if (deciles.length > 0) {
    const cell = (column: string, unit: 'share' | 'ratio' | 'customers') =>
      quoteCell('deciles', deciles, 0, column, unit);
    findings.push(
      finding(`${prefix}.finding.lift`, 'opportunity', {
        days: String(horizonDays),
        n: cell('customers', 'customers'),
        share: cell('share', 'share'),
        low: cell('share_low', 'share'),
        high: cell('share_high', 'share'),
        lift: cell('lift', 'ratio'),
      }),
    );
  }
  findings.push(
    finding(`${prefix}.finding.calibration`, 'info', { error: quoted('calibration_error'), auc: quoted('auc') }),
  );
  const first = importance[0];
  if (first && first.rise_low > 0)
    findings.push(
      finding(`${prefix}.finding.importance`, 'info', {
        feature: featureName(first.feature),
        rise: quoteCell('importance', importance, 0, 'rise', 'number'),
      }),
    );
  return findings;
}

export function intentionCharts(
  deciles: readonly DecileRow[],
  importance: readonly ImportanceRow[],
  name: (feature: string) => string | ReturnType<typeof message>,
): Chart[] {
  const [top, most] = [deciles[0], importance[0]];
  if (!top || !most) return [];
  const share = (value: number) => ({ value, unit: 'share' as const });
  return [
    pairedBarsChart({
      id: 'calibration',
      title: message(`${prefix}.chart.calibration`),
      alt: message(`${prefix}.chart.calibration.alt`, {
        n: { value: deciles.length, unit: 'count' },
        predicted: share(top.predicted),
        observed: share(top.share),
      }),
      table: 'deciles',
      category: 'decile',
      first: 'predicted',
      second: 'share',
    }),
    barChart({
      id: 'lift',
      title: message(`${prefix}.chart.lift`),
      alt: message(`${prefix}.chart.lift.alt`, {
        lift: { value: top.lift, unit: 'ratio' },
        last: { value: deciles.at(-1)!.lift, unit: 'ratio' },
      }),
      table: 'deciles',
      category: 'decile',
      value: 'lift',
      low: 'lift_low',
      high: 'lift_high',
    }),
    intervalChart({
      id: 'importance',
      title: message(`${prefix}.chart.importance`),
      alt: message(`${prefix}.chart.importance.alt`, {
        n: { value: importance.length, unit: 'count' },
        feature: name(most.feature),
        rise: { value: most.rise, unit: 'number' },
      }),
      table: 'importance',
      category: 'feature',
      value: 'rise',
      low: 'rise_low',
      high: 'rise_high',
    }),
  ];
}
