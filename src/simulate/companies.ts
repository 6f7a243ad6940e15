import type { Random } from '../stats/random.js';
import { regions } from './communities.js';
import type { MarketDraft } from './draft.js';
import { customerId } from './ids.js';
import { describe } from './profiles.js';

/** Who sits in a buying centre, from those who ask for the software and use it to those who decide. */
export const buyingRoles = ['front_line', 'purchasing', 'finance', 'cio', 'ceo'] as const;
export type BuyingRole = (typeof buyingRoles)[number];

/** A company that may buy, and its people in their roles; those of a subsidiary's roles that it has not sit in the parent. */
export interface Company {
  readonly id: string;
  readonly parent: string | null;
  /** Customers (places) by role. */
  readonly contacts: ReadonlyMap<BuyingRole, number>;
}

const perThousand = 40;
const subsidiaries = 5;
const groupNames = ['万合零售集团', '万合超市', '万合便利', '万合生鲜', '万合百货', '万合电商'] as const;
const words = [
  ...['梧桐', '绿洲', '蓝鲸', '青石', '望江', '云杉', '福满', '小满', '拾光', '山海', '南风', '百川', '金穗', '元宝'],
  ...['晨光里', '橘子', '三和', '同春', '鹿鸣', '长乐'],
] as const;
const industries = [
  { id: 'retail', endings: ['超市', '便利', '百货'] },
  { id: 'catering', endings: ['餐饮', '小馆', '烘焙'] },
  { id: 'services', endings: ['物业', '家政', '健身'] },
  { id: 'education', endings: ['教育', '书院', '托育'] },
] as const;
const ways = [
  { id: 'conference', cost: 1200 },
  { id: 'search', cost: 300 },
  { id: 'referral', cost: 0 },
] as const;

/**
 * Draws the companies the software arm sells to and seats people of the town in them: five to a company, the best earner
 * as its head. In the group those who decide sit in the parent, those who ask and buy in its five subsidiaries.
 */
export function drawCompanies(
  draft: MarketDraft,
  random: Random,
): { readonly group: Company; readonly buyers: readonly Company[] } {
  const { people, communities, calendar, companies, profiles } = draft;
  const count = Math.max(subsidiaries + 5, Math.round((perThousand * people.count) / 1000));
  const age = (i: number): number => -people.birthDay[i]! / 365.25;
  const all = Array.from({ length: people.count }, (_, i) => i);
  const able = all.filter((i) => people.joinedDay[i]! <= 0 && age(i) >= 22 && age(i) <= 62);
  const regionOf = (i: number): number => communities[people.community[i]!]!.region;
  // Neighbours by region, so that a company's people live where it is.
  const pool = random.shuffle(able).sort((a, b) => regionOf(a) - regionOf(b));
  const id = (n: number): string => `K${String(n).padStart(3, '0')}`;

  function seat(company: string, roles: readonly BuyingRole[]): Map<BuyingRole, number> {
    const taken = pool.splice(
      pool.length > roles.length ? random.integer(pool.length - roles.length) : 0,
      roles.length,
    );
    taken.sort((a, b) => people.income[a]! - people.income[b]! || a - b);
    const contacts = new Map<BuyingRole, number>();
    taken.forEach((customer, n) => {
      contacts.set(roles[n]!, customer);
      describe(profiles, customer, { company_id: company, role: roles[n]! });
    });
    return contacts;
  }
  function register(n: number, name: string, industry: string, parent: string | null, member: number): void {
    const region = regions[regionOf(member)]!;
    const way = ways[random.integer(ways.length)]!;
    companies.push({
      customer_id: id(n),
      parent_id: parent,
      name,
      region: region.name,
      city_tier: region.cityTier,
      industry,
      employees: Math.round((parent === null && n === 1 ? 900 : 8) + random.gamma(0.7, 90)),
      joined_at: calendar.date(-random.integer(500)),
      acquired_by: way.id,
      acquisition_cost: way.cost,
    });
  }

  const heads = seat(id(1), ['finance', 'cio', 'ceo']);
  const group: Company = { id: id(1), parent: null, contacts: heads };
  register(1, groupNames[0], 'retail', null, heads.get('ceo')!);
  const buyers: Company[] = [];
  for (let n = 2; n <= count; n += 1) {
    const isOfGroup = n <= subsidiaries + 1;
    const own = seat(id(n), isOfGroup ? ['front_line', 'purchasing'] : buyingRoles);
    const industry = industries[random.integer(industries.length)]!;
    const plainName = words[(n * 7) % words.length]! + industry.endings[random.integer(industry.endings.length)]!;
    const round = Math.floor(n / words.length);
    const name = isOfGroup ? groupNames[n - 1]! : round === 0 ? plainName : `${plainName}（${round + 1}）`;
    register(n, name, isOfGroup ? 'retail' : industry.id, isOfGroup ? group.id : null, own.get('front_line')!);
    const contacts = isOfGroup ? new Map([...own, ...heads]) : own;
    buyers.push({ id: id(n), parent: isOfGroup ? group.id : null, contacts });
  }
  return { group, buyers };
}

/** The id of whoever has a role in a company. */
export function contactId({ people }: MarketDraft, { contacts }: Company, role: BuyingRole): string {
  return customerId(people, contacts.get(role)!);
}
