import type { ActionRow } from '../../analysis/index.js';
import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { estimateCells } from '../estimated.js';
import type { TradeRule } from '../mechanisms/trade-rule.js';
import { estimates, number, prefix, ruleColumn, text } from './columns.js';
import type { HoldOut } from './hold-out.js';
import type { BlendRow } from './kernel.js';
import type { RecommendationRow } from './recommendation-table.js';

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

const kindValues = `${prefix}.kind`;
const methodValues = `${prefix}.method`;

export function holdOutTable(tested: HoldOut | null, k: number): MemoryTable<HoldOutRow> {
  const rows = (tested?.heldOut ?? []).map(
    ({ list, method, customers, recall, gain, ndcg, coverage }): HoldOutRow => ({
      list,
      method,
      customers,
      k,
      ...estimateCells('recall', recall[k - 1]!),
      ...estimateCells('gain', gain),
      ...estimateCells('ndcg', ndcg),
      ...estimateCells('coverage', coverage),
    }),
  );
  return rowsTable(rows, {
    list: { unit: 'text', values: kindValues, label: { id: 'column.kind' } },
    method: text(undefined, methodValues),
    customers: 'customers',
    k: number('count', 'k'),
    ...estimates('recall'),
    ...estimates('gain'),
    ...estimates('ndcg'),
    ...estimates('coverage'),
  });
}

/** Model and baseline by length of the list, products bought before and new ones in one list. */
export function recallTable(tested: HoldOut | null): MemoryTable<RecallRow> {
  const rows = (tested?.heldOut ?? [])
    .filter((row) => row.list === 'all')
    .flatMap(({ method, recall }) =>
      recall.map((each, i): RecallRow => ({ k: i + 1, method, ...estimateCells('recall', each) })),
    );
  return rowsTable(rows, { k: number('count', 'k'), method: text(undefined, methodValues), ...estimates('recall') });
}

export function calibrationTable(tested: HoldOut | null): MemoryTable<CalibrationRow> {
  const rows = (tested?.bins ?? []).map(
    ({ pairs, predicted, bought, observed }, i): CalibrationRow => ({
      bin: String(i + 1),
      pairs,
      predicted,
      bought,
      ...estimateCells('observed', observed),
    }),
  );
  return rowsTable(rows, {
    bin: text('bin'),
    pairs: number('count', 'pairs'),
    predicted: number('share', 'predicted'),
    bought: number('count', 'bought'),
    ...estimates('observed'),
  });
}

export function signalTable(blends: readonly BlendRow[], rules: readonly TradeRule[]): MemoryTable<SourceRow> {
  const rows = blends.map(
    ({ kind, feature, rule, coefficient, rows: counted, positives }): SourceRow => ({
      kind,
      feature,
      rule: rules[rule]?.id ?? null,
      coefficient,
      rows: counted,
      positives,
    }),
  );
  return rowsTable(rows, {
    kind: text(undefined, kindValues),
    feature: text('feature', `${prefix}.feature`),
    rule: { unit: 'text', ...ruleColumn(rules) },
    coefficient: number('number', 'coefficient'),
    rows: number('count', 'rows'),
    positives: number('count', 'positives'),
  });
}
