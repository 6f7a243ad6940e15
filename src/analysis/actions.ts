import { type MemoryTable, memoryTable, type Row } from '../result/index.js';

/**
 * What somebody should do about one customer. `action`, `argument`, `reason`, `channel` and `best_time` are ids whose
 * words are the messages `action.<id>`, `argument.<id>`, `reason.<id>`, … ; a report merges the actions of all sections.
 */
export interface ActionRow extends Row {
  readonly customer_id: string;
  readonly action: string;
  readonly product_id: string | null;
  readonly argument: string | null;
  readonly channel: string | null;
  readonly best_time: string | null;
  /** ISO date */
  readonly by_date: string | null;
  /** Account currency; null where it cannot be known. */
  readonly expected_value: number | null;
  readonly expected_low: number | null;
  readonly expected_high: number | null;
  readonly reason: string;
}

/** One action as an analysis says it: what it does not know is left out and becomes null. */
export type ActionInput = Pick<ActionRow, 'customer_id' | 'action' | 'reason'> & {
  readonly [K in keyof ActionRow]?: ActionRow[K];
};

const translated = {
  action: 'action',
  argument: 'argument',
  channel: 'channel',
  best_time: 'best_time',
  reason: 'reason',
} as const;

/** The table `actions` of an answer: the one shape in which every analysis says what to do. */
export function actionsTable(rows: readonly ActionInput[]): MemoryTable<ActionRow> {
  const texts = (name: 'customer_id' | 'product_id' | keyof typeof translated) => ({
    type: 'text' as const,
    data: rows.map((row) => row[name] ?? null),
    ...(name in translated ? { values: translated[name as keyof typeof translated] } : {}),
  });
  const money = (name: 'expected_value' | 'expected_low' | 'expected_high') => ({
    type: 'number' as const,
    unit: 'money' as const,
    data: new Float64Array(rows.map((row) => row[name] ?? Number.NaN)),
  });
  return memoryTable<ActionRow>({
    customer_id: texts('customer_id'),
    action: texts('action'),
    product_id: texts('product_id'),
    argument: texts('argument'),
    channel: texts('channel'),
    best_time: texts('best_time'),
    by_date: { type: 'date', data: rows.map((row) => row.by_date ?? null) },
    expected_value: money('expected_value'),
    expected_low: money('expected_low'),
    expected_high: money('expected_high'),
    reason: texts('reason'),
  });
}
