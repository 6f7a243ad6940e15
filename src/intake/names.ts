import { nearest } from '../option/index.js';
import { type ColumnSpec, columnSpecs } from './columns.js';
import type { TableName } from './schema.js';

/** Names compare without case, width, blanks and punctuation: `Customer ID`, `customer_id` and `ＣustomerId` are one. */
export function squeeze(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The names under which a column is known, squeezed once. */
const knownTo = new WeakMap<ColumnSpec, { readonly name: string; readonly synonyms: readonly string[] }>();

function squeezedNames(spec: ColumnSpec): { readonly name: string; readonly synonyms: readonly string[] } {
  let names = knownTo.get(spec);
  if (names === undefined) {
    names = { name: squeeze(spec.name), synonyms: spec.synonyms.map(squeeze) };
    knownTo.set(spec, names);
  }
  return names;
}

export type FoundBy = 'exact' | 'synonym' | 'map';

export interface FoundColumn {
  readonly spec: ColumnSpec;
  /** Index in the header. */
  readonly index: number;
  readonly by: FoundBy;
}

export interface NamesFound {
  readonly found: readonly FoundColumn[];
  /** Headers that would also have fitted a column that another header took. */
  readonly rivals: readonly { readonly column: string; readonly taken: string; readonly left: string }[];
  /** Mapped names that the header does not have. */
  readonly missingMapped: readonly { readonly column: string; readonly name: string }[];
}

/** Columns whose misspelt header must not become a silent attribute. */
const core = new Set(['order_id', 'customer_id', 'ordered_at', 'product_id', 'quantity', 'unit_price', 'amount']);

/** Finds the columns of a table among header names: first what the user mapped, then exact names, then synonyms. */
export function findColumns(
  table: TableName,
  header: readonly string[],
  map: Readonly<Record<string, unknown>>,
): NamesFound {
  const specs = columnSpecs[table];
  const squeezed = header.map(squeeze);
  const found: FoundColumn[] = [];
  const taken = new Set<number>();
  const rivals: { column: string; taken: string; left: string }[] = [];
  const missingMapped: { column: string; name: string }[] = [];
  const take = (spec: ColumnSpec, index: number, by: FoundBy) => {
    taken.add(index);
    found.push({ spec, index, by });
  };
  const open = (spec: ColumnSpec) => !found.some((column) => column.spec.name === spec.name);

  for (const [key, name] of Object.entries(map)) {
    const [mapTable, columnName = ''] = key.split('.');
    if (mapTable !== table || typeof name !== 'string') continue;
    let index = header.indexOf(name);
    if (index < 0) index = squeezed.indexOf(squeeze(name));
    if (index < 0) missingMapped.push({ column: columnName, name });
    else
      take(
        specs.find((spec) => spec.name === columnName) ?? { name: columnName, kind: 'text', synonyms: [] },
        index,
        'map',
      );
  }
  for (const spec of specs) {
    const wanted = squeezedNames(spec).name;
    const index = squeezed.findIndex((name, i) => name === wanted && !taken.has(i));
    if (index >= 0 && open(spec)) take(spec, index, 'exact');
  }
  for (const spec of specs) {
    const matches = squeezedNames(spec)
      .synonyms.map((name) => squeezed.findIndex((each, i) => each === name && !taken.has(i)))
      .filter((i) => i >= 0);
    const [index] = matches;
    if (index === undefined || !open(spec)) continue;
    take(spec, index, 'synonym');
    const rival = matches.find((each) => each !== index);
    if (rival !== undefined) rivals.push({ column: spec.name, taken: header[index]!, left: header[rival]! });
  }
  return { found, rivals, missingMapped };
}

/** Columns of a table without a header, and the header that looks like a slip of the pen. */
export function nearMisses(
  table: TableName,
  header: readonly string[],
  found: readonly FoundColumn[],
): readonly { readonly column: string; readonly header: string }[] {
  const free = header.filter((_, i) => !found.some((column) => column.index === i));
  return columnSpecs[table]
    .filter((spec) => !found.some((column) => column.spec.name === spec.name))
    .filter((spec) => spec.required || core.has(spec.name))
    .flatMap((spec) => {
      const near = nearest(spec.name, free);
      return near !== null && isSlip(spec.name, near) ? [{ column: spec.name, header: near }] : [];
    });
}

/** At most two letters off in a name of at least six. */
function isSlip(name: string, header: string): boolean {
  const [a, b] = [squeeze(name), squeeze(header)];
  return a.length >= 6 && Math.abs(a.length - b.length) <= 2 && editsAtMost(a, b, 2);
}

function editsAtMost(a: string, b: string, limit: number): boolean {
  if (a === b) return true;
  if (limit === 0) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    editsAtMost(restA.slice(1), restB, limit - 1) ||
    editsAtMost(restA, restB.slice(1), limit - 1) ||
    editsAtMost(restA.slice(1), restB.slice(1), limit - 1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && editsAtMost(restA.slice(2), restB.slice(2), limit - 1))
  );
}

/** How many header names are known for the table: what a delimiter is recognised by. */
export function knownNames(
  table: TableName,
  header: readonly string[],
  map: Readonly<Record<string, unknown>>,
): number {
  return findColumns(table, header, map).found.length;
}
