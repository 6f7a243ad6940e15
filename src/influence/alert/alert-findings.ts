import { codeName, message, type Unit } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric } from '../../result/index.js';
import type { CriticRow, EpisodeRow, Material } from './alert-tables.js';

const id = 'influence/alert';
const text = (what: string) => message(`${id}.${what}`);

export function findingsOf(
  material: Material,
  metrics: readonly Metric[],
  rows: readonly EpisodeRow[],
  critics: readonly CriticRow[],
): Finding[] {
  const of = (name: string) => quoteMetric(metrics.find((metric) => metric.id === name)!);
  const cell = (row: number, column: string, unit: Unit) => quoteCell('episodes', rows, row, column, unit);
  const findings: Finding[] = [];
  const bad = rows.map((row, i) => ({ row, i })).filter(({ row }) => row.tone === 'negative');
  const unit = text(`unit.${material.unit}`);
  const largest = [...bad].sort(
    (a, b) => Number(b.row.ongoing) - Number(a.row.ongoing) || b.row.voices - a.row.voices,
  )[0];
  if (!largest) {
    findings.push(
      finding(`${id}.finding.calm`, 'info', { usual: of('negative_usual'), limit: of('negative_limit'), unit }),
    );
  } else {
    const { row, i } = largest;
    findings.push(
      finding(`${id}.finding.alarm${row.ongoing ? '.now' : ''}${row.about === null ? '' : '.about'}`, 'risk', {
        from: row.from,
        to: row.to,
        voices: cell(i, 'voices', 'count'),
        people: cell(i, 'people', 'customers'),
        usual: of('negative_usual'),
        unit,
        ...(row.about === null ? {} : { about: codeName(row.about), share: cell(i, 'about_share', 'share') }),
      }),
    );
    if (row.expected !== null)
      findings.push(
        finding(`${id}.finding.spread`, 'risk', {
          expected: cell(i, 'expected', 'customers'),
          low: cell(i, 'expected_low', 'customers'),
          high: cell(i, 'expected_high', 'customers'),
          chance: cell(i, 'chance', 'share'),
          people: cell(i, 'people', 'customers'),
        }),
      );
  }
  if (critics.length > 0 && critics[0]!.reach !== null)
    findings.push(
      finding(`${id}.finding.critic`, 'risk', {
        name: critics[0]!.label,
        times: quoteCell('critics', critics, 0, 'negative', 'count'),
        reach: quoteCell('critics', critics, 0, 'reach', 'customers'),
        share: of('top_critics_share'),
      }),
    );
  const good = rows
    .map((row, i) => ({ row, i }))
    .filter(({ row }) => row.tone === 'positive')
    .at(-1);
  if (good)
    findings.push(
      finding(`${id}.finding.good`, 'opportunity', {
        from: good.row.from,
        voices: cell(good.i, 'voices', 'count'),
        usual: of('positive_usual'),
        unit,
      }),
    );
  return findings;
}
