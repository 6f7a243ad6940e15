import { type BuyingRole, buyingRoles, type Company, contactId, drawCompanies } from '../companies.js';
import { momentOf } from '../place-order.js';
import { story } from './story.js';

const dealsPerThousand = 300;
const groupShare = 0.12;
// Who is met before the proposal; who is met after it in deals that are won and in those that are lost: the signature
// brings the head of the company to the table, not the head the signature.
const met = { front_line: 0.75, purchasing: 0.55, finance: 0.38, cio: 0.42, ceo: 0.22 } as const;
const metLater = {
  won: { front_line: 0.3, purchasing: 0.5, finance: 0.6, cio: 0.4, ceo: 0.75 },
  lost: { front_line: 0.15, purchasing: 0.2, finance: 0.12, cio: 0.12, ceo: 0.08 },
} as const;
/** Chance to win by how many of those who decide had been met when the proposal was made. */
const pWin = [0.06, 0.16, 0.3, 0.45, 0.6] as const;
/** Times that, with and without the front line asking for it; its mean over the deals is 1. */
const frontLine = { met: 1.1, else: 0.7 } as const;
const deciders = ['purchasing', 'finance', 'cio', 'ceo'] as const;
type Decider = (typeof deciders)[number];
/** Who decides, in contracts below and from the limit on. */
const limit = 40_000;
const decides = {
  small: { purchasing: 0.45, finance: 0.2, cio: 0.25, ceo: 0.1 },
  large: { purchasing: 0.08, finance: 0.22, cio: 0.35, ceo: 0.35 },
} as const;
// A closed meeting of ten moves those who decide, trade media those who use and the head of IT. On the deal: times the
// chance to win, by who decides, with mean 1; on a contact: the chance to answer.
const tactics = [
  {
    id: 'closed_meeting',
    cost: 300,
    wins: { purchasing: 1.2, finance: 1.3, cio: 1, ceo: 1.5 },
    answers: { front_line: 0.08, purchasing: 0.22, finance: 0.24, cio: 0.26, ceo: 0.36 },
  },
  {
    id: 'trade_media',
    cost: 20,
    wins: { purchasing: 0.9, finance: 0.85, cio: 1.3, ceo: 0.75 },
    answers: { front_line: 0.28, purchasing: 0.1, finance: 0.08, cio: 0.24, ceo: 0.05 },
  },
  {
    id: 'none',
    cost: 0,
    wins: { purchasing: 0.9, finance: 0.85, cio: 0.7, ceo: 0.75 },
    answers: { front_line: 0.05, purchasing: 0.05, finance: 0.05, cio: 0.05, ceo: 0.05 },
  },
] as const;
const waves = [0.2, 0.45, 0.7] as const;
const campaign = 'member_software';
const fakedEvery = 33;
const openShare = 0.12;
const earlyLossShare = 0.18;
const competitors = ['云店通', '会员帮'] as const;
const modules = [
  { product_id: 'P1301', name: '会员系统（年）', name_en: 'Member software, one year', price: 38_000, cost: 9000 },
  { product_id: 'P1302', name: '积分商城（年）', name_en: 'Points shop, one year', price: 18_000, cost: 4000 },
  {
    product_id: 'P1303',
    name: '营销自动化（年）',
    name_en: 'Marketing automation, one year',
    price: 52_000,
    cost: 14_000,
  },
  { product_id: 'P1304', name: '数据看板（年）', name_en: 'Dashboards, one year', price: 26_000, cost: 6000 },
  { product_id: 'P1305', name: '企业微信接口', name_en: 'Messenger interface', price: 12_000, cost: 2500 },
] as const;

/**
 * The retail group's buying centre: the front line asks for the member software and uses it, purchasing, finance, CIO and
 * CEO decide, in the group those of the parent. A deal is won by how many of them were met before the proposal; whom one
 * meets at the signature says nothing. One contact in thirty came with somebody else's card.
 */
