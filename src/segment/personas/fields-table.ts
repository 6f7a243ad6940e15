import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import type { FeatureGroup } from '../features/feature.js';
import { translationsOf } from '../features/translated.js';
import { label, type PersonaAnswer } from './persona-answer.js';

export interface FieldRow extends Row {
  readonly field: string;
  readonly group: FeatureGroup;
  readonly known: number;
  readonly known_share: number;
  readonly of_customers: number;
}

/** Of how many customers each field is known: what a persona rests on. */
export function fieldsTable({ features, rows }: PersonaAnswer): MemoryTable<FieldRow> {
  const names = new Map(features.columns.map((column) => [column.id, column.names]));
  const fields = features.columns.map(({ id, group, values }): FieldRow => {
    const known = rows.reduce((sum, row) => sum + (Number.isNaN(values[row]!) ? 0 : 1), 0);
    return { field: id, group, known, known_share: known / rows.length, of_customers: rows.length };
  });
  return rowsTable(fields, {
    field: {
      unit: 'text',
      label: label('field'),
      translations: translationsOf([...names.keys()], (id) => names.get(id) ?? null),
    },
    group: { unit: 'text', values: 'segment/personas.group', label: label('group') },
    known: { unit: 'customers', label: label('known') },
    known_share: { unit: 'share', label: label('known_share') },
    of_customers: { unit: 'customers', label: label('of_customers') },
  });
}
