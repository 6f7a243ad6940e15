import type { Random } from '../../stats/random.js';
import type { BaseView, MarketDraft } from '../draft.js';

/** What a story works with. */
export interface Ground {
  readonly draft: MarketDraft;
  /** Orders and lines from before the first story: every story sees the same, whatever the others add. */
  readonly base: BaseView;
}

/** A story whose told truth is typed by what it returns. */
export function story<const Id extends string, Told>(spec: Story<Id, Told>): Story<Id, Told> {
  return spec;
}

/**
 * One planted truth. A story draws it from its own stream, hangs its lines on orders that are there and tells what it
 * planted; it changes nothing that another story or layer made.
 */
export interface Story<Id extends string = string, Told = unknown> {
  /** Names its random stream and its place in truth.json. */
  readonly id: Id;
  /** The article (lecture) it belongs to. */
  readonly article: 'five_steps' | 'key_customers' | 'strategy' | 'personas' | 'word_of_mouth';
  /** Products that only this story sells, by id. */
  readonly owns: readonly string[];
  /** Plants it and returns the truth, without noise. */
  plant(ground: Ground, random: Random): Told;
}
