import { createRandom, type Random } from '../../stats/index.js';
import type { Cascade } from './cascade.js';

/** Reverse-reachable sets side by side: set i is members[starts[i]] … members[starts[i + 1] − 1]. */
export interface ReverseSets {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Sets of one block are drawn from a stream of their own, so that threads that share the blocks draw the same sets. */
export const setsPerStream = 4096;

/** What is needed of a cascade to look back from those who are reached. */
export type LookingBack = Omit<Cascade, 'outbound'>;

/** Sets of the numbers `from` to before `until`. */
export interface WantedSets {
  readonly seed: number;
  readonly stream: string;
  readonly from: number;
  readonly until: number;
}

/** Members that are held before they are put aside. */
const pageSize = 1 << 20;

/**
 * Draws sets of those who would have reached a node chosen at random, each by one world of the cascade.
 *
 * A node that is in a share s of the sets alone is expected to reach s × nodes; the same holds for groups, which is what makes choosing
 * seeds a covering problem. Arcs alike are skipped over by a geometric draw. Cost: O(arcs looked at).
 *
 * @param from - number of the first set; sets of the same numbers are the same
 * @see C. Borgs, M. Brautbar, J. Chayes & B. Lucier, SODA (2014). Deviation: none.
 */
export function reverseSets(spread: LookingBack, { seed, stream, from, until }: WantedSets): ReverseSets {
  const { nodeCount } = spread;
  const count = until - from;
  const starts = new Uint32Array(count + 1);
  const pages: Uint32Array[] = [];
  // Any set has room behind the last.
  const page = new Uint32Array(nodeCount + pageSize);
  let [written, before] = [0, 0];
  const seen = new Uint32Array(nodeCount);
  let mark = 0;
  let random: Random | null = null;
  let drawnTo = -1;
  for (let set = from - (from % setsPerStream); set < until; set += 1) {
    if (set % setsPerStream === 0 || random === null)
      random = createRandom(seed, `${stream}/${Math.floor(set / setsPerStream)}`);
    if (written > pageSize) {
      pages.push(page.slice(0, written));
      before += written;
      written = 0;
    }
    const begin = written;
    mark += 1;
    written = drawSet(spread, random, { members: page, written, seen, mark });
    // Sets before the first asked for only bring the stream to its place.
    if (set < from) written = begin;
    else {
      starts[set - from + 1] = before + written;
      drawnTo = set;
    }
  }
  pages.push(page.subarray(0, written));
  return { count: drawnTo < from ? 0 : count, starts, members: joined(pages, before + written) };
}

/** One list of all pages. */
function joined(pages: readonly Uint32Array[], length: number): Uint32Array {
  const all = new Uint32Array(length);
  let at = 0;
  for (const page of pages) {
    all.set(page, at);
    at += page.length;
  }
  return all;
}

interface Drawing {
  readonly members: Uint32Array;
  readonly written: number;
  readonly seen: Uint32Array;
  readonly mark: number;
}

/** Writes one set behind those there are and tells where it ends. */
function drawSet(spread: LookingBack, random: Random, { members, written, seen, mark }: Drawing): number {
  const { model, nodeCount, inbound, alike, scale, total } = spread;
  const { offsets, targets } = inbound;
  const weights = inbound.weights!;
  const root = random.integer(nodeCount);
  seen[root] = mark;
  members[written] = root;
  let end = written + 1;
  for (let i = written; i < end; i += 1) {
    const node = members[i]!;
    const [start, stop] = [offsets[node]!, offsets[node + 1]!];
    const chance = alike[node]!;
    if (model === 'lt') {
      let left = random.next();
      if (left >= total[node]!) continue;
      let at = start;
      if (chance > 0) at = Math.min(stop - 1, start + Math.floor(left / chance));
      else for (; at < stop - 1 && left >= weights[at]!; at += 1) left -= weights[at]!;
      const other = targets[at]!;
      if (seen[other] === mark) continue;
      seen[other] = mark;
      members[end++] = other;
    } else if (chance >= 0 && chance < 1) {
      if (chance === 0) continue;
      const by = scale[node]!;
      for (let at = start + skip(random, by); at < stop; at += 1 + skip(random, by)) {
        const other = targets[at]!;
        if (seen[other] === mark) continue;
        seen[other] = mark;
        members[end++] = other;
      }
    } else {
      for (let at = start; at < stop; at += 1) {
        const other = targets[at]!;
        if (seen[other] === mark || !(random.next() < weights[at]!)) continue;
        seen[other] = mark;
        members[end++] = other;
      }
    }
  }
  return end;
}

/** Failures before the next success, of trials whose chance p is given as 1 / ln(1 − p). */
function skip(random: Random, scale: number): number {
  return Math.floor(Math.log(1 - random.next()) * scale);
}

/** Two lists of sets as one, the second behind the first. */
export function joinSets(a: ReverseSets, b: ReverseSets): ReverseSets {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const members = new Uint32Array(a.members.length + b.members.length);
  members.set(a.members);
  members.set(b.members, a.members.length);
  const starts = new Uint32Array(a.count + b.count + 1);
  starts.set(a.starts);
  for (let i = 1; i <= b.count; i += 1) starts[a.count + i] = a.members.length + b.starts[i]!;
  return { count: a.count + b.count, starts, members };
}
