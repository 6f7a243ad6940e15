import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { isoDay } from '../../engine/iso.js';
import { hasText, languages, message, text } from '../../messages/index.js';
import { type ColumnSpec, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { Estimated, Group } from './evaluate.js';
import type { IntentionAnswer } from './kernel.js';
import type { ReadBehaviour } from './read-behaviour.js';

const prefix = 'cross-sell/intention';

export interface ModelRow extends Row {
  readonly model: string;
  readonly customers: number;
  readonly brier: number;
  readonly brier_low: number;
  readonly brier_high: number;
  readonly gain: number;
  readonly gain_low: number;
  readonly gain_high: number;
  readonly auc: number;
  readonly auc_low: number;
  readonly auc_high: number;
  readonly error: number;
  readonly error_low: number;
  readonly error_high: number;
  readonly calibration: string;
  readonly epochs: number | null;
  readonly best_epoch: number | null;
  readonly kept: boolean;
}

export interface DecileRow extends Row {
  /** 1: the likeliest. */
  readonly decile: string;
  readonly customers: number;
  readonly predicted: number;
  readonly buyers: number;
  readonly share: number;
  readonly share_low: number;
  readonly share_high: number;
  readonly lift: number;
  readonly lift_low: number;
  readonly lift_high: number;
}

export interface ImportanceRow extends Row {
  readonly feature: string;
  readonly rise: number;
  readonly rise_low: number;
  readonly rise_high: number;
  readonly customers: number;
}

export interface PartRow extends Row {
  readonly part: string;
  readonly examples: number;
  readonly buyers: number;
  readonly share: number | null;
  readonly all: number;
}

export interface IntentRow extends Row {
  readonly customer_id: string;
  readonly p: number;
  readonly p_low: number;
  readonly p_high: number;
  readonly expected_value: number | null;
  readonly expected_low: number | null;
  readonly expected_high: number | null;
}

export interface IntentionTables extends Record<string, MemoryTable> {
  readonly customers: MemoryTable<IntentRow>;
  readonly models: MemoryTable<ModelRow>;
  readonly deciles: MemoryTable<DecileRow>;
  readonly importance: MemoryTable<ImportanceRow>;
  readonly parts: MemoryTable<PartRow>;
  readonly actions: MemoryTable<ActionRow>;
}

const label = (id: string) => ({ label: message(`${prefix}.column.${id}`) });

function three<N extends string>(name: N, of: readonly Estimated[], unit: 'share' | 'number' | 'ratio') {
  const column = (part: keyof Estimated, id: string): ColumnSpec => ({
    type: 'number',
    unit,
    data: Float64Array.from(of, (each) => each[part]),
    ...label(id),
  });
  return {
    [name]: column('value', name),
    [`${name}_low`]: column('low', `${name}_low`),
    [`${name}_high`]: column('high', `${name}_high`),
  } as Record<N | `${N}_low` | `${N}_high`, ColumnSpec>;
}

type Tested = NonNullable<IntentionAnswer['tested']>;

export function modelTable({ models, winner }: Tested, customers: number): MemoryTable<ModelRow> {
  const count = (of: (model: Tested['models'][number]) => number | null): ColumnSpec['data'] =>
    Float64Array.from(models, (model) => of(model) ?? Number.NaN);
  const of = (what: 'brier' | 'gain' | 'auc' | 'calibrationError') => models.map((model) => model[what]);
  return memoryTable<ModelRow>({
    model: { type: 'text', data: models.map(({ model }) => model), values: `${prefix}.model`, ...label('model') },
    customers: { type: 'integer', unit: 'customers', data: new Float64Array(models.length).fill(customers) },
    ...three('brier', of('brier'), 'number'),
    ...three('gain', of('gain'), 'number'),
    ...three('auc', of('auc'), 'share'),
    ...three('error', of('calibrationError'), 'share'),
    calibration: {
      type: 'text',
      data: models.map(({ calibration }) => calibration),
      values: `${prefix}.calibration`,
      ...label('calibration'),
    },
    epochs: { type: 'integer', unit: 'count', data: count(({ epochs }) => epochs), ...label('epochs') },
    best_epoch: { type: 'integer', unit: 'count', data: count(({ best }) => best), ...label('best_epoch') },
    kept: { type: 'boolean', data: models.map(({ model }) => model === winner), ...label('kept') },
  });
}

/** The likeliest first, as lists are read. */
export function decileTable(groups: readonly Group[]): MemoryTable<DecileRow> {
  const rows = [...groups].reverse();
  const number = (of: (group: Group) => number) => Float64Array.from(rows, of);
  return memoryTable<DecileRow>({
    decile: { type: 'text', data: rows.map((_, i) => String(i + 1)), ...label('decile') },
    customers: { type: 'integer', unit: 'customers', data: number((group) => group.customers) },
    predicted: { type: 'number', unit: 'share', data: number((group) => group.predicted), ...label('predicted') },
    buyers: { type: 'integer', unit: 'customers', data: number((group) => group.buyers), ...label('buyers') },
    ...three(
      'share',
      rows.map((group) => group.share),
      'share',
    ),
    ...three(
      'lift',
      rows.map((group) => group.lift),
      'ratio',
    ),
  });
}

/** Ids of what is known, in words where the project has them: kinds of interaction are called what the data call them. */
function featureColumn(features: readonly string[]): ColumnSpec {
  const named = languages.map((language) => {
    const names: Record<string, string> = {};
    for (const feature of features) {
      const kind = /^interaction (.*)$/su.exec(feature)?.[1];
      const id = `${prefix}.feature.${feature}`;
      if (kind !== undefined) names[feature] = text(message(`${prefix}.feature.interaction`, { kind }), language);
      else if (hasText(id)) names[feature] = text(message(id), language);
    }
    return [language, names];
  });
  return { type: 'text', data: [...features], translations: Object.fromEntries(named), ...label('feature') };
}

export function importanceTable({ importance, importanceOf }: Tested): MemoryTable<ImportanceRow> {
  return memoryTable<ImportanceRow>({
    feature: featureColumn(importance.map(({ feature }) => feature)),
    ...three(
      'rise',
      importance.map(({ rise }) => rise),
      'number',
    ),
    customers: { type: 'integer', unit: 'customers', data: new Float64Array(importance.length).fill(importanceOf) },
  });
}

export function partTable({ parts }: IntentionAnswer): MemoryTable<PartRow> {
  const rows = [parts.train, parts.held, parts.test];
  return memoryTable<PartRow>({
    part: { type: 'text', data: ['train', 'held', 'test'], values: `${prefix}.part`, ...label('part') },
    examples: {
      type: 'integer',
      unit: 'count',
      data: Float64Array.from(rows, (row) => row.examples),
      ...label('examples'),
    },
    buyers: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.buyers), ...label('buyers') },
    share: {
      type: 'number',
      unit: 'share',
      data: Float64Array.from(rows, (row) => row.buyers / row.examples),
      ...label('share'),
    },
    all: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.all), ...label('all') },
  });
}

