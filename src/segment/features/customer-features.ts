import type { Shop } from '../../analysis/index.js';
import type { FeatureColumn } from './feature.js';
import { featureNames } from './feature-names.js';

/** Columns of customers that are no property of a person: numbers and names of things, dates. */
const noFeatures = new Set([
  'line',
  ...['customer_id', 'household_id', 'company_id', 'parent_id', 'name', 'birth_date', 'joined_at', 'verified_at'],
  ...['phone', 'mobile', 'email', 'address', 'id_number', '手机', '手机号', '电话', '邮箱', '姓名', '地址', '身份证号'],
]);
/** Different texts above which a column is a list of names, not a category. */
const mostCategories = 30;

export interface AttributeKind {
  readonly column: string;
  readonly kind: 'number' | 'category';
}

/** Columns of customers that a group can be made of, with their kind: numbers where every known value is one. */
export async function attributeKinds(shop: Shop, signal: AbortSignal | undefined): Promise<AttributeKind[]> {
  const { dialect } = shop.engine;
  const columns = shop.columns('customers').filter((column) => !noFeatures.has(column));
  if (columns.length === 0) return [];
  const text = (column: string) => `CAST(${dialect.identifier(column)} AS VARCHAR)`;
  const counts = columns.map((column, i) => {
    const number = `try_cast(${text(column)} AS DOUBLE)`;
    return `count(${text(column)}) AS known_${i}, count(${number}) AS numbers_${i}, count(DISTINCT ${text(column)}) AS distinct_${i}, min(${number}) AS least_${i}`;
  });
  const answer = await shop.engine.query(
    `SELECT ${counts.join(', ')} FROM ${shop.from('customers')}`,
    [],
    signal ? { signal } : {},
  );
  return columns.flatMap((column, i): AttributeKind[] => {
    const at = (name: string) => answer.numbers(`${name}_${i}`)[0] ?? 0;
    const [known, numbers, distinct, least] = [at('known'), at('numbers'), at('distinct'), at('least')];
    if (distinct < 2) return [];
    // Long whole numbers, no two alike, number something.
    if (numbers === known) return distinct === known && least >= 1e6 ? [] : [{ column, kind: 'number' }];
    return distinct <= mostCategories ? [{ column, kind: 'category' }] : [];
  });
}

/** Reads columns of customers, and the age of those whose date of birth is known. Cost: O(customers × columns). */
export async function readAttributes(
  shop: Shop,
  wanted: readonly AttributeKind[],
  signal: AbortSignal | undefined,
): Promise<{ ids: string[]; columns: FeatureColumn[] }> {
  const { dialect } = shop.engine;
  const unit = shop.customerUnit();
  const sql = wanted.map(({ column, kind }, i) => {
    if (column === 'age' && !shop.has('customers', 'age')) return `avg(${ageSql(shop)}) AS a${i}`;
    const text = `CAST(${dialect.identifier(column)} AS VARCHAR)`;
    return kind === 'number' ? `avg(try_cast(${text} AS DOUBLE)) AS a${i}` : `min(${text}) AS a${i}`;
  });
  const answer = await shop.engine.query(
    `SELECT ${[`${unit} AS customer`, ...sql].join(', ')} FROM ${shop.from('customers')} GROUP BY ${unit} ORDER BY customer NULLS LAST`,
    [],
    signal ? { signal } : {},
  );
  const columns = wanted.map(({ column, kind }, i): FeatureColumn => {
    const base = {
      id: column,
      group: 'demographic',
      kind,
      unit: 'number',
      skewed: false,
      names: featureNames(column),
    } as const;
    if (kind === 'number') {
      const values = answer.numbers(`a${i}`).map((value) => (Number.isFinite(value) ? value : Number.NaN));
      return { ...base, values, categories: [] };
    }
    const texts = answer.texts(`a${i}`);
    const categories = [...new Set(texts.filter((value) => value !== null))].sort();
    const place = new Map(categories.map((name, at) => [name, at]));
    const values = Float64Array.from(texts, (value) => (value === null ? Number.NaN : place.get(value)!));
    return { ...base, values, categories };
  });
  return { ids: answer.texts('customer').map(String), columns };
}

/** Whole years from birth to asOf. */
function ageSql(shop: Shop): string {
  if (!shop.has('customers', 'birth_date') || shop.asOf === null) return 'CAST(NULL AS DOUBLE)';
  const born = 'CAST(birth_date AS DATE)';
  return `floor(CAST(date_diff('day', ${born}, DATE ${shop.engine.dialect.literal(shop.asOf)}) AS DOUBLE) / 365.2425)`;
}

/** Whether an age can be told. */
export function knowsAge(shop: Shop): boolean {
  return shop.has('customers', 'age') || (shop.has('customers', 'birth_date') && shop.asOf !== null);
}
