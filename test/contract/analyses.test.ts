import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, commonOptions } from '../../src/analysis/index.js';
import { catalogue } from '../../src/catalogue.js';
import { columnsFor } from '../../src/cli/data-flags.js';
import { isVitalfewError } from '../../src/errors.js';
import type { Dataset } from '../../src/intake/index.js';
import { open } from '../../src/intake/index.js';
import { hasText, languages, type Message, message, text } from '../../src/messages/index.js';
import { hasCaption } from '../../src/render/table-model.js';
import { holdsCustomers, type Result, resultToJson } from '../../src/result/index.js';
import { sample } from '../../src/simulate/sample.js';
import { shuffledMarket } from '../support/shuffled-market.js';

/** Ids of messages, also those inside parameters. */
function idsOf(what: Message): string[] {
  const inner = Object.values(what.params ?? {}).flatMap((param) => {
    const parts = Array.isArray(param) ? param : [param];
    return parts.flatMap((part) =>
      typeof part === 'object' && part !== null && 'id' in part ? idsOf(part as Message) : [],
    );
  });
  return [what.id, ...inner];
}

function messagesInside(spec: unknown): Message[] {
  if (typeof spec !== 'object' || spec === null) return [];
  if ('$message' in spec) return [spec.$message as Message];
  return Object.values(spec).flatMap(messagesInside);
}

function allMessages(result: Result): Message[] {
  return [
    result.title,
    result.question,
    ...result.input.leftOut.map((left) => left.reason),
    ...result.metrics.map((metric) => metric.label),
    ...result.findings.map((finding) => finding.message),
    ...Object.values(result.tables).flatMap((table) => table.columns.map((column) => column.label)),
    ...result.charts.flatMap((chart) => [chart.title, chart.alt, ...messagesInside(chart.spec)]),
    ...result.warnings.map((issue) => issue.message),
  ];
}

/** The columns a field is made of: the renderer makes `a$text`, `a$round` and `a$to$b` from columns a and b. */
const columnsOf = (field: string) => field.replace(/\$(?:text|round|raw|lines)$/, '').split(/\$(?:to|beside)\$+/);

/** Fields of the spec that are columns of the data: encodings' `field`, without those that transforms make. */
function fieldsOf(spec: unknown): string[] {
  if (typeof spec !== 'object' || spec === null) return [];
  if (Array.isArray(spec)) return spec.flatMap(fieldsOf);
  return Object.entries(spec).flatMap(([key, value]) =>
    key === 'field' && typeof value === 'string' ? columnsOf(value) : fieldsOf(value),
  );
}

function madeByTransforms(spec: unknown): string[] {
  if (typeof spec !== 'object' || spec === null) return [];
  if (Array.isArray(spec)) return spec.flatMap(madeByTransforms);
  return Object.entries(spec).flatMap(([key, value]) =>
    key === 'as' ? [value].flat().map(String) : madeByTransforms(value),
  );
}

const run = (analysis: Analysis, dataset: Dataset, options: object = {}) => analysis(dataset, options);

