import { type ActionInput, type ActionRow, type Answer, actionsTable, type Shop } from '../../analysis/index.js';
import { barChart, intervalChart, networkChart } from '../../chart/index.js';
import type { Issue } from '../../errors.js';
import { codeName, message, type Unit } from '../../messages/index.js';
import { type Chart, type Interval, type MemoryTable, type Metric, memoryTable } from '../../result/index.js';
import { type NetworkRow, networkFields } from '../network-rows.js';
import { nodeLabels } from '../node-labels.js';
import type { ReferralOptions } from '../referral-options.js';
import type { GroupRow } from './group-buying.js';
import { kFactor } from './k-factor.js';
import { findingsOf } from './referral-findings.js';
import {
  type CodeRow,
  codeTable,
  countingRows,
  type Found,
  generationDays,
  type ModeRow,
  matureCounts,
  modeTable,
  type ReferrerRow,
  type RingRow,
  referrerTable,
  ringTable,
  type SuspectRow,
  suspectTable,
} from './referral-tables.js';
import { treePicture } from './tree-picture.js';

export type ReferralTables = {
  readonly referrers: MemoryTable<ReferrerRow>;
  readonly modes: MemoryTable<ModeRow>;
  readonly codes: MemoryTable<CodeRow>;
  readonly group_sizes: MemoryTable<GroupRow>;
  readonly suspects: MemoryTable<SuspectRow>;
  readonly rings: MemoryTable<RingRow>;
  readonly tree: MemoryTable<NetworkRow>;
  readonly actions: MemoryTable<ActionRow>;
};

export interface Material extends Found {
  readonly shop: Shop;
  readonly options: ReferralOptions;
  readonly groups: MemoryTable<GroupRow> | null;
  /** Share of the referred who had bought before they were referred; null without orders. */
  readonly knownBefore: number | null;
}

