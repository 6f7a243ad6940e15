import { type MemoryTable, memoryTable, type Row } from '../result/index.js';
import type { KeptPair } from './pair-posteriors.js';
import { estimatePair } from './posterior.js';
import { type EnglishNames, nameColumn } from './product-names.js';

/** One pair of products: of those who bought the antecedent, how many buy the consequent too. */
export interface PairRow extends Row {
  readonly antecedent: string;
  readonly consequent: string;
  readonly antecedent_name: string | null;
  readonly consequent_name: string | null;
  readonly n_antecedent: number;
  readonly n_both: number;
  readonly p: number;
  readonly p_low: number;
  readonly p_high: number;
  readonly p_without: number | null;
  readonly p_consequent: number;
  readonly lift: number;
  readonly lift_low: number;
  readonly lift_high: number;
  readonly contrast: number | null;
  readonly contrast_low: number | null;
  readonly contrast_high: number | null;
  readonly n_before: number | null;
  readonly n_same: number | null;
  readonly n_after: number | null;
  readonly share_after: number | null;
  readonly margin: number | null;
  readonly margin_low: number | null;
  readonly margin_high: number | null;
  readonly prior_mean: number;
  readonly prior_concentration: number;
  readonly p_exception: number;
}

/** Makes rows of kept pairs, intervals at the credible level. */
export function pairRows(
  pairs: readonly KeptPair[],
  {
    level,
    products,
    names,
    valuePerBuyer,
    ordered,
  }: {
    level: number;
    products: readonly string[];
    names: readonly (string | null)[];
    valuePerBuyer: Float64Array | null;
    /** Whether it is known what came first. */
    ordered: boolean;
  },
): PairRow[] {
  return pairs.map((pair) => {
    const { antecedent: a, consequent: b, prior } = pair;
    const { p, pWithout, contrast, lift, exception } = estimatePair(prior, pair, level);
    const apart = pair.before + pair.after;
    const value = valuePerBuyer?.[b] ?? Number.NaN;
    const known = (number: number): number | null => (Number.isFinite(number) ? number : null);
    return {
      antecedent: products[a]!,
      consequent: products[b]!,
      antecedent_name: names[a] ?? null,
      consequent_name: names[b] ?? null,
      n_antecedent: pair.n,
      n_both: pair.k,
      p: p.value,
      p_low: p.low,
      p_high: p.high,
      p_without: known(pWithout),
      p_consequent: pair.base,
      lift: lift.value,
      lift_low: lift.low,
      lift_high: lift.high,
      contrast: known(contrast.value),
      contrast_low: known(contrast.low),
      contrast_high: known(contrast.high),
      n_before: ordered ? pair.before : null,
      n_same: ordered ? pair.same : null,
      n_after: ordered ? pair.after : null,
      share_after: ordered && apart > 0 ? pair.after / apart : null,
      margin: known(p.value * value),
      margin_low: known(Math.min(p.low * value, p.high * value)),
      margin_high: known(Math.max(p.low * value, p.high * value)),
      prior_mean: prior.mean,
      prior_concentration: prior.concentration,
      p_exception: exception,
    };
  });
}

const units = {
  n_antecedent: 'count',
  n_both: 'count',
  p: 'share',
  p_low: 'share',
  p_high: 'share',
  p_without: 'share',
  p_consequent: 'share',
  lift: 'ratio',
  lift_low: 'ratio',
  lift_high: 'ratio',
  contrast: 'ratio',
  contrast_low: 'ratio',
  contrast_high: 'ratio',
  n_before: 'count',
  n_same: 'count',
  n_after: 'count',
  share_after: 'share',
  margin: 'money',
  margin_low: 'money',
  margin_high: 'money',
  prior_mean: 'share',
  prior_concentration: 'number',
  p_exception: 'share',
} as const;

export function pairTable(rows: readonly PairRow[], english: EnglishNames): MemoryTable<PairRow> {
  const texts = (name: 'antecedent' | 'consequent' | 'antecedent_name' | 'consequent_name') => ({
    type: 'text' as const,
    data: rows.map((row) => row[name]),
  });
  const numbers = (name: keyof typeof units) => ({
    type: units[name] === 'count' ? ('integer' as const) : ('number' as const),
    unit: units[name],
    data: Float64Array.from(rows, (row) => row[name] ?? Number.NaN),
  });
  const columns = Object.keys(units) as (keyof typeof units)[];
  return memoryTable<PairRow>({
    antecedent: texts('antecedent'),
    consequent: texts('consequent'),
    antecedent_name: nameColumn(texts('antecedent_name').data, english),
    consequent_name: nameColumn(texts('consequent_name').data, english),
    ...(Object.fromEntries(columns.map((name) => [name, numbers(name)])) as Record<
      keyof typeof units,
      ReturnType<typeof numbers>
    >),
  });
}
