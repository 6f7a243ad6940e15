import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { TradeRule } from '../mechanisms/trade-rule.js';
import { nameColumn } from '../product-names.js';
import { numbers, prefix, ruleColumn } from './columns.js';
import { kinds } from './features.js';
import type { NextAnswer } from './kernel.js';
import type { ReadEvents } from './read-events.js';
import { sources } from './signal.js';

export interface RecommendationRow extends Row {
  readonly customer_id: string;
  readonly rank: number;
  readonly product_id: string;
  readonly product: string;
  /** repeat, explore */
  readonly kind: string;
  /** Chance to buy it within the horizon. */
  readonly p: number;
  readonly p_low: number;
  readonly p_high: number;
  readonly expected_value: number | null;
  readonly expected_low: number | null;
  readonly expected_high: number | null;
  readonly reason: string;
  readonly because_product_id: string | null;
  readonly because: string | null;
  /** Rule of the trade that speaks for it. */
  readonly rule: string | null;
  readonly times_bought: number;
}

export function recommendationTable(
  { recommendations: made }: NextAnswer,
  { ids, products, names, english, value }: ReadEvents,
  rules: readonly TradeRule[],
): MemoryTable<RecommendationRow> {
  const nameOf = (item: number): string => names[item] ?? products[item]!;
  const money = (p: Float64Array) =>
    numbers(
      p.map((each, row) => (value === null ? Number.NaN : each * value[made.item[row]!]!)),
      'money',
    );
  const low = made.p.map((_, row) => (worthOf(row) < 0 ? made.high[row]! : made.low[row]!));
  const high = made.p.map((_, row) => (worthOf(row) < 0 ? made.low[row]! : made.high[row]!));
  const because = Array.from(made.because);
  return memoryTable<RecommendationRow>({
    customer_id: { type: 'text', data: Array.from(made.unit, (who) => ids[who]!) },
    rank: numbers(made.rank, 'count'),
    product_id: { type: 'text', data: Array.from(made.item, (item) => products[item]!) },
    product: nameColumn(Array.from(made.item, nameOf), english),
    kind: { type: 'text', data: Array.from(made.kind, (kind) => kinds[kind]!), values: `${prefix}.kind` },
    p: numbers(made.p, 'share', 'p'),
    p_low: numbers(made.low, 'share', 'p_low'),
    p_high: numbers(made.high, 'share', 'p_high'),
    expected_value: money(made.p),
    expected_low: money(low),
    expected_high: money(high),
    reason: { type: 'text', data: reasonsOf(made, rules), values: 'reason' },
    because_product_id: { type: 'text', data: because.map((item) => (item < 0 ? null : products[item]!)) },
    because: nameColumn(
      because.map((item) => (item < 0 ? null : nameOf(item))),
      english,
    ),
    rule: { type: 'text', data: Array.from(made.rule, (place) => rules[place]?.id ?? null), ...ruleColumn(rules) },
    times_bought: numbers(made.bought, 'count'),
  });

  function worthOf(row: number): number {
    return value?.[made.item[row]!] ?? 0;
  }
}

/** Ids of the reasons: what speaks most for the product, by its kind where that is a rule of the trade. */
function reasonsOf({ source, rule }: NextAnswer['recommendations'], rules: readonly TradeRule[]): string[] {
  return Array.from(source, (each, row) => {
    const trade = rules[rule[row]!];
    return trade === undefined ? `next_${sources[each]!}` : `mechanism_${trade.kind}`;
  });
}
