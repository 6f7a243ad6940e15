import { type ActionRow, actionsTable } from '../../analysis/index.js';
import type { MemoryTable } from '../../result/index.js';
import { addDays } from '../days.js';
import type { Graded, Products } from './grade.js';
import type { State } from './state-at.js';

/** In order of urgency; `is` gets the grade (1 is best), the stage and the score of the band. */
const rules = [
  {
    action: 'win_back',
    reason: 'good_grade_dormant',
    days: 14,
    is: (grade: number, stage: string, _band: number) => grade <= 2 && stage === 'dormant',
  },
  {
    action: 'second_order',
    reason: 'novice_of_strong_band',
    days: 7,
    is: (_grade: number, stage: string, band: number) => stage === 'novice' && band >= 4,
  },
  {
    action: 'thank',
    reason: 'best_grade',
    days: 30,
    is: (grade: number, _stage: string, _band: number) => grade === 1,
  },
] as const;

/** Who to do what about: most urgent first, then the highest product, then most money. What it would bring is not known. */
export function gradeActions(state: State, products: Products, { grade }: Graded): MemoryTable<ActionRow> {
  const chosen = state.orders.ids
    .map((_, i) => ({
      i,
      rule: rules.findIndex(({ is }) => grade[i]! > 0 && is(grade[i]!, state.stage[i]!, products.band[i]!)),
    }))
    .filter(({ rule }) => rule >= 0);
  chosen.sort(
    (a, b) =>
      a.rule - b.rule ||
      products.product[b.i]! - products.product[a.i]! ||
      state.orders.monetary[b.i]! - state.orders.monetary[a.i]! ||
      a.i - b.i,
  );
  return actionsTable(
    chosen.map(({ i, rule }) => ({
      customer_id: state.orders.ids[i]!,
      action: rules[rule]!.action,
      product_id: null,
      argument: null,
      channel: null,
      best_time: null,
      by_date: addDays(state.date, rules[rule]!.days),
      expected_value: null,
      expected_low: null,
      expected_high: null,
      reason: rules[rule]!.reason,
    })),
  );
}
