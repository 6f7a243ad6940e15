import { analysis, leftOutFor } from '../analysis/index.js';
import { type Issue, invalidOption, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { addDays } from './days.js';
import { fewestGaps } from './lifecycle/life-of.js';
import { stages } from './lifecycle/stages.js';
import { type BackTest, backTest, without } from './value-grade/back-test.js';
import { unknownBand } from './value-grade/bands.js';
import { factors, grades, gradesOf, productsOf } from './value-grade/grade.js';
import { gradeActions } from './value-grade/grade-actions.js';
import { gradeCharts } from './value-grade/grade-charts.js';
import { gradeFindings } from './value-grade/grade-findings.js';
import { gradeMetrics } from './value-grade/grade-metrics.js';
import { cellRows, cellsTable, gradedTable, gradesTable } from './value-grade/grade-tables.js';
import { learnScores } from './value-grade/learn-scores.js';
import { resolveBands } from './value-grade/resolve-bands.js';
import { isState, moneyAfter, type State, stateAt } from './value-grade/state-at.js';
import { dropTable, outcomesTable, scoresTable } from './value-grade/test-tables.js';
import { valueGradeOptions } from './value-grade/value-grade-options.js';

const name = 'segment.valueGrade';

/**
 * Which customers are worth most by what they are, where they stand and how they buy: age band × stage × RFM as one grade, I to V.
 *
 * Each of the three has a score of 1 to 5 by its contribution: RFM by `rfmRule`, the stage (segment/lifecycle with its defaults)
 * as stated, the band (it has no natural order) by what its customers brought in the last window, as far as bands differ beyond
 * chance, unless stated. The product takes
 * 30 values in the 125 cells, mean 27, median 20: it is cut into fifths of the customers, or where it is stated. Held against
 * the last window: graded at its beginning by what was known then (with scores learnt on the window before), the product is
 * compared with what each customer brought in it, beside RFM alone (r + f + m) and the product without each factor. A customer
 * of whom no band is known gets 3 for it; who only returned goods has no grade. Cost: O(order lines) three times in the engine,
 * O(resamples × customers).
 *
 * @param shop - needs orders: customer_id, ordered_at, amount (account currency); bands from customers or products
 * @returns tables.customers (n_customers × 9), grades (5), cells (25 a band), band_1 … band_5 (25 each), scores, backtest (5),
 *   drop_one (3), actions; metrics in customers, shares, rank correlations
 * @throws VitalfewError missing_table | missing_column | empty_input | not_enough_data (fewer than 20 gaps between order days) | invalid_option
 * @example (await valueGrade(shop)).tables.grades.cell(0, 'grade') // => 'I'
 * @see Spearman (1904), The proof and measurement of association between two things, American Journal of Psychology 15. Deviation
 *   from it: none; intervals by drawing customers again (Efron 1979).
 */
export const valueGrade = analysis({
  id: 'segment/value-grade',
  needs: { orders: ['customer_id', 'ordered_at', 'amount'] },
  uses: {
    orders: ['order_id', 'is_return', 'product_id'],
    customers: ['customer_id', 'birth_date', 'age', 'employees'],
    products: ['product_id', 'category', 'stage'],
  },
  options: valueGradeOptions,
  methods: [
    'Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology 15(1), 72–101.',
    'Efron, B. (1979). Bootstrap methods: another look at the jackknife. Annals of Statistics 7(1), 1–26.',
    'Platzer, M. & Reutterer, T. (2016). Ticking away the moments: Timing regularity helps to better predict customer activity. Marketing Science 35(5), 779–799.',
  ],
  async run(shop, options, { signal, progress, seed, value }) {
    const { cuts, windowDays, level, resamples } = options;
    if (cuts !== null && cuts.length !== grades.length - 1)
      throw invalidOption(name, 'cuts', { expected: message('segment/value-grade.cuts'), received: cuts });
    const { bands, column } = resolveBands(name, shop, options);
    const { asOf } = shop;
    const read = { column, bands, rfmRule: options.rfmRule };
    if (asOf === null) throw refusal({ customers: 0, gaps: 0 });
    const now = await stateAt(shop, asOf, read, signal);
    if (!isState(now)) throw refusal(now);
    progress(0.3);
    const begin = addDays(asOf, -windowDays);
    const stateBefore = async (date: string): Promise<State | null> => {
      const found = await stateAt(shop, date, read, signal);
      return isState(found) ? found : null;
    };
    const then = await stateBefore(begin);
    progress(0.5);
    const before = then === null ? null : await stateBefore(addDays(begin, -windowDays));
    progress(0.7);

    const names = bands.map(({ id }) => id);
    const learn = (state: State, money: Float64Array) => ({
      bands: [
        ...learnScores(names, state.band, money, options.bandScores, level),
        // What is not known of a customer is worth neither much nor little.
        ...learnScores([unknownBand], state.band, money, { [unknownBand]: 3 }, level),
      ],
      stages: learnScores(stages, state.stage, money, options.stageScores, level),
    });
    const warnings: Issue[] = [];
    const after = then === null ? null : moneyAfter(then, now);
    const scores = then === null || after === null ? learn(now, now.orders.monetary) : learn(then, after);
    const products = productsOf(now, scores.bands, scores.stages);
    const graded = gradesOf(products.product, cuts);
    let test: BackTest | null = null;
    if (then === null || after === null)
      warnings.push(issue('no_window', { days: { value: windowDays, unit: 'days' } }));
    else {
      const known = before === null ? learn(then, then.orders.monetary) : learn(before, moneyAfter(before, then));
      if (before === null) warnings.push(issue('short_window', { days: { value: windowDays, unit: 'days' } }, 'info'));
      const earlierProducts = productsOf(then, known.bands, known.stages);
      test = await backTest(then, earlierProducts, after, cuts, { resamples, level, seed, signal });
    }
    progress(0.9);
    signal?.throwIfAborted();

    const regraded = factors.map((factor) => {
      const other = gradesOf(without(now, products, factor), null).grade;
      const all = graded.grade.filter((grade) => grade > 0).length;
      return all === 0 || cuts !== null ? null : graded.grade.filter((grade, i) => grade !== other[i]).length / all;
    });
    // Where no column tells bands there are none to show; the unknown are shown where there are any.
    const shown = scores.bands.filter(({ level: id }) =>
      id === unknownBand ? now.band.includes(unknownBand) : column !== null,
    );
    const cells = cellRows(now, graded, shown, scores.stages);
    const perBand = shown
      .filter((band) => band.level !== unknownBand)
      .map((band, i) => ({ table: `band_${i + 1}`, rows: cells.filter((row) => row.band === band.level) }));
    const tables = {
      customers: gradedTable(now, products, graded),
      grades: gradesTable(now, products, graded),
      cells: cellsTable(cells),
      ...Object.fromEntries(perBand.map(({ table, rows }) => [table, cellsTable(rows)])),
      scores: scoresTable(shown, scores.stages, {
        band: (id) => id === unknownBand || options.bandScores?.[id] !== undefined,
        stage: options.stageScores !== null,
      }),
      backtest: outcomesTable(test),
      drop_one: dropTable(test, regraded),
      actions: gradeActions(now, products, graded),
    };
    const rows = {
      grades: tables.grades.toRows(),
      outcomes: tables.backtest.toRows(),
      drop: tables.drop_one.toRows(),
      scores: tables.scores.toRows(),
    };
    const metrics = gradeMetrics(rows.grades, test, level);
    const context = { value, windowDays, currency: shop.currency };
    const { orders } = now;
    return {
      input: {
        rows: orders.lines,
        customers: orders.ids.length,
        from: orders.from,
        to: orders.to,
        leftOut: leftOutFor(orders.linesWithoutCustomer),
      },
      metrics,
      findings: gradeFindings({ ...rows, metrics }, context),
      tables,
      charts: gradeCharts(rows.grades, rows.outcomes, perBand, context),
      warnings: [...warnings, ...gaps(now)],
    };
  },
});

type Params = NonNullable<Parameters<typeof message>[1]>;

function issue(code: string, params: Params, severity: Issue['severity'] = 'warning'): Issue {
  return { code, severity, message: message(`segment/value-grade.warning.${code}`, params) };
}

/** Customers without a band or without a grade. */
function gaps(state: State): Issue[] {
  const count = (of: readonly (string | null)[], is: string | null) => of.filter((each) => each === is).length;
  const people = (value: number) => ({ value, unit: 'customers' as const });
  const found: Issue[] = [];
  const [bandless, stageless] = [count(state.band, unknownBand), count(state.stage, null)];
  if (bandless > 0)
    found.push({
      ...issue('no_band', { customers: people(bandless), all: people(state.band.length) }),
      count: bandless,
    });
  if (stageless > 0) found.push({ ...issue('no_grade', { customers: people(stageless) }), count: stageless });
  return found;
}

/** Why nothing can be graded. */
function refusal({ customers, gaps: has }: { customers: number; gaps: number }): VitalfewError {
  if (customers === 0) {
    const advice = message('segment/lifecycle.empty.advice');
    return new VitalfewError('empty_input', message('error.empty_input', { function: name, table: 'orders', advice }));
  }
  const params = { what: message('segment/lifecycle.rhythm'), needs: fewestGaps, has };
  return new VitalfewError('not_enough_data', message('error.not_enough_data', { function: name, ...params }));
}
