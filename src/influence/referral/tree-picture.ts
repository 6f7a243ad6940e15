import type { MemoryTable } from '../../result/index.js';
import { type NetworkRow, networkRowsTable } from '../network-rows.js';
import type { Referrals } from './read-referrals.js';
import type { Forest } from './referral-forest.js';

/** Customers drawn at most, those nearest to the beginning first. */
const mostDrawn = 150;

/**
 * The rows of the picture of one tree: who brought whom, on rings around the first, each branch with the angle that its size asks for.
 *
 * @param first - customer with whom the tree begins
 */
export function treePicture(
  { ids, referrer }: Referrals,
  { cameBy, below }: Forest,
  first: number,
  labels: ReadonlyMap<number, string>,
): MemoryTable<NetworkRow> {
  const children = new Map<number, number[]>();
  for (let customer = 0; customer < cameBy.length; customer += 1) {
    if (cameBy[customer] === -1) continue;
    const parent = referrer[cameBy[customer]!]!;
    children.set(parent, [...(children.get(parent) ?? []), customer]);
  }
  const drawn: { node: number; parent: number; depth: number; from: number; until: number }[] = [
    { node: first, parent: -1, depth: 0, from: 0, until: 2 * Math.PI },
  ];
  for (let i = 0; i < drawn.length && drawn.length < mostDrawn; i += 1) {
    const { node, depth, from, until } = drawn[i]!;
    const all = (children.get(node) ?? []).sort((a, b) => below[b]! - below[a]! || a - b);
    const size = all.reduce((sum, child) => sum + below[child]! + 1, 0);
    let angle = from;
    for (const child of all) {
      const next = angle + ((until - from) * (below[child]! + 1)) / size;
      if (drawn.length < mostDrawn) drawn.push({ node: child, parent: i, depth: depth + 1, from: angle, until: next });
      angle = next;
    }
  }
  const places = drawn.map(({ depth, from, until }) => ({
    x: depth * Math.cos((from + until) / 2),
    y: depth * Math.sin((from + until) / 2),
  }));
  const named = [...drawn.keys()].sort((a, b) => below[drawn[b]!.node]! - below[drawn[a]!.node]! || a - b).slice(0, 8);
  const rows: NetworkRow[] = drawn.flatMap(({ parent }, i) =>
    parent === -1
      ? []
      : [
          {
            kind: 'edge',
            customer_id: null,
            label: null,
            ...places[parent]!,
            x2: places[i]!.x,
            y2: places[i]!.y,
            size: null,
            highlight: null,
          },
        ],
  );
  drawn.forEach(({ node }, i) => {
    const shown = named.includes(i) && (below[node]! > 0 || i === 0);
    rows.push({
      kind: 'node',
      customer_id: ids[node]!,
      label: shown ? (labels.get(node) ?? ids[node]!) : null,
      ...places[i]!,
      x2: null,
      y2: null,
      size: below[node]! + 1,
      highlight: below[node]! > 0,
    });
  });
  return networkRowsTable(rows, { unit: 'customers', label: { id: 'column.tree' } });
}
