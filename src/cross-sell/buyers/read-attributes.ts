import type { Shop } from '../../analysis/index.js';
import type { Unit } from '../../messages/index.js';
import { emptyBits, setBit } from './bit-set.js';
import type { Trait, TraitGroup } from './trait.js';
import { columnName, named, valueName } from './trait-names.js';

/** Different texts above which a column is a list of names. */
export const mostValues = 30;

/** Columns of customers that are no property of a person: numbers and names of things, dates. */
const noTraits = new Set([
  ...[
    'line',
    'customer_id',
    'household_id',
    'company_id',
    'parent_id',
    'name',
    'birth_date',
    'joined_at',
    'verified_at',
  ],
  ...['phone', 'mobile', 'email', 'address', 'id_number', '手机', '手机号', '电话', '邮箱', '姓名', '地址', '身份证号'],
]);

type Query = (sql: string) => ReturnType<Shop['engine']['query']>;

/** What the table of customers says of each: numbers in bands, few different texts as they are. */
export async function readAttributes(
  shop: Shop,
  {
    join,
    size,
    query,
    bands,
    traits,
  }: {
    join: string;
    size: number;
    query: Query;
    bands: (group: TraitGroup, source: string, values: Float64Array, unit: Unit) => void;
    traits: Trait[];
  },
): Promise<void> {
  const { identifier: id, literal } = shop.engine.dialect;
  const columns = shop.columns('customers').filter((column) => !noTraits.has(column));
  const born = shop.has('customers', 'birth_date') && !shop.has('customers', 'age') && shop.asOf !== null;
  const age = `floor(CAST(date_diff('day', CAST(max(birth_date) AS DATE), DATE ${literal(shop.asOf ?? '2000-01-01')}) AS DOUBLE) / 365.2425)`;
  const parts = [
    ...columns.map((column, i) => `max(CAST(${id(column)} AS VARCHAR)) AS a${i}`),
    ...(born ? [`CAST(${age} AS VARCHAR) AS a${columns.length}`] : []),
  ];
  if (parts.length === 0) return;
  const found = await query(
    `SELECT p.number AS unit, ${parts.join(', ')} FROM ${shop.from('customers')} ${join} ${shop.customerUnit()} GROUP BY p.number ORDER BY unit`,
  );
  const unit = found.numbers('unit');
  for (const [i, column] of [...columns, ...(born ? ['age'] : [])].entries()) {
    const values = found.texts(`a${i}`);
    const different = [...new Set(values.filter((value) => value !== null))].sort();
    if (different.length < 2) continue;
    if (different.length > 6 && different.every((value) => value.trim() !== '' && Number.isFinite(Number(value)))) {
      const numbers = new Float64Array(size).fill(Number.NaN);
      values.forEach((value, at) => {
        if (value !== null) numbers[unit[at]!] = Number(value);
      });
      bands('attribute', column, numbers, column === 'income' || column === 'acquisition_cost' ? 'money' : 'number');
      continue;
    }
    if (different.length > mostValues) continue;
    const known = emptyBits(size);
    const sets = new Map(different.map((value) => [value, emptyBits(size)]));
    values.forEach((value, at) => {
      if (value === null) return;
      setBit(known, unit[at]!);
      setBit(sets.get(value)!, unit[at]!);
    });
    for (const [value, bits] of sets) {
      const names = named('cross-sell/buyers.trait.is', { name: columnName(column), value: valueName(column, value) });
      traits.push({ id: `${column}=${value}`, group: 'attribute', source: column, names, has: bits, known });
    }
  }
}
