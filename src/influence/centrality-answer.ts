import { type ActionInput, type Answer, actionsTable, type Shop } from '../analysis/index.js';
import { barChart, networkChart } from '../chart/index.js';
import type { Issue } from '../errors.js';
import { message } from '../messages/index.js';
import { type Chart, type Finding, finding, type Metric, quoteCell, quoteMetric } from '../result/index.js';
import type { Ties, TieTable } from '../ties/index.js';
import type { CentralityAnswer, Measure } from './centralities.js';
import type { CentralityOptions } from './centrality-options.js';
import {
  type CentralityTables,
  customersTable,
  networkTable,
  type TopCentralityRow,
  topTable,
} from './centrality-tables.js';
import { networkFields } from './network-rows.js';
import { nodeLabels } from './node-labels.js';
import type { PathAnswer } from './path-measures.js';
import type { Stability } from './rank-stability.js';

export interface Material {
  readonly shop: Shop;
  readonly options: CentralityOptions;
  readonly ties: Ties;
  readonly measured: CentralityAnswer;
  readonly paths: PathAnswer | null;
  readonly stability: Stability | null;
  readonly tables: readonly TieTable[];
  /** Whether a weight is known, used or not. */
  readonly weighable: boolean;
}

const text = (id: string, params?: Parameters<typeof message>[1]) => message(`influence/centrality.${id}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });

/** The measure that orders the tables. */
export function leadingMeasure(measures: readonly Measure[]): Measure {
  const order: Measure[] = ['pagerank', 'degree', 'closeness', 'k_core', 'clustering'];
  return order.find((each) => measures.includes(each))!;
}

/** The measure that orders the tables, and the column that shows it. */
function leading(options: CentralityOptions): { measure: Measure; column: keyof TopCentralityRow & string } {
  const measure = leadingMeasure(options.measures);
  return { measure, column: measure === 'degree' ? 'degree_in' : measure };
}

const unitOf = (measure: Measure) => (measure === 'degree' || measure === 'k_core' ? 'count' : 'share');

function metricsOf({ ties, measured, options, paths, stability }: Material): Metric[] {
  const metric = (id: string, value: number | null, unit: Metric['unit']): Metric => ({
    id,
    label: text(`metric.${id}`),
    value,
    unit,
  });
  const { pagerank, kCore, order } = measured;
  const metrics = [
    metric('nodes', ties.ids.length, 'customers'),
    metric('edges', measured.edges, 'count'),
    metric('components', measured.components, 'count'),
    metric('largest_component_share', measured.largestComponent / ties.ids.length, 'share'),
    metric('self_loops', measured.selfLoops, 'count'),
    metric('duplicates', measured.duplicates + ties.merged, 'count'),
  ];
  if (pagerank) {
    const top = order.subarray(0, options.top).reduce((sum, node) => sum + pagerank[node]!, 0);
    metrics.push(metric('pagerank_residual', measured.residual, 'number'), metric('top_pagerank_share', top, 'share'));
  }
  if (kCore) {
    const most = kCore.reduce((found, core) => Math.max(found, core), 0);
    const inside = kCore.reduce((found, core) => found + (core === most ? 1 : 0), 0);
    metrics.push(metric('largest_core', most, 'count'), metric('largest_core_customers', inside, 'customers'));
  }
  if (paths?.betweenness) {
    const most = paths.betweenness.reduce((found, score) => Math.max(found, score), 0);
    const { error } = paths;
    metrics.push({
      ...metric('betweenness_max', most, 'number'),
      ...(error === null
        ? {}
        : {
            interval: { low: Math.max(0, most - error), high: most + error, level: 1 - options.delta, kind: 'bound' },
          }),
    });
    if (error !== null)
      metrics.push(metric('betweenness_error', error, 'number'), metric('betweenness_samples', paths.samples, 'count'));
  }
  if (stability) {
    const mean = stability.stays.reduce((sum, share) => sum + share, 0) / stability.stays.length;
    metrics.push(metric('top_stays_share', mean, 'share'), metric('ties_missing_share', options.missing, 'share'));
  }
  return metrics;
}

function findingsOf(
  { options, measured, stability }: Material,
  metrics: readonly Metric[],
  top: readonly TopCentralityRow[],
) {
  const findings: Finding[] = [];
  const of = (id: string) => quoteMetric(metrics.find((metric) => metric.id === id)!);
  const { measure, column } = leading(options);
  const unit = unitOf(measure);
  const first = top[0]!;
  findings.push(
    finding(`influence/centrality.finding.first.${measure}`, 'opportunity', {
      name: first.label,
      value: quoteCell('top', top, 0, column, unit),
      nodes: of('nodes'),
    }),
  );
  if (measured.pagerank) {
    const params = { top: quoteCell('top', top, top.length - 1, 'rank', 'count'), share: of('top_pagerank_share') };
    findings.push(finding('influence/centrality.finding.top_share', 'info', { ...params, nodes: of('nodes') }));
  }
  // A core of one tie each is everybody who has a tie.
  if (measured.kCore && Number(of('largest_core').value) > 1) {
    const params = { core: of('largest_core'), customers: of('largest_core_customers') };
    findings.push(finding('influence/centrality.finding.core', 'info', params));
  }
  if (stability) {
    const params = { top: quoteCell('top', top, top.length - 1, 'rank', 'count'), share: of('top_stays_share') };
    findings.push(
      finding('influence/centrality.finding.stability', 'info', {
        ...params,
        missing: of('ties_missing_share'),
      }),
    );
  }
  const parts = { components: of('components'), share: of('largest_component_share') };
  findings.push(
    finding(
      measured.components === 1 ? 'influence/centrality.finding.whole' : 'influence/centrality.finding.parts',
      'info',
      measured.components === 1 ? { nodes: of('nodes') } : parts,
    ),
  );
  return findings;
}

function warningsOf({ ties, measured, options, weighable, stability }: Material): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', n: number): void => {
    warnings.push({ code, severity, message: text(`warning.${code}`, { n: count(n) }), count: n });
  };
  if (ties.leftOut > 0) add('ties_left_out', 'warning', ties.leftOut);
  if (measured.selfLoops > 0) add('self_loops', 'info', measured.selfLoops);
  const doubled = measured.duplicates + ties.merged;
  if (doubled > 0) add(options.weights ? 'duplicates_added' : 'duplicates', 'info', doubled);
  if (weighable && !options.weights) add('weights_not_used', 'info', measured.edges);
  if (options.weights && options.betweenness === 'approximate') add('lengths_not_used', 'info', measured.edges);
  if (options.stability > 0 && leading(options).measure === 'closeness')
    add('stability_not_measured', 'info', options.stability);
  if (!measured.converged) add('not_converged', 'warning', measured.iterations);
  if (stability === null)
    warnings.push({ code: 'known_ties_only', severity: 'info', message: text('warning.known_ties_only') });
  return warnings;
}

function chartsOf({ options, measured }: Material, top: readonly TopCentralityRow[]): Chart[] {
  const { measure, column } = leading(options);
  const first = top[0]!;
  const unit = unitOf(measure);
  const params = {
    n: count(top.length),
    name: first.label,
    value: { value: first[column] as number | null, unit },
  } as const;
  return [
    barChart({
      id: 'top',
      title: text(`chart.top.${measure}`),
      alt: text(`chart.top.alt.${measure}`, params),
      table: 'top',
      category: 'label',
      value: column,
    }),
    networkChart({
      id: 'network',
      title: text('chart.network'),
      alt: text('chart.network.alt', {
        n: count(top.length),
        neighbours: count(measured.around.nodes.length - measured.around.topCount),
        edges: count(measured.around.edges.length),
        name: first.label,
      }),
      table: 'network',
      ...networkFields,
    }),
  ];
}

/** Whom to speak with first; that they stand well does not say that they speak well of the firm. */
function invitations(top: readonly TopCentralityRow[]): ActionInput[] {
  return top.map((row) => ({
    customer_id: row.customer_id,
    action: 'invite',
    reason: 'central_agreement_unknown',
  }));
}

/** Makes the answer of what was measured. */
export async function centralityAnswer(material: Material): Promise<Answer<CentralityTables>> {
  const { ties, measured, options } = material;
  const { ids } = ties;
  const shown = [...measured.order.subarray(0, options.top), ...measured.around.nodes];
  const labels = await nodeLabels(material.shop, ids, shown);
  const { paths, stability } = material;
  const columns = { measured, paths };
  const top = topTable(columns, ids, labels, { top: options.top, stability });
  const rows = top.toRows();
  const metrics = metricsOf(material);
  const score = measured.pagerank ?? measured.degreeIn ?? paths?.closeness ?? measured.kCore ?? measured.clustering!;
  return {
    input: {
      rows: ties.rows,
      customers: ties.ids.length,
      from: null,
      to: null,
      leftOut: ties.leftOut > 0 ? [{ reason: text('left_out'), rows: ties.leftOut }] : [],
    },
    metrics,
    findings: findingsOf(material, metrics, rows),
    tables: {
      customers: customersTable(columns, ids),
      top,
      network: networkTable(measured, ids, labels, {
        score,
        spec: { unit: unitOf(leading(options).measure), label: message(`column.${leading(options).column}`) },
      }),
      actions: actionsTable(invitations(rows)),
    },
    charts: chartsOf(material, rows),
    warnings: warningsOf(material),
  };
}
