import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import type { StageOutcome } from './calibrate.js';
import { number, stageValues, text } from './columns.js';
import type { KnownLives } from './lifecycle-lives.js';
import { type Stage, stages } from './stages.js';

export interface CalibrationRow extends Row {
  readonly stage: Stage;
  readonly customers: number;
  readonly bought_again: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What came of each label in the window after it. */
export function calibrationTable(outcomes: readonly StageOutcome[]): MemoryTable<CalibrationRow> {
  const rows = outcomes.map(({ boughtAgain, ...outcome }) => ({ ...outcome, bought_again: boughtAgain }));
  return rowsTable<CalibrationRow>(rows, {
    stage: text('stage_then', stageValues),
    customers: number('customers'),
    bought_again: number('customers', 'bought_again'),
    share: number('share', 'share_again'),
    low: number('share'),
    high: number('share'),
  });
}

export interface AgreementRow extends Row {
  readonly stage: Stage;
  readonly stage_by_days: Stage;
  readonly customers: number;
  readonly share: number | null;
}

/** The two ways to tell a stage, against each other. */
export function agreementTable({ lives, byDays }: KnownLives): MemoryTable<AgreementRow> {
  const n = lives.stage.length;
  const rows = stages.flatMap((stage) =>
    stages.map((stage_by_days): AgreementRow => {
      const customers = lives.stage.filter((own, i) => own === stage && byDays[i] === stage_by_days).length;
      return { stage, stage_by_days, customers, share: n === 0 ? null : customers / n };
    }),
  );
  return rowsTable(rows, {
    stage: text('stage', stageValues),
    stage_by_days: text('stage_by_days', stageValues),
    customers: number('customers'),
    share: number('share', 'share_of_all'),
  });
}
