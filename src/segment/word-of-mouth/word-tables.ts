import { message } from '../../messages/index.js';
import {
  type ColumnSpec,
  type MemoryTable,
  memoryTable,
  type Row,
  type RowsColumn,
  rowsTable,
} from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import type { Agrees } from './agreement.js';
import type { Ledger, Part } from './ledger.js';
import type { Pick } from './picks.js';
import { type Quadrant, quadrantNames } from './quadrants.js';
import type { People } from './read-people.js';
import type { Referred } from './read-referred.js';
import type { ToldEffect } from './read-told.js';
import type { Sensitivity } from './sensitivity.js';
import { shareOfSum } from './share-of-sum.js';
import type { WordModel } from './word-model.js';

export const label = (name: string) => message(`segment/word-of-mouth.column.${name}`);
const named = (unit: Exclude<RowsColumn, object>, name: string): RowsColumn => ({ unit, label: label(name) });

export interface QuadrantRow extends Row {
  readonly quadrant: Quadrant;
  readonly customers: number;
  readonly customer_share: number;
  readonly customer_share_low: number;
  readonly customer_share_high: number;
  readonly of_customers: number;
  readonly sales: number;
  readonly sales_share: number | null;
  readonly sales_share_low: number | null;
  readonly sales_share_high: number | null;
  readonly interactions: number;
  readonly talk_share: number | null;
  readonly talk_share_low: number | null;
  readonly talk_share_high: number | null;
}

/** What each quadrant holds. Money below 0 (more returned than bought) counts as none in the shares. */
export function quadrantRows(
  people: People,
  { quadrant, talk, interactions }: WordModel,
  level: number,
): QuadrantRow[] {
  const n = people.ids.length;
  const money = people.sales.map((each) => Math.max(0, each));
  const sum = (values: Float64Array, name: Quadrant) =>
    values.reduce((total, each, i) => (quadrant[i] === name ? total + each : total), 0);
  return quadrantNames.map((name) => {
    const customers = quadrant.filter((each) => each === name).length;
    const range = wilson(customers, n, level);
    const chosen = (i: number) => quadrant[i] === name;
    const [sales, words] = [shareOfSum(money, chosen, level), shareOfSum(talk, chosen, level)];
    return {
      quadrant: name,
      customers,
      customer_share: customers / n,
      customer_share_low: range.low,
      customer_share_high: range.high,
      of_customers: n,
      sales: Math.round(sum(people.sales, name) * 10_000) / 10_000,
      sales_share: sales.value,
      sales_share_low: sales.interval?.low ?? null,
      sales_share_high: sales.interval?.high ?? null,
      interactions: sum(interactions, name),
      talk_share: words.value,
      talk_share_low: words.interval?.low ?? null,
      talk_share_high: words.interval?.high ?? null,
    };
  });
}

const quadrantColumn = { unit: 'text', values: 'segment/word-of-mouth.quadrant', label: label('quadrant') } as const;

