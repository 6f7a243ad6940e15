import { regions } from '../communities.js';
import { story } from './story.js';

const perCustomer = 0.25;
const unknownShare = 0.22;
const convertsWithin = 120;
/** The criteria of the learning app's customers and how many of the town's families fail each. */
const criteria = [
  { id: 'distance', fails: 0.22 },
  { id: 'has_child', fails: 0.3 },
  { id: 'can_pay', fails: 0.18 },
  { id: 'knows_us', fails: 0.25 },
] as const;
const nearKm = 3;
const pConvert = { soon_to_be: 0.28, refusing: 0.02, unexplored: 0.05 };

/** The three kinds of non-customers: those who meet every criterion, those who fail one, and those nobody knows about. */
export const prospectsStory = story({
  id: 'prospects',
  article: 'strategy',
  owns: [],
  plant({ draft }, random) {
    const { people, calendar, rows } = draft;
    const count = Math.max(80, Math.round(perCustomer * people.count));
    const told: { prospect_id: string; kind: 'soon_to_be' | 'refusing' | 'unexplored'; failed: string[] }[] = [];
    for (let n = 0; n < count; n += 1) {
      const prospect_id = `N${String(n + 1).padStart(5, '0')}`;
      const failed = criteria.filter(({ fails }) => random.bernoulli(fails)).map(({ id }) => id);
      const isUnknown = random.bernoulli(unknownShare);
      const gap = isUnknown ? criteria[random.integer(criteria.length)]!.id : null;
      const kind = isUnknown ? 'unexplored' : failed.length === 0 ? 'soon_to_be' : 'refusing';
      const has = (id: (typeof criteria)[number]['id']): boolean => !failed.includes(id);
      const km = has('distance') ? random.next() * nearKm : nearKm + 0.2 + random.exponential(0.3);
      const shown = (id: string, value: number | boolean): number | boolean | null => (gap === id ? null : value);
      const converts = random.bernoulli(pConvert[kind]);
      const day = Math.floor(calendar.days * 0.7) + random.integer(convertsWithin);
      rows.prospects.push({
        prospect_id,
        region: regions[random.integer(regions.length)]!.name,
        age: 24 + random.integer(32),
        income: Math.round(random.gamma(6, 1500) / 500) * 500,
        distance_km: shown('distance', Math.round(km * 10) / 10),
        has_child: shown('has_child', has('has_child')),
        can_pay: shown('can_pay', has('can_pay')),
        knows_us: shown('knows_us', has('knows_us')),
        converted_at: converts ? calendar.date(Math.min(day, calendar.days - 1)) : null,
      });
      told.push({ prospect_id, kind, failed });
    }
    return {
      criteria: criteria.map(({ id }) => id),
      near_km: nearKm,
      p_convert_soon_to_be: pConvert.soon_to_be,
      p_convert_refusing: pConvert.refusing,
      p_convert_unexplored: pConvert.unexplored,
      prospects: told,
    };
  },
});
