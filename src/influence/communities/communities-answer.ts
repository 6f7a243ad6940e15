import { type ActionInput, type ActionRow, type Answer, actionsTable, type Shop } from '../../analysis/index.js';
import { barChart, networkChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { undirected } from '../../graph/index.js';
import { message } from '../../messages/index.js';
import { type Chart, type MemoryTable, type Metric, memoryTable } from '../../result/index.js';
import { quantileSorted } from '../../stats/index.js';
import type { Ties } from '../../ties/index.js';
import type { CommunitiesOptions } from '../communities-options.js';
import { type NetworkRow, networkFields } from '../network-rows.js';
import { nodeLabels } from '../node-labels.js';
import type { Agreement } from './agreement.js';
import { findingsOf } from './communities-findings.js';
import { communityPicture } from './community-picture.js';
import type { CommunityRun, communityGraph } from './community-runs.js';
import {
  type CommunityMemberRow,
  type CommunityProfileRow,
  type CommunityRoleRow,
  type CommunityRow,
  communityTable,
  type Found,
  type LargestCommunityRow,
  largestTable,
  membersOf,
  memberTable,
  profileTable,
  roleTable,
} from './community-tables.js';
import { memberFacts } from './member-facts.js';
import { nodeRoles } from './node-roles.js';

export type CommunitiesTables = {
  readonly customers: MemoryTable<CommunityMemberRow>;
  readonly communities: MemoryTable<CommunityRow>;
  readonly roles: MemoryTable<CommunityRoleRow>;
  readonly profile: MemoryTable<CommunityProfileRow>;
  readonly largest: MemoryTable<LargestCommunityRow>;
  readonly network: MemoryTable<NetworkRow>;
  readonly actions: MemoryTable<ActionRow>;
};

export interface Material {
  readonly shop: Shop;
  readonly options: CommunitiesOptions;
  readonly ties: Ties;
  readonly built: ReturnType<typeof communityGraph>;
  readonly best: CommunityRun;
  readonly others: readonly CommunityRun[];
  readonly agreement: Agreement;
  readonly signal: AbortSignal | undefined;
}

const id = 'influence/communities';
const text = (what: string, params?: Parameters<typeof message>[1]) => message(`${id}.${what}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });

function metricsOf(
  { ties, built, best, others, agreement, options }: Material,
  rows: readonly CommunityRow[],
): Metric[] {
  const metric = (name: string, value: number | null, unit: Metric['unit']): Metric => ({
    id: name,
    label: text(`metric.${name}`),
    value,
    unit,
  });
  const spread = Float64Array.from(agreement.withBest).sort();
  const mean = spread.length > 0 ? spread.reduce((sum, each) => sum + each, 0) / spread.length : null;
  const range = (values: Float64Array) => ({
    interval: {
      low: quantileSorted(values, 0.05),
      high: quantileSorted(values, 0.95),
      level: 0.9,
      kind: 'simulation' as const,
    },
  });
  const qualities = Float64Array.from([best, ...others], (run) => run.quality).sort();
  const counts = Float64Array.from([best, ...others], (run) => run.count).sort();
  const known = built.graph.edgeCount > 0;
  const several = others.length > 0;
  return [
    {
      ...metric(options.quality === 'cpm' ? 'cpm_quality' : 'modularity', known ? best.quality : null, 'number'),
      ...(known && several ? range(qualities) : {}),
    },
    { ...metric('communities', best.count, 'count'), ...(several ? range(counts) : {}) },
    { ...metric('agreement', mean, 'number'), ...(several ? range(spread) : {}) },
    metric('nodes', ties.ids.length, 'customers'),
    metric('edges', built.graph.edgeCount, 'count'),
    metric('largest_share', rows[0]!.share, 'share'),
    metric('alone', rows.filter((row) => row.customers === 1).length, 'customers'),
  ];
}

function warningsOf({ ties, built, others, options }: Material): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', n: number): void => {
    warnings.push({ code, severity, message: text(`warning.${code}`, { n: count(n) }), count: n });
  };
  if (ties.leftOut > 0) add('ties_left_out', 'warning', ties.leftOut);
  if (built.selfLoops > 0) add('self_loops', 'info', built.selfLoops);
  if (built.duplicates + ties.merged > 0) add('duplicates', 'info', built.duplicates + ties.merged);
  if (built.graph.edgeCount === 0) add('no_ties', 'warning', 0);
  if (others.length === 0) add('one_run', 'info', 1);
  if (options.quality === 'cpm' && options.resolution >= 1 && !options.weights) add('cpm_resolution', 'warning', 1);
  return warnings;
}

function chartsOf(largest: readonly CommunityRow[], metrics: readonly Metric[], hubs: number): Chart[] {
  const first = largest[0]!;
  const communities = metrics.find((metric) => metric.id === 'communities')!;
  const shown = {
    n: count(largest.length),
    communities: { value: communities.value, unit: 'count' as const },
    customers: { value: first.customers, unit: 'customers' as const },
    share: { value: first.share, unit: 'share' as const },
  };
  return [
    networkChart({
      id: 'network',
      title: text('chart.network'),
      alt: text('chart.network.alt', { ...shown, hubs: count(hubs) }),
      table: 'network',
      ...networkFields,
    }),
    barChart({
      id: 'sizes',
      title: text('chart.sizes'),
      alt: text('chart.sizes.alt', shown),
      table: 'largest',
      category: 'label',
      value: 'customers',
    }),
  ];
}

/** Hubs first: a community hears of something through those whom its members know. */
function invitations(roles: readonly CommunityRoleRow[]): ActionInput[] {
  const asked = new Set<string>();
  return roles.flatMap(({ customer_id, role }) => {
    if (asked.has(customer_id)) return [];
    asked.add(customer_id);
    return [
      {
        customer_id,
        action: 'invite',
        reason: role === 'hub' ? 'community_hub' : 'community_bridge',
      },
    ];
  });
}

function rolesTable(rows: readonly CommunityRoleRow[]): MemoryTable<CommunityRoleRow> {
  type Numbers = 'community' | 'rank' | 'ties_inside' | 'ties_outside' | 'reaches' | 'participation';
  const number = (name: Numbers) => Float64Array.from(rows, (row) => row[name]);
  return memoryTable<CommunityRoleRow>({
    community: { type: 'integer', data: number('community') },
    role: { type: 'text', values: `${id}.role`, data: rows.map((row) => row.role) },
    rank: { type: 'integer', unit: 'count', data: number('rank') },
    customer_id: { type: 'text', data: rows.map((row) => row.customer_id) },
    label: { type: 'text', holds: 'customer_name', data: rows.map((row) => row.label) },
    ties_inside: { type: 'integer', unit: 'count', data: number('ties_inside') },
    ties_outside: { type: 'integer', unit: 'count', data: number('ties_outside') },
    reaches: { type: 'integer', unit: 'count', data: number('reaches') },
    participation: { type: 'number', unit: 'share', data: number('participation') },
  });
}

/** Makes the answer of what was found. */
export async function communitiesAnswer(material: Material): Promise<Answer<CommunitiesTables>> {
  const { shop, ties, built, best, agreement, options, signal } = material;
  const pairs = undirected(built.graph);
  const found: Found = {
    ids: ties.ids,
    run: best,
    confidence: agreement.confidence,
    roles: nodeRoles(pairs, best.community, best.count),
    facts: await memberFacts(shop, ties.ids, signal),
    members: membersOf(best),
  };
  const chosen = roleTable(found, options);
  const shown = chosen.map(({ node }) => node);
  const labels = await nodeLabels(shop, ties.ids, shown);
  const roles = rolesTable(chosen.map(({ node, row }) => ({ ...row, label: labels.get(node) ?? row.customer_id })));
  const roleRows = roles.toRows();
  const communities = communityTable(found);
  const largest = largestTable(found, options.top);
  const largestRows = largest.toRows();
  const metrics = metricsOf(material, communities.toRows());
  const hubs = roleRows.filter((row) => row.role === 'hub');
  return {
    input: {
      rows: ties.rows,
      customers: ties.ids.length,
      from: null,
      to: null,
      leftOut: ties.leftOut > 0 ? [{ reason: message('influence/centrality.left_out'), rows: ties.leftOut }] : [],
    },
    metrics,
    findings: findingsOf({ runs: options.runs, currency: shop.currency }, metrics, largestRows, roleRows),
    tables: {
      customers: memberTable(found),
      communities,
      roles,
      profile: profileTable(found, options.top),
      largest,
      network: communityPicture(
        pairs,
        best.community,
        largestRows.map((row) => row.customers),
        hubs,
      ),
      actions: actionsTable(invitations(roleRows)),
    },
    charts: chartsOf(largestRows, metrics, hubs.length),
    warnings: warningsOf(material),
  };
}
