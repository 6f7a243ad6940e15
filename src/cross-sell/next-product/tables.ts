import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { isoDay } from '../../engine/iso.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { ruleName, translationsOf } from '../mechanisms/rule-words.js';
import type { TradeRule } from '../mechanisms/trade-rule.js';
import { nameColumn } from '../product-names.js';
import { kinds } from './features.js';
import type { HoldOut } from './hold-out.js';
import type { BlendRow, NextAnswer } from './kernel.js';
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

export interface HoldOutRow extends Row {
  readonly list: string;
  readonly method: string;
  readonly customers: number;
  readonly k: number;
  readonly recall: number;
  readonly recall_low: number;
  readonly recall_high: number;
  readonly gain: number;
  readonly gain_low: number;
  readonly gain_high: number;
  readonly ndcg: number;
  readonly ndcg_low: number;
  readonly ndcg_high: number;
  readonly coverage: number;
  readonly coverage_low: number;
  readonly coverage_high: number;
}

export interface RecallRow extends Row {
  readonly k: number;
  readonly method: string;
  readonly recall: number;
  readonly recall_low: number;
  readonly recall_high: number;
}

export interface CalibrationRow extends Row {
  readonly bin: string;
  readonly pairs: number;
  readonly predicted: number;
  readonly bought: number;
  readonly observed: number;
  readonly observed_low: number;
  readonly observed_high: number;
}

export interface SourceRow extends Row {
  readonly kind: string;
  readonly feature: string;
  readonly rule: string | null;
  readonly coefficient: number;
  readonly rows: number;
  readonly positives: number;
}

export interface NextProductTables extends Record<string, MemoryTable> {
  readonly recommendations: MemoryTable<RecommendationRow>;
  readonly holdout: MemoryTable<HoldOutRow>;
  readonly recall_at: MemoryTable<RecallRow>;
  readonly calibration: MemoryTable<CalibrationRow>;
  readonly signals: MemoryTable<SourceRow>;
  readonly actions: MemoryTable<ActionRow>;
}

const prefix = 'cross-sell/next-product';

export function recommendationTable(
  { recommendations: made }: NextAnswer,
  { ids, products, names, english, value }: ReadEvents,
  rules: readonly TradeRule[],
): MemoryTable<RecommendationRow> {
  const nameOf = (item: number): string => names[item] ?? products[item]!;
  const money = (p: Float64Array) => ({
    type: 'number' as const,
    unit: 'money' as const,
    data: p.map((each, row) => (value === null ? Number.NaN : each * value[made.item[row]!]!)),
  });
  const share = (data: Float64Array) => ({ type: 'number' as const, unit: 'share' as const, data });
  const low = made.p.map((_, row) => (worthOf(row) < 0 ? made.high[row]! : made.low[row]!));
  const high = made.p.map((_, row) => (worthOf(row) < 0 ? made.low[row]! : made.high[row]!));
  const because = Array.from(made.because);
  return memoryTable<RecommendationRow>({
    customer_id: { type: 'text', data: Array.from(made.unit, (who) => ids[who]!) },
    rank: { type: 'integer', unit: 'count', data: Float64Array.from(made.rank) },
    product_id: { type: 'text', data: Array.from(made.item, (item) => products[item]!) },
    product: nameColumn(Array.from(made.item, nameOf), english),
    kind: { type: 'text', data: Array.from(made.kind, (kind) => kinds[kind]!), values: `${prefix}.kind` },
    p: { ...share(made.p), label: { id: `${prefix}.column.p` } },
    p_low: { ...share(made.low), label: { id: `${prefix}.column.p_low` } },
    p_high: { ...share(made.high), label: { id: `${prefix}.column.p_high` } },
    expected_value: money(made.p),
    expected_low: money(low),
    expected_high: money(high),
    reason: { type: 'text', data: reasonsOf(made, rules), values: 'reason' },
    because_product_id: { type: 'text', data: because.map((item) => (item < 0 ? null : products[item]!)) },
    because: nameColumn(
      because.map((item) => (item < 0 ? null : nameOf(item))),
      english,
    ),
    rule: ruleColumn(made.rule, rules),
    times_bought: { type: 'integer', unit: 'count', data: Float64Array.from(made.bought) },
  });

  function worthOf(row: number): number {
    return value?.[made.item[row]!] ?? 0;
  }
}

/** A column of rules of the trade by place, with what they are called. */
function ruleColumn(places: ArrayLike<number>, rules: readonly TradeRule[]): ColumnSpec {
  return {
    type: 'text',
    data: Array.from(places, (place) => rules[place]?.id ?? null),
    label: { id: `${prefix}.column.rule` },
    translations: translationsOf(rules.map((rule) => [rule.id, ruleName(rule)])),
  };
}

/** Ids of the reasons: what speaks most for the product, by its kind where that is a rule of the trade. */
function reasonsOf({ source, rule }: NextAnswer['recommendations'], rules: readonly TradeRule[]): string[] {
  return Array.from(source, (each, row) => {
    const trade = rules[rule[row]!];
    return trade === undefined ? `next_${sources[each]!}` : `mechanism_${trade.kind}`;
  });
}

/** What to say to the customer: why it is due where a rule of the trade speaks, else that it is time again or goes with what they have. */
function argumentOf({ reason, kind }: RecommendationRow): string {
  if (reason.startsWith('mechanism_')) return reason;
  return kind === 'repeat' ? 'time_again' : 'bought_together';
}

