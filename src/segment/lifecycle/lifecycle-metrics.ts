import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import type { Interval, Metric } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import { type StageOutcome, together } from './calibrate.js';
import type { KnownLives } from './lifecycle-lives.js';
import { activeStages, type Stage } from './stages.js';

/** Headline numbers. What the later window cannot tell is null, with a warning. */
export function lifecycleMetrics(
  known: KnownLives,
  outcomes: readonly StageOutcome[] | null,
  fellAsleep: number,
  level: number,
): { metrics: Metric[]; warnings: Issue[] } {
  const { lives, byDays } = known;
  const metric = (id: string, unit: Unit, value: number | null, interval?: Interval): Metric => ({
    id,
    label: message(`segment/lifecycle.metric.${id}`),
    value,
    unit,
    ...(interval ? { interval } : {}),
  });
  const count = (which: readonly Stage[]) => lives.stage.filter((stage) => which.includes(stage)).length;
  const all = lives.rhythms[0]!;
  const n = lives.stage.length;
  const warnings: Issue[] = [];
  const again = (id: string, which: readonly Stage[]): Metric => {
    const found = outcomes === null ? null : together(outcomes, which);
    if (found && found.customers > 0) {
      const interval = { ...wilson(found.boughtAgain, found.customers, level), kind: 'wilson' as const };
      return metric(id, 'share', found.boughtAgain / found.customers, interval);
    }
    const params = { what: message(`segment/lifecycle.metric.${id}`), needs: 1, has: 0 };
    if (outcomes)
      warnings.push({
        code: 'not_enough_data',
        severity: 'warning',
        message: message('warning.not_enough_data_for', params),
      });
    return metric(id, 'share', null);
  };
  const metrics = [
    metric('customers', 'customers', known.orders.ids.length),
    metric('active', 'customers', count(activeStages)),
    metric('dormant', 'customers', count(['dormant'])),
    metric('lost', 'customers', count(['lost'])),
    metric('fell_asleep', 'customers', fellAsleep),
    metric('typical_gap_days', 'days', all.typical, { low: all.low, high: all.high, level, kind: 'normal' }),
    metric('same_by_days', 'share', lives.stage.filter((stage, i) => stage === byDays[i]).length / n),
    again('bought_again_active', activeStages),
    again('bought_again_dormant', ['dormant']),
    again('bought_again_lost', ['lost']),
  ];
  return { metrics, warnings };
}
