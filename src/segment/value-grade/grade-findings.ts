import { message } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import { bandName } from './band-name.js';
import { unknownBand } from './bands.js';
import type { GradeRow } from './grade-tables.js';
import type { DropRow, OutcomeRow, ScoreRow } from './test-tables.js';

interface Seen {
  readonly grades: readonly GradeRow[];
  readonly outcomes: readonly OutcomeRow[];
  readonly drop: readonly DropRow[];
  readonly scores: readonly ScoreRow[];
  readonly metrics: readonly Metric[];
}

/** What a manager can act on; each number is a metric or a cell. */
export function gradeFindings(
  { grades, outcomes, drop, scores, metrics }: Seen,
  { value, windowDays, currency }: { value: 'revenue' | 'margin'; windowDays: number; currency: string | null },
): Finding[] {
  const what = message(`segment/rfm.value.${value}`);
  const days = message('segment/lifecycle.days', { days: { value: windowDays, unit: 'days' } });
  const found = (id: string) => metrics.find((each) => each.id === id)!;
  const metric = (id: string) => quoteMetric(found(id));
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/value-grade.finding.${name}`, severity, { what, days, ...params }, currency));

  if (grades[0]!.customers > 0 && grades[0]!.revenue_share !== null) {
    add('best', 'info', {
      customers: quoteCell('grades', grades, 0, 'customers', 'customers'),
      customer_share: quoteCell('grades', grades, 0, 'customer_share', 'share'),
      revenue_share: quoteCell('grades', grades, 0, 'revenue_share', 'share'),
      mean: quoteCell('grades', grades, 0, 'mean_revenue', 'money'),
    });
  }
  const ofBands = scores.filter((row) => row.band !== null && row.band !== unknownBand);
  const alike = ofBands.every((row) => row.how === 'learnt' && row.score === ofBands[0]!.score);
  const spearman = found('spearman');
  if (spearman.value !== null) {
    const [first, last] = [0, outcomes.length - 1];
    const ordered = (spearman.interval?.low ?? 0) > 0 && !turnedRound(outcomes);
    add(ordered ? 'orders' : 'does_not_order', ordered ? 'info' : 'risk', {
      spearman: metric('spearman'),
      in_order: metric('steps_in_order'),
      steps: metric('steps'),
      first: quoteCell('backtest', outcomes, first, 'mean', 'money'),
      last: quoteCell('backtest', outcomes, last, 'mean', 'money'),
    });
    const gain = found('spearman_gain').interval;
    const name =
      gain === undefined || (gain.low <= 0 && gain.high >= 0) ? 'like_rfm' : gain.low > 0 ? 'beats_rfm' : 'below_rfm';
    add(name, name === 'below_rfm' ? 'risk' : 'info', {
      spearman: metric('spearman'),
      rfm: metric('spearman_rfm'),
      gain: metric('spearman_gain'),
    });
  }
  drop.forEach((row, i) => {
    if (row.gain_low === null || row.gain_high === null || row.gain_low > 0) return;
    if (row.dropped === 'band' && alike) return;
    const harms = row.gain_high < 0;
    add(harms ? 'factor_harms' : 'factor_adds_nothing', harms ? 'risk' : 'info', {
      factor: message(`segment/value-grade.factor.${row.dropped}`),
      without: quoteCell('drop_one', drop, i, 'spearman', 'ratio'),
      spearman: metric('spearman'),
      regraded: quoteCell('drop_one', drop, i, 'regraded', 'share'),
    });
  });
  const known = scores
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.band !== null && row.band !== unknownBand && row.mean !== null)
    .sort((a, b) => b.row.mean! - a.row.mean!);
  const [most, least] = [known[0], known.at(-1)];
  if (most && least && most !== least) {
    add(alike ? 'bands_alike' : 'bands', alike ? 'info' : 'opportunity', {
      most: bandName(most.row.band!),
      least: bandName(least.row.band!),
      most_mean: quoteCell('scores', scores, most.i, 'mean', 'money'),
      least_mean: quoteCell('scores', scores, least.i, 'mean', 'money'),
    });
  }
  return findings;
}

/** Whether a better grade brought less than a worse one beyond chance: their intervals lie apart the wrong way round. */
function turnedRound(outcomes: readonly OutcomeRow[]): boolean {
  const known = outcomes.filter((row) => row.low !== null && row.high !== null);
  return known.some((better, i) => known.slice(i + 1).some((worse) => better.high! < worse.low!));
}
