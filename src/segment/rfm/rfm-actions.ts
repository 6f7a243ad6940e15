import { type ActionRow, actionsTable } from '../../analysis/index.js';
import type { MemoryTable } from '../../result/index.js';
import { addDays } from '../days.js';
import type { CustomerOrders } from './customer-orders.js';
import { defaultSegments } from './default-segments.js';
import type { RfmScores } from './score-rfm.js';
import { buildSegmentMap, isMapProblem } from './segment-map.js';

interface Rule {
  readonly segments: readonly string[];
  readonly action: string;
  readonly reason: string;
  /** Days after asOf by which it should be done. */
  readonly days: number;
  /** Only customers with exactly one order. */
  readonly once?: boolean;
}

/** In order of urgency. Stages are told by the scores, whatever the segments are called. */
const rules: readonly Rule[] = [
  { segments: ['cannot_lose'], action: 'win_back', reason: 'big_and_gone_quiet', days: 14 },
  { segments: ['at_risk'], action: 'win_back', reason: 'good_and_gone_quiet', days: 14 },
  {
    segments: ['new_customers', 'promising'],
    action: 'second_order',
    reason: 'bought_once_lately',
    days: 7,
    once: true,
  },
  { segments: ['champions'], action: 'thank', reason: 'recent_often_much', days: 30 },
];

/** Who to do what about: most urgent first, then most money first. What it would bring cannot be told from RFM. */
export function rfmActions(customers: CustomerOrders, scores: RfmScores, asOf: string): MemoryTable<ActionRow> {
  const map = buildSegmentMap(defaultSegments(scores.sizes), scores.sizes);
  if (isMapProblem(map)) throw new Error('rfmActions: the default segments are no partition.');
  const ruleOf = map.names.map((name) => rules.findIndex((rule) => rule.segments.includes(name)));
  const chosen: number[] = [];
  const rule = new Int8Array(customers.ids.length).fill(-1);
  for (const i of customers.scored) {
    const index = ruleOf[map.segmentOf(scores.r[i]!, scores.f[i]!, scores.m[i]!)]!;
    if (index < 0 || (rules[index]!.once && customers.frequency[i] !== 1)) continue;
    rule[i] = index;
    chosen.push(i);
  }
  // Customers stand ascending by id, so that equal money keeps that order.
  chosen.sort((a, b) => rule[a]! - rule[b]! || customers.monetary[b]! - customers.monetary[a]! || a - b);
  const dates = rules.map(({ days }) => addDays(asOf, days));
  return actionsTable(
    chosen.map((i) => {
      const { action, reason } = rules[rule[i]!]!;
      return {
        customer_id: customers.ids[i]!,
        action,
        product_id: null,
        argument: null,
        channel: null,
        best_time: null,
        by_date: dates[rule[i]!]!,
        expected_value: null,
        expected_low: null,
        expected_high: null,
        reason,
      };
    }),
  );
}
