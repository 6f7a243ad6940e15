import type { Answer, Shop } from '../../analysis/index.js';
import { barChart, lineChart, scatterChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { message, type Unit } from '../../messages/index.js';
import { type Chart, type Interval, type MemoryTable, type Metric, memoryTable, type Row } from '../../result/index.js';
import { type BassFit, type BassIntervals, bassShare } from '../../stats/index.js';
import type { DiffusionOptions } from '../diffusion-options.js';
import type { Adoptions } from './adoptions.js';
import type { CascadeShape, Passing } from './cascade-forest.js';
import { findingsOf } from './diffusion-findings.js';
import {
  type AdoptionByCommunityRow,
  byCommunityTable,
  type CascadeRow,
  type CurvePointRow,
  cascadeTable,
  curveTable,
  type FlowRow,
  flowTable,
  reproductionInterval,
} from './diffusion-tables.js';
import type { ForecastBand } from './forecast-band.js';

export interface SourceRow extends Row {
  readonly source: string;
  readonly adopters: number;
  readonly share: number;
}

export type DiffusionTables = {
  readonly curve: MemoryTable<CurvePointRow>;
  readonly sources: MemoryTable<SourceRow>;
  readonly by_community: MemoryTable<AdoptionByCommunityRow>;
  readonly cascades: MemoryTable<CascadeRow>;
  readonly flows: MemoryTable<FlowRow>;
};

export interface Material {
  readonly shop: Shop;
  readonly options: DiffusionOptions;
  readonly sales: Float64Array;
  readonly adoptions: Adoptions | null;
  readonly period: string | null;
  readonly horizon: number;
  readonly fit: BassFit | null;
  readonly intervals: BassIntervals | null;
  readonly band: ForecastBand | null;
  readonly community: ReadonlyMap<string, number> | null;
  readonly passings: readonly Passing[] | null;
  readonly shapes: readonly CascadeShape[];
  /** Customers who passed something on, and all known ones; null where they cannot be told. */
  readonly active: { readonly n: number; readonly of: number } | null;
  readonly rows: number;
}

const id = 'influence/diffusion';
const text = (what: string, params?: Parameters<typeof message>[1]) => message(`${id}.${what}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });

/** Campaigns and flows that are shown. */
const shown = 20;

function metricsOf(material: Material): Metric[] {
  const { fit, intervals, sales, options, shapes, active } = material;
  const metric = (name: string, value: number | null, unit: Unit, ends?: readonly [number, number]): Metric => {
    const known = ends && Number.isFinite(ends[0]) && Number.isFinite(ends[1]) && value !== null;
    const interval: Interval | null = known
      ? { low: ends[0], high: ends[1], level: options.level, kind: 'profile' }
      : null;
    return { id: name, label: text(`metric.${name}`), value, unit, ...(interval ? { interval } : {}) };
  };
  const total = sales.reduce((sum, each) => sum + each, 0);
  const own = fit ? ownAdopters(material, fit) : null;
  const metrics = [
    metric('p', fit?.p ?? null, 'number', intervals?.p),
    metric('q', fit?.q ?? null, 'number', intervals?.q),
    metric('m', fit?.m ?? null, 'number', intervals?.m),
    metric('peak_at', fit?.peak ?? null, 'number', intervals?.peak),
    metric('periods', sales.length, 'count'),
    metric('adopters', total, 'number'),
    metric('reached_share', fit ? Math.min(1, total / fit.m) : null, 'share'),
    metric('imitation_share', own === null ? null : 1 - own, 'share'),
  ];
  if (shapes.length > 0) {
    const parents = shapes.reduce((sum, shape) => sum + shape.parents, 0);
    const won = shapes.reduce((sum, shape) => sum + shape.won, 0);
    const reproduction = won / parents;
    const [low, high] = reproductionInterval(won, parents, options.level);
    metrics.push(metric('campaigns', shapes.length, 'count'), {
      ...metric('reproduction', reproduction, 'number'),
      interval: { low, high, level: options.level, kind: 'credible' },
    });
    if (active && active.of > 0) {
      const share = active.n / active.of;
      metrics.push(metric('active_share', share, 'share'));
      if (reproduction > 0) {
        metrics.push({
          ...metric('critical_active_share', share / reproduction, 'share'),
          interval: { low: share / high, high: share / low, level: options.level, kind: 'credible' },
        });
      }
    }
  }
  return metrics;
}

/** Share of the adopters so far who came of themselves, by the model: p times those left, summed over the time. */
function ownAdopters({ sales }: Material, { p, q }: BassFit): number {
  const n = sales.length;
  // ∫ p (1 − F) dt = (p / q) ln(1 + (q / p) (1 − e^−(p+q)t) / (1 + (q / p) e^−(p+q)t) × …) in closed form: (p / q) ln((p + q) / (p + q e^−(p+q)n))
  const own = (p / q) * Math.log((p + q) / (p + q * Math.exp(-(p + q) * n)));
  return own / bassShare({ p, q }, n);
}

function warningsOf({ fit, intervals, sales, options, adoptions, passings }: Material): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', params?: Parameters<typeof message>[1]): void => {
    warnings.push({ code, severity, message: text(`warning.${code}`, params) });
  };
  if (fit === null) add('no_curve', 'warning', { n: count(sales.length) });
  else {
    if (!(fit.peak <= sales.length)) add('peak_ahead', 'warning');
    if (intervals && !Number.isFinite(intervals.m[1])) add('open_market', 'warning');
  }
  if (options.product === null && adoptions) add('product_chosen', 'info', { product: adoptions.name });
  if (options.cascades && passings !== null && passings.length === 0) add('no_passing', 'info');
  return warnings;
}

function chartsOf(
  material: Material,
  metrics: readonly Metric[],
  cascades: readonly CascadeRow[],
  communities: readonly AdoptionByCommunityRow[],
): Chart[] {
  const { sales, fit } = material;
  const value = (name: string) => {
    const { value, unit } = metrics.find((metric) => metric.id === name)!;
    return { value, unit };
  };
  const params = { n: count(sales.length), adopters: value('adopters'), peak: value('peak_at'), m: value('m') };
  const charts: Chart[] = [
    lineChart({
      id: 'curve',
      title: text('chart.curve'),
      alt: text(fit ? 'chart.curve.alt' : 'chart.curve.alt.plain', params),
      table: 'curve_lines',
      x: 'period',
      y: 'adopters',
      color: 'line',
    }),
  ];
  if (communities.length > 1) {
    const drawn = communities.slice(0, shown).sort((a, b) => b.share - a.share);
    const [first, last] = [drawn[0]!, drawn.at(-1)!];
    charts.push(
      barChart({
        id: 'by_community',
        title: text('chart.by_community'),
        alt: text('chart.by_community.alt', {
          n: count(drawn.length),
          first: first.community,
          share: { value: first.share, unit: 'share' },
          last: last.community,
          least: { value: last.share, unit: 'share' },
        }),
        table: 'communities_shown',
        category: 'label',
        value: 'share',
      }),
    );
  }
  if (cascades.length > 0) {
    const first = cascades[0]!;
    charts.push(
      scatterChart({
        id: 'cascades',
        title: text('chart.cascades'),
        alt: text('chart.cascades.alt', {
          n: count(cascades.length),
          campaign: first.campaign,
          size: { value: first.size, unit: 'customers' },
        }),
        table: 'cascades',
        x: 'reproduction',
        y: 'size',
        label: 'campaign',
        height: 300,
      }),
    );
  }
  return charts;
}

/** Seen, model and forecast as lines of one picture. */
function lineTable(curve: readonly CurvePointRow[]) {
  const rows = curve.flatMap(({ period, adopters, fitted }) => [
    ...(adopters === null ? [] : [{ period, adopters, line: 'seen' }]),
    ...(fitted === null ? [] : [{ period, adopters: fitted, line: 'model' }]),
  ]);
  rows.sort((a, b) => (a.line === b.line ? a.period - b.period : a.line === 'seen' ? -1 : 1));
  return memoryTable<{ period: number; adopters: number; line: string }>({
    period: { type: 'integer', unit: 'count', data: Float64Array.from(rows, (row) => row.period) },
    adopters: { type: 'number', unit: 'number', data: Float64Array.from(rows, (row) => row.adopters) },
    line: { type: 'text', values: `${id}.line`, data: rows.map((row) => row.line) },
  });
}

/** Makes the answer of what was found. */
export function diffusionAnswer(material: Material): Answer<DiffusionTables> {
  const { sales, fit, band, horizon, adoptions, community, passings, shapes, options, rows } = material;
  const curve = curveTable(sales, fit, band, horizon);
  const byCommunity = byCommunityTable(
    adoptions ?? { product: '', name: '', customers: [], days: new Float64Array(0), launch: '', length: 0 },
    adoptions && community ? community : new Map(),
  );
  const cascades = cascadeTable(shapes.slice(0, shown), options.level);
  const flows = flowTable(passings ?? [], community ?? new Map(), shown);
  const metrics = metricsOf(material);
  const communityRows = byCommunity.toRows();
  const cascadeRows = cascades.toRows();
  const first = communityRows.slice(0, shown);
  const own = fit ? ownAdopters(material, fit) : null;
  const total = sales.reduce((sum, each) => sum + each, 0);
  const tables = {
    curve,
    sources: memoryTable<SourceRow>({
      source: { type: 'text', values: `${id}.source`, data: own === null ? [] : ['own', 'imitation'] },
      adopters: {
        type: 'number',
        unit: 'number',
        data: Float64Array.from(own === null ? [] : [own * total, (1 - own) * total]),
      },
      share: { type: 'number', unit: 'share', data: Float64Array.from(own === null ? [] : [own, 1 - own]) },
    }),
    by_community: byCommunity,
    cascades,
    flows,
    curve_lines: lineTable(curve.toRows()),
    communities_shown: memoryTable<{ label: string; share: number; customers: number }>({
      label: { type: 'text', label: message('column.community'), data: first.map((row) => String(row.community)) },
      share: { type: 'number', unit: 'share', data: Float64Array.from(first, (row) => row.share) },
      customers: { type: 'integer', unit: 'customers', data: Float64Array.from(first, (row) => row.customers) },
    }),
  };
  return {
    input: {
      rows,
      customers: adoptions?.customers.length ?? 0,
      from: adoptions?.launch ?? null,
      to: material.shop.asOf,
    },
    metrics,
    findings: findingsOf(material, metrics, cascadeRows, communityRows),
    tables,
    charts: chartsOf(material, metrics, cascadeRows, communityRows),
    warnings: warningsOf(material),
  };
}
