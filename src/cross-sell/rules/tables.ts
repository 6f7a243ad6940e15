import type { ActionRow } from '../../analysis/index.js';
import { message } from '../../messages/index.js';
import { type MemoryTable, type Row, type RowsColumn, rowsTable } from '../../result/index.js';
import type { BasketData } from './basket-data.js';
import type { Bundle, BundleRow } from './bundles.js';
import type { ContextRow } from './context.js';
import type { FoundRule, RuleRow } from './rule-rows.js';
import type { ItemSetRow, NamedItemSetRow } from './set-table.js';
import { sideColumn } from './side-names.js';
import type { StabilityRow } from './stability.js';

/** The rules that the picture shows. */
export interface TopRuleRow extends Row {
  readonly antecedent: string;
  readonly consequent: string;
  readonly confidence: number;
  readonly confidence_low: number;
  readonly confidence_high: number;
  readonly base: number;
  readonly lift: number;
  readonly count: number;
}

export type RuleTables = {
  readonly itemsets: MemoryTable<ItemSetRow> | MemoryTable<NamedItemSetRow>;
  readonly rules: MemoryTable<RuleRow>;
  readonly rules_top: MemoryTable<TopRuleRow>;
  readonly bundles: MemoryTable<BundleRow>;
  readonly actions: MemoryTable<ActionRow>;
  readonly stability?: MemoryTable<StabilityRow>;
  readonly context?: MemoryTable<ContextRow>;
};

/** A table whose columns have the names of this analysis: elsewhere `p` is another number. */
function ruleRowsTable<R extends Row>(
  rows: readonly R[],
  columns: { readonly [K in keyof R & string]: RowsColumn },
): MemoryTable<R> {
  const labelled = Object.entries<RowsColumn>(columns).map(([name, column]) => [
    name,
    { label: message(`cross-sell/rules.column.${name}`), ...(typeof column === 'string' ? { unit: column } : column) },
  ]);
  return rowsTable<R>(rows, Object.fromEntries(labelled) as typeof columns);
}

export function ruleTable(rules: readonly FoundRule[], data: BasketData): MemoryTable<RuleRow> {
  return ruleRowsTable<RuleRow>(
    rules.map(({ row }) => row),
    {
      antecedent: 'text',
      consequent: 'text',
      antecedent_names: sideColumn(
        rules.map(({ antecedent }) => antecedent),
        data,
      ),
      consequent_names: sideColumn(
        rules.map(({ consequent }) => consequent),
        data,
      ),
      count: 'count',
      n_antecedent: 'count',
      n_consequent: 'count',
      support: 'share',
      confidence: 'share',
      confidence_low: 'share',
      confidence_high: 'share',
      base: 'share',
      lift: 'ratio',
      leverage: 'share',
      conviction: 'ratio',
      improvement: 'share',
      p: 'number',
      q: 'number',
      p_improvement: 'number',
      holdout_n: 'count',
      holdout_count: 'count',
      holdout_confidence: 'share',
      holdout_lift: 'ratio',
      holdout_p: 'number',
      holdout_q: 'number',
      profit: 'money',
      periods: 'count',
      periods_above: 'count',
      context_lift: 'ratio',
      context_p: 'number',
      context: { unit: 'text', values: 'cross-sell/rules.context' },
    },
  );
}

export function topRuleTable(rules: readonly FoundRule[], data: BasketData): MemoryTable<TopRuleRow> {
  return ruleRowsTable<TopRuleRow>(
    rules.map(({ row }) => ({
      antecedent: row.antecedent_names,
      consequent: row.consequent_names,
      confidence: row.confidence,
      confidence_low: row.confidence_low,
      confidence_high: row.confidence_high,
      base: row.base,
      lift: row.lift,
      count: row.count,
    })),
    {
      antecedent: sideColumn(
        rules.map(({ antecedent }) => antecedent),
        data,
      ),
      consequent: sideColumn(
        rules.map(({ consequent }) => consequent),
        data,
      ),
      confidence: 'share',
      confidence_low: 'share',
      confidence_high: 'share',
      base: 'share',
      lift: 'ratio',
      count: 'count',
    },
  );
}

export function bundleTable(found: readonly Bundle[], data: BasketData): MemoryTable<BundleRow> {
  return ruleRowsTable<BundleRow>(
    found.map(({ row }) => row),
    {
      items: 'text',
      item_names: sideColumn(
        found.map(({ items }) => items),
        data,
      ),
      size: 'count',
      count: 'count',
      support: 'share',
      lift: 'ratio',
      value: 'money',
      margin: 'money',
      margin_share: 'share',
      extra_value: 'money',
    },
  );
}

/** Columns of the names of both sides, for rows that stand for some of the rules. */
function namesOf(
  rows: readonly { readonly antecedent: string; readonly consequent: string }[],
  rules: readonly FoundRule[],
  data: BasketData,
) {
  const keyOf = (row: { readonly antecedent: string; readonly consequent: string }) =>
    `${row.antecedent} → ${row.consequent}`;
  const shown = new Set(rows.map(keyOf));
  const told = rules.filter(({ row }) => shown.has(keyOf(row)));
  return {
    antecedent_names: sideColumn(
      told.map(({ antecedent }) => antecedent),
      data,
    ),
    consequent_names: sideColumn(
      told.map(({ consequent }) => consequent),
      data,
    ),
  };
}

export function stabilityTable(
  rows: readonly StabilityRow[],
  rules: readonly FoundRule[],
  data: BasketData,
): MemoryTable<StabilityRow> {
  return ruleRowsTable<StabilityRow>(rows, {
    antecedent: 'text',
    consequent: 'text',
    ...namesOf(rows, rules, data),
    period: 'date',
    baskets: 'count',
    n_antecedent: 'count',
    count: 'count',
    confidence: 'share',
    confidence_low: 'share',
    confidence_high: 'share',
    lift: 'ratio',
  });
}

export function contextTable(
  rows: readonly ContextRow[],
  rules: readonly FoundRule[],
  data: BasketData,
): MemoryTable<ContextRow> {
  return ruleRowsTable<ContextRow>(rows, {
    antecedent: 'text',
    consequent: 'text',
    ...namesOf(rows, rules, data),
    stratum: 'text',
    baskets: 'count',
    n_antecedent: 'count',
    n_consequent: 'count',
    count: 'count',
    expected: 'number',
    lift: 'ratio',
  });
}
