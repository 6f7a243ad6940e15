import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { summary } from '../../stats/index.js';
import { translationsOf } from '../features/translated.js';
import { knownValues, takeValues } from '../take-values.js';
import { label, type PersonaAnswer } from './persona-answer.js';

/** A customer too unlike the others to have a persona, and in what most. */
export interface ApartRow extends Row {
  readonly customer_id: string;
  readonly revenue: number;
  readonly orders: number;
  readonly trait: string | null;
  readonly own: number | null;
  readonly usual: number | null;
  /** Standard deviations of those who have a persona. */
  readonly away: number | null;
}

/** Those set apart, most money first. Cost: O(customers set apart × features). */
export function apartTable({ features, rows, apart, grouping }: PersonaAnswer): MemoryTable<ApartRow> {
  const columns = features.columns
    .filter(({ id, kind }) => kind === 'number' && grouping.includes(id))
    .map(({ id, names, values }) => {
      const usual = summary(knownValues(takeValues(values, rows)));
      return { id, names, values, mean: usual.mean, spread: usual.sd };
    });
  const found = Array.from(apart, (row): ApartRow => {
    const furthest = columns
      .map(({ id, values, mean, spread }) => ({ id, own: values[row]!, mean, away: (values[row]! - mean) / spread }))
      .filter(({ away }) => Number.isFinite(away))
      .sort((a, b) => Math.abs(b.away) - Math.abs(a.away) || (a.id < b.id ? -1 : 1))[0];
    return {
      customer_id: features.ids[row]!,
      revenue: features.money![row]!,
      orders: features.orders![row]!,
      trait: furthest?.id ?? null,
      own: furthest?.own ?? null,
      usual: furthest?.mean ?? null,
      away: furthest?.away ?? null,
    };
  }).sort((a, b) => b.revenue - a.revenue || (a.customer_id < b.customer_id ? -1 : 1));
  const names = new Map(columns.map((column) => [column.id, column.names]));
  const translations = translationsOf(
    found.map(({ trait }) => trait),
    (id) => names.get(id) ?? null,
  );
  return rowsTable(found, {
    customer_id: 'text',
    revenue: 'money',
    orders: 'orders',
    trait: { unit: 'text', label: label('trait'), translations },
    own: { unit: 'number', label: label('own') },
    usual: { unit: 'number', label: label('usual') },
    away: { unit: 'number', label: label('away') },
  });
}
