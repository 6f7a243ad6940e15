import { heatmapChart, pairedBarsChart } from '../../chart/index.js';
import { type Message, message } from '../../messages/index.js';
import type { Chart } from '../../result/index.js';
import type { GridRow, SegmentRow } from './rfm-tables.js';
import { segmentName } from './segment-name.js';

const share = (value: number | null) => ({ value, unit: 'share' as const });
const count = (value: number) => ({ value, unit: 'customers' as const });

/** The first row with the most of something. */
function most<R>(rows: readonly R[], of: (row: R) => number): R {
  return rows.reduce((best, row) => (of(row) > of(best) ? row : best));
}

/** Segments by customers and money; recency × frequency with the customers in each cell. */
export function rfmCharts(
  segments: readonly SegmentRow[],
  grid: readonly GridRow[],
  value: 'revenue' | 'margin',
): Chart[] {
  const what: Message = message(`segment/rfm.value.${value}`);
  const top = most(segments, (row) => row.revenue);
  const fullest = most(grid, (row) => row.customers);
  return [
    pairedBarsChart({
      id: 'segment_map',
      title: message('segment/rfm.chart.segment_map.title', { what }),
      alt: message('segment/rfm.chart.segment_map.alt', {
        n: segments.length,
        what,
        segment: segmentName(top.segment),
        customer_share: share(top.customer_share),
        revenue_share: share(top.revenue_share),
      }),
      table: 'segments',
      category: 'segment',
      first: 'customer_share',
      second: 'revenue_share',
    }),
    heatmapChart({
      id: 'recency_frequency',
      title: message('segment/rfm.chart.recency_frequency.title'),
      alt: message('segment/rfm.chart.recency_frequency.alt', {
        customers: count(fullest.customers),
        share: share(fullest.customer_share),
        r: fullest.r,
        f: fullest.f,
        filled: grid.filter((row) => row.customers > 0).length,
        cells: grid.length,
      }),
      table: 'grid',
      x: 'r',
      y: 'f',
      value: 'customers',
    }),
  ];
}
