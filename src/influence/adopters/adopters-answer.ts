import { type ActionRow, type Answer, actionsTable, type Shop } from '../../analysis/index.js';
import { intervalChart, pairedBarsChart } from '../../chart/index.js';
import { nameOf } from '../../cross-sell/product-names.js';
import type { Issue } from '../../errors.js';
import { type Message, message, type Unit } from '../../messages/index.js';
import type { Chart, Interval, MemoryTable, Metric } from '../../result/index.js';
import type { AdoptersOptions } from '../adopters-options.js';
import { launchNames } from '../launch-names.js';
import { nodeLabels } from '../node-labels.js';
import type { AdopterClasses } from './adopter-classes.js';
import { adoptersFindings } from './adopters-findings.js';
import {
  type AdopterClassRow,
  type AdopterRow,
  adopterTable,
  type ClaimRow,
  claimTable,
  classTable,
  type HarbingerRow,
  harbingerTable,
  type LaunchRow,
  launchTable,
  type PanelRow,
  panelTable,
} from './adopters-tables.js';
import type { Claim, ClassFacts } from './class-facts.js';
import type { EarlyRecord } from './early-record.js';
import type { SalesSpan } from './find-launches.js';
import type { Followers } from './followers.js';
import type { JudgedLaunch } from './judge-launches.js';
import type { GateVerdict } from './launch-gate.js';
import type { AdoptionList, Buyers, Contacts } from './read-adopters.js';

export type AdoptersTables = {
  readonly classes: MemoryTable<AdopterClassRow>;
  readonly claim: MemoryTable<ClaimRow>;
  readonly launches: MemoryTable<LaunchRow>;
  readonly customers: MemoryTable<AdopterRow>;
  readonly panel: MemoryTable<PanelRow>;
  readonly harbingers: MemoryTable<HarbingerRow>;
  readonly actions: MemoryTable<ActionRow>;
};

export interface Material {
  readonly shop: Shop;
  readonly options: AdoptersOptions;
  readonly sales: SalesSpan;
  /** Launches found, before the most-bought were taken. */
  readonly found: number;
  /** Places of the launches whose categories are asked for. */
  readonly asked: readonly number[];
  readonly buyers: Buyers;
  readonly list: AdoptionList;
  readonly classes: AdopterClasses;
  readonly facts: readonly ClassFacts[];
  readonly claims: readonly Claim[];
  readonly judged: readonly JudgedLaunch[];
  readonly gate: readonly GateVerdict[];
  readonly record: EarlyRecord;
  readonly exposed: Uint32Array;
  readonly followers: Followers | null;
  readonly contacts: Contacts | null;
  readonly signal: AbortSignal | undefined;
}

const id = 'influence/adopters';
const text = (what: string, params?: Message['params']) => message(`${id}.${what}`, params);
const count = (value: number) => ({ value, unit: 'count' as const });

/** Harbingers shown by name; all stand in the table of customers. */
const shown = 100;
/** Launches drawn, the latest; all stand in the table. */
const drawn = 25;

function metricsOf({ facts, claims, judged, gate, record, options }: Material): Metric[] {
  const metric = (name: string, value: number | null, unit: Unit, interval?: Interval | null): Metric => ({
    id: name,
    label: text(`metric.${name}`),
    value,
    unit,
    ...(interval ? { interval } : {}),
  });
  const { level } = options;
  const claim = ({ share, revenue }: Claim): Metric =>
    metric(
      share === 0.125 ? 'early_share_12_5' : 'early_share_13_5',
      revenue?.share ?? null,
      'share',
      revenue && { low: revenue.low, high: revenue.high, level, kind: 'normal' },
    );
  const customers = (name: ClassFacts['name']): number => facts.find((each) => each.name === name)!.customers;
  const adopters = facts.slice(0, 5).reduce((sum, each) => sum + each.customers, 0);
  const early = facts[1]!;
  const outcome = (wanted: JudgedLaunch['outcome']): number =>
    judged.filter((launch) => launch.outcome === wanted).length;
  const right = judged.filter(({ outcome }, l) => {
    const p = gate[l]!.p;
    return p !== null && (outcome === 'success' ? p > 0.5 : outcome === 'failure' && p < 0.5);
  }).length;
  const told = judged.filter(
    ({ outcome }, l) => gate[l]!.p !== null && (outcome === 'success' || outcome === 'failure'),
  ).length;
  const { n, of } = record.hitShare;
  return [
    ...claims.map(claim),
    metric('adopters', adopters, 'customers'),
    metric('early_adopters', early.customers, 'customers'),
    metric('early_adopters_share', adopters > 0 ? early.customers / adopters : null, 'share'),
    metric(
      'early_adopters_revenue',
      early.revenueShare?.share ?? null,
      'share',
      early.revenueShare && { low: early.revenueShare.low, high: early.revenueShare.high, level, kind: 'normal' },
    ),
    metric('non_adopters', customers('non_adopters'), 'customers'),
    metric('left_censored', customers('left_censored'), 'customers'),
    metric('newcomers', customers('newcomers'), 'customers'),
    metric('launches', judged.length, 'count'),
    metric('successes', outcome('success'), 'count'),
    metric('failures', outcome('failure'), 'count'),
    metric('gate_told', told, 'count'),
    metric('gate_right', told > 0 ? right : null, 'count'),
    metric('hit_rate', of > 0 ? n / of : null, 'share'),
    metric(
      'early_again',
      record.isRepeated.reduce((sum, each) => sum + each, 0),
      'customers',
    ),
    metric(
      'harbingers',
      record.isHarbinger.reduce((sum, each) => sum + each, 0),
      'customers',
    ),
  ];
}

