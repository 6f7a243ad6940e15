import type { Unit } from '../../messages/index.js';
import type { MemoryTable, Row, RowsColumn } from '../../result/index.js';
import { benjaminiHochberg, fisherUpperTail } from '../../stats/index.js';
import { table } from './columns.js';
import type { Due } from './due.js';
import type { Measured } from './measure.js';
import type { MechanismData } from './read-mechanism-data.js';
import type { RuleEvents } from './rule-events.js';
import { ruleName, ruleReason, translationsOf } from './rule-words.js';
import type { TradeRule } from './trade-rule.js';

/** A rule with what came of it. */
export interface RuleRow extends Row {
  readonly rule: string;
  readonly kind: string;
  readonly reason: string;
  readonly from_days: number;
  readonly to_days: number;
  readonly events: number;
  readonly customers: number;
  readonly n: number;
  readonly hits: number;
  readonly rate: number | null;
  readonly rate_low: number | null;
  readonly rate_high: number | null;
  readonly matched: number;
  readonly control_n: number;
  readonly control_rate: number | null;
  readonly control_low: number | null;
  readonly control_high: number | null;
  readonly difference: number | null;
  readonly difference_low: number | null;
  readonly difference_high: number | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly circle_n: number;
  readonly circle_rate: number | null;
  readonly circle_difference: number | null;
  readonly circle_difference_low: number | null;
  readonly circle_difference_high: number | null;
  readonly median_days: number | null;
  readonly due: number;
  readonly verdict: string;
}

/** The rules and what they came to, as the tables say it. */
export interface Material {
  readonly rules: readonly TradeRule[];
  readonly found: readonly RuleEvents[];
  readonly measured: readonly Measured[];
  readonly data: MechanismData;
}

/**
 * A rule's row with its verdict: `works` where the difference from the control is surely above 0 and stays so among all rules tested (q at most .05),
 * `worse` where it is surely below, `too_few` under `minCount` events followed or controls, `no_data` without any event.
 */
export function ruleRows({ rules, found, measured }: Material, due: readonly Due[], minCount: number): RuleRow[] {
  const p = measured.map(({ like, control }) => {
    if (like.n < minCount || control.n < minCount) return Number.NaN;
    const trials = (each: typeof like): [n: number, hits: number] => {
      const n = Math.round(each.effective);
      return [n, Math.min(n, Math.round((each.rate ?? 0) * n))];
    };
    const [[n, hits], [m, others]] = [trials(like), trials(control)];
    return fisherUpperTail({ both: hits, first: n, second: hits + others, total: n + m });
  });
  const q = benjaminiHochberg(p);
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return rules.map((rule, r) => {
    const { rate, like, control, difference, circle, circleDifference, delays } = measured[r]!;
    const { events } = found[r]!;
    const enough = like.n >= minCount && control.n >= minCount;
    let verdict = 'no_difference';
    if (events.unit.length === 0) verdict = 'no_data';
    else if (!enough) verdict = 'too_few';
    else if ((difference.low ?? 0) > 0 && q[r]! <= 0.05) verdict = 'works';
    else if ((difference.high ?? 0) < 0) verdict = 'worse';
    return {
      rule: rule.id,
      kind: rule.kind,
      reason: rule.id,
      from_days: rule.windowDays[0],
      to_days: rule.windowDays[1],
      events: events.unit.length,
      customers: new Set(events.unit).size,
      n: rate.n,
      hits: rate.hits,
      rate: rate.rate,
      rate_low: rate.low,
      rate_high: rate.high,
      matched: like.n,
      control_n: control.n,
      control_rate: control.rate,
      control_low: control.low,
      control_high: control.high,
      difference: difference.value,
      difference_low: difference.low,
      difference_high: difference.high,
      p: known(p[r]!),
      q: known(q[r]!),
      circle_n: circle.n,
      circle_rate: circle.rate,
      circle_difference: circleDifference.value,
      circle_difference_low: circleDifference.low,
      circle_difference_high: circleDifference.high,
      median_days: delays.length === 0 ? null : delays[Math.floor((delays.length - 1) / 2)]!,
      due: due.filter((each) => each.rule === r && each.status === 'offered').length,
      verdict,
    };
  });
}

export function ruleTable(rows: readonly RuleRow[], rules: readonly TradeRule[]): MemoryTable<RuleRow> {
  const shares = (...names: (keyof RuleRow & string)[]) =>
    Object.fromEntries(names.map((name) => [name, 'share' as Unit])) as Record<string, Unit>;
  const counts = (...names: (keyof RuleRow & string)[]) =>
    Object.fromEntries(names.map((name) => [name, 'count' as Unit])) as Record<string, Unit>;
  return table<RuleRow>(rows, {
    rule: { unit: 'text', translations: translationsOf(rules.map((rule) => [rule.id, ruleName(rule)])) },
    kind: { unit: 'text', values: 'cross-sell/mechanisms.kind' },
    reason: { unit: 'text', translations: translationsOf(rules.map((rule) => [rule.id, ruleReason(rule)])) },
    from_days: 'days',
    to_days: 'days',
    ...counts('events'),
    customers: 'customers',
    ...counts('n', 'hits'),
    ...shares('rate', 'rate_low', 'rate_high'),
    ...counts('matched', 'control_n'),
    ...shares('control_rate', 'control_low', 'control_high', 'difference', 'difference_low', 'difference_high'),
    p: 'number',
    q: 'number',
    ...counts('circle_n'),
    ...shares('circle_rate', 'circle_difference', 'circle_difference_low', 'circle_difference_high'),
    median_days: 'days',
    due: 'customers',
    verdict: { unit: 'text', values: 'cross-sell/mechanisms.verdict' },
  } as { readonly [K in keyof RuleRow & string]: RowsColumn });
}
