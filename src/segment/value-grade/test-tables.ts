import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import type { BackTest } from './back-test.js';
import { number, text, words } from './columns.js';
import { factors, grades } from './grade.js';
import type { LevelScore } from './learn-scores.js';

export interface ScoreRow extends Row {
  readonly factor: string;
  readonly band: string | null;
  readonly stage: string | null;
  readonly score: number;
  readonly how: string;
  readonly customers: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface OutcomeRow extends Row {
  readonly grade: string;
  readonly customers: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bought: number;
  readonly bought_share: number | null;
}

export interface DropRow extends Row {
  readonly dropped: string;
  readonly spearman: number | null;
  readonly gain: number | null;
  readonly gain_low: number | null;
  readonly gain_high: number | null;
  readonly regraded: number | null;
}

/** A mean with its interval. */
const meanColumns = { mean: number('money', 'window_mean'), low: number('money'), high: number('money') };

/** What each band and stage was worth in the window, and the score it has. */
export function scoresTable(
  bands: readonly LevelScore[],
  stages: readonly LevelScore[],
  stated: { readonly band: (level: string) => boolean; readonly stage: boolean },
): MemoryTable<ScoreRow> {
  const row = (of: LevelScore, factor: 'band' | 'stage', isStated: boolean): ScoreRow => ({
    factor,
    band: factor === 'band' ? of.level : null,
    stage: factor === 'stage' ? of.level : null,
    score: of.score,
    how: isStated ? 'stated' : 'learnt',
    customers: of.customers,
    mean: of.mean,
    low: of.interval?.low ?? null,
    high: of.interval?.high ?? null,
  });
  const rows = [
    ...bands.map((each) => row(each, 'band', stated.band(each.level))),
    ...stages.map((each) => row(each, 'stage', stated.stage)),
  ];
  return rowsTable(rows, {
    factor: text('factor', words.factor),
    band: text('band', words.band),
    stage: text('stage', words.stage),
    score: number('score', 'points'),
    how: text('how', words.how),
    customers: number('customers'),
    ...meanColumns,
  });
}

/** What the customers of each grade brought after it was given. */
export function outcomesTable(test: BackTest | null): MemoryTable<OutcomeRow> {
  const rows = (test?.outcomes ?? []).map(
    ({ customers, mean, interval, brought }, place): OutcomeRow => ({
      grade: grades[place]!,
      customers,
      mean,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      bought: brought,
      bought_share: customers === 0 ? null : brought / customers,
    }),
  );
  return rowsTable(rows, {
    grade: text('grade_then'),
    customers: number('customers'),
    ...meanColumns,
    bought: number('customers', 'bought'),
    bought_share: number('share', 'bought_share'),
  });
}

/** The order without each factor, and what the factor adds to it. */
export function dropTable(test: BackTest | null, regraded: readonly (number | null)[]): MemoryTable<DropRow> {
  const rows = (test === null ? [] : factors).map((dropped, k): DropRow => {
    const [each, gain] = [test!.ranks.each[k + 2]!, test!.ranks.gain[k + 2]!];
    return {
      dropped,
      spearman: each.value,
      gain: gain.value,
      gain_low: gain.low,
      gain_high: gain.high,
      regraded: regraded[k] ?? null,
    };
  });
  return rowsTable(rows, {
    dropped: text('dropped', words.factor),
    spearman: number('ratio', 'spearman_without'),
    gain: number('ratio', 'gain'),
    gain_low: number('ratio', 'gain_low'),
    gain_high: number('ratio', 'gain_high'),
    regraded: number('share', 'regraded'),
  });
}
