import { message } from '../../messages/index.js';
import { boolean, choice, integer, json, type Option, optional, share } from '../../option/index.js';
import type { JsonValue } from '../../result/index.js';
import { scales } from './scale-features.js';

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Names of features; on the command line also with commas between. */
export const featuresOption: Option<readonly string[] | null> = {
  kind: 'list',
  default: null,
  expected: message('must_be.features'),
  schema: { type: ['array', 'string', 'null'], items: { type: 'string' } },
  parse(value) {
    if (value === null) return { ok: true, value };
    const list = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value;
    return Array.isArray(list) && list.length > 0 && list.every(isName)
      ? { ok: true, value: [...new Set(list)] }
      : { ok: false, expected: this.expected };
  },
};

/** A number of clusters, or that it is to be found. */
export const clustersOption: Option<number | 'auto'> = {
  kind: 'count',
  default: 'auto',
  expected: message('must_be.clusters'),
  schema: { anyOf: [{ type: 'integer', minimum: 2, maximum: 50 }, { enum: ['auto'] }] },
  parse(value) {
    const ok = value === 'auto' || (Number.isInteger(value) && Number(value) >= 2 && Number(value) <= 50);
    return ok ? { ok, value: value as number | 'auto' } : { ok: false, expected: this.expected };
  },
};

/** Earlier clusters: a column of customers, rows {customer_id, cluster}, or an object from id to name. */
export type Previous =
  | string
  | readonly { readonly customer_id: string; readonly cluster: string | number }[]
  | { readonly [id: string]: string | number };

function isPrevious(value: JsonValue): boolean {
  const isLabel = (label: unknown) => isName(label) || typeof label === 'number';
  if (typeof value === 'string') return value !== '';
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value)) return Object.values(value).every(isLabel);
  return value.every((row) => {
    const { customer_id: id, cluster } = (row ?? {}) as { customer_id?: unknown; cluster?: unknown };
    return isName(id) && (cluster === null || isLabel(cluster));
  });
}

const previous = json<JsonValue>({
  default: null,
  expected: message('must_be.previous_clusters'),
  check: isPrevious,
  schema: { type: ['string', 'array', 'object', 'null'] },
}) as unknown as Option<Previous | null>;

/** Options of segment/clusters; what each means stands in the texts as `segment/clusters.option.<name>`. */
export const clusterOptions = {
  features: featuresOption,
  clusters: clustersOption,
  mostClusters: integer({ min: 2, max: 20, default: 8 }),
  scale: choice(scales, { default: 'robust' }),
  log: optional(boolean({ default: false })),
  starts: integer({ min: 1, max: 1000, default: 20 }),
  resamples: integer({ min: 0, max: 10_000, default: 100, advice: message('must_be.advice.no_stability') }),
  previous,
  level: share({ min: 0.5, max: 0.999, default: 0.95 }),
} as const;
