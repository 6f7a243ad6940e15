import { VitalfewError } from '../errors.js';
import type { JsonObject } from '../result/index.js';

/** Vega reads dots, brackets and quotes in a field name as a path. */
const unsafe = /[.[\]\\'"$]/;

/** A column as a field of a spec. @throws VitalfewError wrong_type when Vega would read the name as a path */
export function field(column: string): string {
  if (column === '' || unsafe.test(column)) {
    throw new VitalfewError('wrong_type', `chart: column "${column}" must be a name without . [ ] \\ ' " or $.`);
  }
  return column;
}

/** The value as people read it, in its unit and language; the renderer makes this field from the column. */
export function shown(column: string): string {
  return `${field(column)}$text`;
}

/** The number of a tick: money in three digits, as an axis tells where and not how much. */
export function rounded(column: string): string {
  return `${field(column)}$round`;
}

/** Two columns read as one name: "first → second". The renderer makes this field. */
export function joined(columns: string | readonly [string, string]): string {
  return typeof columns === 'string' ? field(columns) : `${field(columns[0])}$to$${field(columns[1])}`;
}

/** Two columns written beside each other, as people read them: "name: number". */
export function beside(first: string, second: string): string {
  return `${field(first)}$beside$${field(second)}`;
}

/** A name, broken into two lines where it is too long for one. The renderer makes this field. */
export function broken(column: string): string {
  return `${field(column)}$lines`;
}

/** A number that depends on whether the names of `broken` or `joined` take two lines, put by the renderer. */
export function byLines(columns: string | readonly [string, string], one: number, two: number): JsonObject {
  return { $lines: { columns: (typeof columns === 'string' ? [columns] : columns).map(field), one, two } };
}

/** The column's label, put by the renderer in the language asked for. */
export function label(column: string): JsonObject {
  return { $label: field(column) };
}

/** The largest value of some columns times a factor, put by the renderer: room for the numbers at the ends of bars. */
export function largest(columns: readonly string[], times: number): JsonObject {
  return { $max: { columns: columns.map(field), times } };
}

/** What a pointer on a mark tells: columns with their labels, values as people read them. */
export function tooltip(...columns: readonly string[]): JsonObject[] {
  return [...new Set(columns)].map((column) => ({ field: shown(column), type: 'nominal', title: label(column) }));
}