async function checkShape(result: Result): Promise<void> {
  const json = await resultToJson(result, 'en');
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(JSON.stringify(json)).not.toMatch(/NaN|Infinity/);
  for (const what of allMessages(result)) {
    for (const id of idsOf(what)) expect(hasText(id), `no text for ${id}`).toBe(true);
    for (const language of languages) expect(text(what, language)).not.toMatch(/\{\w+\}|undefined/);
  }
  const ids = result.metrics.map((metric) => metric.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const metric of result.metrics) {
    if (metric.value !== null) expect(Number.isFinite(metric.value), metric.id).toBe(true);
    if (!metric.interval || metric.value === null) continue;
    expect(metric.interval.low, metric.id).toBeLessThanOrEqual(metric.interval.high);
    expect(metric.interval.level).toBeGreaterThan(0);
  }
  for (const finding of result.findings) {
    expect(finding.evidence.length, `${finding.id} rests on nothing`).toBeGreaterThan(0);
    for (const evidence of finding.evidence) {
      if ('metric' in evidence) expect(ids).toContain(evidence.metric);
      else {
        const rows = await result.tables[evidence.table]!.rows();
        expect(rows[evidence.row], `${finding.id}: ${evidence.table} row ${evidence.row}`).toHaveProperty(
          evidence.column,
        );
      }
    }
  }
  for (const [name, table] of Object.entries(result.tables)) {
    // Without the id beside it a report under pseudonyms would have to leave the name out.
    if (table.columns.some((column) => column.holds === 'customer_name'))
      expect(table.columns.some(holdsCustomers), `${name} names customers without their ids`).toBe(true);
    for (const column of table.columns) {
      expect(await table.values(column.name)).toHaveLength(table.rowCount);
      if (!column.values) continue;
      const values = new Set((await table.values(column.name)) as Iterable<unknown>);
      if (column.values.startsWith('analysis.')) continue;
      for (const value of values)
        if (value !== null) expect(hasText(`${column.values}.${value}`), `${column.values}.${value}`).toBe(true);
    }
  }
  for (const chart of result.charts) {
    const table = result.tables[chart.table];
    expect(table, `${chart.id} draws ${chart.table}`).toBeDefined();
    expect(table!.rowCount).toBeLessThanOrEqual(5000);
    const made = madeByTransforms(chart.spec);
    const known = [...table!.columns.map((column) => column.name), ...made];
    for (const field of fieldsOf(chart.spec)) expect(known, `${result.id} ${chart.id}`).toContain(field);
  }
}

let shop: Dataset;
const shuffled = shuffledMarket();
beforeAll(async () => {
  shop = await sample();
}, 60_000);
afterAll(async () => {
  await shop.close();
  shuffled.remove();
});

describe('texts of the catalogue', () => {
  test('ids are unique and say where the analysis stands', () => {
    const ids = catalogue.map((analysis) => analysis.declaration.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^((segment|cross-sell|influence|retention|market)\/[a-z-]+|customer)$/);
  });

  test('the shared options are explained', () => {
    for (const name of Object.keys(commonOptions)) expect(hasText(`analysis.option.${name}`), name).toBe(true);
  });
});

