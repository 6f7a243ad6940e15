import { type ActionRow, type Answer, actionsTable, analysis, answerOf } from '../analysis/index.js';
import { type Issue, invalidOption, isVitalfewError, VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { nearest, textOption } from '../option/index.js';
import type { ColumnSpec } from '../result/index.js';
import { type Finding, finding, type MemoryTable, memoryTable, quoteCell, type Tables } from '../result/index.js';
import { monthsOf, productsOf } from './bought.js';
import { cardCharts } from './card-charts.js';
import type { CardPiece } from './card-part.js';
import { cardParts } from './card-parts.js';

const name = 'customer';

/** Ids among which a mistyped one is looked for. */
const searched = 50_000;

/**
 * All that is known of one customer, on one card: what was bought, scores, segment, stage, grade, and what to do next.
 *
 * The card is made of other analyses (`cardParts`), asked with their defaults for the same records, customers, money and date;
 * one that has too little data is a warning. What to do is what they list for this customer, the earliest first. Cost: that of
 * the analyses.
 *
 * @param shop - needs orders: customer_id, ordered_at, amount (account currency)
 * @returns tables.card (1 row), scores (1 to 5 each), months, products (10 at most), actions; metrics in money, orders, days
 * @throws VitalfewError missing_table | missing_column | empty_input | invalid_option (an id without an order line, naming the nearest)
 * @example (await customerCard(shop, { id: 'C00012' })).tables.card.cell(0, 'stage') // => 'mature'
 * @see The analyses it is made of.
 */
export const customerCard = analysis({
  id: 'customer',
  needs: { orders: ['customer_id', 'ordered_at', 'amount'] },
  uses: {
    orders: ['order_id', 'is_return', 'product_id'],
    customers: ['customer_id', 'kind', 'role', 'tier', 'birth_date', 'age', 'employees'],
    products: ['product_id', 'name', 'name_en', 'category', 'stage'],
    interactions: ['customer_id', 'kind', 'at', 'sentiment', 'rating', 'target_customer_id'],
    relations: ['from', 'to', 'kind'],
    referrals: ['referrer_id', 'referred_id', 'at'],
    memberships: ['customer_id', 'plan', 'kind', 'ends_at'],
  },
  options: { id: textOption({ default: null, expected: message('must_be.customer') }) },
  methods: [...new Set(cardParts.flatMap(({ analysis: part }) => part.declaration.methods))],
  async run(shop, options, context) {
    const { signal, progress } = context;
    const answers: (Answer<Tables> | null)[] = [];
    const warnings: Issue[] = [];
    for (const [i, part] of cardParts.entries()) {
      signal?.throwIfAborted();
      try {
        answers.push(await answerOf(part.analysis, shop, part.options, context));
      } catch (error) {
        // The first knows everybody: without it there is no card.
        if (i === 0 || !isVitalfewError(error) || !skipped.includes(error.code)) throw error;
        answers.push(null);
        const reason = error.issues[0]?.message ?? message('error.plain', { text: error.message });
        const params = { part: message(`${part.analysis.declaration.id}.title`), reason };
        warnings.push({ code: error.code, severity: 'warning', message: message('customer.warning.part', params) });
      }
      progress((i + 1) / (cardParts.length + 1));
    }
    const first = answers[0]!;
    const id = theCustomer(first.tables['customers'] as MemoryTable, options.id);

    const pieces = answers.flatMap((answer, i): CardPiece[] => {
      const customers = answer?.tables['customers'] as MemoryTable | undefined;
      const piece =
        answer && customers ? cardParts[i]!.read({ ...answer, tables: { customers } }, id, shop.currency) : null;
      return piece === null ? [] : [piece];
    });
    const columns: Record<string, ColumnSpec> = { customer_id: { type: 'text', data: [id] } };
    for (const piece of pieces) Object.assign(columns, piece.columns);
    const scores = pieces.flatMap((piece) => piece.scores);
    const steps = nextSteps(answers, id);
    const products = await productsOf(shop, id, signal);
    const tables = {
      card: memoryTable(columns),
      scores: memoryTable({
        dimension: {
          type: 'text',
          data: scores.map(({ dimension }) => dimension),
          label: message('customer.column.score_of'),
          values: 'customer.score',
        },
        score: {
          type: 'integer',
          unit: 'score',
          data: Float64Array.from(scores, ({ score }) => score),
          label: message('customer.column.score'),
        },
      }),
      months: await monthsOf(shop, id, shop.asOf!, signal),
      ...(products === null ? {} : { products }),
      actions: actionsTable(steps),
    };
    const row = tables.card.toRows();
    const findings = pieces.flatMap((piece) => piece.say((column, unit) => quoteCell('card', row, 0, column, unit)));
    return {
      input: first.input,
      metrics: pieces.flatMap((piece) => piece.metrics),
      findings: [...findings, ...nextFinding(steps)],
      tables,
      charts: cardCharts(tables.months.toRows(), scores, shop.currency),
      warnings,
    };
  },
});

/** What a part may lack without there being no card. */
const skipped: readonly string[] = [
  'missing_table',
  'missing_column',
  'empty_input',
  'not_enough_data',
  'not_converged',
];

/** The customer asked for; without one, who brought most (the first by id of equal ones). */
function theCustomer(customers: MemoryTable, asked: string | null): string {
  const ids = customers.data['customer_id'] as readonly string[];
  if (asked !== null) {
    if (ids.includes(asked)) return asked;
    const near = nearest(asked, ids.slice(0, searched));
    throw invalidOption(name, 'id', {
      expected: message('customer.id'),
      received: asked,
      ...(near === null ? {} : { advice: message('must_be.advice.near', { near }) }),
    });
  }
  const money = customers.data['monetary'] as Float64Array;
  let most = 0;
  for (let i = 1; i < ids.length; i++) if (money[i]! > money[most]!) most = i;
  const id = ids[most];
  if (id === undefined)
    throw new VitalfewError(
      'empty_input',
      message('error.empty_input', { function: name, table: 'orders', advice: '' }),
    );
  return id;
}

/** What the analyses list for the customer, each step once, the earliest first. */
function nextSteps(answers: readonly (Answer<Tables> | null)[], id: string): ActionRow[] {
  const steps = answers.flatMap((answer) => {
    const actions = answer?.tables['actions'] as MemoryTable<ActionRow> | undefined;
    if (!actions) return [];
    const ids = actions.data['customer_id'] as readonly string[];
    return ids.flatMap((each, row) =>
      each === id
        ? [
            Object.fromEntries(
              actions.columns.map((column) => [column.name, actions.cell(row, column.name)]),
            ) as ActionRow,
          ]
        : [],
    );
  });
  const seen = new Set<string>();
  return steps
    .map((step, order) => ({ step, order }))
    .sort((a, b) => (a.step.by_date ?? '9').localeCompare(b.step.by_date ?? '9') || a.order - b.order)
    .map(({ step }) => step)
    .filter(({ action, product_id }) => {
      const key = `${action}\n${product_id}`;
      return !seen.has(key) && seen.add(key);
    });
}

function nextFinding(steps: readonly ActionRow[]): Finding[] {
  const step = steps[0];
  if (step === undefined) return [];
  return [
    finding('customer.finding.next', 'opportunity', {
      action: message(`action.${step.action}`),
      by_date: quoteCell('actions', steps, 0, 'by_date', 'date'),
      reason: message(`reason.${step.reason}`),
    }),
  ];
}
