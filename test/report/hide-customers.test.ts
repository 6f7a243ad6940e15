import { describe, expect, test } from 'vitest';
import { message } from '../../src/messages/index.js';
import { customersOf, hideCustomers } from '../../src/report/hide-customers.js';
import { pseudonymsFor } from '../../src/report/pseudonyms.js';
import {
  createResult,
  finding,
  holdsCustomers,
  memoryTable,
  quoteCell,
  type Result,
  resultToJson,
  type Table,
} from '../../src/result/index.js';

/** A result that names the customer CANARY-1 in every place where a text can stand. */
function sample(): Result {
  const customers = memoryTable({
    customer_id: { type: 'text', data: ['CANARY-1', 'CANARY-2', null] },
    product_id: { type: 'text', data: ['P1', 'CANARY-2', 'P3'] },
    segment: { type: 'text', values: 'segment', data: ['CANARY-1x', 'b', 'c'] },
    revenue: { type: 'number', unit: 'money', data: Float64Array.of(1, 2, 3) },
  });
  const friends = memoryTable({
    buddy: { type: 'text', holds: 'customer', data: ['CANARY-3'] },
    from: { type: 'date', data: ['2024-01-01'] },
    to: { type: 'text', holds: 'other', data: ['shop'] },
  });
  const rows = customers.toRows();
  const named = { name: 'CANARY-1', list: [message('error.plain', { text: 'CANARY-2' })] };
  return createResult({
    id: 'influence/sample',
    title: message('error.plain', { text: 'CANARY-1' }),
    question: message('error.plain', named),
    options: { where: { customer_id: ['CANARY-1'] } },
    input: {
      rows: 3,
      customers: 2,
      from: null,
      to: null,
      asOf: null,
      currency: null,
      leftOut: [{ reason: message('error.plain', named), rows: 1 }],
    },
    metrics: [{ id: 'm', label: message('error.plain', named), value: 1, unit: 'count' }],
    findings: [
      finding('error.plain', 'info', { text: quoteCell('customers', rows, 0, 'customer_id', 'text') }),
      finding('error.plain', 'info', { text: quoteCell('customers', rows, 1, 'product_id', 'text') }),
    ],
    tables: { customers, friends },
    charts: [
      {
        id: 'c',
        title: message('error.plain', named),
        alt: message('error.plain', { text: message('error.plain', named) }),
        table: 'customers',
        spec: { mark: 'bar', title: { $message: { id: 'error.plain', params: { text: 'CANARY-1' } } } },
      },
    ],
    warnings: [
      {
        code: 'x',
        severity: 'warning',
        message: message('error.plain', { text: 'cells "CANARY-1", CANARY-3; other' }),
      },
    ],
    provenance: { library: '0', engine: 'e', seed: 1, sources: [], methods: [] },
  });
}

describe('hideCustomers', () => {
  test('leaves no id of a customer anywhere, and everything else as it was', async () => {
    const result = sample();
    const ids = await customersOf(result);
    expect([...ids].sort()).toEqual(['CANARY-1', 'CANARY-2', 'CANARY-3']);
    const names = pseudonymsFor(ids, Buffer.alloc(32, 1));
    const json = JSON.stringify(await resultToJson(await hideCustomers(result, names)));
    expect(json).not.toContain('"CANARY-1"');
    expect(json).not.toContain('CANARY-3');
    expect(json).toContain(names.of('CANARY-1'));
    const plain = JSON.stringify(await resultToJson(result));
    const back = [...ids].reduce((text, id) => text.replaceAll(names.of(id), id), json);
    expect(back).toBe(plain);
  });

  test('a product keeps its id although a customer has the same', async () => {
    const result = sample();
    const names = pseudonymsFor(await customersOf(result), Buffer.alloc(32, 1));
    const hidden = await hideCustomers(result, names);
    expect((await hidden.tables.customers!.rows()).map((row) => row.product_id)).toEqual(['P1', 'CANARY-2', 'P3']);
    expect(hidden.findings[0]!.message.params!.text).toMatchObject({ value: names.of('CANARY-1') });
    expect(hidden.findings[1]!.message.params!.text).toMatchObject({ value: 'CANARY-2' });
  });

  test('tables that the engine holds are hidden row by row', async () => {
    const memory = sample().tables.customers!;
    const query: Table = { ...memory, kind: 'query' };
    const result = { ...sample(), tables: { customers: query } };
    const names = pseudonymsFor(await customersOf(result), Buffer.alloc(32, 1));
    const hidden = (await hideCustomers(result, names)).tables.customers!;
    const expected = [names.of('CANARY-1'), names.of('CANARY-2'), null];
    expect(await hidden.values('customer_id')).toEqual(expected);
    expect((await hidden.rows()).map((row) => row.customer_id)).toEqual(expected);
    expect((await hidden.head(1)).map((row) => row.customer_id)).toEqual(expected.slice(0, 1));
    expect(hidden.kind).toBe('query');
  });
});

describe('names', () => {
  test('of customers become the pseudonym of their row, in texts too', async () => {
    const top = memoryTable({
      customer_id: { type: 'text', data: ['CANARY-1', 'CANARY-2'] },
      label: { type: 'text', holds: 'customer_name', data: ['Ann Canary', null] },
      n: { type: 'integer', data: Float64Array.of(1, Number.NaN) },
    });
    const found = finding('error.plain', 'info', { text: quoteCell('top', top.toRows(), 0, 'label', 'text') });
    const result = { ...sample(), tables: { top }, findings: [found] };
    const names = pseudonymsFor(await customersOf(result), Buffer.alloc(32, 1));
    const hidden = await hideCustomers(result, names);
    const name = names.of('CANARY-1');
    expect(await hidden.tables.top!.rows()).toEqual([
      { customer_id: name, label: name, n: 1 },
      { customer_id: names.of('CANARY-2'), label: null, n: null },
    ]);
    expect(JSON.stringify(await resultToJson(hidden))).not.toContain('Ann');
    expect(hidden.findings[0]!.message.params!.text).toMatchObject({ value: name });
  });
});

describe('holdsCustomers', () => {
  const label = message('error.plain');
  test('goes by what the column says, then by its name', () => {
    expect(holdsCustomers({ name: 'customer_id', type: 'text', label })).toBe(true);
    expect(holdsCustomers({ name: 'customer_id', type: 'text', label, holds: 'other' })).toBe(false);
    expect(holdsCustomers({ name: 'anything', type: 'text', label, holds: 'customer' })).toBe(true);
    expect(holdsCustomers({ name: 'from', type: 'date', label })).toBe(false);
    expect(holdsCustomers({ name: 'from', type: 'text', label, values: 'segment' })).toBe(false);
    expect(holdsCustomers({ name: 'product_id', type: 'text', label })).toBe(false);
  });
});
