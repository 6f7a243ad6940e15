import { message, type Unit } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { Pick } from './picks.js';
import type { Sensitivity } from './sensitivity.js';
import type { EffectRow, QuadrantRow } from './word-tables.js';

interface Seen {
  readonly metrics: readonly Metric[];
  readonly quadrants: readonly QuadrantRow[];
  readonly picks: readonly Pick[];
  readonly sensitivity: readonly Sensitivity[];
  readonly effects: readonly EffectRow[];
  readonly currency: string | null;
}

const rows = <T extends object>(list: readonly T[]) => list as readonly (T & { [column: string]: never })[];

/** What a manager can act on; each number is a metric or a cell. */
export function wordFindings({ metrics, quadrants, picks, sensitivity, effects, currency }: Seen): Finding[] {
  const findings: Finding[] = [];
  const metric = (id: string) => metrics.find((each) => each.id === id)!;
  const quote = (id: string) => quoteMetric(metric(id));
  const value = (id: string) => metric(id).value ?? 0;
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/word-of-mouth.finding.${name}`, severity, params, currency));
  const cell = (row: number, column: keyof QuadrantRow & string, unit: Unit) =>
    quoteCell('quadrants', quadrants, row, column, unit);

  const at = quadrants.findIndex((row) => row.quadrant === 'overlooked');
  if (value('overlooked') > 0)
    add('overlooked', 'opportunity', {
      customers: cell(at, 'customers', 'customers'),
      share: cell(at, 'customer_share', 'share'),
      all: cell(at, 'of_customers', 'customers'),
      talk: cell(at, 'talk_share', 'share'),
      talk_low: cell(at, 'talk_share_low', 'share'),
      talk_high: cell(at, 'talk_share_high', 'share'),
      sales: cell(at, 'sales_share', 'share'),
    });
  else add('no_overlooked', 'info', { customers: quote('customers'), star: quote('star') });
  const [both] = quadrants;
  if (value('star') > 0 && both!.talk_share !== null && both!.sales_share !== null)
    add('star', 'info', {
      customers: quote('star'),
      share: quote('star_share'),
      all: quote('customers'),
      talk: cell(0, 'talk_share', 'share'),
      sales: cell(0, 'sales_share', 'share'),
    });
  if (value('most_active') > 0 && value('members') > 0)
    add('most_active', 'opportunity', {
      active: quote('most_active'),
      of_members: quote('most_active_of_members'),
      members: quote('members'),
      of_customers: quote('most_active_of_customers'),
      customers: quote('customers'),
      interactions: quote('most_active_interactions'),
    });
  if (value('disagree_much_talk') > 0) add('disagree', 'risk', { customers: quote('disagree_much_talk') });
  if (value('unknown_much_talk') > 0)
    add('unknown', 'info', { customers: quote('unknown_much_talk'), speakers: quote('speakers') });
  const known = picks.flatMap((pick, row) => (pick.precision === null ? [] : [{ pick, row }]));
  known.sort((a, b) => b.pick.precision! - a.pick.precision! || a.row - b.row);
  const [best, worst] = [known[0], known.at(-1)];
  if (best && worst && best !== worst) {
    const of = (row: number, column: keyof Pick & string, unit: Unit) =>
      quoteCell('picks', rows(picks), row, column, unit);
    add('picks', 'info', {
      best: message(`segment/word-of-mouth.pick.${best.pick.pick}`),
      right: of(best.row, 'right', 'customers'),
      of: of(best.row, 'customers', 'customers'),
      precision: of(best.row, 'precision', 'share'),
      low: of(best.row, 'low', 'share'),
      high: of(best.row, 'high', 'share'),
      worst: message(`segment/word-of-mouth.pick.${worst.pick.pick}`),
      worst_precision: of(worst.row, 'precision', 'share'),
      worst_of: of(worst.row, 'customers', 'customers'),
      by_lot: of(best.row, 'by_lot', 'share'),
    });
  }
  if (value('speaking_non_buyers') > 0) add('non_buyers', 'opportunity', { customers: quote('speaking_non_buyers') });
  if (metric('indirect_share').value !== null)
    add('indirect', 'info', { share: quote('indirect_share'), value: quote('gross_value') });
  effects.forEach((effect, row) => {
    if (!effect.counted) return;
    const of = (column: keyof EffectRow & string, unit: Unit) => quoteCell('effects', effects, row, column, unit);
    add(`effect_${effect.level}`, effect.level === 'negative' ? 'risk' : 'info', {
      days: of('purchase_days', 'number'),
      money: of('per_word', 'money'),
      low: of('low', 'money'),
      high: of('high', 'money'),
      words: of('words', 'count'),
      speakers: of('speakers', 'customers'),
    });
  });
  if (value('panel') > 0 && metric('panel_listeners').value !== null)
    add('panel', 'opportunity', { panel: quote('panel'), listeners: quote('panel_listeners') });
  const others = sensitivity.flatMap((rule, row) => (row > 0 && rule.kept_share !== null ? [{ rule, row }] : []));
  const least = others.reduce<(typeof others)[number] | null>(
    (found, each) => (found === null || each.rule.kept_share! < found.rule.kept_share! ? each : found),
    null,
  );
  if (least)
    add('sensitivity', least.rule.kept_share! < 0.5 ? 'risk' : 'info', {
      rule: message(`segment/word-of-mouth.rule.${least.rule.rule}`),
      kept: quoteCell('sensitivity', rows(sensitivity), least.row, 'kept_share', 'share'),
      low: quoteCell('sensitivity', rows(sensitivity), least.row, 'kept_low', 'share'),
      high: quoteCell('sensitivity', rows(sensitivity), least.row, 'kept_high', 'share'),
      of: quoteCell('sensitivity', rows(sensitivity), least.row, 'of_overlooked', 'customers'),
    });
  return findings;
}
