import { addTie } from '../draft.js';
import { customerId } from '../ids.js';
import type { Story } from './story.js';

const loudShare = 0.01;
const hunterShare = 0.06;
const followersEach = { least: 34, more: 16 };

export interface LoudTruth {
  /** Many followers, no purchase carried by them. */
  readonly loud: readonly { readonly customer_id: string; readonly followers: number }[];
  /** People who follow everybody who is loud, and listen to nobody. */
  readonly hunters: readonly string[];
}

/**
 * Loud accounts: more followers than any influencer, yet they move nobody. Their followers follow everybody, which a
 * count of followers does not see and a measure that asks who the followers are does.
 */
export const loudAccounts: Story<'loud_accounts', LoudTruth> = {
  id: 'loud_accounts',
  article: 'key_customers',
  owns: [],
  plant({ draft }, random) {
    const { people } = draft;
    const everybody = Array.from({ length: people.count }, (_, i) => i);
    const wanted = Math.max(4, Math.round(loudShare * people.count));
    const known = everybody.filter((i) => people.sociability[i]! >= 1 && people.sociability[i]! < 2);
    const loud = random.sample(known, Math.min(wanted, known.length)).sort((a, b) => a - b);
    const isLoud = new Set(loud);
    const others = everybody.filter(
      (i) => !isLoud.has(i) && people.sociability[i]! >= 0.8 && people.sociability[i]! < 2,
    );
    const hunters = random.sample(others, Math.round(hunterShare * people.count)).sort((a, b) => a - b);
    const followed = loud.map((to) => {
      const count = Math.min(followersEach.least + random.poisson(followersEach.more), hunters.length);
      for (const from of random.sample(hunters, count)) {
        addTie(draft, { from, to, kind: 'follow', weight: 1, since: 120 - random.integer(600) });
      }
      return count;
    });
    return {
      loud: loud.map((i, n) => ({ customer_id: customerId(people, i), followers: followed[n]! })),
      hunters: hunters.map((i) => customerId(people, i)),
    };
  },
};