describe.each(catalogue.map((analysis) => [analysis.declaration.id, analysis] as const))('%s', (id, analysis) => {
  const { declaration } = analysis;

  test('has a title, a question and a meaning for each option, in both languages', () => {
    const ids = ['title', 'question', ...Object.keys(declaration.options).map((name) => `option.${name}`)];
    for (const name of ids) expect(hasText(`${id}.${name}`), `${id}.${name}`).toBe(true);
    expect(declaration.methods.length).toBeGreaterThan(0);
  });

  test('every default is a value that its option accepts', () => {
    for (const [name, option] of Object.entries(declaration.options)) {
      if (option.default === null || option.default === undefined) continue;
      expect(option.parse(JSON.parse(JSON.stringify(option.default))).ok, name).toBe(true);
    }
  });

  test('answers for the sample market in the one shape', { timeout: 60_000 }, async () => {
    const result = await run(analysis, shop);
    await checkShape(result);
    expect(result.metrics.length).toBeGreaterThan(0);
    expect(result.findings.length).toBeGreaterThan(0);
    expect(result.charts.length).toBeGreaterThan(0);
    // A table without a name for readers is there to be drawn.
    const drawn = new Set(result.charts.map((chart) => chart.table));
    const nameless = Object.entries(result.tables).filter(
      ([name, table]) => table.rowCount > 0 && !drawn.has(name) && !hasCaption(name, result.id),
    );
    expect(nameless.map(([name]) => `${result.id}.table.${name}`)).toEqual([]);
  });

  test('same data, options and seed give the same bytes, whatever the order of rows, from the columns it declares alone', {
    timeout: 60_000,
  }, async () => {
    const narrow = await open(shuffled.sources, { only: columnsFor(declaration) });
    // The files are others: their hashes differ.
    const bytes = async (result: Result) =>
      JSON.stringify({
        ...(await resultToJson(result, 'zh-CN')),
        provenance: { ...result.provenance, sources: null },
      });
    try {
      const [first, second] = [await run(analysis, shop, { seed: 7 }), await run(analysis, narrow, { seed: 7 })];
      expect(await bytes(second)).toBe(await bytes(first));
    } finally {
      await narrow.close();
    }
  });

  test('takes the options that every analysis has', { timeout: 120_000 }, async () => {
    const last = shop.asOf!;
    const some = await run(analysis, shop, { where: { 'customers.gender': ['female', 'F', '女'] } }).catch(
      (error) => error,
    );
    if (!isVitalfewError(some)) {
      await checkShape(some as Result);
      expect((some as Result).input.customers).toBeLessThan((await run(analysis, shop)).input.customers);
    }
    const period = await run(analysis, shop, {
      compareWith: { from: `${Number(last.slice(0, 4)) - 1}${last.slice(4, 7)}-01`, to: last },
    });
    await checkShape(period);
    expect(await period.tables['groups']!.rows()).not.toHaveLength(0);
    const households = await run(analysis, shop, { unit: 'household' });
    await checkShape(households);
    expect(households.input.customers).toBeLessThan((await run(analysis, shop)).input.customers);
    const margin = await run(analysis, shop, { value: 'margin' });
    await checkShape(margin);
  });

  test('an unknown option is an error that names the nearest', async () => {
    await expect(run(analysis, shop, { sead: 3 })).rejects.toMatchObject({
      code: 'unknown_option',
      message: expect.stringContaining('"seed"'),
    });
  });

  test('a missing table or column names itself and the analysis', async () => {
    const other = await open({ products: [{ product_id: 'p1', name: 'Pencil' }] });
    try {
      await expect(run(analysis, other)).rejects.toMatchObject({
        code: expect.stringMatching(/^missing_(table|column)$/),
        message: expect.stringMatching(/^\w+(\.\w+)?: (table|column) "\w+" is missing/),
      });
    } finally {
      await other.close();
    }
  });

  test('one customer with one order: an answer without NaN or a refusal in words', async () => {
    const tiny = await open({
      orders: [
        { order_id: 'o1', customer_id: 'c1', ordered_at: '2024-03-01', product_id: 'p1', quantity: 1, unit_price: 10 },
      ],
      relations: [{ from: 'c1', to: 'c2' }],
      referrals: [{ referrer_id: 'c1', referred_id: 'c2', at: '2024-03-02' }],
      interactions: [{ customer_id: 'c1', at: '2024-03-01 10:00:00', kind: 'review', sentiment: -0.5 }],
      deals: [{ deal_id: 'd1', company_id: 'c1', stage: 'won' }],
    });
    try {
      const result = await run(analysis, tiny).catch((error) => error);
      if (isVitalfewError(result)) expect(['not_enough_data', 'empty_input']).toContain(result.code);
      else {
        await checkShape(result as Result);
        // Nothing is said of nobody: no share of none, no number that is not there.
        for (const { message: what } of (result as Result).findings) {
          expect(text(what, 'en')).not.toMatch(/\b0 of 0\b/);
          for (const language of languages) expect(text(what, language)).not.toMatch(/(^|[.,:。，：]\s?)–/);
        }
      }
    } finally {
      await tiny.close();
    }
  });

  test('no record left is a refusal in words', async () => {
    const nobody = { where: { 'customers.customer_id': 'nobody at all' } };
    await expect(run(analysis, shop, nobody)).rejects.toMatchObject({
      code: expect.stringMatching(/^(empty_input|not_enough_data)$/),
    });
  });

  test('stops when it is told to', async () => {
    const abort = new AbortController();
    abort.abort('stop');
    await expect(run(analysis, shop, { signal: abort.signal })).rejects.toThrow();
  });
});

test('a message that nobody wrote shows its id', () => {
  expect(text(message('no.such.text'), 'en')).toBe('no.such.text');
});
