import { type ActionInput, type ActionRow, type Answer, actionsTable, type Shop } from '../../analysis/index.js';
import { intervalChart, lineChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import type { Spread } from '../../graph/index.js';
import { message } from '../../messages/index.js';
import {
  type Chart,
  type Finding,
  finding,
  type MemoryTable,
  type Metric,
  memoryTable,
  quoteCell,
  quoteMetric,
  type Row,
} from '../../result/index.js';
import type { Ties } from '../../ties/index.js';
import { nodeLabels } from '../node-labels.js';
import type { SeedingOptions } from '../seeding-options.js';
import type { SeedingAnswer } from './choose-seeds.js';
import type { LearntWeights } from './learn-weights.js';

export interface SeedRow extends Row {
  readonly rank: number;
  readonly customer_id: string;
  readonly label: string;
  /** Customers that this seed adds to those reached by the ones before, and all reached so far. */
  readonly marginal_gain: number;
  readonly reached: number;
  readonly degree_out: number;
  readonly cost: number | null;
}

export interface SpreadRow extends Row {
  readonly method: string;
  readonly spread: number;
  readonly low: number;
  readonly high: number;
}

export interface CurveRow extends Row {
  readonly seeds: number;
  readonly reached: number;
}

export type SeedingTables = {
  readonly seeds: MemoryTable<SeedRow>;
  readonly methods: MemoryTable<SpreadRow>;
  readonly curve: MemoryTable<CurveRow>;
  readonly actions: MemoryTable<ActionRow>;
};

export interface Material {
  readonly shop: Shop;
  readonly options: SeedingOptions;
  readonly ties: Ties;
  readonly found: SeedingAnswer;
  readonly costs: Float64Array | null;
  readonly learnt: LearntWeights | null;
}

const id = 'influence/seeding';
const text = (what: string, params?: Parameters<typeof message>[1]) => message(`${id}.${what}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });

/** The share of the best possible reach that the seeds reach at least; null where a rough search under a budget promises nothing. */
function guaranteeOf({ budget, epsilon }: SeedingOptions): number | null {
  const greedy = 1 - 1 / Math.E;
  const share = (budget === null ? greedy : greedy / 2) - epsilon;
  return share > 0 ? share : null;
}

function metricsOf({ found, options, learnt }: Material): Metric[] {
  const metric = (name: string, value: number | null, unit: Metric['unit']): Metric => ({
    id: name,
    label: text(`metric.${name}`),
    value,
    unit,
  });
  const reach = (name: string, { mean, low, high, level }: Spread): Metric => ({
    ...metric(name, mean, 'customers'),
    interval: { low, high, level, kind: 'simulation' },
  });
  const { spread } = found;
  return [
    reach('spread', spread),
    metric('spread_low', spread.low, 'customers'),
    metric('spread_high', spread.high, 'customers'),
    reach('spread_degree', found.degree),
    reach('spread_pagerank', found.pagerank),
    reach('spread_random', found.random),
    metric('reach_share', spread.mean / found.nodes, 'share'),
    metric('seeds', found.seeds.length, 'customers'),
    metric('guarantee', guaranteeOf(options), 'share'),
    metric('nodes', found.nodes, 'customers'),
    metric('arcs', found.arcs, 'count'),
    metric('sets', found.sets, 'count'),
    ...(learnt ? [metric('followed_share', learnt.followed / learnt.of, 'share')] : []),
  ];
}

/** The simpler way of choosing that reaches most, where its interval lies above that of the seeds. */
function surelyBetter({ spread, degree, pagerank }: SeedingAnswer): 'degree' | 'pagerank' | null {
  const [name, rival] = pagerank.mean > degree.mean ? (['pagerank', pagerank] as const) : (['degree', degree] as const);
  return rival.low > spread.high ? name : null;
}

function findingsOf({ found, options }: Material, metrics: readonly Metric[], seeds: readonly SeedRow[]): Finding[] {
  const of = (name: string) => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const findings = [
    finding(`${id}.finding.reach`, 'opportunity', {
      seeds: of('seeds'),
      spread: of('spread'),
      nodes: of('nodes'),
      share: of('reach_share'),
    }),
  ];
  const [spread, random] = [of('spread'), of('spread_random')];
  const rival = surelyBetter(found);
  if (rival === null) {
    const better = found.spread.low > found.degree.mean;
    const params = { spread, degree: of('spread_degree'), random };
    findings.push(finding(`${id}.finding.${better ? 'better' : 'alike'}`, 'info', params));
  } else {
    const [low, high] = [of('spread_low'), of('spread_high')];
    const params = { theirs: of(`spread_${rival}`), spread, low, high, random };
    findings.push(finding(`${id}.finding.beaten.${rival}`, 'risk', params));
  }
  if (seeds.length > 0) {
    const last = seeds.length - 1;
    findings.push(
      finding(`${id}.finding.first`, 'info', {
        name: seeds[0]!.label,
        first: quoteCell('seeds', seeds, 0, 'marginal_gain', 'customers'),
        last: quoteCell('seeds', seeds, last, 'marginal_gain', 'customers'),
        rank: quoteCell('seeds', seeds, last, 'rank', 'count'),
      }),
    );
  }
  const sure = options.budget === null ? 'guarantee' : 'guarantee_budget';
  if (guaranteeOf(options) !== null)
    findings.push(finding(`${id}.finding.${sure}`, 'info', { share: of('guarantee') }));
  return findings;
}

function warningsOf({ found, ties, options, learnt }: Material): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', n: number): void => {
    warnings.push({ code, severity, message: text(`warning.${code}`, { n: count(n) }), count: n });
  };
  if (ties.leftOut > 0) add('ties_left_out', 'warning', ties.leftOut);
  if (found.selfLoops > 0) add('self_loops', 'info', found.selfLoops);
  if (found.parallel + ties.merged > 0) add('parallel', 'info', found.parallel + ties.merged);
  if (found.scaled > 0) add('scaled', 'warning', found.scaled);
  if (found.seeds.length < Math.min(options.k, found.nodes)) add('fewer_seeds', 'info', found.seeds.length);
  if (guaranteeOf(options) === null)
    warnings.push({ code: 'no_guarantee', severity: 'warning', message: text('warning.no_guarantee') });
  if (learnt === null)
    warnings.push({ code: 'weights_assumed', severity: 'warning', message: text('warning.weights_assumed') });
  return warnings;
}

function chartsOf(metrics: readonly Metric[], curve: readonly CurveRow[]): Chart[] {
  const shown = (name: string) => {
    const { value, unit } = metrics.find((metric) => metric.id === name)!;
    return { value, unit };
  };
  const params = {
    n: count(curve.length - 1),
    spread: shown('spread'),
    degree: shown('spread_degree'),
    random: shown('spread_random'),
  };
  return [
    lineChart({
      id: 'gain',
      title: text('chart.gain'),
      alt: text('chart.gain.alt', params),
      table: 'curve',
      x: 'seeds',
      y: 'reached',
    }),
    intervalChart({
      id: 'methods',
      title: text('chart.methods'),
      alt: text('chart.methods.alt', params),
      table: 'methods',
      category: 'method',
      value: 'spread',
      low: 'low',
      high: 'high',
    }),
  ];
}

/** Makes the answer of what was found. */
export async function seedingAnswer(material: Material): Promise<Answer<SeedingTables>> {
  const { shop, ties, found, costs } = material;
  const { ids } = ties;
  const labels = await nodeLabels(shop, ids, found.seeds);
  const per = (of: (node: number, i: number) => number) => Float64Array.from(found.seeds, of);
  const seeds = memoryTable<SeedRow>({
    rank: { type: 'integer', unit: 'count', data: per((_, i) => i + 1) },
    customer_id: { type: 'text', data: found.seeds.map((node) => ids[node]!) },
    label: { type: 'text', holds: 'customer_name', data: found.seeds.map((node) => labels.get(node) ?? ids[node]!) },
    marginal_gain: { type: 'number', unit: 'customers', data: Float64Array.from(found.gains) },
    reached: { type: 'number', unit: 'customers', data: Float64Array.from(found.reached) },
    degree_out: { type: 'integer', unit: 'count', data: per((node) => found.degreeOut[node]!) },
    cost: { type: 'number', unit: 'money', data: per((node) => (costs ? costs[node]! : Number.NaN)) },
  });
  const methods = [
    ['imm', found.spread],
    ['degree', found.degree],
    ['pagerank', found.pagerank],
    ['random', found.random],
  ] as const;
  const side = (name: 'mean' | 'low' | 'high') => Float64Array.from(methods, ([, spread]) => spread[name]);
  const curve = memoryTable<CurveRow>({
    seeds: {
      type: 'integer',
      unit: 'customers',
      label: text('metric.seeds'),
      data: Float64Array.from([0, ...per((_, i) => i + 1)]),
    },
    reached: { type: 'number', unit: 'customers', data: Float64Array.from([0, ...found.reached]) },
  });
  const rows = seeds.toRows();
  const metrics = metricsOf(material);
  const invitations: ActionInput[] = rows.map((row) => ({
    customer_id: row.customer_id,
    action: 'invite',
    reason: 'seed',
  }));
  return {
    input: {
      rows: ties.rows,
      customers: ids.length,
      from: null,
      to: null,
      leftOut: ties.leftOut > 0 ? [{ reason: message('influence/centrality.left_out'), rows: ties.leftOut }] : [],
    },
    metrics,
    findings: findingsOf(material, metrics, rows),
    tables: {
      seeds,
      methods: memoryTable<SpreadRow>({
        method: { type: 'text', values: `${id}.method`, data: methods.map(([name]) => name) },
        spread: { type: 'number', unit: 'customers', data: side('mean') },
        low: { type: 'number', unit: 'customers', data: side('low') },
        high: { type: 'number', unit: 'customers', data: side('high') },
      }),
      curve,
      actions: actionsTable(invitations),
    },
    charts: chartsOf(metrics, curve.toRows()),
    warnings: warningsOf(material),
  };
}