/**
 * Every customer's probability as of now. Its interval is that of the share which bought among the test's customers of like probability: it
 * owes nothing to the model's own belief in itself. Money: that of an order day of the customer; null where the target is one product or category.
 */
export function intentTable(
  { tested, now }: IntentionAnswer,
  { ids, dayValue }: ReadBehaviour,
  anyPurchase: boolean,
): MemoryTable<IntentRow> {
  const groups = tested?.groups ?? [];
  const rows = Array.from(now?.customer.keys() ?? []).sort((x, y) => now!.p[y]! - now!.p[x]! || x - y);
  const p = Float64Array.from(rows, (row) => now!.p[row]!);
  const like = Array.from(p, (each) => groups.findLast((group) => group.least <= each) ?? groups[0]!);
  const low = Float64Array.from(p, (each, i) => Math.min(each, like[i]!.share.low));
  const high = Float64Array.from(p, (each, i) => Math.max(each, like[i]!.share.high));
  const value = rows.map((row) => (dayValue === null || !anyPurchase ? Number.NaN : dayValue[now!.customer[row]!]!));
  const money = (of: Float64Array): ColumnSpec => ({
    type: 'number',
    unit: 'money',
    data: of.map((each, i) => each * value[i]!),
  });
  const share = (data: Float64Array, id: string): ColumnSpec => ({ type: 'number', unit: 'share', data, ...label(id) });
  return memoryTable<IntentRow>({
    customer_id: { type: 'text', data: rows.map((row) => ids[now!.customer[row]!]!) },
    p: share(p, 'p'),
    p_low: share(low, 'p_low'),
    p_high: share(high, 'p_high'),
    expected_value: money(p),
    expected_low: money(low.map((each, i) => (value[i]! < 0 ? high[i]! : each))),
    expected_high: money(high.map((each, i) => (value[i]! < 0 ? low[i]! : each))),
  });
}

/** The customers worth approaching first: by expected money, or by probability where there is none. */
export function intentActions(
  rows: readonly IntentRow[],
  {
    offers,
    product,
    asOfDay,
    horizonDays,
  }: { offers: number; product: string | null; asOfDay: number; horizonDays: number },
): MemoryTable<ActionRow> {
  const worth = (row: IntentRow): number => row.expected_value ?? row.p;
  const chosen = Array.from(rows.keys())
    .sort((x, y) => worth(rows[y]!) - worth(rows[x]!) || x - y)
    .filter((row) => worth(rows[row]!) > 0)
    .slice(0, offers);
  return actionsTable(
    chosen.map((at) => {
      const { customer_id, expected_value, expected_low, expected_high } = rows[at]!;
      return {
        customer_id,
        action: product === null ? 'approach' : 'offer_product',
        product_id: product,
        argument: null,
        channel: null,
        best_time: null,
        by_date: isoDay(asOfDay + horizonDays),
        expected_value,
        expected_low,
        expected_high,
        reason: 'high_intention',
      };
    }),
  );
}
