import type { Dimension } from './score-rfm.js';

type Range = readonly [number, number];

/** A box of scores and the segment its customers belong to. Several boxes may name the same segment. */
export interface SegmentBox {
  readonly name: string;
  /** Lowest and highest score, both included; every score when it is left out. */
  readonly r?: Range;
  readonly f?: Range;
  readonly m?: Range;
}

export type Sizes = { readonly [dimension in Dimension]: number };

/** Which segment each cell of scores belongs to. */
export interface SegmentMap {
  /** Names in the order of their first box. */
  readonly names: readonly string[];
  /** Position in `names` of the customer with these scores. */
  segmentOf(r: number, f: number, m: number): number;
}

/** What is wrong with a segment map: the first cell that no box or two boxes cover, or a box beyond the scores. */
export type MapProblem =
  | { readonly kind: 'range'; readonly name: string; readonly dimension: Dimension; readonly size: number }
  | { readonly kind: 'uncovered'; readonly r: number; readonly f: number; readonly m: number }
  | {
      readonly kind: 'overlap';
      readonly r: number;
      readonly f: number;
      readonly m: number;
      readonly first: string;
      readonly second: string;
    };

const dimensions = ['r', 'f', 'm'] as const;

/**
 * Makes a map of boxes, checked as a partition: every cell of scores lies in exactly one box.
 *
 * @returns the map, or the first problem in the order of the boxes and then of the cells
 */
export function buildSegmentMap(boxes: readonly SegmentBox[], sizes: Sizes): SegmentMap | MapProblem {
  const names = [...new Set(boxes.map((box) => box.name))];
  const at = (r: number, f: number, m: number) => ((r - 1) * sizes.f + f - 1) * sizes.m + m - 1;
  const cells = new Int32Array(sizes.r * sizes.f * sizes.m).fill(-1);
  for (const box of boxes) {
    for (const dimension of dimensions) {
      const [low, high] = box[dimension] ?? [1, sizes[dimension]];
      if (!(low >= 1 && low <= high && high <= sizes[dimension]))
        return { kind: 'range', name: box.name, dimension, size: sizes[dimension] };
    }
    const index = names.indexOf(box.name);
    const [r0, r1] = box.r ?? [1, sizes.r];
    const [f0, f1] = box.f ?? [1, sizes.f];
    const [m0, m1] = box.m ?? [1, sizes.m];
    for (let r = r0; r <= r1; r++) {
      for (let f = f0; f <= f1; f++) {
        for (let m = m0; m <= m1; m++) {
          const owner = cells[at(r, f, m)]!;
          if (owner >= 0) return { kind: 'overlap', r, f, m, first: names[owner]!, second: box.name };
          cells[at(r, f, m)] = index;
        }
      }
    }
  }
  const hole = cells.indexOf(-1);
  if (hole >= 0) {
    const inner = sizes.f * sizes.m;
    const [r, f, m] = [Math.floor(hole / inner), Math.floor((hole % inner) / sizes.m), hole % sizes.m];
    return { kind: 'uncovered', r: r + 1, f: f + 1, m: m + 1 };
  }
  return { names, segmentOf: (r, f, m) => cells[at(r, f, m)]! };
}

export function isMapProblem(built: SegmentMap | MapProblem): built is MapProblem {
  return 'kind' in built;
}