export function quadrantsTable(rows: readonly QuadrantRow[]): MemoryTable<QuadrantRow> {
  return rowsTable(rows, {
    quadrant: quadrantColumn,
    customers: 'customers',
    customer_share: 'share',
    customer_share_low: named('share', 'customer_share_low'),
    customer_share_high: named('share', 'customer_share_high'),
    of_customers: named('customers', 'of_customers'),
    sales: named('money', 'sales'),
    sales_share: named('share', 'sales_share'),
    sales_share_low: named('share', 'sales_share_low'),
    sales_share_high: named('share', 'sales_share_high'),
    interactions: named('number', 'interactions'),
    talk_share: named('share', 'talk_share'),
    talk_share_low: named('share', 'talk_share_low'),
    talk_share_high: named('share', 'talk_share_high'),
  });
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
export function wordCustomersTable(shown: Shown): MemoryTable {
  const { people, model } = shown;
  const { member } = people;
  const { active } = model;
  const n = people.ids.length;
  return memoryTable({
    ...customerColumns(shown, null),
    member: { type: 'boolean', data: flags(member && ((i) => member[i] === 1), n), label: label('member') },
    most_active: { type: 'boolean', data: flags(active && ((i) => active.has(i)), n), label: label('most_active') },
  });
}

/** A list of customers with what they are on it for. */
export function listTable(
  shown: Shown,
  rows: readonly number[],
  further: Record<string, ColumnSpec> = {},
): MemoryTable {
  const all = customerColumns(shown, rows);
  const {
    customer_id,
    quadrant,
    sales,
    orders,
    word_value,
    influence,
    heard_by,
    brought,
    referred_sales,
    interactions,
  } = all;
  const { per_month, per_month_low, per_month_high, toned_words, good_words } = all;
  return memoryTable({
    ...{ customer_id, ...further, quadrant, sales, orders, word_value, influence, heard_by, brought, referred_sales },
    ...{ interactions, per_month, per_month_low, per_month_high, good_words, toned_words },
  });
}

export const addsColumn = (adds: readonly number[]): Record<string, ColumnSpec> => ({
  adds: { type: 'integer', unit: 'count', data: Float64Array.from(adds), label: label('adds') },
});

/** The value ledger, everybody ascending by id. */
export function ledgerTable(people: People, ledger: Ledger): MemoryTable {
  const part = (name: string, unit: 'money' | 'share', { value, low, high }: Part): Record<string, ColumnSpec> => ({
    [name]: numbers(unit, name, value),
    [`${name}_low`]: numbers(unit, `${name}_low`, low),
    [`${name}_high`]: numbers(unit, `${name}_high`, high),
  });
  return memoryTable({
    customer_id: { type: 'text', data: people.ids },
    buyer: { type: 'boolean', data: Array.from(people.orders, (count) => count > 0), label: label('buyer') },
    ...part('trade', 'money', ledger.trade),
    ...part('peer', 'money', ledger.peer),
    ...part('dissemination', 'money', ledger.dissemination),
    ...part('negative', 'money', ledger.negative),
    ...part('indirect_share', 'share', ledger.indirectShare),
  });
}

export function picksTable(picks: readonly Pick[]): MemoryTable<Pick & Row> {
  return rowsTable(picks as readonly (Pick & Row)[], {
    pick: { unit: 'text', values: 'segment/word-of-mouth.pick', label: label('pick') },
    customers: 'customers',
    right: named('customers', 'right'),
    precision: named('share', 'precision'),
    low: 'share',
    high: 'share',
    by_lot: named('share', 'by_lot'),
    kappa: named('number', 'kappa'),
    of_customers: named('customers', 'of_customers'),
  });
}

export interface EffectRow extends Row {
  readonly level: string;
  readonly words: number;
  readonly speakers: number;
  readonly per_word: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly counted: boolean;
}

export function effectsTable(effects: readonly ToldEffect[]): MemoryTable<EffectRow> {
  const rows = effects.map(
    ({ level, words, speakers, perWord, low, high, known }): EffectRow => ({
      ...{ level, words, speakers, per_word: perWord, low, high, counted: known },
    }),
  );
  return rowsTable(rows, {
    level: { unit: 'text', values: 'segment/word-of-mouth.level', label: label('level') },
    words: named('count', 'words'),
    speakers: named('customers', 'speakers'),
    per_word: named('money', 'per_word'),
    low: 'money',
    high: 'money',
    counted: { unit: 'text', type: 'boolean', label: label('counted') },
  });
}

export function sensitivityTable(rows: readonly Sensitivity[]): MemoryTable<Sensitivity & Row> {
  return rowsTable(rows as readonly (Sensitivity & Row)[], {
    rule: { unit: 'text', values: 'segment/word-of-mouth.rule', label: label('rule') },
    star: named('customers', 'star'),
    overlooked: named('customers', 'overlooked'),
    buyer: named('customers', 'buyers'),
    quiet: named('customers', 'quiet'),
    same_share: named('share', 'same_share'),
    same_low: named('share', 'same_low'),
    same_high: named('share', 'same_high'),
    of_customers: named('customers', 'of_customers'),
    kept_share: named('share', 'kept_share'),
    kept_low: named('share', 'kept_low'),
    kept_high: named('share', 'kept_high'),
    of_overlooked: named('customers', 'of_overlooked'),
    rank_correlation: named('number', 'rank_correlation'),
  });
}
