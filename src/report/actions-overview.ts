import { message } from '../messages/index.js';
import { type MemoryTable, memoryTable } from '../result/index.js';
import type { MergedActions } from './merged-actions.js';

/** Rows of the overview: what is asked for most of all, the rest in one count. */
const mostActions = 8;

/**
 * Whom to act on, by action: how many customers, the most usual reason, what is expected of those for whom it is known,
 * and the first day by which it should be done. Worth most first, then most customers.
 *
 * The ends of an interval are those of the customers added up: as if all went well, or all badly, together.
 */
export function actionsOverview({ rows }: MergedActions): MemoryTable | null {
  if (rows.length === 0) return null;
  const kinds = [...Map.groupBy(rows, (row) => row.action)].map(([action, of]) => {
    const known = of.filter((row) => row.expected_value !== null);
    const sum = (name: 'expected_value' | 'expected_low' | 'expected_high'): number =>
      known.length === 0 || known.some((row) => row[name] === null)
        ? Number.NaN
        : known.reduce((total, row) => total + row[name]!, 0);
    const reasons = [...Map.groupBy(of, (row) => row.reason)].sort((a, b) => b[1].length - a[1].length);
    const days = of.flatMap((row) => row.by_date ?? []).sort();
    return {
      action,
      customers: new Set(of.map((row) => row.customer_id)).size,
      reason: reasons[0]![0],
      by_date: days[0] ?? null,
      valued: known.length,
      value: sum('expected_value'),
      low: sum('expected_low'),
      high: sum('expected_high'),
    };
  });
  const worth = (value: number): number => (Number.isNaN(value) ? 0 : value);
  const shown = kinds
    .sort((a, b) => worth(b.value) - worth(a.value) || b.customers - a.customers)
    .slice(0, mostActions);
  const label = (name: string) => message(`report.overview.${name}`);
  const numbers = (name: 'customers' | 'value' | 'low' | 'high') => Float64Array.from(shown, (kind) => kind[name]);
  const money = (name: 'value' | 'low' | 'high') => ({
    type: 'number' as const,
    unit: 'money' as const,
    label: label('expected'),
    data: numbers(name),
  });
  return memoryTable({
    action: { type: 'text', values: 'action', label: label('action'), data: shown.map((kind) => kind.action) },
    customers: { type: 'integer', unit: 'customers', label: label('customers'), data: numbers('customers') },
    reason: { type: 'text', values: 'reason', label: label('reason'), data: shown.map((kind) => kind.reason) },
    expected_value: money('value'),
    expected_low: money('low'),
    expected_high: money('high'),
    by_date: { type: 'date', label: label('by_date'), data: shown.map((kind) => kind.by_date) },
  });
}
