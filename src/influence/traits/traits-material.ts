import type { ActionRow, Shop } from '../../analysis/index.js';
import type { MemoryTable } from '../../result/index.js';
import type { TraitsOptions } from '../traits-options.js';
import type { TopStability, TraitEvidence, TraitScores } from './combine-traits.js';
import type { CategoryMaven } from './find-mavens.js';
import type { forumHelp } from './forum-help.js';
import type { LaunchFacts, TieFacts } from './gather-evidence.js';
import type * as heard from './heard-tables.js';
import type { Acts } from './read-acts.js';
import type { Forum } from './read-questions.js';
import type * as t from './traits-tables.js';
import type { VoiceGap } from './voice-gaps.js';

export type TraitsTables = {
  readonly customers: MemoryTable<t.TraitCustomerRow>;
  readonly traits: MemoryTable<t.TraitRow>;
  readonly tags: MemoryTable<t.TagRow>;
  readonly top: MemoryTable<t.TopRow>;
  readonly mavens: MemoryTable<t.MavenRow>;
  readonly overlap: MemoryTable<t.OverlapRow>;
  readonly gaps: MemoryTable<heard.GapRow>;
  readonly gap_tests: MemoryTable<heard.GapTestRow>;
  readonly helpers: MemoryTable<heard.HelperRow>;
  readonly answered: MemoryTable<heard.AnsweredRow>;
  readonly open_questions: MemoryTable<heard.OpenQuestionRow>;
  readonly by_community: MemoryTable<t.TraitByCommunityRow>;
  readonly by_hand: MemoryTable<t.ByHandRow>;
  readonly actions: MemoryTable<ActionRow>;
};

/** All that was found, before it is put into an answer. */
export interface Material {
  readonly shop: Shop;
  readonly options: TraitsOptions;
  readonly ids: readonly string[];
  readonly acts: Acts | null;
  readonly tied: TieFacts | null;
  readonly launched: LaunchFacts | null;
  readonly evidence: TraitEvidence;
  readonly scores: TraitScores;
  /** Score at which each trait counts as full. */
  readonly full: { readonly [trait: string]: number };
  readonly combined: Float64Array;
  /** Places of the first customers, in order. */
  readonly top: Uint32Array;
  readonly stability: TopStability;
  /** By category, as `acts` has them. */
  readonly mavens: readonly (readonly CategoryMaven[])[];
  readonly gaps: readonly VoiceGap[] | null;
  readonly forum: Forum | null;
  readonly help: ReturnType<typeof forumHelp> | null;
  readonly hand: ReadonlyMap<string, string> | null;
  /** Tellings of a product from one to another. */
  readonly told: number;
}
