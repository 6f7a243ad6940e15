import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { stages } from '../lifecycle/stages.js';
import { sumMoney } from '../sum-money.js';
import { numbers, texts, words } from './columns.js';
import { type Graded, grades, type Products } from './grade.js';
import type { LevelScore } from './learn-scores.js';
import type { State } from './state-at.js';

export interface GradeRow extends Row {
  readonly grade: string;
  readonly customers: number;
  readonly customer_share: number | null;
  readonly revenue: number;
  readonly revenue_share: number | null;
  readonly mean_revenue: number | null;
  readonly score_from: number | null;
  readonly score_to: number | null;
  readonly of_customers: number;
  readonly of_revenue: number;
}

export interface CellRow extends Row {
  readonly band: string;
  readonly stage: string;
  readonly rfm: number;
  readonly score: number;
  readonly grade: string | null;
  readonly customers: number;
  readonly revenue: number;
  readonly revenue_share: number | null;
}

export interface GradedRow extends Row {
  readonly customer_id: string;
  readonly band: string;
  readonly stage: string | null;
  readonly rfm: number;
  readonly band_score: number;
  readonly stage_score: number | null;
  readonly score: number | null;
  readonly grade: string | null;
  readonly revenue: number;
}

const share = (part: number, of: number): number | null => (of > 0 ? part / of : null);

/** One row a customer, ascending by id; without a stage there is no grade. */
export function gradedTable(state: State, products: Products, { grade }: Graded): MemoryTable<GradedRow> {
  const known = (scores: Uint8Array) => Array.from(scores, (score) => (score === 0 ? null : score));
  return memoryTable<GradedRow>({
    customer_id: texts(state.orders.ids),
    band: texts(state.band, 'band', words.band),
    stage: texts(state.stage, 'stage', words.stage),
    rfm: numbers(state.rfm, 'score', 'rfm'),
    band_score: numbers(products.band, 'score', 'band_score'),
    stage_score: numbers(known(products.stage), 'score', 'stage_score'),
    score: numbers(products.product, 'score', 'score'),
    grade: texts(
      Array.from(grade, (place) => grades[place - 1] ?? null),
      'grade',
    ),
    revenue: numbers(state.orders.monetary, 'money'),
  });
}

/** The five grades: who is there, what they have brought, between which products they lie. */
export function gradesTable(state: State, products: Products, { grade }: Graded): MemoryTable<GradeRow> {
  const n = state.orders.ids.length;
  const all = sumMoney(state.orders.monetary);
  const rows = grades.map((name, place): GradeRow => {
    const own = Uint32Array.from(grade.keys()).filter((i) => grade[i] === place + 1);
    const revenue = sumMoney(state.orders.monetary, own);
    const scores = Array.from(own, (i) => products.product[i]!);
    return {
      grade: name,
      customers: own.length,
      customer_share: share(own.length, n),
      revenue,
      revenue_share: share(revenue, all),
      mean_revenue: own.length === 0 ? null : revenue / own.length,
      score_from: own.length === 0 ? null : scores.reduce((least, each) => Math.min(least, each)),
      score_to: own.length === 0 ? null : scores.reduce((most, each) => Math.max(most, each)),
      of_customers: n,
      of_revenue: all,
    };
  });
  const column = (name: keyof GradeRow & string) => rows.map((row) => row[name] as number | null);
  return memoryTable<GradeRow>({
    grade: texts(
      rows.map((row) => row.grade),
      'grade',
    ),
    customers: numbers(column('customers'), 'customers'),
    customer_share: numbers(column('customer_share'), 'share'),
    revenue: numbers(column('revenue'), 'money'),
    revenue_share: numbers(column('revenue_share'), 'share'),
    mean_revenue: numbers(column('mean_revenue'), 'money', 'mean_revenue'),
    score_from: numbers(column('score_from'), 'score', 'score_from'),
    score_to: numbers(column('score_to'), 'score', 'score_to'),
    of_customers: numbers(column('of_customers'), 'customers', 'of_customers'),
    of_revenue: numbers(column('of_revenue'), 'money', 'of_revenue'),
  });
}

/** The grade of a product: that of the customers who have it; without any, that of the next lower product with customers. */
function gradeOfProduct({ cutPoints }: Graded): (product: number) => string | null {
  // Cut points stand worst first; the last is open.
  return (product) => {
    const at = cutPoints.findIndex(({ cut }) => cut === null || product <= cut);
    const found = cutPoints[at];
    return found === undefined ? null : grades[grades.length - found.score]!;
  };
}

/** Every cell of band × stage × RFM with its product, grade, customers and money: 25 rows a band. */
export function cellRows(
  state: State,
  graded: Graded,
  bands: readonly LevelScore[],
  stageScores: readonly LevelScore[],
): CellRow[] {
  const all = sumMoney(state.orders.monetary);
  const members = new Map<string, number[]>();
  state.orders.ids.forEach((_, i) => {
    const key = `${state.band[i]}\n${state.stage[i]}\n${state.rfm[i]}`;
    const found = members.get(key);
    if (found) found.push(i);
    else members.set(key, [i]);
  });
  const gradeOf = gradeOfProduct(graded);
  return bands.flatMap((band) =>
    stages.flatMap((stage) =>
      [1, 2, 3, 4, 5].map((rfm): CellRow => {
        const own = members.get(`${band.level}\n${stage}\n${rfm}`) ?? [];
        const revenue = sumMoney(state.orders.monetary, Uint32Array.from(own));
        const score = band.score * rfm * stageScores.find(({ level }) => level === stage)!.score;
        return {
          band: band.level,
          stage,
          rfm,
          score,
          grade: gradeOf(score),
          customers: own.length,
          revenue,
          revenue_share: share(revenue, all),
        };
      }),
    ),
  );
}

/** Cells as a table: all of them, or those of one band (a 5 × 5 table). */
export function cellsTable(rows: readonly CellRow[]): MemoryTable<CellRow> {
  const column = (name: keyof CellRow & string) => rows.map((row) => row[name] as number | null);
  return memoryTable<CellRow>({
    band: texts(
      rows.map((row) => row.band),
      'band',
      words.band,
    ),
    stage: texts(
      rows.map((row) => row.stage),
      'stage',
      words.stage,
    ),
    rfm: numbers(column('rfm'), 'score', 'rfm'),
    score: numbers(column('score'), 'score', 'score'),
    grade: texts(
      rows.map((row) => row.grade),
      'grade',
    ),
    customers: numbers(column('customers'), 'customers'),
    revenue: numbers(column('revenue'), 'money'),
    revenue_share: numbers(column('revenue_share'), 'share'),
  });
}