/** Whom to ask before the next launch: early again and again, not with what failed, the surest first. */
function panelOf({ record, options }: Material, reach: Float64Array | null): number[] {
  return Array.from(record.isRepeated.keys())
    .filter((i) => record.isRepeated[i] === 1 && record.isHarbinger[i] === 0)
    .sort(
      (a, b) =>
        record.rateLow[b]! * (record.hitRate[b]! || 0) - record.rateLow[a]! * (record.hitRate[a]! || 0) ||
        (reach?.[b] ?? 0) - (reach?.[a] ?? 0) ||
        a - b,
    )
    .slice(0, options.panel);
}

function warningsOf(material: Material, metrics: readonly Metric[]): Issue[] {
  const { facts, options, buyers, contacts, followers, judged, found, asked, classes, gate } = material;
  const warnings: Issue[] = [];
  const add = (code: string, severity: 'info' | 'warning', params?: Message['params']): void => {
    warnings.push({ code, severity, message: text(`warning.${code}`, params) });
  };
  const value = (name: string) => metrics.find((metric) => metric.id === name)!.value;
  if (!buyers.revenue.some((each) => !Number.isNaN(each))) add('no_amount', 'warning');
  if (!buyers.knowsJoined) add('no_joined', 'info');
  if (facts[1]!.customers === 0 && (value('adopters') ?? 0) > 0) add('no_early', 'warning');
  if (found > options.launches) add('fewer_launches', 'info', { n: count(options.launches), all: count(found) });
  if (contacts === null) add('no_costs', 'info');
  if (followers === null) add('no_ties', 'info');
  if (gate.every(({ p }) => p === null))
    add('no_gate', 'warning', { successes: count(value('successes')!), failures: count(value('failures')!) });
  if (judged.every(({ outcome }) => outcome === 'open'))
    add('all_open', 'warning', { days: { value: 4 * options.earlyDays, unit: 'days' } });
  if ((value('left_censored') ?? 0) > 0) add('left_censored', 'warning', { n: count(value('left_censored')!) });
  if (options.cuts !== null && asked.length > 1) add('cuts_of_means', 'info');
  if (!classes.exposed.some((each) => each > 0)) add('only_newcomers', 'warning');
  return warnings;
}

function chartsOf({ facts, judged, gate }: Material, metrics: readonly Metric[]): Chart[] {
  const value = (name: string) => {
    const { value, unit } = metrics.find((metric) => metric.id === name)!;
    return { value, unit };
  };
  const charts: Chart[] = [
    pairedBarsChart({
      id: 'classes',
      title: text('chart.classes'),
      alt: text('chart.classes.alt', {
        n: value('early_adopters'),
        share: { value: facts[1]!.revenueShare?.share ?? null, unit: 'share' },
        others: value('non_adopters'),
      }),
      table: 'classes',
      category: 'class',
      first: 'customer_share',
      second: 'revenue_share',
    }),
  ];
  if (judged.some(({ acceptance }) => acceptance !== null))
    charts.push(
      intervalChart({
        id: 'acceptance',
        title: text('chart.acceptance'),
        alt: text('chart.acceptance.alt', {
          n: count(Math.min(drawn, judged.length)),
          all: value('launches'),
          successes: value('successes'),
          failures: value('failures'),
        }),
        table: 'launches_shown',
        category: 'label',
        value: 'acceptance',
        low: 'acceptance_low',
        high: 'acceptance_high',
        ...(gate.some(({ harbingers }) => harbingers !== null) ? { reference: 'harbingers' } : {}),
      }),
    );
  return charts;
}

/** Makes the answer of what was found. */
export async function adoptersAnswer(material: Material): Promise<Answer<AdoptersTables>> {
  const { shop, options, sales, buyers, list, classes, facts, claims, judged, gate, record, exposed, followers } =
    material;
  const metrics = metricsOf(material);
  const panel = panelOf(material, followers?.seen ?? null);
  const failing = Array.from(record.isHarbinger.keys())
    .filter((i) => record.isHarbinger[i] === 1)
    .sort((a, b) => record.hitHigh[a]! - record.hitHigh[b]! || record.judged[b]! - record.judged[a]! || a - b)
    .slice(0, shown);
  const labels = await nodeLabels(shop, buyers.ids, [...panel, ...failing]);
  const { names, english } = await launchNames(
    shop,
    judged.map(({ product }) => product),
  );
  const tables = {
    classes: classTable(facts, options.shares, classes.cutDays),
    claim: claimTable(claims),
    launches: launchTable(judged, gate, names, english),
    launches_shown: launchTable(judged.slice(-drawn), gate.slice(-drawn), names, english),
    customers: adopterTable(buyers, classes, record),
    panel: panelTable({ who: panel, ids: buyers.ids, labels }, record, exposed, followers?.seen ?? null),
    harbingers: harbingerTable({ who: failing, ids: buyers.ids, labels }, record),
    actions: actionsTable(
      panel.map((i) => ({ customer_id: buyers.ids[i]!, action: 'invite', reason: 'launch_panel' })),
    ),
  };
  const label = (product: string) => nameOf(names.get(product) ?? product, english);
  return {
    input: { rows: list.launch.length, customers: buyers.ids.length, from: sales.from, to: shop.asOf },
    metrics,
    findings: adoptersFindings({ metrics, tables, label, currency: shop.currency }),
    tables,
    charts: chartsOf(material, metrics),
    warnings: warningsOf(material, metrics),
  };
}
