import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { BackTest } from './back-test.js';
import { numbers, texts, words } from './columns.js';
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

/** What each band and stage was worth in the window, and the score it has. */
export function scoresTable(
  bands: readonly LevelScore[],
  stages: readonly LevelScore[],
  stated: { readonly band: (level: string) => boolean; readonly stage: boolean },
): MemoryTable<ScoreRow> {
  const rows = [
    ...bands.map((each) => ({ ...each, band: each.level, stage: null, how: stated.band(each.level) })),
    ...stages.map((each) => ({ ...each, band: null, stage: each.level, how: stated.stage })),
  ];
  return memoryTable<ScoreRow>({
    factor: texts(
      rows.map(({ band }) => (band === null ? 'stage' : 'band')),
      'factor',
      words.factor,
    ),
    band: texts(
      rows.map(({ band }) => band),
      'band',
      words.band,
    ),
    stage: texts(
      rows.map(({ stage }) => stage),
      'stage',
      words.stage,
    ),
    score: numbers(
      rows.map(({ score }) => score),
      'score',
      'points',
    ),
    how: texts(
      rows.map(({ how }) => (how ? 'stated' : 'learnt')),
      'how',
      words.how,
    ),
    customers: numbers(
      rows.map(({ customers }) => customers),
      'customers',
    ),
    mean: numbers(
      rows.map(({ mean }) => mean),
      'money',
      'window_mean',
    ),
    low: numbers(
      rows.map(({ interval }) => interval?.low ?? null),
      'money',
    ),
    high: numbers(
      rows.map(({ interval }) => interval?.high ?? null),
      'money',
    ),
  });
}

/** What the customers of each grade brought after it was given. */
export function outcomesTable(test: BackTest | null): MemoryTable<OutcomeRow> {
  const rows = test?.outcomes ?? [];
  return memoryTable<OutcomeRow>({
    grade: texts(
      rows.map((_, place) => grades[place]!),
      'grade_then',
    ),
    customers: numbers(
      rows.map(({ customers }) => customers),
      'customers',
    ),
    mean: numbers(
      rows.map(({ mean }) => mean),
      'money',
      'window_mean',
    ),
    low: numbers(
      rows.map(({ interval }) => interval?.low ?? null),
      'money',
    ),
    high: numbers(
      rows.map(({ interval }) => interval?.high ?? null),
      'money',
    ),
    bought: numbers(
      rows.map(({ brought }) => brought),
      'customers',
      'bought',
    ),
    bought_share: numbers(
      rows.map(({ brought, customers }) => (customers === 0 ? null : brought / customers)),
      'share',
      'bought_share',
    ),
  });
}

/** The order without each factor, and what the factor adds to it. */
export function dropTable(test: BackTest | null, regraded: readonly (number | null)[]): MemoryTable<DropRow> {
  const rows =
    test === null ? [] : factors.map((_, k) => ({ each: test.ranks.each[k + 2]!, gain: test.ranks.gain[k + 2]! }));
  return memoryTable<DropRow>({
    dropped: texts(
      rows.map((_, k) => factors[k]!),
      'dropped',
      words.factor,
    ),
    spearman: numbers(
      rows.map(({ each }) => each.value),
      'ratio',
      'spearman_without',
    ),
    gain: numbers(
      rows.map(({ gain }) => gain.value),
      'ratio',
      'gain',
    ),
    gain_low: numbers(
      rows.map(({ gain }) => gain.low),
      'ratio',
      'gain_low',
    ),
    gain_high: numbers(
      rows.map(({ gain }) => gain.high),
      'ratio',
      'gain_high',
    ),
    regraded: numbers(
      rows.map((_, k) => regraded[k] ?? null),
      'share',
      'regraded',
    ),
  });
}
