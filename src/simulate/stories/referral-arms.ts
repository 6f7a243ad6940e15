import { customerId } from '../ids.js';
import { referralModes } from '../referrals.js';
import { shareOf } from '../who.js';
import { story } from './story.js';

// Each arm is shown to as many members; each of them, and everybody they bring, brings K more on average.
const arms = [
  { mode: 'poster', k: 0.15, abused: false },
  { mode: 'family_card', k: 0.35, abused: false },
  { mode: 'gift_card', k: 0.6, abused: false },
  { mode: 'bonus_code', k: 0.5, abused: true },
] as const;
const exposedShare = 0.035;
const abuser = { share: 0.12, brings: 6 };

/**
 * Referral arms with a known K, the number each one brings; one of them is abused: a few codes bring half a dozen people
 * at once who had come anyway, for the reward.
 */
export const referralArms = story({
  id: 'referral_arms',
  article: 'five_steps',
  owns: [],
  plant({ draft }, random) {
    const { people, calendar, referrals } = draft;
    const taken = new Set(Array.from({ length: referrals.referred.length }, (_, r) => referrals.referred.at(r)));
    const all = Array.from({ length: people.count }, (_, i) => i);
    const pool = random.shuffle(all.filter((i) => people.joinedDay[i]! > 0 && !taken.has(i)));
    const members = random.shuffle(all.filter((i) => people.joinedDay[i]! <= 0));
    const each = shareOf(people.count, exposedShare, 20);
    const told = arms.map(({ mode, k, abused }, a) => {
      const shown = members.slice(a * each, (a + 1) * each);
      const abusers = abused ? shown.slice(0, Math.round(abuser.share * shown.length)) : [];
      const number = referralModes.findIndex(({ id }) => id === mode);
      const brought: { referrer: number; referred: number }[] = [];
      const waiting = [...shown];
      let exposed = 0;
      for (let at = 0; at < waiting.length; at += 1) {
        const referrer = waiting[at]!;
        exposed += 1;
        const isAbuser = abusers.includes(referrer);
        const count = isAbuser ? abuser.brings : random.poisson(k);
        for (let n = 0; n < count; n += 1) {
          const place = pool.findIndex((i) => people.joinedDay[i]! > people.joinedDay[referrer]!);
          if (place < 0) break;
          const referred = pool.splice(place, 1)[0]!;
          brought.push({ referrer, referred });
          // Whom an abuser brings has no wish to bring anybody.
          if (!isAbuser) waiting.push(referred);
        }
      }
      for (const { referrer, referred } of brought) {
        referrals.referrer.push(referrer);
        referrals.referred.push(referred);
        referrals.day.push(people.joinedDay[referred]!);
        referrals.mode.push(number);
        referrals.group.push(0);
      }
      return {
        mode,
        k,
        abused,
        shown_to: shown.length,
        exposed,
        brought: brought.length,
        measured_k: Math.round((brought.length / exposed) * 1000) / 1000,
        abusers: abusers.map((i) => customerId(people, i)),
      };
    });
    return {
      k_poster: arms[0].k,
      k_family_card: arms[1].k,
      k_gift_card: arms[2].k,
      k_bonus_code: arms[3].k,
      from: calendar.date(0),
      arms: told,
    };
  },
});
