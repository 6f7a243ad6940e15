import { type ActionRow, actionsTable } from '../../analysis/index.js';
import type { MemoryTable } from '../../result/index.js';
import { addDays } from '../days.js';
import { crossingOf } from './crossings.js';
import type { KnownLives } from './lifecycle-lives.js';
import { activeStages } from './stages.js';

interface Rule {
  readonly action: string;
  readonly reason: string;
  /** Days after asOf by which it should be done. */
  readonly days: number;
}

/** In order of urgency. */
const rules = {
  fellAsleep: { action: 'win_back', reason: 'broke_own_rhythm', days: 14 },
  nearLimit: { action: 'remind', reason: 'near_own_limit', days: 7 },
  onceAndDue: { action: 'second_order', reason: 'first_order_due_again', days: 7 },
  cameBack: { action: 'thank', reason: 'came_back', days: 14 },
} as const satisfies { readonly [name: string]: Rule };

/** Share of the way to the customer's own limit from which on a reminder is due. */
const near = 0.75;

function ruleOf({ seen, lives, before }: KnownLives, i: number): Rule | null {
  const [stage, silence] = [lives.stage[i]!, seen.silence[i]!];
  const crossing = crossingOf(before[i]!, stage);
  if (crossing === 'fell_asleep') return rules.fellAsleep;
  if (!activeStages.includes(stage)) return null;
  if (seen.days[i]! > 1 && silence >= near * lives.dormantFrom[i]!) return rules.nearLimit;
  if (seen.days[i] === 1 && silence >= lives.typical[i]!) return rules.onceAndDue;
  return crossing === 'came_back' ? rules.cameBack : null;
}

/** Who to do what about: most urgent first, then most money first. What it would bring cannot be told from the stage. */
export function lifecycleActions(known: KnownLives, asOf: string): MemoryTable<ActionRow> {
  const { orders, place } = known;
  const order = Object.values(rules) as Rule[];
  const chosen = Array.from(place, (i, row) => ({ row, rule: i < 0 ? null : ruleOf(known, i) })).filter(
    (each): each is { row: number; rule: Rule } => each.rule !== null,
  );
  chosen.sort(
    (a, b) =>
      order.indexOf(a.rule) - order.indexOf(b.rule) ||
      orders.monetary[b.row]! - orders.monetary[a.row]! ||
      a.row - b.row,
  );
  return actionsTable(
    chosen.map(({ row, rule }) => ({
      customer_id: orders.ids[row]!,
      action: rule.action,
      product_id: null,
      argument: null,
      channel: null,
      best_time: null,
      by_date: addDays(asOf, rule.days),
      expected_value: null,
      expected_low: null,
      expected_high: null,
      reason: rule.reason,
    })),
  );
}
