import { message } from '../../messages/index.js';
import { type MemoryTable, type Row, type RowsColumn, rowsTable } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import type { Pick } from './picks.js';
import { type Quadrant, quadrantNames } from './quadrants.js';
import type { People } from './read-people.js';
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

export const quadrantColumn = {
  unit: 'text',
  values: 'segment/word-of-mouth.quadrant',
  label: label('quadrant'),
} as const;

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
    kappa_low: named('number', 'kappa_low'),
    kappa_high: named('number', 'kappa_high'),
    of_customers: named('customers', 'of_customers'),
  });
}

export interface EffectRow extends Row {
  readonly level: string;
  readonly words: number;
  readonly speakers: number;
  readonly purchase_days: number | null;
  readonly per_word: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly counted: boolean;
}

export function effectsTable(effects: readonly ToldEffect[]): MemoryTable<EffectRow> {
  const rows = effects.map(
    ({ level, words, speakers, days, perWord, low, high, known }): EffectRow => ({
      level,
      words,
      speakers,
      purchase_days: days,
      per_word: perWord,
      low,
      high,
      counted: known,
    }),
  );
  return rowsTable(rows, {
    level: { unit: 'text', values: 'segment/word-of-mouth.level', label: label('level') },
    words: named('count', 'words'),
    speakers: named('customers', 'speakers'),
    purchase_days: named('number', 'purchase_days'),
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
