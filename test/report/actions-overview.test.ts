import { expect, test } from 'vitest';
import { actionsTable } from '../../src/analysis/index.js';
import { actionsOverview } from '../../src/report/actions-overview.js';

const of = (rows: Parameters<typeof actionsTable>[0]) => {
  const table = actionsTable(rows);
  return actionsOverview({ columns: table.columns, rows: table.toRows() });
};

test('actions by kind: customers once, money added up, the most usual reason, the first day; worth most first', () => {
  const worth = (value: number) => ({ expected_value: value, expected_low: value - 1, expected_high: value + 2 });
  const made = of([
    { customer_id: 'a', action: 'thank', reason: 'r1', by_date: '2025-01-09' },
    { customer_id: 'b', action: 'thank', reason: 'r2' },
    { customer_id: 'c', action: 'thank', reason: 'r2', by_date: '2025-01-03' },
    { customer_id: 'a', action: 'win_back', reason: 'r3', ...worth(10) },
    { customer_id: 'a', action: 'win_back', reason: 'r3', by_date: '2025-02-01', ...worth(20) },
  ])!;
  expect(made.toRows()).toEqual([
    {
      action: 'win_back',
      customers: 1,
      reason: 'r3',
      expected_value: 30,
      expected_low: 28,
      expected_high: 34,
      by_date: '2025-02-01',
    },
    {
      action: 'thank',
      customers: 3,
      reason: 'r2',
      expected_value: null,
      expected_low: null,
      expected_high: null,
      by_date: '2025-01-03',
    },
  ]);
});

test('nothing to do is no table', () => {
  expect(of([])).toBeNull();
});
