import { formatValue, hasText, type Language, text } from '../messages/index.js';
import type { Cell, ColumnInfo } from '../result/index.js';
import { displayName } from './display-text.js';

/** A cell as people read it: numbers in their unit, ids of names by their name, strangers' text made harmless to read. */
export function showCell(cell: Cell, column: ColumnInfo, language: Language, currency: string | null): string {
  if (typeof cell === 'string') return showText(cell, column, language);
  return formatValue(cell, column.unit ?? 'number', language, currency);
}

/** A text cell: its translated name where the column's values have names, else the text itself. */
export function showText(value: string, column: ColumnInfo, language: Language): string {
  const id = column.values === undefined ? null : `${column.values}.${value}`;
  if (id !== null && hasText(id)) return text({ id }, language);
  const translated = column.translations?.[language];
  if (translated && Object.hasOwn(translated, value)) return displayName(translated[value]!);
  if (column.type === 'timestamp') return displayName(value.replace('T', ' ').replace(/(:\d\d)(\.\d+)?Z?$/, '$1'));
  return displayName(value);
}
