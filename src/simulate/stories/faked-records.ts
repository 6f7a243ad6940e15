import { customerId } from '../ids.js';
import { describe } from '../profiles.js';
import { segments } from '../segments.js';
import { story } from './story.js';

const share = 0.03;
// Two of three registered with somebody else's card, the others typed what came to hand.
const cardShare = 2 / 3;
const typed = { name: '张三', birth_date: '1990-01-01', income: 99_999, education: 'master' } as const;
// Who registered for the gift and bought once, never, or no longer.
const ofSegments: readonly string[] = ['one_time', 'no_purchase', 'lapsing'];

/** Faked records: at the members' day one in thirty registered with another's card or with whatever came to hand. */
export const fakedRecords = story({
  id: 'faked_records',
  article: 'personas',
  owns: [],
  plant({ draft }, random) {
    const { people, profiles } = draft;
    const everybody = Array.from({ length: people.count }, (_, i) => i);
    const able = everybody.filter((i) => ofSegments.includes(segments[people.segment[i]!]!.id));
    const faked = random.sample(able, Math.min(able.length, Math.round(share * people.count))).sort((a, b) => a - b);
    const isFaked = new Set(faked);
    const real = everybody.filter((i) => !isFaked.has(i));
    const realOf = [0, 1].map((gender) => real.filter((i) => people.gender[i] === gender));
    const cards: { customer_id: string; card_of: string }[] = [];
    const typedIds: string[] = [];
    for (const customer of faked) {
      const isCard = random.bernoulli(cardShare);
      const owner = real[random.integer(real.length)]!;
      // A card says who its owner is: it fits whoever has the same sex.
      const same = realOf[people.gender[customer]!]!;
      const card_of = people.gender[owner] === people.gender[customer] ? owner : same[owner % same.length]!;
      describe(profiles, customer, isCard ? { card_of, is_unverified: true } : { ...typed, is_unverified: true });
      const customer_id = customerId(people, customer);
      if (isCard) cards.push({ customer_id, card_of: customerId(people, card_of) });
      else typedIds.push(customer_id);
    }
    return {
      p_faked: share,
      typed_name: typed.name,
      typed_birth_date: typed.birth_date,
      typed_income: typed.income,
      faked: faked.length,
      cards,
      typed: typedIds,
    };
  },
});
