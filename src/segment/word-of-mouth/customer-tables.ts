import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { Agrees } from './agreement.js';
import type { Ledger, Part } from './ledger.js';
import type { Quadrant } from './quadrants.js';
import type { People } from './read-people.js';
import type { Referred } from './read-referred.js';
import type { WordModel } from './word-model.js';
import { label, quadrantColumn } from './word-tables.js';

/** What is known of one customer on the two dimensions. */
export interface WordRow extends Row {
  readonly customer_id: string;
  readonly quadrant: Quadrant;
  readonly sales: number;
  readonly orders: number;
  readonly word_value: number;
  readonly influence: number;
  readonly heard_by: number | null;
  readonly brought: number | null;
  readonly referred_sales: number | null;
  readonly interactions: number;
  readonly per_month: number | null;
  readonly per_month_low: number | null;
  readonly per_month_high: number | null;
  readonly toned_words: number;
  readonly good_words: number;
}

export interface WordCustomerRow extends WordRow {
  readonly agrees: Agrees;
  readonly talk_value: number;
  readonly pagerank: number | null;
  readonly k_core: number | null;
  readonly bad_words: number;
  readonly member: boolean | null;
  readonly most_active: boolean | null;
}

export interface PanelRow extends WordRow {
  readonly adds: number | null;
}

export interface LedgerRow extends Row {
  readonly customer_id: string;
  readonly buyer: boolean;
  readonly trade: number;
  readonly trade_low: number;
  readonly trade_high: number;
  readonly peer: number | null;
  readonly peer_low: number | null;
  readonly peer_high: number | null;
  readonly dissemination: number | null;
  readonly dissemination_low: number | null;
  readonly dissemination_high: number | null;
  readonly negative: number | null;
  readonly negative_low: number | null;
  readonly negative_high: number | null;
  readonly indirect_share: number | null;
  readonly indirect_share_low: number | null;
  readonly indirect_share_high: number | null;
}

interface Shown {
  readonly people: People;
  readonly model: WordModel;
  readonly referred: Referred | null;
}

const numbers = (unit: NonNullable<ColumnSpec['unit']>, name: string, data: Float64Array): ColumnSpec => ({
  type: unit === 'count' || unit === 'orders' ? 'integer' : 'number',
  unit,
  data,
  label: label(name),
});

/** Columns of some customers, in the order given. */
function customerColumns({ people, model, referred }: Shown, rows: readonly number[] | null) {
  const n = people.ids.length;
  const nothing = () => new Float64Array(n).fill(Number.NaN);
  const of = (values: ArrayLike<number>) =>
    rows === null ? Float64Array.from(values) : Float64Array.from(rows, (i) => values[i]!);
  const texts = <T extends string>(values: readonly T[]): readonly T[] =>
    rows === null ? values : rows.map((i) => values[i]!);
  const { frequency } = model;
  return {
    customer_id: { type: 'text', data: texts(people.ids) },
    quadrant: { type: 'text', data: texts(model.quadrant), values: quadrantColumn.values, label: quadrantColumn.label },
    agrees: {
      type: 'text',
      data: texts(model.agrees as readonly Agrees[]),
      values: 'segment/word-of-mouth.agrees',
      label: label('agrees'),
    },
    sales: numbers('money', 'sales', of(people.sales)),
    orders: { type: 'integer', unit: 'orders', data: of(people.orders) },
    word_value: numbers('number', 'word_value', of(model.word)),
    talk_value: numbers('number', 'talk_value', of(model.talk)),
    influence: numbers('number', 'influence', of(model.influence)),
    pagerank: numbers('share', 'pagerank', of(model.pagerank)),
    k_core: numbers('count', 'k_core', of(model.core)),
    heard_by: numbers('count', 'heard_by', of(model.heardBy)),
    brought: numbers('count', 'brought', of(referred?.brought ?? nothing())),
    referred_sales: numbers('money', 'referred_sales', of(referred?.money ?? nothing())),
    interactions: numbers('number', 'interactions', of(model.interactions)),
    per_month: numbers('number', 'per_month', of(frequency?.value ?? nothing())),
    per_month_low: numbers('number', 'per_month_low', of(frequency?.low ?? nothing())),
    per_month_high: numbers('number', 'per_month_high', of(frequency?.high ?? nothing())),
    toned_words: numbers('count', 'toned_words', of(people.toned)),
    good_words: numbers('count', 'good_words', of(people.good)),
    bad_words: numbers('count', 'bad_words', of(people.bad)),
  } satisfies Record<string, ColumnSpec>;
}

const flags = (test: ((i: number) => boolean) | null, n: number) =>
  Array.from({ length: n }, (_, i) => (test === null ? null : test(i)));

/** Everybody, ascending by id. */
export function wordCustomersTable(shown: Shown): MemoryTable<WordCustomerRow> {
  const { people, model } = shown;
  const { member } = people;
  const { active } = model;
  const n = people.ids.length;
  return memoryTable<WordCustomerRow>({
    ...customerColumns(shown, null),
    member: { type: 'boolean', data: flags(member && ((i) => member[i] === 1), n), label: label('member') },
    most_active: { type: 'boolean', data: flags(active && ((i) => active.has(i)), n), label: label('most_active') },
  });
}

/** Columns of a list. */
function listColumns(shown: Shown, rows: readonly number[]) {
  const { agrees, talk_value, pagerank, k_core, bad_words, ...listed } = customerColumns(shown, rows);
  return listed;
}

/** A list of customers, in the order given. */
export function listTable(shown: Shown, rows: readonly number[]): MemoryTable<WordRow> {
  return memoryTable<WordRow>(listColumns(shown, rows));
}

/** The launch panel and the listeners that each one adds; NaN where no ties are known. */
export function panelTable(
  shown: Shown,
  panel: readonly { readonly customer: number; readonly adds: number }[],
): MemoryTable<PanelRow> {
  const { customer_id, ...others } = listColumns(
    shown,
    panel.map(({ customer }) => customer),
  );
  const adds = Float64Array.from(panel, (one) => one.adds);
  return memoryTable<PanelRow>({ customer_id, adds: numbers('count', 'adds', adds), ...others });
}

/** The value ledger, everybody ascending by id. */
export function ledgerTable(people: People, ledger: Ledger): MemoryTable<LedgerRow> {
  const part = <N extends string>(name: N, unit: 'money' | 'share', { value, low, high }: Part) =>
    ({
      [name]: numbers(unit, name, value),
      [`${name}_low`]: numbers(unit, `${name}_low`, low),
      [`${name}_high`]: numbers(unit, `${name}_high`, high),
    }) as { [K in N | `${N}_low` | `${N}_high`]: ColumnSpec };
  return memoryTable<LedgerRow>({
    customer_id: { type: 'text', data: people.ids },
    buyer: { type: 'boolean', data: Array.from(people.orders, (count) => count > 0), label: label('buyer') },
    ...part('trade', 'money', ledger.trade),
    ...part('peer', 'money', ledger.peer),
    ...part('dissemination', 'money', ledger.dissemination),
    ...part('negative', 'money', ledger.negative),
    ...part('indirect_share', 'share', ledger.indirectShare),
  });
}
