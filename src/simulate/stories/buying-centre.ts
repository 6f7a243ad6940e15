import { story } from './story.js';

const dealsPerThousand = 130;
const companiesPerThousand = 55;
const group = { id: 'K001', subsidiaries: 5, shareOfDeals: 0.12 };
// Who was met, from the front line that asks for the software to those who decide, and how often the deal is won.
const roles = [
  { id: 'front_line', share: 0.38, pWin: 0.06, decides: false },
  { id: 'purchasing', share: 0.24, pWin: 0.12, decides: false },
  { id: 'finance', share: 0.16, pWin: 0.22, decides: true },
  { id: 'cio', share: 0.13, pWin: 0.34, decides: true },
  { id: 'ceo', share: 0.09, pWin: 0.46, decides: true },
] as const;
// A closed meeting of ten moves those who decide, trade media those who use; the mean over the three is 1.
const tactics = [
  { id: 'closed_meeting', decides: 1.6, uses: 0.7 },
  { id: 'trade_media', decides: 0.7, uses: 1.6 },
  { id: 'none', decides: 0.7, uses: 0.7 },
] as const;
const fakedShare = 0.03;
const openShare = 0.12;
const competitors = ['云店通', '会员帮', null, null] as const;

/**
 * The retail group's buying centre: the front line asks for the member software and uses it, others decide; a deal is won
 * with those who decide; a closed meeting moves them, trade media move those who use it. One contact in thirty came with somebody else's card.
 */
export const buyingCentre = story({
  id: 'buying_centre',
  article: 'personas',
  owns: [],
  plant({ draft }, random) {
    const { people, calendar, rows } = draft;
    const companies = Math.max(12, Math.round((companiesPerThousand * people.count) / 1000));
    const count = Math.max(60, Math.round((dealsPerThousand * people.count) / 1000));
    const companyId = (n: number): string => `K${String(n).padStart(3, '0')}`;
    const counts = roles.map(() => ({ closed: 0, won: 0 }));
    const byTactic = tactics.map(() => ({ decides: { closed: 0, won: 0 }, uses: { closed: 0, won: 0 } }));
    const faked: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const deal_id = `D${String(n + 1).padStart(5, '0')}`;
      const ofGroup = random.bernoulli(group.shareOfDeals);
      const company = ofGroup
        ? 1 + random.integer(group.subsidiaries + 1)
        : 2 + group.subsidiaries + random.integer(companies);
      const chance = random.next();
      let from = 0;
      const r = roles.findIndex(({ share }) => {
        from += share;
        return chance < from;
      });
      const t = random.integer(tactics.length);
      const side = roles[r]!.decides ? 'decides' : 'uses';
      const wins = random.bernoulli(roles[r]!.pWin * tactics[t]![side]);
      const opened = random.integer(calendar.days - 30);
      const closed = opened + 20 + random.integer(100);
      const isOpen = random.bernoulli(openShare) || closed >= calendar.days;
      const isFaked = random.bernoulli(fakedShare);
      // A card of somebody else: the number of the contact belongs to another company.
      const contactOf = isFaked ? 2 + group.subsidiaries + ((company + 7) % companies) : company;
      if (isFaked) faked.push(deal_id);
      if (!isOpen) {
        counts[r]!.closed += 1;
        counts[r]!.won += wins ? 1 : 0;
        byTactic[t]![side].closed += 1;
        byTactic[t]![side].won += wins ? 1 : 0;
      }
      rows.deals.push({
        ...{ deal_id, company_id: companyId(company), stage: isOpen ? 'proposal' : wins ? 'won' : 'lost' },
        ...{ opened_at: calendar.date(opened), closed_at: isOpen ? null : calendar.date(closed) },
        amount: Math.round(random.gamma(3, 14_000) / 1000) * 1000 + 5000,
        ...{ staff_id: `E${20 + random.integer(6)}`, competitor: competitors[random.integer(competitors.length)]! },
        ...{ contact_id: `${companyId(contactOf)}-${r + 1}`, role: roles[r]!.id, tactic: tactics[t]!.id },
      });
    }
    return {
      group: group.id,
      subsidiaries: Array.from({ length: group.subsidiaries }, (_, n) => companyId(n + 2)),
      p_win_front_line: roles[0].pWin,
      p_win_purchasing: roles[1].pWin,
      p_win_finance: roles[2].pWin,
      p_win_cio: roles[3].pWin,
      p_win_ceo: roles[4].pWin,
      p_faked: fakedShare,
      roles: roles.map(({ id, decides, pWin }, r) => ({ role: id, decides, p_win: pWin, ...counts[r]! })),
      tactics: tactics.map(({ id, decides, uses }, t) => ({
        tactic: id,
        factor_decides: decides,
        factor_uses: uses,
        closed_decides: byTactic[t]!.decides.closed,
        won_decides: byTactic[t]!.decides.won,
        closed_uses: byTactic[t]!.uses.closed,
        won_uses: byTactic[t]!.uses.won,
      })),
      faked,
    };
  },
});
