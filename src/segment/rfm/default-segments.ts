import type { SegmentBox, Sizes } from './segment-map.js';

type Range = readonly [number, number];

/** The scores of `size` that are low (below 40 % of the way), in the middle, and high (from 60 % on); empty where none is. */
function bands(size: number): { low: Range; middle: Range; high: Range } {
  const upTo = (share: number) => Math.ceil(share * size + 0.5) - 1;
  const [low, middle] = [upTo(0.4), upTo(0.6)];
  return { low: [1, low], middle: [low + 1, middle], high: [middle + 1, size] };
}

const span = (from: Range, to: Range): Range => [from[0], to[1]];

/**
 * The segments that are used when none are stated: eleven, a partition of all cells for any number of scores.
 *
 * With five scores: recent is 4–5, cooling 3, gone quiet 1–2; often and much are 4–5. Names are those the trade knows.
 */
export function defaultSegments(sizes: Sizes): SegmentBox[] {
  const [r, f, m] = [bands(sizes.r), bands(sizes.f), bands(sizes.m)];
  const notMuch = span(m.low, m.middle);
  const boxes: SegmentBox[] = [
    { name: 'champions', r: r.high, f: f.high, m: m.high },
    { name: 'loyal', r: r.high, f: f.high, m: notMuch },
    { name: 'loyal', r: r.middle, f: f.high },
    { name: 'potential_loyalists', r: r.high, f: f.middle },
    { name: 'new_customers', r: r.high, f: [1, 1], m: notMuch },
    { name: 'promising', r: r.high, f: [1, 1], m: m.high },
    { name: 'promising', r: r.high, f: [2, f.low[1]] },
    { name: 'needs_attention', r: r.middle, f: f.middle },
    { name: 'needs_attention', r: r.middle, f: f.low, m: m.high },
    { name: 'about_to_sleep', r: r.middle, f: f.low, m: notMuch },
    { name: 'cannot_lose', r: r.low, f: f.high, m: m.high },
    { name: 'at_risk', r: r.low, f: f.high, m: notMuch },
    { name: 'at_risk', r: r.low, f: f.middle },
    { name: 'at_risk', r: r.low, f: f.low, m: m.high },
    { name: 'hibernating', r: [2, r.low[1]], f: f.low, m: notMuch },
    { name: 'lost', r: [1, 1], f: f.low, m: notMuch },
  ];
  return boxes.filter((box) => [box.r, box.f, box.m].every((range) => !range || range[0] <= range[1]));
}
