import { blockSum } from '../../stats/index.js';
import type { Agrees } from './agreement.js';

/** Sales × word of mouth: much of both, much word alone, many sales alone, little of both. */
export const quadrantNames = ['star', 'overlooked', 'buyer', 'quiet'] as const;
export type Quadrant = (typeof quadrantNames)[number];

export type Gate = 'agrees' | 'not_against' | 'off';

/** Whether somebody may count as a speaker for the firm. */
export function passes(agrees: Agrees, gate: Gate): boolean {
  return gate === 'off' || agrees === 'yes' || (gate === 'not_against' && agrees === 'unknown');
}

/** The mean times a factor: what counts as much. */
export function cutOf(values: Float64Array, times: number): number {
  return values.length === 0 ? 0 : (times * blockSum(values)) / values.length;
}

/** Where a customer stands: at a cut counts as above it, but nothing at all is never much. */
export function quadrantOf(much: { readonly sales: boolean; readonly word: boolean }): Quadrant {
  return much.word ? (much.sales ? 'star' : 'overlooked') : much.sales ? 'buyer' : 'quiet';
}

export interface Dimensions {
  readonly sales: Float64Array;
  readonly word: Float64Array;
  /** Whether the gate lets a customer's word count. */
  readonly open: readonly boolean[];
}

/** The quadrant of each customer. */
export function quadrants(
  { sales, word, open }: Dimensions,
  cuts: { readonly sales: number; readonly word: number },
): Quadrant[] {
  return Array.from(sales, (money, i) =>
    quadrantOf({
      sales: money > 0 && money >= cuts.sales,
      word: open[i]! && word[i]! > 0 && word[i]! >= cuts.word,
    }),
  );
}
