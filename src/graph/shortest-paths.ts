import type { Graph } from './csr.js';

/** All shortest ways from one node. The arrays are used again by the next search. */
export interface Tree {
  /** The nodes reached, the nearest first; only the first `count` hold. */
  readonly order: Uint32Array;
  readonly count: number;
  /** Distance from the source; infinite (-1 where ties have no length) for nodes not reached. */
  readonly distance: Float64Array | Int32Array;
  /** Number of shortest ways. */
  readonly ways: Float64Array;
}

/** A search for the shortest ways from one node to all others: breadth first, or Dijkstra's where ties have lengths. */
export function shortestPaths(graph: Graph, lengths: Float64Array | undefined): (source: number) => Tree {
  return lengths ? byLength(graph, lengths) : byStep(graph);
}

function byStep({ nodeCount, offsets, targets }: Graph): (source: number) => Tree {
  const order = new Uint32Array(nodeCount);
  const distance = new Int32Array(nodeCount).fill(-1);
  const ways = new Float64Array(nodeCount);
  let count = 0;
  return (source) => {
    for (let i = 0; i < count; i += 1) distance[order[i]!] = -1;
    order[0] = source;
    distance[source] = 0;
    ways[source] = 1;
    count = 1;
    for (let i = 0; i < count; i += 1) {
      const node = order[i]!;
      const next = distance[node]! + 1;
      const through = ways[node]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = targets[at]!;
        if (distance[other] === -1) {
          distance[other] = next;
          ways[other] = through;
          order[count++] = other;
        } else if (distance[other] === next) ways[other]! += through;
      }
    }
    return { order, count, distance, ways };
  };
}

function byLength({ nodeCount, offsets, targets }: Graph, lengths: Float64Array): (source: number) => Tree {
  const order = new Uint32Array(nodeCount);
  const distance = new Float64Array(nodeCount).fill(Infinity);
  const ways = new Float64Array(nodeCount);
  const heap = new Heap(nodeCount, distance);
  let count = 0;
  return (source) => {
    for (let i = 0; i < count; i += 1) distance[order[i]!] = Infinity;
    distance[source] = 0;
    ways[source] = 1;
    count = 0;
    heap.push(source);
    for (let node = heap.pop(); node !== -1; node = heap.pop()) {
      order[count++] = node;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = targets[at]!;
        const reached = distance[node]! + lengths[at]!;
        const off = reached - distance[other]!;
        const rounding = 1e-9 * reached;
        if (off < -rounding) {
          distance[other] = reached;
          ways[other] = ways[node]!;
          heap.push(other);
        } else if (off <= rounding) ways[other]! += ways[node]!;
      }
    }
    return { order, count, distance, ways };
  };
}

/** Nodes by distance, the nearest first; a node whose distance shrinks rises. */
class Heap {
  readonly #nodes: Uint32Array;
  readonly #places: Int32Array;
  readonly #distance: Float64Array;
  #size = 0;

  constructor(nodeCount: number, distance: Float64Array) {
    this.#nodes = new Uint32Array(nodeCount);
    this.#places = new Int32Array(nodeCount).fill(-1);
    this.#distance = distance;
  }

  push(node: number): void {
    if (this.#places[node] === -1) {
      this.#places[node] = this.#size;
      this.#nodes[this.#size++] = node;
    }
    this.#rise(this.#places[node]!);
  }

  /** The nearest node, or -1. */
  pop(): number {
    if (this.#size === 0) return -1;
    const nearest = this.#nodes[0]!;
    this.#places[nearest] = -1;
    this.#size -= 1;
    if (this.#size > 0) {
      this.#put(this.#nodes[this.#size]!, 0);
      this.#sink(0);
    }
    return nearest;
  }

  #put(node: number, place: number): void {
    this.#nodes[place] = node;
    this.#places[node] = place;
  }

  /** Nearer, and of two as near the lower number: so the order does not depend on what was pushed when. */
  #before(a: number, b: number): boolean {
    const [near, far] = [this.#distance[a]!, this.#distance[b]!];
    return near < far || (near === far && a < b);
  }

  #rise(from: number): void {
    const node = this.#nodes[from]!;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#before(node, this.#nodes[above]!)) break;
      this.#put(this.#nodes[above]!, place);
      place = above;
    }
    this.#put(node, place);
  }

  #sink(from: number): void {
    const node = this.#nodes[from]!;
    let place = from;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#size) break;
      if (below + 1 < this.#size && this.#before(this.#nodes[below + 1]!, this.#nodes[below]!)) below += 1;
      if (!this.#before(this.#nodes[below]!, node)) break;
      this.#put(this.#nodes[below]!, place);
      place = below;
    }
    this.#put(node, place);
  }
}
