import { crossSellPairs } from './cross-sell-pairs.js';
import { influencers } from './influencers.js';
import { loudAccounts } from './loud-accounts.js';
import { sameBasket } from './same-basket.js';
import { schoolbagAndPencil } from './schoolbag-and-pencil.js';

/** All stories in the order in which they touch the data. A new story is a file and a line here. */
export const stories = [schoolbagAndPencil, crossSellPairs, sameBasket, influencers, loudAccounts] as const;

type Told = { [S in (typeof stories)[number] as S['id']]: ReturnType<S['plant']> };

export type StoryId = (typeof stories)[number]['id'];
/** What each story planted; a story that was left out is missing. */
export type StoryTruths = { readonly [Id in StoryId]?: Told[Id] };
