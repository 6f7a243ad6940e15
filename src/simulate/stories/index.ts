import { beerAndNappies } from './beer-and-nappies.js';
import { bigPackStory } from './big-pack.js';
import { bonusHunters } from './bonus-hunters.js';
import { buyingCentre } from './buying-centre.js';
import { carMileage } from './car-mileage.js';
import { cascades } from './cascades.js';
import { channelQuality } from './channel-quality.js';
import { crossSellPairs } from './cross-sell-pairs.js';
import { earlyAdopters } from './early-adopters.js';
import { exposureMemory } from './exposure-memory.js';
import { fakedRecords } from './faked-records.js';
import { forumHelpers } from './forum-helpers.js';
import { groupBuying } from './group-buying.js';
import { habit } from './habit.js';
import { hassleMap } from './hassle-map.js';
import { hookProducts } from './hook-products.js';
import { influencers } from './influencers.js';
import { kano } from './kano.js';
import { keyIndicators } from './key-indicators.js';
import { launchesStory } from './launches.js';
import { learningBands } from './learning-bands.js';
import { losingCustomers } from './losing-customers.js';
import { loudAccounts } from './loud-accounts.js';
import { lunchPass } from './lunch-pass.js';
import { mavens } from './mavens.js';
import { memberLockIn } from './member-lock-in.js';
import { messageFit } from './message-fit.js';
import { needsStory } from './needs.js';
import { negativeWord } from './negative-word.js';
import { personaContent } from './persona-content.js';
import { personasStory } from './personas.js';
import { prioritySegment } from './priority-segment.js';
import { prospectsStory } from './prospects.js';
import { recommend } from './recommend.js';
import { referralArms } from './referral-arms.js';
import { sameBasket } from './same-basket.js';
import { schoolbagAndPencil } from './schoolbag-and-pencil.js';
import { sleepers } from './sleepers.js';
import { staffEffect } from './staff-effect.js';
import { storeEffect } from './store-effect.js';
import { therapyCourse } from './therapy-course.js';
import { threeOwners } from './three-owners.js';
import { twoClerks } from './two-clerks.js';
import { voiceGap } from './voice-gap.js';
import { wordOfMouth } from './word-of-mouth.js';

/** All stories in the order in which they touch the data. A new story is a file and a line here. */
export const stories = [
  schoolbagAndPencil,
  crossSellPairs,
  sameBasket,
  influencers,
  loudAccounts,
  habit,
  hookProducts,
  bigPackStory,
  therapyCourse,
  lunchPass,
  carMileage,
  beerAndNappies,
  messageFit,
  learningBands,
  losingCustomers,
  wordOfMouth,
  sleepers,
  earlyAdopters,
  launchesStory,
  mavens,
  voiceGap,
  cascades,
  forumHelpers,
  referralArms,
  groupBuying,
  negativeWord,
  needsStory,
  prospectsStory,
  keyIndicators,
  exposureMemory,
  channelQuality,
  buyingCentre,
  staffEffect,
  personaContent,
  personasStory,
  memberLockIn,
  storeEffect,
  kano,
  recommend,
  hassleMap,
  prioritySegment,
  fakedRecords,
  twoClerks,
  bonusHunters,
  threeOwners,
] as const;

type Told = { [S in (typeof stories)[number] as S['id']]: ReturnType<S['plant']> };

export type StoryId = (typeof stories)[number]['id'];
/** What each story planted; a story that was left out is missing. */
export type StoryTruths = { readonly [Id in StoryId]?: Told[Id] };
