import { type Message, message, type Names } from '../../messages/index.js';
import { type Finding, finding, type MemoryTable, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { AdopterClassRow, ClaimRow, LaunchRow, PanelRow } from './adopters-tables.js';

interface Told {
  readonly metrics: readonly Metric[];
  readonly tables: {
    readonly classes: MemoryTable<AdopterClassRow>;
    readonly claim: MemoryTable<ClaimRow>;
    readonly launches: MemoryTable<LaunchRow>;
    readonly panel: MemoryTable<PanelRow>;
  };
  readonly label: (product: string) => string | Names;
  readonly currency: string | null;
}

const id = 'influence/adopters';

/** What a manager should know: the claim, who is followed and pays back, which launches live, whom to ask first. */
export function adoptersFindings({ metrics, tables, label, currency }: Told): Finding[] {
  const of = (name: string) => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const value = (name: string) => metrics.find((metric) => metric.id === name)!.value;
  const claims = tables.claim.toRows();
  const classes = tables.classes.toRows();
  const launches = tables.launches.toRows();
  const panel = tables.panel.toRows();
  const claim = (row: number, column: string) => quoteCell('claim', claims, row, column, 'share');
  const findings: Finding[] = [];
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]): void => {
    findings.push(finding(`${id}.finding.${name}`, severity, params, currency));
  };
  if (claims[0]!.verdict !== 'unknown')
    add(`claim.${claims[0]!.verdict}`, claims[0]!.verdict === 'confirmed' ? 'opportunity' : 'info', {
      customers: claim(0, 'customer_share'),
      share: claim(0, 'revenue_share'),
      low: claim(0, 'share_low'),
      high: claim(0, 'share_high'),
      rogers: claim(1, 'customer_share'),
      other: claim(1, 'revenue_share'),
    });
  add('classes', 'info', {
    adopters: of('adopters'),
    early: of('early_adopters'),
    share: of('early_adopters_share'),
    others: of('non_adopters'),
  });
  const cell = (row: number, column: string, unit: 'number' | 'ratio') =>
    quoteCell('classes', classes, row, column, unit);
  const name = (row: number): Message => message(`${id}.class.${classes[row]!.class}`);
  const most = classes
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.excess_low !== null && row.excess_low > 0)
    .sort((a, b) => b.row.followers_excess! - a.row.followers_excess!)[0];
  if (most)
    add('followers', 'opportunity', {
      class: name(most.i),
      followers: cell(most.i, 'followers', 'number'),
      chance: cell(most.i, 'followers_chance', 'number'),
    });
  const paying = classes
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.roi !== null)
    .sort((a, b) => b.row.roi! - a.row.roi!)[0];
  if (paying)
    add(paying.row.roi_low! > 1 ? 'roi' : 'roi_unsure', paying.row.roi_low! > 1 ? 'opportunity' : 'info', {
      class: name(paying.i),
      roi: cell(paying.i, 'roi', 'ratio'),
      low: cell(paying.i, 'roi_low', 'ratio'),
    });
  const launch = (row: number, column: string) => quoteCell('launches', launches, row, column, 'share');
  if ((value('gate_told') ?? 0) > 0)
    add('gate', 'info', {
      right: of('gate_right'),
      told: of('gate_told'),
      successes: of('successes'),
      failures: of('failures'),
    });
  const open = launches
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.outcome === 'open' && row.p_success !== null);
  for (const { row, i } of open.slice(-3))
    add(`open.${row.gate}`, row.gate === 'go' ? 'opportunity' : row.gate === 'stop' ? 'risk' : 'info', {
      product: label(row.product_id),
      p: launch(i, 'p_success'),
      low: launch(i, 'p_low'),
      high: launch(i, 'p_high'),
      acceptance: launch(i, 'acceptance'),
    });
  if ((value('harbingers') ?? 0) > 0) add('harbingers', 'risk', { n: of('harbingers'), rate: of('hit_rate') });
  if (panel.length > 0)
    add('panel', 'opportunity', {
      name: panel[0]!.label,
      picks: quoteCell('panel', panel, 0, 'early_picks', 'count'),
      exposed: quoteCell('panel', panel, 0, 'exposed', 'count'),
      n: of('early_again'),
    });
  return findings;
}
