import type { ActionRow } from '../analysis/index.js';
import { type MemoryTable, memoryTable, type Row } from '../result/index.js';
import type { CurveRow } from './bayes-curves.js';
import type { NextRow } from './next-of-customers.js';
import type { PairAnswer } from './pair-posteriors.js';
import type { PairRow } from './pair-table.js';
import { type EnglishNames, nameColumn } from './product-names.js';
import type { ReadPurchases } from './read-purchases.js';
import type { BayesRow, SquareRow } from './teach.js';

/** The best pairs with the names that a picture writes. */
export interface TopRow extends Row {
  readonly antecedent: string;
  readonly consequent: string;
  readonly p: number;
  readonly p_low: number;
  readonly p_high: number;
  readonly p_without: number | null;
  readonly lift: number;
}

/** What is believed of P(B given A) before the buyers of A are counted, for each B. */
export interface PriorRow extends Row {
  readonly consequent: string;
  readonly consequent_name: string | null;
  readonly prior_mean: number;
  readonly prior_concentration: number;
  readonly exceptions: number;
  readonly anchors: number;
  readonly prior_level: string;
}

export type BayesTables = {
  readonly pairs: MemoryTable<PairRow>;
  readonly pairs_top: MemoryTable<TopRow>;
  readonly priors: MemoryTable<PriorRow>;
  readonly bayes: MemoryTable<BayesRow>;
  readonly bayes_square: MemoryTable<SquareRow>;
  readonly bayes_curves: MemoryTable<CurveRow>;
  readonly next: MemoryTable<NextRow>;
  readonly actions: MemoryTable<ActionRow>;
};

const priorLevels = ['item', 'category', 'all'];

/** What a product is called where it is shown: its name, else its id; both where two products share a name. */
export function productLabels(rows: readonly PairRow[]): Map<string, string> {
  const names = new Map<string, string>();
  const ids = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const [id, name] of [
      [row.antecedent, row.antecedent_name],
      [row.consequent, row.consequent_name],
    ] as const) {
      const shown = name ?? id;
      names.set(id, shown);
      ids.set(shown, (ids.get(shown) ?? new Set()).add(id));
    }
  }
  for (const [id, shown] of names) if ((ids.get(shown)?.size ?? 0) > 1) names.set(id, `${shown} (${id})`);
  return names;
}

export function topTable(rows: readonly PairRow[], english: EnglishNames): MemoryTable<TopRow> {
  const labels = productLabels(rows);
  const number = (name: 'p' | 'p_low' | 'p_high' | 'p_without' | 'lift') => ({
    type: 'number' as const,
    unit: name === 'lift' ? ('ratio' as const) : ('share' as const),
    data: Float64Array.from(rows, (row) => row[name] ?? Number.NaN),
  });
  return memoryTable<TopRow>({
    antecedent: nameColumn(
      rows.map((row) => labels.get(row.antecedent) ?? null),
      english,
    ),
    consequent: nameColumn(
      rows.map((row) => labels.get(row.consequent) ?? null),
      english,
    ),
    p: number('p'),
    p_low: number('p_low'),
    p_high: number('p_high'),
    p_without: number('p_without'),
    lift: number('lift'),
  });
}

export function priorTable(
  { mean, concentration, exceptions, anchors, level }: PairAnswer['priors'],
  { products, names, english }: Pick<ReadPurchases, 'products' | 'names' | 'english'>,
): MemoryTable<PriorRow> {
  return memoryTable<PriorRow>({
    consequent: { type: 'text', data: products },
    consequent_name: nameColumn(names, english),
    prior_mean: { type: 'number', unit: 'share', data: mean },
    prior_concentration: { type: 'number', unit: 'number', data: concentration },
    exceptions: { type: 'number', unit: 'share', data: exceptions },
    anchors: { type: 'integer', unit: 'count', data: Float64Array.from(anchors) },
    prior_level: {
      type: 'text',
      data: Array.from(level, (each) => priorLevels[each] ?? null),
      values: 'cross-sell/bayes.prior_level',
    },
  });
}
