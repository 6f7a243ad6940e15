import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import { type BassFit, bassShare, gammaQuantile } from '../../stats/index.js';
import type { Adoptions } from './adoptions.js';
import type { CascadeShape, Passing } from './cascade-forest.js';
import type { ForecastBand } from './forecast-band.js';

export interface CurvePointRow extends Row {
  /** 1 is the first period from the launch. */
  readonly period: number;
  readonly part: string;
  readonly adopters: number | null;
  readonly fitted: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface AdoptionByCommunityRow extends Row {
  readonly community: number;
  readonly customers: number;
  readonly adopters: number;
  readonly share: number;
  readonly first_day: number | null;
  readonly median_day: number | null;
}

export interface CascadeRow extends Row {
  readonly campaign: string;
  readonly size: number;
  readonly first: number;
  readonly depth: number;
  readonly virality: number | null;
  readonly half_days: number;
  readonly reproduction: number | null;
  readonly reproduction_low: number | null;
  readonly reproduction_high: number | null;
  readonly verdict: string;
}

export interface FlowRow extends Row {
  readonly from_community: number;
  readonly to_community: number;
  readonly passed: number;
  readonly share: number;
}

/** The curve: what was, what the model says, and what it says comes next with its band. */
export function curveTable(
  sales: ArrayLike<number>,
  fit: BassFit | null,
  band: ForecastBand | null,
  horizon: number,
): MemoryTable<CurvePointRow> {
  const n = sales.length;
  const length = fit && band ? n + horizon : n;
  const fitted = (i: number) => (fit ? fit.m * (bassShare(fit, i + 1) - bassShare(fit, i)) : Number.NaN);
  const numbers = (of: (i: number) => number) => Float64Array.from({ length }, (_, i) => of(i));
  return memoryTable<CurvePointRow>({
    period: { type: 'integer', unit: 'count', data: numbers((i) => i + 1) },
    part: {
      type: 'text',
      values: 'influence/diffusion.part',
      data: Array.from({ length }, (_, i) => (i < n ? 'seen' : 'forecast')),
    },
    adopters: { type: 'number', unit: 'number', data: numbers((i) => (i < n ? sales[i]! : Number.NaN)) },
    fitted: { type: 'number', unit: 'number', data: numbers(fitted) },
    low: { type: 'number', unit: 'number', data: numbers((i) => band?.low[i] ?? Number.NaN) },
    high: { type: 'number', unit: 'number', data: numbers((i) => band?.high[i] ?? Number.NaN) },
  });
}

/** How far the launch has come in each community, the largest first. */
export function byCommunityTable(
  { customers, days }: Adoptions,
  community: ReadonlyMap<string, number>,
): MemoryTable<AdoptionByCommunityRow> {
  const sizes = new Map<number, number>();
  for (const each of community.values()) sizes.set(each, (sizes.get(each) ?? 0) + 1);
  const adopted = new Map<number, number[]>();
  customers.forEach((customer, i) => {
    const own = community.get(customer);
    if (own === undefined) return;
    const list = adopted.get(own);
    if (list) list.push(days[i]!);
    else adopted.set(own, [days[i]!]);
  });
  const order = [...sizes.keys()].sort((a, b) => a - b);
  const per = (of: (own: number, list: readonly number[]) => number) =>
    Float64Array.from(order, (own) => of(own, adopted.get(own) ?? []));
  return memoryTable<AdoptionByCommunityRow>({
    community: { type: 'integer', data: per((own) => own) },
    customers: { type: 'integer', unit: 'customers', data: per((own) => sizes.get(own)!) },
    adopters: { type: 'integer', unit: 'customers', data: per((_, list) => list.length) },
    share: { type: 'number', unit: 'share', data: per((own, list) => list.length / sizes.get(own)!) },
    first_day: { type: 'integer', unit: 'days', data: per((_, list) => list[0] ?? Number.NaN) },
    median_day: {
      type: 'number',
      unit: 'days',
      data: per((_, list) =>
        list.length === 0 ? Number.NaN : (list[(list.length - 1) >> 1]! + list[list.length >> 1]!) / 2,
      ),
    },
  });
}

/** Interval of a mean number of children: gamma with Jeffreys' prior. */
export function reproductionInterval(won: number, parents: number, level: number): readonly [number, number] {
  const at = (p: number) => gammaQuantile(p, won + 0.5) / parents;
  return [at((1 - level) / 2), at((1 + level) / 2)];
}

/** One row a campaign: how it ran, and whether it runs on of itself. */
export function cascadeTable(shapes: readonly CascadeShape[], level: number): MemoryTable<CascadeRow> {
  const rows = shapes.map((shape) => {
    const [low, high] = shape.parents > 0 ? reproductionInterval(shape.won, shape.parents, level) : [NaN, NaN];
    const verdict = low > 1 ? 'above' : high < 1 ? 'below' : 'unclear';
    return { shape, low, high, verdict, reproduction: shape.parents > 0 ? shape.won / shape.parents : Number.NaN };
  });
  const per = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
  return memoryTable<CascadeRow>({
    campaign: { type: 'text', data: rows.map(({ shape }) => shape.campaign) },
    size: { type: 'integer', unit: 'customers', data: per(({ shape }) => shape.size) },
    first: { type: 'integer', unit: 'customers', data: per(({ shape }) => shape.first) },
    depth: { type: 'integer', unit: 'count', data: per(({ shape }) => shape.depth) },
    virality: { type: 'number', unit: 'number', data: per(({ shape }) => shape.virality ?? Number.NaN) },
    half_days: { type: 'number', unit: 'days', data: per(({ shape }) => shape.halfDays) },
    reproduction: { type: 'number', unit: 'number', data: per((row) => row.reproduction) },
    reproduction_low: { type: 'number', unit: 'number', data: per((row) => row.low) },
    reproduction_high: { type: 'number', unit: 'number', data: per((row) => row.high) },
    verdict: { type: 'text', values: 'influence/diffusion.verdict', data: rows.map((row) => row.verdict) },
  });
}

/** How often something passed from one community to another (or stayed), the most frequent first. */
export function flowTable(
  passings: readonly Passing[],
  community: ReadonlyMap<string, number>,
  most: number,
): MemoryTable<FlowRow> {
  const counts = new Map<string, { a: number; b: number; n: number }>();
  let all = 0;
  for (const { from, customer } of passings) {
    const [a, b] = [community.get(from), community.get(customer)];
    if (a === undefined || b === undefined) continue;
    all += 1;
    const flow = counts.get(`${a} ${b}`) ?? { a, b, n: 0 };
    flow.n += 1;
    counts.set(`${a} ${b}`, flow);
  }
  const rows = [...counts.values()].sort((x, y) => y.n - x.n || x.a - y.a || x.b - y.b).slice(0, most);
  return memoryTable<FlowRow>({
    from_community: { type: 'integer', data: Float64Array.from(rows, ({ a }) => a) },
    to_community: { type: 'integer', data: Float64Array.from(rows, ({ b }) => b) },
    passed: { type: 'integer', unit: 'count', data: Float64Array.from(rows, ({ n }) => n) },
    share: { type: 'number', unit: 'share', data: Float64Array.from(rows, ({ n }) => n / all) },
  });
}
