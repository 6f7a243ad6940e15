import { type MemoryTable, rowsTable } from '../../result/index.js';
import { label, type PersonaAnswer, type VerifyRow } from './persona-answer.js';

const mostRows = 5000;

/** Records to verify, by doubt × value. */
export function verifyTable({ checked }: PersonaAnswer): MemoryTable<VerifyRow> {
  const rows = checked.list.slice(0, mostRows).map(
    ({ kind, id, doubts, doubt, value }): VerifyRow => ({
      customer_id: kind === 'customer' ? id : null,
      deal_id: kind === 'deal' ? id : null,
      reason: doubts[0]!,
      reasons: doubts.length,
      doubt,
      value: Number.isNaN(value) ? null : value,
      priority: Number.isNaN(value) ? null : doubt * value,
    }),
  );
  return rowsTable(rows, {
    customer_id: 'text',
    deal_id: { unit: 'text', label: label('deal_id') },
    reason: { unit: 'text', values: 'segment/personas.doubt' },
    reasons: { unit: 'count', label: label('reasons') },
    doubt: { unit: 'share', label: label('doubt') },
    value: { unit: 'money', label: label('value') },
    priority: { unit: 'money', label: label('priority') },
  });
}