export const buyingCentre = story({
  id: 'buying_centre',
  article: 'personas',
  owns: [],
  plant({ draft }, random) {
    const { people, calendar, rows } = draft;
    const { group, buyers } = drawCompanies(draft, random.fork('companies'));
    for (const module of modules) draft.listed.push({ ...module, category: 'software' });
    const ofGroup = buyers.filter(({ parent }) => parent !== null);
    const alone = buyers.filter(({ parent }) => parent === null);
    const count = Math.max(60, Math.round((dealsPerThousand * people.count) / 1000));
    const coverage = pWin.map(() => ({ closed: 0, won: 0 }));
    const cells = tactics.map(() => deciders.map(() => ({ closed: 0, won: 0 })));
    const decisions = deciders.map(() => 0);
    const bought = new Map<string, Set<string>>();
    const faked: string[] = [];
    const fakedFirst = 1 + random.integer(8);
    let closedDeals = 0;
    for (let n = 0; n < count; n += 1) {
      const deal_id = `D${String(n + 1).padStart(5, '0')}`;
      const from = random.bernoulli(groupShare) ? ofGroup : alone;
      const company = from[random.integer(from.length)]!;
      const owned = bought.get(company.id) ?? new Set<string>();
      const open = modules.filter(({ product_id }) => !owned.has(product_id));
      const choice = open.length > 0 ? open : modules;
      const module = choice[random.integer(choice.length)]!;
      const amount = Math.round((module.price * (0.6 + random.gamma(4, 0.15))) / 500) * 500;
      const decider = drawRole(decides[amount < limit ? 'small' : 'large'], random.next());
      const d = deciders.indexOf(decider);
      const t = random.integer(tactics.length);
      const before = buyingRoles.filter((role) => random.bernoulli(met[role]));
      const decidersMet = before.filter((role) => role !== 'front_line').length;
      const front = frontLine[before.includes('front_line') ? 'met' : 'else'];
      const wins = random.bernoulli(pWin[decidersMet]! * front * tactics[t]!.wins[decider]);
      const losesEarly = random.bernoulli(earlyLossShare);
      const stays = random.bernoulli(openShare);
      const opened = random.integer(calendar.days - 30);
      const proposed = opened + 18 + random.integer(40);
      const closed = proposed + 15 + random.integer(60);
      const isClosed = !stays && closed < calendar.days;
      const isProposed = !losesEarly && proposed < calendar.days;
      const won = isClosed && isProposed && wins;
      const stage = isClosed ? (won ? 'won' : 'lost') : isProposed ? 'proposal' : 'lead';
      if (isClosed) closedDeals += 1;
      const isFaked = isClosed && closedDeals % fakedEvery === fakedFirst;
      const staff_id = `E${50 + random.integer(6)}`;
      const rival = random.bernoulli(won ? 0.25 : 0.6) ? competitors[random.integer(competitors.length)]! : null;
      const meet = (role: BuyingRole, first: number, last: number, at: string): void => {
        const day = first + random.integer(Math.max(1, last - first));
        const customer_id = contactId(draft, company, role);
        const row = { customer_id, at: momentOf(draft, day, random), kind: 'meeting', staff_id, deal_id, stage: at };
        if (day < calendar.days) rows.interactions.push(row);
      };
      // A deal that is lost before the proposal ends in the middle of the meetings that were to come.
      const early = losesEarly ? before.slice(0, Math.ceil(before.length / 2)) : before;
      for (const role of early) meet(role, opened, proposed, 'lead');
      const later = buyingRoles.filter((role) => random.bernoulli(metLater[wins ? 'won' : 'lost'][role]));
      if (isProposed) for (const role of later) meet(role, proposed + 1, closed, 'proposal');
      if (isClosed) {
        decisions[d]! += 1;
        if (isProposed) {
          for (const cell of [coverage[decidersMet]!, cells[t]![d]!]) {
            cell.closed += 1;
            cell.won += won ? 1 : 0;
          }
        }
        if (won) bought.set(company.id, owned.add(module.product_id));
        if (isFaked) faked.push(deal_id);
      }
      const cardOf = isFaked ? stranger(company) : company;
      rows.deals.push({
        deal_id,
        company_id: company.id,
        stage,
        product_id: module.product_id,
        opened_at: calendar.date(opened),
        proposed_at: isProposed ? calendar.date(proposed) : null,
        closed_at: isClosed ? calendar.date(closed) : null,
        amount,
        staff_id,
        competitor: rival,
        contact_id: isClosed ? contactId(draft, cardOf, decider) : null,
        role: isClosed ? decider : null,
        tactic: tactics[t]!.id,
      });
    }
    const contacts = [...alone, ...ofGroup.map(ownOf), group];
    const answered = tryTactics(contacts);
    return {
      group: group.id,
      subsidiaries: ofGroup.map(({ id }) => id),
      companies: buyers.length + 1,
      campaign,
      limit_yuan: limit,
      p_faked: 1 / fakedEvery,
      p_win_0: pWin[0],
      p_win_1: pWin[1],
      p_win_2: pWin[2],
      p_win_3: pWin[3],
      p_win_4: pWin[4],
      factor_front_line_met: frontLine.met,
      factor_front_line_not_met: frontLine.else,
      coverage: pWin.map((p, deciders_met) => ({ deciders_met, p_win: p, ...coverage[deciders_met]! })),
      roles: buyingRoles.map((role) => ({
        role,
        decides: role !== 'front_line',
        p_met_before: met[role],
        p_met_after_won: metLater.won[role],
        p_met_after_lost: metLater.lost[role],
      })),
      decisions: deciders.map((role, d) => ({
        role,
        p_small: decides.small[role],
        p_large: decides.large[role],
        closed: decisions[d]!,
      })),
      tactics: tactics.flatMap(({ id, wins }, t) =>
        deciders.map((role, d) => ({ tactic: id, role, factor: wins[role], ...cells[t]![d]! })),
      ),
      answers: tactics.flatMap(({ id, answers }, t) =>
        buyingRoles.map((role, r) => ({ tactic: id, role, p: answers[role], ...answered[t]![r]! })),
      ),
      faked,
    };

    function stranger(company: Company): Company {
      const strangers = alone.filter(({ id }) => id !== company.id);
      return strangers[random.integer(strangers.length)]!;
    }

    /** The trial of the tactics: in each wave every contact is drawn into one of them. */
    function tryTactics(seats: readonly Company[]): { sent: number; responded: number }[][] {
      const counts = tactics.map(() => buyingRoles.map(() => ({ sent: 0, responded: 0 })));
      for (const wave of waves) {
        const day = Math.floor(wave * calendar.days);
        for (const seat of seats) {
          for (const role of seat.contacts.keys()) {
            const t = random.integer(tactics.length);
            const { id, cost, answers } = tactics[t]!;
            const responded = random.bernoulli(answers[role]);
            const count = counts[t]![buyingRoles.indexOf(role)]!;
            count.sent += 1;
            count.responded += responded ? 1 : 0;
            const at = momentOf(draft, day + random.integer(10), random);
            rows.touches.push({
              customer_id: contactId(draft, seat, role),
              at,
              campaign,
              message: id,
              variant: id,
              channel: id === 'none' ? null : id,
              cost,
              responded,
              amount: 0,
            });
          }
        }
      }
      return counts;
    }
  },
});

/** A subsidiary with its own people only. */
function ownOf(company: Company): Company {
  const own = [...company.contacts].filter(([role]) => role === 'front_line' || role === 'purchasing');
  return { ...company, contacts: new Map(own) };
}

function drawRole(shares: { readonly [Role in Decider]: number }, chance: number): Decider {
  let from = 0;
  return deciders.find((role) => {
    from += shares[role];
    return chance < from;
  })!;
}
