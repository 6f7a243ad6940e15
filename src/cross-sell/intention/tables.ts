import type { ActionRow } from '../../analysis/index.js';
import { hasText, languages, message, text as textOf } from '../../messages/index.js';
import { type MemoryTable, type Row, type RowsColumn, rowsTable } from '../../result/index.js';
import { estimateCells } from '../estimated.js';
import { estimates, label, number, prefix, text } from './columns.js';
import type { Group } from './evaluate.js';
import type { IntentRow } from './intent-table.js';
import type { IntentionAnswer } from './kernel.js';

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

export interface IntentionTables extends Record<string, MemoryTable> {
  readonly customers: MemoryTable<IntentRow>;
  readonly models: MemoryTable<ModelRow>;
  readonly deciles: MemoryTable<DecileRow>;
  readonly importance: MemoryTable<ImportanceRow>;
  readonly parts: MemoryTable<PartRow>;
  readonly actions: MemoryTable<ActionRow>;
}

type Tested = NonNullable<IntentionAnswer['tested']>;

export function modelTable({ models, winner }: Tested, customers: number): MemoryTable<ModelRow> {
  const rows = models.map(
    ({ model, brier, gain, auc, calibrationError, calibration, epochs, best }): ModelRow => ({
      model,
      customers,
      ...estimateCells('brier', brier),
      ...estimateCells('gain', gain),
      ...estimateCells('auc', auc),
      ...estimateCells('error', calibrationError),
      calibration,
      epochs,
      best_epoch: best,
      kept: model === winner,
    }),
  );
  return rowsTable(rows, {
    model: text('model', `${prefix}.model`),
    customers: 'customers',
    ...estimates('brier', 'number'),
    ...estimates('gain', 'number'),
    ...estimates('auc', 'share'),
    ...estimates('error', 'share'),
    calibration: text('calibration', `${prefix}.calibration`),
    epochs: number('count', 'epochs'),
    best_epoch: number('count', 'best_epoch'),
    kept: { unit: 'text', type: 'boolean', label: label('kept') },
  });
}

/** The likeliest first, as lists are read. */
export function decileTable(groups: readonly Group[]): MemoryTable<DecileRow> {
  const rows = [...groups].reverse().map(
    ({ customers, predicted, buyers, share, lift }, i): DecileRow => ({
      decile: String(i + 1),
      customers,
      predicted,
      buyers,
      ...estimateCells('share', share),
      ...estimateCells('lift', lift),
    }),
  );
  return rowsTable(rows, {
    decile: text('decile'),
    customers: 'customers',
    predicted: number('share', 'predicted'),
    buyers: number('customers', 'buyers'),
    ...estimates('share', 'share'),
    ...estimates('lift', 'ratio'),
  });
}

/** Ids of what is known, in words where the project has them: kinds of interaction are called what the data call them. */
function featureColumn(features: readonly string[]): RowsColumn {
  const named = languages.map((language) => {
    const names: Record<string, string> = {};
    for (const feature of features) {
      const kind = /^interaction (.*)$/su.exec(feature)?.[1];
      const id = `${prefix}.feature.${feature}`;
      if (kind !== undefined) names[feature] = textOf(message(`${prefix}.feature.interaction`, { kind }), language);
      else if (hasText(id)) names[feature] = textOf(message(id), language);
    }
    return [language, names];
  });
  return { unit: 'text', translations: Object.fromEntries(named), label: label('feature') };
}

export function importanceTable({ importance, importanceOf }: Tested): MemoryTable<ImportanceRow> {
  const rows = importance.map(
    ({ feature, rise }): ImportanceRow => ({ feature, ...estimateCells('rise', rise), customers: importanceOf }),
  );
  return rowsTable(rows, {
    feature: featureColumn(rows.map(({ feature }) => feature)),
    ...estimates('rise', 'number'),
    customers: 'customers',
  });
}

export function partTable({ parts }: IntentionAnswer): MemoryTable<PartRow> {
  const rows = (['train', 'held', 'test'] as const).map((part): PartRow => {
    const { examples, buyers, all } = parts[part];
    return { part, examples, buyers, share: examples > 0 ? buyers / examples : null, all };
  });
  return rowsTable(rows, {
    part: text('part', `${prefix}.part`),
    examples: number('count', 'examples'),
    buyers: number('count', 'buyers'),
    share: number('share', 'share'),
    all: number('count', 'all'),
  });
}