/** The best offer of each customer: at most one a customer. */
export function nextActions(
  rows: readonly RecommendationRow[],
  { asOfDay, horizonDays }: { asOfDay: number; horizonDays: number },
): MemoryTable<ActionRow> {
  return actionsTable(
    rows
      .filter((row) => row.rank === 1 && (row.expected_value === null || row.expected_value > 0))
      .map((row) => ({
        customer_id: row.customer_id,
        action: 'offer_product',
        product_id: row.product_id,
        argument: argumentOf(row),
        channel: null,
        best_time: null,
        by_date: isoDay(asOfDay + horizonDays),
        expected_value: row.expected_value,
        expected_low: row.expected_low,
        expected_high: row.expected_high,
        reason: row.reason,
      })),
  );
}

type Kinded = { readonly value: number; readonly low: number; readonly high: number };

function three(of: readonly Kinded[], id: string) {
  const column = (part: keyof Kinded, name: string) => ({
    type: 'number' as const,
    unit: 'share' as const,
    data: Float64Array.from(of, (each) => each[part]),
    label: { id: `${prefix}.column.${name}` },
  });
  return { value: column('value', id), low: column('low', `${id}_low`), high: column('high', `${id}_high`) };
}

export function holdOutTable(tested: HoldOut | null, k: number): MemoryTable<HoldOutRow> {
  const rows = tested?.heldOut ?? [];
  const recall = three(
    rows.map((row) => row.recall[k - 1]!),
    'recall',
  );
  const [gain, ndcg, coverage] = [
    three(
      rows.map((row) => row.gain),
      'gain',
    ),
    three(
      rows.map((row) => row.ndcg),
      'ndcg',
    ),
    three(
      rows.map((row) => row.coverage),
      'coverage',
    ),
  ];
  return memoryTable<HoldOutRow>({
    list: { type: 'text', data: rows.map((row) => row.list), values: `${prefix}.kind`, label: { id: 'column.kind' } },
    method: { type: 'text', data: rows.map((row) => row.method), values: `${prefix}.method` },
    customers: { type: 'integer', unit: 'customers', data: Float64Array.from(rows, (row) => row.customers) },
    k: {
      type: 'integer',
      unit: 'count',
      data: new Float64Array(rows.length).fill(k),
      label: { id: `${prefix}.column.k` },
    },
    recall: recall.value,
    recall_low: recall.low,
    recall_high: recall.high,
    gain: gain.value,
    gain_low: gain.low,
    gain_high: gain.high,
    ndcg: ndcg.value,
    ndcg_low: ndcg.low,
    ndcg_high: ndcg.high,
    coverage: coverage.value,
    coverage_low: coverage.low,
    coverage_high: coverage.high,
  });
}

/** Model and baseline by length of the list, products bought before and new ones in one list. */
export function recallTable(tested: HoldOut | null): MemoryTable<RecallRow> {
  const rows = (tested?.heldOut ?? [])
    .filter((row) => row.list === 'all')
    .flatMap(({ method, recall }) => recall.map((each, i) => ({ k: i + 1, method, each })));
  const recall = three(
    rows.map((row) => row.each),
    'recall',
  );
  return memoryTable<RecallRow>({
    k: {
      type: 'integer',
      unit: 'count',
      data: Float64Array.from(rows, (row) => row.k),
      label: { id: `${prefix}.column.k` },
    },
    method: { type: 'text', data: rows.map((row) => row.method), values: `${prefix}.method` },
    recall: recall.value,
    recall_low: recall.low,
    recall_high: recall.high,
  });
}

export function calibrationTable(tested: HoldOut | null): MemoryTable<CalibrationRow> {
  const bins = tested?.bins ?? [];
  const observed = three(
    bins.map((bin) => bin.observed),
    'observed',
  );
  return memoryTable<CalibrationRow>({
    bin: { type: 'text', data: bins.map((_, i) => String(i + 1)), label: { id: `${prefix}.column.bin` } },
    pairs: {
      type: 'integer',
      unit: 'count',
      data: Float64Array.from(bins, (bin) => bin.pairs),
      label: { id: `${prefix}.column.pairs` },
    },
    predicted: {
      type: 'number',
      unit: 'share',
      data: Float64Array.from(bins, (bin) => bin.predicted),
      label: { id: `${prefix}.column.predicted` },
    },
    bought: {
      type: 'integer',
      unit: 'count',
      data: Float64Array.from(bins, (bin) => bin.bought),
      label: { id: `${prefix}.column.bought` },
    },
    observed: observed.value,
    observed_low: observed.low,
    observed_high: observed.high,
  });
}

export function signalTable(blends: readonly BlendRow[], rules: readonly TradeRule[]): MemoryTable<SourceRow> {
  const label = (name: string) => ({ label: { id: `${prefix}.column.${name}` } });
  return memoryTable<SourceRow>({
    kind: { type: 'text', data: blends.map((row) => row.kind), values: `${prefix}.kind` },
    feature: { type: 'text', data: blends.map((row) => row.feature), values: `${prefix}.feature`, ...label('feature') },
    rule: ruleColumn(
      blends.map((row) => row.rule),
      rules,
    ),
    coefficient: {
      type: 'number',
      unit: 'number',
      data: Float64Array.from(blends, (row) => row.coefficient),
      ...label('coefficient'),
    },
    rows: { type: 'integer', unit: 'count', data: Float64Array.from(blends, (row) => row.rows), ...label('rows') },
    positives: {
      type: 'integer',
      unit: 'count',
      data: Float64Array.from(blends, (row) => row.positives),
      ...label('positives'),
    },
  });
}
