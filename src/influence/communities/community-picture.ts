import type { Graph } from '../../graph/index.js';
import type { MemoryTable } from '../../result/index.js';
import { springLayout } from '../layout.js';
import { type NetworkRow, networkRowsTable } from '../network-rows.js';
import type { CommunityRoleRow } from './community-tables.js';

/** How far hubs stand from the middle of their community, as a share of the width of the picture. */
const reach = 0.09;

/** Lines drawn from each community, to those it has the most ties to beyond what their sizes let expect. */
const lines = 2;

/** For each of the first communities the others it is closest to, each pair once. */
function closest({ nodeCount, offsets, targets }: Graph, community: Uint32Array, top: number) {
  const ties = new Map<number, number>();
  const degrees = new Float64Array(top);
  for (let node = 0; node < nodeCount; node += 1) {
    const own = community[node]!;
    if (own >= top) continue;
    degrees[own]! += offsets[node + 1]! - offsets[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = community[targets[at]!]!;
      if (other <= own || other >= top) continue;
      const key = own * top + other;
      ties.set(key, (ties.get(key) ?? 0) + 1);
    }
  }
  const pairs = [...ties]
    .map(([key, count]) => ({ key, a: Math.floor(key / top), b: key % top, count }))
    .map((pair) => ({ ...pair, lift: pair.count / (degrees[pair.a]! * degrees[pair.b]!) }))
    .sort((one, other) => other.lift - one.lift || one.key - other.key);
  const drawn = new Uint8Array(top);
  return pairs.flatMap(({ a, b }) => {
    if (drawn[a]! >= lines && drawn[b]! >= lines) return [];
    drawn[a]! += 1;
    drawn[b]! += 1;
    return [[a, b] as const];
  });
}

/**
 * The rows of the picture: each of the first communities is one disc, its hubs stand around it, and lines join those that have most
 * ties between them for their sizes. That stays readable whatever the number of customers.
 */
export function communityPicture(
  pairs: Graph,
  community: Uint32Array,
  sizes: readonly number[],
  hubs: readonly CommunityRoleRow[],
): MemoryTable<NetworkRow> {
  const top = sizes.length;
  const edges = closest(pairs, community, top);
  const { x, y } = springLayout(top, edges);
  const width = Math.max(extent(x), extent(y), 1e-9);
  const rows: NetworkRow[] = [];
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    rows.push({ kind: 'edge', customer_id: null, label: null, x: x1, y: y1, x2, y2, size: null, highlight: null });
  for (const [a, b] of edges) line(x[a]!, y[a]!, x[b]!, y[b]!);
  const spots = hubs.map((hub) => {
    const middle = hub.community - 1;
    const around = hubs.filter((other) => other.community === hub.community).length;
    const angle = (2 * Math.PI * (hub.rank - 1)) / around + Math.PI / 6;
    return {
      hub,
      x: x[middle]! + reach * width * Math.cos(angle),
      y: y[middle]! + reach * width * Math.sin(angle),
      middle,
    };
  });
  for (const spot of spots) line(x[spot.middle]!, y[spot.middle]!, spot.x, spot.y);
  sizes.forEach((size, i) => {
    const place = { x: x[i]!, y: y[i]!, x2: null, y2: null };
    rows.push({ kind: 'node', customer_id: null, label: String(i + 1), ...place, size, highlight: false });
  });
  const largest = Math.max(...sizes);
  for (const { hub, ...spot } of spots) {
    const place = { x: spot.x, y: spot.y, x2: null, y2: null };
    const named = hub.rank === 1 ? hub.label : null;
    rows.push({
      kind: 'node',
      customer_id: hub.customer_id,
      label: named,
      ...place,
      size: largest / 40,
      highlight: true,
    });
  }
  return networkRowsTable(rows, { unit: 'customers', label: { id: 'column.customers' } });
}

function extent(values: Float64Array): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}
