import { describe, expect, test } from 'vitest';
import { dayOf, marketOf, mean, purchaseDays, rowsWhere, salesOf } from './markets.js';
import { isBinomial, rowsOf } from './read-market.js';

// What keeps customers, what it costs them, what they answer and which segment comes first, counted in the tables alone.
describe.each([1, 2])('seed %i', (seed) => {
  const market = marketOf(seed);
  const { stories } = market.truth;
  const lines = salesOf(market);

  test('milk card: members stay far more often, of equals in purchases before only as much as planted', () => {
    const told = stories.member_lock_in!;
    const landmark = dayOf(told.landmark);
    const launch = dayOf(told.sold_from);
    const holders = rowsWhere(market, 'memberships', (row) => row.plan === told.plan);
    expect(holders.map((row) => row.customer_id).sort()).toEqual(told.members);
    expect(holders.every((row) => dayOf(row.started_at) >= launch && dayOf(row.started_at) < landmark)).toBe(true);
    const members = new Set<string>(told.members);
    const buyers = [...purchaseDays(lines, new Set([told.product_id]))].map(([id, days]) => ({
      isMember: members.has(id),
      before: days.filter((day) => day < launch).length,
      stays: days.some((day) => day > landmark + told.follow_days / 2 && day <= landmark + told.follow_days + 1),
    }));
    const rate = (group: typeof buyers): number => mean(group.map(({ stays }) => (stays ? 1 : 0)));
    const gap = (group: typeof buyers): number =>
      rate(group.filter(({ isMember }) => isMember)) - rate(group.filter(({ isMember }) => !isMember));
    const bands = [
      buyers.filter(({ before }) => before <= 4),
      buyers.filter(({ before }) => before > 4 && before <= 9),
      buyers.filter(({ before }) => before > 9),
    ];
    const adjusted = bands.reduce((sum, band) => sum + (gap(band) * band.length) / buyers.length, 0);
    expect(Math.abs(gap(buyers) - told.share_seen_gap)).toBeLessThan(0.06);
    expect(gap(buyers)).toBeGreaterThan(0.25);
    expect(Math.abs(adjusted - told.share_true_effect)).toBeLessThan(0.08);
    const bought = (isMember: boolean): number =>
      mean(buyers.filter((buyer) => buyer.isMember === isMember).map(({ before }) => before));
    expect(bought(true)).toBeGreaterThan(1.4 * bought(false));
  });

  test('kiosks: the lowest rate is not the worst store once the ages are the same', () => {
    const told = stories.store_effect!;
    const born = new Map(rowsOf(market, 'customers').map((row) => [row.customer_id, row.birth_date]));
    const visits = new Map<string, { store: string; days: number[]; age: number }>();
    for (const line of lines) {
      if (line.product_id !== told.product_id || line.customer_id === null) continue;
      const birth = born.get(line.customer_id!);
      if (birth === null) continue;
      const day = dayOf(line.ordered_at);
      const age = (day - dayOf(birth)) / 365.25;
      const own = visits.get(String(line.customer_id)) ?? { store: String(line.store_id), days: [], age };
      own.days.push(day);
      visits.set(String(line.customer_id), own);
    }
    const again = (group: { days: number[] }[]): number =>
      mean(group.map(({ days }) => (days[1] !== undefined && days[1] - days[0]! <= told.follow_days ? 1 : 0)));
    const all = [...visits.values()];
    const rates = told.stores.map(({ store_id, share_again }) => {
      const own = all.filter(({ store }) => store === store_id);
      expect(Math.abs(again(own) - share_again), store_id).toBeLessThan(0.06);
      const adjusted = told.ages.reduce((sum, { from, to }) => {
        const isAged = ({ age }: { age: number }): boolean => age >= from && age < to + 1;
        return sum + again(own.filter(isAged)) * (all.filter(isAged).length / all.length);
      }, 0);
      return { store_id: store_id as string, raw: again(own), adjusted };
    });
    const worst = (by: 'raw' | 'adjusted'): string => [...rates].sort((a, b) => a[by] - b[by])[0]!.store_id;
    expect(worst('raw')).toBe(told.only_looks_worse);
    expect(worst('adjusted')).toBe(told.truly_worse);
    const usual = mean(rates.filter(({ store_id }) => store_id === 'S11' || store_id === 'S14').map((r) => r.adjusted));
    const adjusted = (id: string): number => rates.find(({ store_id }) => store_id === id)!.adjusted;
    expect(Math.abs(usual - adjusted(told.truly_worse) - told.share_lost)).toBeLessThan(0.08);
    expect(Math.abs(usual - adjusted(told.only_looks_worse))).toBeLessThan(0.08);
  });

  test('Kano: the table of two questions gives each feature its kind', () => {
    const told = stories.kano!;
    const answers = new Map<string, { functional?: number; dysfunctional?: number }>();
    for (const row of rowsWhere(market, 'answers', (row) => String(row.scale).startsWith('kano_'))) {
      const key = `${row.item} ${row.respondent_id}`;
      const side = row.scale === 'kano_functional' ? 'functional' : 'dysfunctional';
      answers.set(key, { ...answers.get(key), [side]: Number(row.value) });
    }
    expect(answers.size).toBe(told.respondents * told.features.length);
    const kindOf = (functional: number, dysfunctional: number): string => {
      if (functional === dysfunctional && (functional === 1 || functional === 5)) return 'questionable';
      if (functional === 1) return dysfunctional === 5 ? 'one_dimensional' : 'attractive';
      if (functional === 5 || dysfunctional === 1) return 'reverse';
      return dysfunctional === 5 ? 'must_be' : 'indifferent';
    };
    for (const feature of told.features) {
      const counts = new Map<string, number>();
      for (const [key, { functional, dysfunctional }] of answers) {
        if (!key.startsWith(`${feature.item} `)) continue;
        const kind = kindOf(functional!, dysfunctional!);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      expect([...counts].sort((a, b) => b[1] - a[1])[0]![0], feature.item).toBe(feature.kind);
      expect(isBinomial(counts.get(feature.kind)!, told.respondents, told.p_as_planted), feature.item).toBe(true);
    }
  });

  test('recommendation: who brought somebody is a promoter more often; promoters and the rival have words of their own', () => {
    const told = stories.recommend!;
    const brought = new Set(rowsOf(market, 'referrals').map((row) => row.referrer_id));
    const rows = rowsWhere(market, 'answers', (row) => row.brand !== null);
    const scores = new Map(
      rows.filter((row) => row.scale === 'recommend').map((row) => [String(row.respondent_id), Number(row.value)]),
    );
    expect(scores.size).toBe(told.referrers + told.others);
    const promoters = (does: boolean): number =>
      mean([...scores].filter(([id]) => brought.has(id) === does).map(([, score]) => (score >= 9 ? 1 : 0)));
    // The arms of the referral trial made referrers of some of the others, whatever these think of the shop.
    expect(promoters(true)).toBeGreaterThan(promoters(false) + 0.2);
    const [promoter] = told.groups;
    expect(isBinomial(promoter!.n_referrer, told.referrers, told.p_promoter_referrer)).toBe(true);
    expect(isBinomial(promoter!.n_other, told.others, told.p_promoter_other)).toBe(true);
    const all = [...scores.values()];
    const net = (all.filter((s) => s >= 9).length - all.filter((s) => s <= 6).length) / all.length;
    expect(Math.round(100 * net)).toBe(told.nps);
    const group = (score: number): string => (score >= 9 ? 'promoter' : score >= 7 ? 'passive' : 'detractor');
    for (const { who, word, share } of told.words) {
      const said = rows.filter(
        (row) =>
          row.scale === 'brand_word' &&
          (who === 'rival'
            ? row.brand === told.rival
            : row.brand === told.brand && group(scores.get(String(row.respondent_id))!) === who),
      );
      expect(isBinomial(said.filter((row) => row.value === word).length, said.length, share), who).toBe(true);
    }
  });

  test('hassle map: waiting costs most minutes, but only the short booking form brings customers', () => {
    const told = stories.hassle_map!;
    const touches = rowsWhere(market, 'touches', (row) => row.campaign === told.campaign);
    const bought = new Set(lines.filter((line) => line.product_id === told.product_id).map((line) => line.customer_id));
    const rate = new Map(
      told.arms.map(({ variant, p }) => {
        const own = touches.filter((row) => row.variant === variant);
        const got = own.filter((row) => row.responded === true);
        expect(Math.abs(got.length / own.length - p), variant).toBeLessThan(0.04);
        // Some forgot their card at the counter.
        expect(got.filter((row) => bought.has(row.customer_id!)).length / got.length).toBeGreaterThan(0.85);
        return [variant as string, got.length / own.length];
      }),
    );
    const gain = (variant: string): number => rate.get(variant)! - rate.get('as_is')!;
    expect(gain('short_form')).toBeGreaterThan(0.18);
    for (const variant of ['short_wait', 'no_fee']) expect(Math.abs(gain(variant)), variant).toBeLessThan(0.07);
    const asIs = new Set(touches.filter((row) => row.variant === 'as_is').map((row) => row.customer_id));
    const steps = rowsWhere(market, 'interactions', (row) => row.kind === 'touchpoint' && asIs.has(row.customer_id!));
    const cost = (topic: string, unit: string): number =>
      mean(steps.filter((row) => row.topic === topic && row.unit === unit).map((row) => Number(row.value)));
    for (const { touchpoint, minutes } of told.touchpoints) {
      expect(Math.abs(cost(touchpoint, 'minutes') / minutes - 1), touchpoint).toBeLessThan(0.2);
    }
    // Those who give up were last seen at the booking form.
    const reached = (topic: string): number =>
      new Set(steps.filter((row) => row.topic === topic).map((row) => row.customer_id)).size;
    expect(reached('book') - reached('wait')).toBeGreaterThan(2 * (reached('find') - reached('book')));
    expect(reached('collect')).toBeGreaterThan(0.9 * reached('wait'));
  });

  test('priority: the thin cell has the best rate in the first wave, the rich one in the second', () => {
    const told = stories.priority_segment!;
    const deals = rowsWhere(market, 'deals', (row) => (row.wave ?? null) !== null);
    const count = (wave: number, cell: (typeof told.cells)[number]): [number, number] => {
      const own = deals.filter(
        (row) =>
          row.wave === wave && row.region === cell.region && row.size === cell.size && row.industry === cell.industry,
      );
      return [own.filter((row) => row.stage === 'won').length, own.length];
    };
    const find = (region: string, size: string, industry: string): (typeof told.cells)[number] =>
      told.cells.find((cell) => cell.region === region && cell.size === size && cell.industry === industry)!;
    const rich = find(told.rich_region, told.rich_size, told.rich_industry);
    const lucky = find(told.lucky_region, told.lucky_size, told.lucky_industry);
    const rate = ([won, n]: [number, number]): number => won / n;
    expect(rate(count(1, lucky))).toBeGreaterThan(rate(count(1, rich)));
    expect(rate(count(2, lucky))).toBeLessThan(0.5 * rate(count(2, rich)));
    for (const wave of [1, 2]) expect(isBinomial(...count(wave, rich), told.p_rich)).toBe(true);
    const others = told.cells.filter((cell) => cell !== rich && cell !== lucky);
    const sum = others
      .flatMap((cell) => [count(1, cell), count(2, cell)])
      .reduce(([won, n], [w, m]): [number, number] => [won + w, n + m], [0, 0]);
    expect(isBinomial(...sum, told.p_other)).toBe(true);
    const most = Math.max(...told.cells.map((cell) => count(1, cell)[0]));
    expect(count(1, rich)[0]).toBe(most);
  });
});
