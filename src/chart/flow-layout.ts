/** Where one flow goes: how many of `from` are in `to` now. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly size: number;
  /** What the colour says (stayed, moved, …). */
  readonly kind: string;
}

/** One row of the table that `flowChart` draws: a block at one side, or a point along the edge of a band. */
export interface FlowRow {
  readonly part: 'from' | 'to' | 'band';
  readonly band: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly x: number;
  readonly x2: number | null;
  readonly y: number;
  readonly y2: number;
  readonly middle: number;
  readonly size: number;
}

interface Block {
  readonly top: number;
  readonly size: number;
  /** How far down the block its bands have come. */
  taken: number;
}

/** Points along a band; a smooth step needs no more. */
const points = 24;
/** Width of a block, and the least height that its name needs. */
const [blockWidth, nameHeight] = [0.03, 0.052];
/** Bands in one picture: more cannot be told apart, and rows are limited. */
const mostBands = 150;

/** Blocks of one side from the top, as high as they hold customers, with room for a name each. */
function stack(names: readonly string[], sizes: ReadonlyMap<string, number>, total: number): Map<string, Block> {
  const shown = names.filter((name) => (sizes.get(name) ?? 0) > 0);
  const free = Math.max(0.2, 1 - nameHeight * shown.length);
  const blocks = new Map<string, Block>();
  let top = 0;
  for (const name of shown) {
    const size = ((sizes.get(name) ?? 0) / total) * free;
    blocks.set(name, { top: top + nameHeight / 2, size, taken: 0 });
    top += size + nameHeight;
  }
  return blocks;
}

/**
 * Places the blocks and bands of a flow picture: groups before at the left, groups after at the right, bands between them.
 *
 * Both sides stand in the order of `names`; heights are in proportion, 0 is the top. Cost: O(flows).
 *
 * @returns rows for `flowChart`; none for no flow
 */
export function flowLayout(flows: readonly Flow[], names: readonly string[]): FlowRow[] {
  const place = new Map(names.map((name, i) => [name, i]));
  const bands = flows
    .filter((flow) => flow.size > 0)
    .sort((a, b) => b.size - a.size)
    .slice(0, mostBands)
    .sort((a, b) => place.get(a.from)! - place.get(b.from)! || place.get(a.to)! - place.get(b.to)!);
  const total = bands.reduce((sum, flow) => sum + flow.size, 0);
  if (total === 0) return [];
  const sum = (side: 'from' | 'to') => {
    const sizes = new Map<string, number>();
    for (const flow of bands) sizes.set(flow[side], (sizes.get(flow[side]) ?? 0) + flow.size);
    return sizes;
  };
  const [before, after] = [sum('from'), sum('to')];
  const [left, right] = [stack(names, before, total), stack(names, after, total)];
  const blockRows = (
    side: 'from' | 'to',
    blocks: ReadonlyMap<string, Block>,
    sizes: ReadonlyMap<string, number>,
  ): FlowRow[] =>
    [...blocks].map(([name, { top, size }]) => ({
      part: side,
      band: null,
      kind: null,
      from: side === 'from' ? name : null,
      to: side === 'to' ? name : null,
      x: side === 'from' ? 0 : 1 - blockWidth,
      x2: side === 'from' ? blockWidth : 1,
      y: top,
      y2: top + size,
      middle: top + size / 2,
      size: sizes.get(name)!,
    }));
  const bandRows = bands.flatMap((flow, i): FlowRow[] => {
    const [start, end] = [left.get(flow.from)!, right.get(flow.to)!];
    // Both sides have the same height per customer when they have equally many blocks, else each its own.
    const [startSize, endSize] = [
      (flow.size / before.get(flow.from)!) * start.size,
      (flow.size / after.get(flow.to)!) * end.size,
    ];
    const [startTop, endTop] = [start.top + start.taken, end.top + end.taken];
    start.taken += startSize;
    end.taken += endSize;
    return Array.from({ length: points + 1 }, (_, k) => {
      const t = k / points;
      const s = t * t * (3 - 2 * t);
      const y = startTop + s * (endTop - startTop);
      const y2 = y + startSize + s * (endSize - startSize);
      return {
        part: 'band',
        band: String(i).padStart(3, '0'),
        kind: flow.kind,
        from: flow.from,
        to: flow.to,
        x: blockWidth + t * (1 - 2 * blockWidth),
        x2: null,
        y,
        y2,
        middle: (y + y2) / 2,
        size: flow.size,
      };
    });
  });
  return [...blockRows('from', left, before), ...blockRows('to', right, after), ...bandRows];
}
