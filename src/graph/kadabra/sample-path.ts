import type { Random } from '../../stats/index.js';
import type { Graph } from '../csr.js';

/** One side of a search from both ends. */
class Side {
  readonly graph: Graph;
  readonly distance: Int32Array;
  readonly ways: Float64Array;
  readonly queue: Uint32Array;
  /** Nodes of the outermost ring stand in the queue from `from` to before `until`. */
  from = 0;
  until = 0;
  ring = 0;

  constructor(graph: Graph) {
    this.graph = graph;
    this.distance = new Int32Array(graph.nodeCount).fill(-1);
    this.ways = new Float64Array(graph.nodeCount);
    this.queue = new Uint32Array(graph.nodeCount);
  }

  begin(node: number): void {
    for (let i = 0; i < this.until; i += 1) this.distance[this.queue[i]!] = -1;
    this.queue[0] = node;
    this.distance[node] = 0;
    this.ways[node] = 1;
    this.from = 0;
    this.until = 1;
    this.ring = 0;
  }

  /** Ties that the next ring takes to look at. */
  get work(): number {
    const { offsets } = this.graph;
    let sum = 0;
    for (let i = this.from; i < this.until; i += 1) {
      const node = this.queue[i]!;
      sum += offsets[node + 1]! - offsets[node]!;
    }
    return sum;
  }

  /** Reaches one ring further; false when there is none. */
  grow(): boolean {
    const { offsets, targets } = this.graph;
    const { queue, distance, ways } = this;
    const end = this.until;
    this.ring += 1;
    for (let i = this.from; i < end; i += 1) {
      const node = queue[i]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = targets[at]!;
        if (distance[other] === -1) {
          distance[other] = this.ring;
          ways[other] = ways[node]!;
          queue[this.until++] = other;
        } else if (distance[other] === this.ring) ways[other]! += ways[node]!;
      }
    }
    this.from = end;
    return this.until > end;
  }
}

/**
 * Draws one of the shortest ways between two nodes, each as likely as the others, and tells the nodes between its ends.
 *
 * Searches from both ends, always on where less is to be looked at, until the rings meet.
 *
 * @param inbound - the transposed graph; an undirected graph itself
 */
export function pathSampler(
  graph: Graph,
  inbound: Graph,
): (from: number, to: number, random: Random, visit: (node: number) => void) => void {
  const [ahead, back] = [new Side(graph), new Side(inbound)];
  return (from, to, random, visit) => {
    ahead.begin(from);
    back.begin(to);
    let met = false;
    while (!met) {
      const [near, far] = ahead.work <= back.work ? [ahead, back] : [back, ahead];
      if (!near.grow()) return;
      for (let i = near.from; i < near.until && !met; i += 1) met = far.distance[near.queue[i]!] !== -1;
    }
    const [near, far] = ahead.until - ahead.from > back.until - back.from ? [back, ahead] : [ahead, back];
    let all = 0;
    for (let i = near.from; i < near.until; i += 1) {
      const node = near.queue[i]!;
      if (far.distance[node] === far.ring) all += near.ways[node]! * far.ways[node]!;
    }
    let left = random.next() * all;
    let middle = -1;
    for (let i = near.from; i < near.until; i += 1) {
      const node = near.queue[i]!;
      if (far.distance[node] !== far.ring) continue;
      middle = node;
      left -= near.ways[node]! * far.ways[node]!;
      if (left < 0) break;
    }
    if (middle !== from && middle !== to) visit(middle);
    walk(ahead, inbound, middle, random, visit);
    walk(back, graph, middle, random, visit);
  };
}

/** From the middle to the end where a side began, along one of its shortest ways. */
function walk(side: Side, against: Graph, middle: number, random: Random, visit: (node: number) => void): void {
  const { offsets, targets } = against;
  let node = middle;
  for (let ring = side.distance[middle]! - 1; ring > 0; ring -= 1) {
    let left = random.next() * side.ways[node]!;
    let chosen = -1;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = targets[at]!;
      if (side.distance[other] !== ring) continue;
      chosen = other;
      left -= side.ways[other]!;
      if (left < 0) break;
    }
    node = chosen;
    visit(node);
  }
}
