import { message } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric, type Row } from '../../result/index.js';
import type { CrossingRow } from './migration-tables.js';
import type { StageRow } from './stages-table.js';

interface Seen {
  readonly stages: readonly StageRow[];
  readonly crossings: readonly CrossingRow[];
  readonly agreement: readonly Row[];
  readonly metrics: readonly Metric[];
}

const days = (value: number) => message('segment/lifecycle.days', { days: { value, unit: 'days' } });

/** What a manager can act on; each number is a metric or a cell. */
export function lifecycleFindings(
  { stages, crossings, agreement, metrics }: Seen,
  {
    value,
    movedDays,
    calibrationDays,
    currency,
  }: { value: 'revenue' | 'margin'; movedDays: number; calibrationDays: number; currency: string | null },
): Finding[] {
  const what = message(`segment/rfm.value.${value}`);
  const metric = (id: string) => quoteMetric(metrics.find((each) => each.id === id)!);
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/lifecycle.finding.${name}`, severity, params, currency));
  const stageRow = (stage: string) => stages.findIndex((row) => row.stage === stage);

  const dormant = stageRow('dormant');
  add('stages', 'info', {
    what,
    active: metric('active'),
    customers: metric('customers'),
    dormant: metric('dormant'),
    dormant_revenue_share: quoteCell('stages', stages, dormant, 'revenue_share', 'share'),
    lost: metric('lost'),
  });
  const crossed = (crossing: string, severity: Finding['severity']) => {
    const row = crossings.findIndex((each) => each.crossing === crossing);
    if ((crossings[row]?.customers ?? 0) === 0) return;
    add(crossing, severity, {
      what,
      days: days(movedDays),
      customers: quoteCell('crossings', crossings, row, 'customers', 'customers'),
      revenue: quoteCell('crossings', crossings, row, 'revenue', 'money'),
    });
  };
  crossed('fell_asleep', 'risk');
  crossed('came_back', 'opportunity');
  crossed('matured', 'info');

  const again = (['active', 'dormant', 'lost'] as const).map((each) => metric(`bought_again_${each}`));
  const [active, asleep, lost] = again.map((each) => (typeof each.value === 'number' ? each.value : null));
  if (active != null && asleep != null) {
    const ordered = active > asleep && (lost == null || asleep >= lost);
    const name = `${ordered ? 'held' : 'not_held'}${lost == null ? '_no_lost' : ''}`;
    add(name, ordered ? 'info' : 'risk', {
      days: days(calibrationDays),
      active: again[0]!,
      dormant: again[1]!,
      ...(lost == null ? {} : { lost: again[2]! }),
    });
  }

  let differs = -1;
  agreement.forEach((row, i) => {
    if (row.stage !== row.stage_by_days && Number(row.customers) > Number(agreement[differs]?.customers ?? 0))
      differs = i;
  });
  if (differs >= 0) {
    const row = agreement[differs]!;
    add('days_differ', 'info', {
      same: metric('same_by_days'),
      customers: quoteCell('agreement', agreement, differs, 'customers', 'customers'),
      stage: message(`segment/lifecycle.stage.${row.stage}`),
      by_days: message(`segment/lifecycle.stage.${row.stage_by_days}`),
    });
  }
  return findings;
}
