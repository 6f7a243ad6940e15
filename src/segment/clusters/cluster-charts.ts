import { differenceChart, lineChart, scatterChart } from '../../chart/index.js';
import { message } from '../../messages/index.js';
import type { Chart, Row } from '../../result/index.js';
import { clusterWords } from '../features/translated.js';
import type { ClusterRow, ProfileRow } from './cluster-tables.js';

/** The map of the customers, what each cluster is like, and how stable every number of clusters was. */
export function clusterCharts(
  { clusters, profiles }: { clusters: readonly ClusterRow[]; profiles: readonly ProfileRow[] },
  points: number,
  candidates: readonly Row[],
): Chart[] {
  const largest = clusters[0]!;
  const shared = { n: clusters.length, points: { value: points, unit: 'customers' as const } };
  const most = profiles.reduce<ProfileRow | null>(
    (best, row) => (best === null || Math.abs(row.difference) > Math.abs(best.difference) ? row : best),
    null,
  );
  const charts: Chart[] = [
    scatterChart({
      id: 'map',
      title: message('segment/clusters.chart.map.title'),
      alt: message('segment/clusters.chart.map.alt', {
        ...shared,
        cluster: clusterWords(largest.cluster),
        share: { value: largest.size_share, unit: 'share' },
      }),
      table: 'map',
      x: 'x',
      y: 'y',
      color: 'cluster',
      ...(points > 300 ? { height: 420 } : {}),
    }),
  ];
  if (most !== null) {
    charts.push(
      differenceChart({
        id: 'profiles',
        title: message('segment/clusters.chart.profiles.title'),
        alt: message('segment/clusters.chart.profiles.alt', {
          n: clusters.length,
          cluster: clusterWords(most.cluster),
          difference: { value: most.difference, unit: 'ratio' },
        }),
        table: 'profiles',
        x: 'cluster',
        y: 'feature',
        value: 'shown',
        difference: 'difference',
      }),
    );
  }
  if (candidates.length > 1) {
    const chosen = candidates.find((row) => row.chosen === true)!;
    charts.push(
      lineChart({
        id: 'candidates',
        title: message('segment/clusters.chart.candidates.title'),
        alt: message('segment/clusters.chart.candidates.alt', {
          clusters: Number(chosen.clusters),
          stability: { value: Number(chosen.stability_min), unit: 'ratio' },
        }),
        table: 'candidates',
        x: 'clusters',
        y: 'stability_min',
      }),
    );
  }
  return charts;
}
