import type { Row } from '../../result/index.js';
import { count, people, plain, share, tableOf } from './rows-by-kind.js';

const id = 'influence/traits';

export interface GapRow extends Row {
  readonly attribute: string;
  readonly gap: number;
  readonly told: number;
  readonly bought: number;
  readonly rate: number;
  readonly rate_low: number;
  readonly rate_high: number;
  readonly placebo: number;
}
export const gapTable = (rows: readonly GapRow[]) =>
  tableOf<GapRow>(rows, {
    attribute: ['text', `${id}.attribute`],
    gap: ['integer', 'number'],
    told: people,
    bought: people,
    rate: share,
    rate_low: share,
    rate_high: share,
    placebo: share,
  });

export interface GapTestRow extends Row {
  readonly attribute: string;
  readonly told: number;
  readonly above: number;
  readonly others: number;
  readonly p_down: number;
  readonly peak: number | null;
  readonly p_peak: number | null;
  readonly p_placebo: number;
  readonly verdict: string;
}
export const gapTestTable = (rows: readonly GapTestRow[]) =>
  tableOf<GapTestRow>(rows, {
    attribute: ['text', `${id}.attribute`],
    told: people,
    above: share,
    others: share,
    p_down: plain,
    peak: ['integer', 'number'],
    p_peak: plain,
    p_placebo: plain,
    verdict: ['text', `${id}.verdict`],
  });

export interface HelperRow extends Row {
  readonly topic: string;
  readonly rank: number;
  readonly customer_id: string;
  readonly label: string;
  readonly answers: number;
  readonly answers_low: number;
  readonly answers_high: number;
  readonly known: number;
  readonly won: number;
  readonly tag: string | null;
}
export const helperTable = (rows: readonly HelperRow[]) =>
  tableOf<HelperRow>(rows, {
    topic: ['text', 'code'],
    rank: count,
    customer_id: ['text'],
    label: ['name'],
    answers: count,
    answers_low: plain,
    answers_high: plain,
    known: count,
    won: people,
    tag: ['text', `${id}.trait`],
  });

export interface AnsweredRow extends Row {
  readonly topic: string;
  readonly product_id: string | null;
  readonly answered_by: string;
  readonly questions: number;
  readonly known: number;
  readonly won: number;
  readonly rate: number | null;
  readonly rate_low: number | null;
  readonly rate_high: number | null;
}
export const answeredTable = (rows: readonly AnsweredRow[]) =>
  tableOf<AnsweredRow>(rows, {
    topic: ['text', 'code'],
    product_id: ['text'],
    answered_by: ['text', `${id}.by`],
    questions: count,
    known: count,
    won: people,
    rate: share,
    rate_low: share,
    rate_high: share,
  });

export interface OpenQuestionRow extends Row {
  readonly question_id: string;
  readonly topic: string;
  readonly customer_id: string;
  readonly asked_on: string;
}
export const openTable = (rows: readonly OpenQuestionRow[]) =>
  tableOf<OpenQuestionRow>(rows, {
    question_id: ['text'],
    topic: ['text', 'code'],
    customer_id: ['text'],
    asked_on: ['date'],
  });
