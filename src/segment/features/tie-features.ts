import type { Shop } from '../../analysis/index.js';
import type { TableName } from '../../intake/schema.js';
import type { FeatureColumn, FeatureGroup } from './feature.js';
import { featureNames } from './feature-names.js';

interface TieFeature {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly group: FeatureGroup;
  /** One row for each thing counted, with the customer as `who`. */
  sql(shop: Shop): string;
}

/** Counts of what customers did with each other and with the shop. Somebody who does not appear did it 0 times. */
export const tieFeatures: { readonly [id: string]: TieFeature } = {
  friends: {
    table: 'relations',
    columns: ['from', 'to'],
    group: 'relationship',
    sql: (shop) => {
      const { dialect } = shop.engine;
      const [from, to] = [dialect.identifier('from'), dialect.identifier('to')];
      return `SELECT DISTINCT ${from} AS who, ${to} AS other FROM ${shop.from('relations')} WHERE ${from} <> ${to}
UNION SELECT DISTINCT ${to} AS who, ${from} AS other FROM ${shop.from('relations')} WHERE ${from} <> ${to}`;
    },
  },
  referrals_made: {
    table: 'referrals',
    columns: ['referrer_id', 'referred_id'],
    group: 'relationship',
    sql: (shop) =>
      `SELECT referrer_id AS who, referred_id AS other FROM ${shop.from('referrals')} WHERE referrer_id <> referred_id`,
  },
  interactions: {
    table: 'interactions',
    columns: ['customer_id'],
    group: 'behaviour',
    sql: (shop) => `SELECT customer_id AS who, customer_id AS other FROM ${shop.from('interactions')}`,
  },
};

export function knowsTie(shop: Shop, id: string): boolean {
  const feature = tieFeatures[id];
  return feature?.columns.every((column) => shop.has(feature.table, column)) ?? false;
}

/** Counts for each of the customers. Cost: O(rows of the tables asked for). */
export async function readTies(
  shop: Shop,
  wanted: readonly string[],
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<FeatureColumn[]> {
  const place = new Map(wanted.length === 0 ? [] : ids.map((id, i) => [id, i]));
  const columns: FeatureColumn[] = [];
  for (const id of wanted) {
    const { group, sql } = tieFeatures[id]!;
    const answer = await shop.engine.query(
      `SELECT who, count(*) AS n FROM (${sql(shop)}) AS ties WHERE who IS NOT NULL GROUP BY who ORDER BY who`,
      [],
      signal ? { signal } : {},
    );
    const values = new Float64Array(ids.length);
    const counts = answer.numbers('n');
    answer.texts('who').forEach((who, row) => {
      const at = place.get(who ?? '');
      if (at !== undefined) values[at] = counts[row]!;
    });
    columns.push({
      id,
      group,
      kind: 'number',
      values,
      categories: [],
      unit: 'count',
      skewed: true,
      names: featureNames(id),
    });
  }
  return columns;
}
