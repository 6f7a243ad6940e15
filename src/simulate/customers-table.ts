import type { Cell } from '../result/index.js';
import type { Random } from '../stats/random.js';
import { regions } from './communities.js';
import type { MarketDraft } from './draft.js';
import { customerId, customersByNumber, householdId } from './ids.js';
import type { MarketTable } from './market.js';
import { drawName } from './names.js';
import { educations } from './people.js';
import { cumulative, pick } from './pick.js';
import type { CompanyRow } from './profiles.js';
import { acquisitions, referralModes } from './referrals.js';

// How often a field was not filled in, at noise 1.
const missing = { birth_date: 0.04, income: 0.12, education: 0.08 };
const unverifiedShare = 0.28;
const columns = [
  ...['customer_id', 'kind', 'household_id', 'company_id', 'parent_id', 'role', 'name', 'birth_date', 'gender'],
  ...['region', 'city_tier', 'income', 'education', 'joined_at', 'acquired_by', 'acquisition_cost', 'tier'],
  ...['industry', 'employees', 'verified_at'],
] as const;
type Row = { readonly [C in (typeof columns)[number]]?: Cell };

/** The customers: people in the order in which they joined, then companies. Each kind of field has its own stream. */
export function customersTable(draft: MarketDraft, random: Random): MarketTable {
  const { people, companies } = draft;
  return {
    name: 'customers',
    columns,
    rowCount: people.count + companies.length,
    *rows() {
      const inOrder = (row: Row): Cell[] => columns.map((column) => row[column] ?? null);
      for (const row of personRows(draft, random)) yield inOrder(row);
      for (const row of companies) yield inOrder(companyRow(row));
    },
  };
}

function* personRows(draft: MarketDraft, random: Random): Iterable<Row> {
  const { people, communities, calendar, referrals, ways: known, profiles, options } = draft;
  const referred = new Uint8Array(people.count);
  const rewards = new Float64Array(people.count);
  for (let r = 0; r < referrals.referred.length; r += 1) {
    referred[referrals.referred.at(r)] = 1;
    rewards[referrals.referred.at(r)] = referralModes[referrals.mode.at(r)]!.reward;
  }
  const waySums = cumulative(acquisitions.map(({ weight }) => weight));
  const names = random.fork('names');
  const ways = random.fork('acquisition');
  const gaps = random.fork('missing fields');
  const checks = random.fork('verified');
  const kept = <T extends Cell>(value: T, share: number): T | null =>
    gaps.bernoulli(Math.min(1, share * options.noise)) ? null : value;
  const lent = cardNames(draft, random.fork('names'));
  for (const i of customersByNumber(people)) {
    const ownName = drawName(birthYear(draft, i), people.gender[i]!, names);
    const region = regions[communities[people.community[i]!]!.region]!;
    const drawn = pick(ways, waySums);
    const way = acquisitions[known.get(i) ?? drawn]!;
    const { card_of, is_unverified, ...profile } = profiles.get(i) ?? {};
    const shown = card_of ?? i;
    const isChecked = checks.next() >= unverifiedShare;
    const from = Math.max(people.joinedDay[i]!, -200);
    const checkedOn = from + checks.integer(Math.max(1, calendar.days - from));
    const birth_date = kept(profile.birth_date ?? calendar.date(people.birthDay[shown]!), missing.birth_date);
    const income = kept(profile.income ?? people.income[shown]!, missing.income);
    const education = kept(profile.education ?? educations[people.education[shown]!]!, missing.education);
    yield {
      customer_id: customerId(people, i),
      kind: 'person',
      household_id: householdId(people, people.household[i]!),
      name: lent.get(shown) ?? ownName,
      gender: people.gender[i] === 0 ? 'female' : 'male',
      region: region.name,
      city_tier: region.cityTier,
      joined_at: calendar.date(people.joinedDay[i]!),
      acquired_by: referred[i] === 1 ? 'referral' : way.id,
      acquisition_cost: referred[i] === 1 ? rewards[i]! : way.cost,
      verified_at: isChecked && is_unverified === undefined ? calendar.date(checkedOn) : null,
      ...profile,
      birth_date,
      income,
      education,
    };
  }
}

function companyRow(row: CompanyRow): Row {
  return { ...row, kind: 'company', verified_at: row.joined_at };
}

const birthYear = ({ calendar, people }: MarketDraft, i: number): number =>
  Number(calendar.date(people.birthDay[i]!).slice(0, 4));

/** The names on the cards that somebody else shows, drawn as they are in the table itself. */
function cardNames(draft: MarketDraft, names: Random): ReadonlyMap<number, string> {
  const { people, profiles } = draft;
  const owners = new Set([...profiles.values()].flatMap(({ card_of }) => (card_of === undefined ? [] : [card_of])));
  const found = new Map<number, string>();
  if (owners.size === 0) return found;
  for (const i of customersByNumber(people)) {
    const name = drawName(birthYear(draft, i), people.gender[i]!, names);
    if (owners.has(i)) found.set(i, name);
  }
  return found;
}