const id = 'influence/referral';
const text = (what: string, params?: Parameters<typeof message>[1]) => message(`${id}.${what}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });

function metricsOf(material: Material, referrers: readonly ReferrerRow[]): Metric[] {
  const { forest, referrals, suspects, level, anyway, knownBefore } = material;
  const metric = (name: string, value: number | null, unit: Unit, interval?: Interval): Metric => ({
    id: name,
    label: text(`metric.${name}`),
    value,
    unit,
    ...(interval && value !== null ? { interval } : {}),
  });
  const rows = countingRows(forest);
  const k = kFactor(matureCounts(material), level);
  const days = generationDays(material);
  const value = referrals.money ? referrers.reduce((sum, row) => sum + (row.value ?? 0), 0) : null;
  const deepest = forest.depth.reduce((most, depth) => Math.max(most, depth), 0);
  return [
    metric('referrals', rows.length, 'count'),
    metric('referrers', referrers.length, 'customers'),
    metric('k_factor', k.k, 'number', { low: k.low, high: k.high, level, kind: 'credible' }),
    metric('p_above_one', k.above, 'share'),
    metric('customers', k.n, 'customers'),
    metric('generation_days', days?.median ?? null, 'days', days ? { ...days, level: 0.9, kind: 'normal' } : undefined),
    metric('deepest', deepest, 'count'),
    metric('largest_tree', Math.max(0, ...forest.below), 'customers'),
    metric('value', value, 'money'),
    metric('anyway_share', anyway, 'share'),
    metric('value_own', value === null ? null : value * (1 - anyway), 'money'),
    ...(knownBefore === null ? [] : [metric('known_before_share', knownBefore, 'share')]),
    metric('suspects', new Set(suspects.map(({ customer }) => customer)).size, 'customers'),
    metric('rings', forest.rings.length, 'count'),
  ];
}

function warningsOf({ referrals, forest, options, knownBefore }: Material, metrics: readonly Metric[]): Issue[] {
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', n: number): void => {
    warnings.push({ code, severity, message: text(`warning.${code}`, { n: count(n) }), count: n });
  };
  if (referrals.leftOut > 0) add('left_out', 'warning', referrals.leftOut);
  if (forest.selfReferrals.length > 0) add('self', 'warning', forest.selfReferrals.length);
  if (forest.repeated.length > 0) add('repeated', 'info', forest.repeated.length);
  if (forest.rings.length > 0) add('rings', 'warning', forest.rings.length);
  const undated = referrals.day.reduce((n, day) => n + (Number.isNaN(day) ? 1 : 0), 0);
  if (undated > 0) add('undated', 'warning', undated);
  if (metrics.find((metric) => metric.id === 'k_factor')!.value === null)
    warnings.push({ code: 'few_mature', severity: 'warning', message: text('warning.few_mature', { n: count(5) }) });
  if (options.anyway === null && knownBefore !== null)
    warnings.push({ code: 'anyway_least', severity: 'info', message: text('warning.anyway_least') });
  return warnings;
}

function chartsOf(modes: readonly ModeRow[], groups: readonly GroupRow[], largest: number, drawn: number): Chart[] {
  const charts: Chart[] = [];
  const known = modes.filter((row) => row.k !== null);
  if (known.length > 0)
    charts.push(
      intervalChart({
        id: 'modes',
        title: text('chart.modes'),
        alt: text('chart.modes.alt', {
          n: count(known.length),
          mode: codeName(known[0]!.mode),
          k: { value: known[0]!.k, unit: 'number' },
        }),
        table: 'modes_known',
        category: 'mode',
        value: 'k',
        low: 'k_low',
        high: 'k_high',
      }),
    );
  charts.push(
    networkChart({
      id: 'tree',
      title: text('chart.tree'),
      alt: text('chart.tree.alt', { n: count(largest), drawn: count(drawn) }),
      table: 'tree',
      ...networkFields,
    }),
  );
  if (groups.length > 0)
    charts.push(
      barChart({
        id: 'groups',
        title: text('chart.groups'),
        alt: text('chart.groups.alt', { n: count(groups.length) }),
        table: 'group_bars',
        category: 'label',
        value: 'completion',
        low: 'completion_low',
        high: 'completion_high',
      }),
    );
  return charts;
}

/** Thank those whose friends buy, look at what looks like abuse. */
function actionsOf(referrers: readonly ReferrerRow[], suspects: readonly SuspectRow[], top: number): ActionInput[] {
  const suspected = new Set(suspects.filter((row) => row.suspicion !== 'household').map((row) => row.customer_id));
  const row = (customer_id: string, action: string, reason: string, value: number | null): ActionInput => ({
    customer_id,
    action,
    expected_value: value,
    reason,
  });
  return [
    ...referrers
      .filter((each) => !suspected.has(each.customer_id))
      .slice(0, top)
      .map((each) => row(each.customer_id, 'thank', 'brought_customers', null)),
    ...[...suspected].slice(0, top).map((customer) => row(customer, 'check', 'referral_suspicion', null)),
  ];
}

/** Makes the answer of what was found. */
export async function referralAnswer(material: Material): Promise<Answer<ReferralTables>> {
  const { shop, referrals, forest, options } = material;
  const referrers = referrerTable(material);
  const modes = modeTable(material);
  const suspects = suspectTable(material);
  const groups = material.groups ?? emptyGroups();
  const referrerRows = referrers.toRows();
  const metrics = metricsOf(material, referrerRows);
  const first = forest.below.reduce((best, size, customer) => (size > forest.below[best]! ? customer : best), 0);
  const labels = await nodeLabels(shop, referrals.ids, treeNodes(material, first));
  const tree = treePicture(referrals, forest, first, labels);
  const modeRows = modes.toRows();
  const groupRows = groups.toRows();
  const known = modeRows.filter((row) => row.k !== null);
  const numbers = (name: 'k' | 'k_low' | 'k_high') => Float64Array.from(known, (row) => row[name]!);
  const drawn = tree.toRows().filter((row) => row.kind === 'node').length;
  const tables = {
    referrers,
    modes,
    codes: codeTable(material, options.top),
    group_sizes: groups,
    suspects,
    rings: ringTable(material),
    tree,
    modes_known: memoryTable<{ mode: string; k: number; k_low: number; k_high: number }>({
      mode: { type: 'text', values: 'code', data: known.map((row) => row.mode) },
      k: { type: 'number', unit: 'number', data: numbers('k') },
      k_low: { type: 'number', unit: 'number', data: numbers('k_low') },
      k_high: { type: 'number', unit: 'number', data: numbers('k_high') },
    }),
    group_bars: memoryTable<{ label: string; completion: number; completion_low: number; completion_high: number }>({
      label: { type: 'text', label: message('column.size'), data: groupRows.map((row) => String(row.size)) },
      completion: { type: 'number', unit: 'share', data: Float64Array.from(groupRows, (row) => row.completion) },
      completion_low: {
        type: 'number',
        unit: 'share',
        data: Float64Array.from(groupRows, (row) => row.completion_low),
      },
      completion_high: {
        type: 'number',
        unit: 'share',
        data: Float64Array.from(groupRows, (row) => row.completion_high),
      },
    }),
    actions: actionsTable(actionsOf(referrerRows, suspects.toRows(), options.top)),
  };
  return {
    input: {
      rows: referrals.referrer.length,
      customers: referrals.customers,
      from: null,
      to: null,
      leftOut: referrals.leftOut > 0 ? [{ reason: text('left_out'), rows: referrals.leftOut }] : [],
    },
    metrics,
    findings: findingsOf(shop.currency, metrics, { referrers: referrerRows, modes: modeRows, groups: groupRows }),
    tables,
    charts: chartsOf(modeRows, groupRows, forest.below[first]! + 1, drawn),
    warnings: warningsOf(material, metrics),
  };
}

/** Customers of a tree who brought somebody: only they are named. */
function treeNodes({ forest }: Material, first: number): number[] {
  return [
    first,
    ...Array.from(forest.root.keys()).filter((each) => forest.root[each] === first && forest.below[each]! > 0),
  ].slice(0, 400);
}

function emptyGroups(): MemoryTable<GroupRow> {
  const none = new Float64Array(0);
  return memoryTable<GroupRow>({
    size: { type: 'integer', unit: 'count', data: none },
    opened: { type: 'integer', unit: 'count', data: none },
    completed: { type: 'integer', unit: 'count', data: none },
    completion: { type: 'number', unit: 'share', data: none },
    completion_low: { type: 'number', unit: 'share', data: none },
    completion_high: { type: 'number', unit: 'share', data: none },
    customers: { type: 'integer', unit: 'customers', data: none },
  });
}
