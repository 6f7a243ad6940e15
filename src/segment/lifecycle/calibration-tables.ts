import { type MemoryTable, memoryTable } from '../../result/index.js';
import type { StageOutcome } from './calibrate.js';
import { numbers, stageValues, texts } from './columns.js';
import type { KnownLives } from './lifecycle-lives.js';
import { stages } from './stages.js';

/** What came of each label in the window after it. */
export function calibrationTable(outcomes: readonly StageOutcome[]): MemoryTable {
  return memoryTable({
    stage: texts(
      outcomes.map(({ stage }) => stage),
      'stage_then',
      stageValues,
    ),
    customers: numbers(
      outcomes.map(({ customers }) => customers),
      'customers',
      undefined,
      'integer',
    ),
    bought_again: numbers(
      outcomes.map(({ boughtAgain }) => boughtAgain),
      'customers',
      'bought_again',
      'integer',
    ),
    share: numbers(
      outcomes.map(({ share }) => share),
      'share',
      'share_again',
    ),
    low: numbers(
      outcomes.map(({ low }) => low),
      'share',
    ),
    high: numbers(
      outcomes.map(({ high }) => high),
      'share',
    ),
  });
}

/** The two ways to tell a stage, against each other. */
export function agreementTable({ lives, byDays }: KnownLives): MemoryTable {
  const n = lives.stage.length;
  const rows = stages.flatMap((stage) =>
    stages.map((plain) => {
      const customers = lives.stage.filter((own, i) => own === stage && byDays[i] === plain).length;
      return { stage, plain, customers };
    }),
  );
  return memoryTable({
    stage: texts(
      rows.map((row) => row.stage),
      'stage',
      stageValues,
    ),
    stage_by_days: texts(
      rows.map((row) => row.plain),
      'stage_by_days',
      stageValues,
    ),
    customers: numbers(
      rows.map((row) => row.customers),
      'customers',
      undefined,
      'integer',
    ),
    share: numbers(
      rows.map((row) => (n === 0 ? null : row.customers / n)),
      'share',
      'share_of_all',
    ),
  });
}
