import { describe, expect, test } from 'vitest';
import { dayOf, marketOf, mean, purchaseDays, rowsWhere, salesOf } from './markets.js';
import { isBinomial, rowsOf } from './read-market.js';

// Who moves whom, found again by counting in the tables alone.
describe.each([1, 2])('seed %i', (seed) => {
  const market = marketOf(seed);
  const { stories } = market.truth;
  const lines = salesOf(market);
  const customers = new Map(rowsOf(market, 'customers').map((row) => [String(row.customer_id), row]));
  const relations = rowsOf(market, 'relations');

  test('early adopters: an eighth of the customers buys more than half, returns and spill-over as planted', () => {
    const told = stories.early_adopters!;
    const classOf = new Map(told.classes.flatMap((c) => c.customer_ids.map((id) => [id, c.class])));
    const launched = new Set(told.launches.map(({ product_id }) => product_id as string));
    const bought = lines.filter((line) => launched.has(String(line.product_id)) && line.customer_id !== null);
    const shareB = bought.filter((line) => classOf.get(String(line.customer_id)) === 'B').length / bought.length;
    expect(shareB).toBeGreaterThan(0.5);
    expect(Math.abs(shareB - told.orders_share_b)).toBeLessThan(0.03);
    expect(told.classes[1]!.customer_ids.length / told.customers).toBeCloseTo(0.125, 2);
    const spent = new Map<string, number>();
    for (const line of lines) {
      const name = classOf.get(String(line.customer_id));
      if (name === undefined) continue;
      spent.set(name, (spent.get(name) ?? 0) + Number(line.quantity) * Number(line.unit_price));
    }
    const revenueShare = spent.get('B')! / [...spent.values()].reduce((sum, yuan) => sum + yuan, 0);
    expect(revenueShare).toBeGreaterThan(0.5);
    expect(Math.abs(revenueShare - market.truth.adopters[1]!.revenue_share)).toBeLessThan(0.02);
    const touches = rowsWhere(market, 'touches', (row) => row.campaign === told.campaign);
    const back = (name: string): number => {
      const own = touches.filter((row) => classOf.get(String(row.customer_id)) === name);
      return (
        own.reduce((sum, row) => sum + Number(row.amount), 0) / own.reduce((sum, row) => sum + Number(row.cost), 0)
      );
    };
    expect(Math.abs(back('B') - told.return_b)).toBeLessThan(0.5);
    expect(Math.abs(back('C') - 1)).toBeLessThan(0.45);
    expect(isBinomial(told.treated_bought, told.treated, told.spill_over)).toBe(true);
    const first = purchaseDays(bought, new Set([told.launches[0]!.product_id as string]));
    const start = dayOf(told.launches[0]!.launched_on);
    const delay = (name: string): number =>
      mean([...first].filter(([id]) => classOf.get(id) === name).map(([, days]) => days[0]! - start));
    expect(delay('A')).toBeLessThan(delay('B'));
    expect(delay('B')).toBeLessThan(delay('D'));
  });

  test('launches: harbingers are early in the failures and nowhere else; failures are not bought again', () => {
    const told = stories.launches!;
    const harbingers = new Set<string>(told.harbingers);
    const counts = {
      good: { early: 0, harbinger: 0, buyers: 0, again: 0 },
      bad: { early: 0, harbinger: 0, buyers: 0, again: 0 },
    };
    for (const launch of told.launches) {
      const count = counts[launch.accepted ? 'good' : 'bad'];
      const start = dayOf(launch.launched_on);
      for (const [customer, days] of purchaseDays(lines, new Set([launch.product_id as string]))) {
        expect(days[0]!).toBeGreaterThanOrEqual(start);
        count.buyers += 1;
        count.again += days.length > 1 ? 1 : 0;
        if (days[0]! >= start + told.early_days) continue;
        count.early += 1;
        count.harbinger += harbingers.has(customer) ? 1 : 0;
      }
    }
    expect(counts.bad.harbinger / counts.bad.early).toBeGreaterThan(0.6);
    expect(counts.good.harbinger / counts.good.early).toBeLessThan(0.15);
    expect(counts.good.again / counts.good.buyers).toBeGreaterThan(0.15);
    expect(counts.bad.again / counts.bad.buyers).toBeLessThan(0.1);
    expect(counts.good.buyers).toBeGreaterThan(3 * counts.bad.buyers);
  });

  test('mavens: the most active of each topic, with hardly anybody in two', () => {
    const told = stories.mavens!;
    const tops = told.topics.map(({ topic, mavens }) => {
      const counts = new Map<string, number>();
      for (const row of rowsWhere(market, 'interactions', (row) => row.topic === topic && row.kind !== 'like')) {
        counts.set(String(row.customer_id), (counts.get(String(row.customer_id)) ?? 0) + 1);
      }
      const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mavens.length);
      expect(top.map(([id]) => id).sort(), topic).toEqual([...mavens].sort());
      return top.map(([id]) => id);
    });
    const everybody = tops.flat();
    expect(everybody.length - new Set(everybody).size).toBe(told.in_two_topics.length);
  });

  test('voice: one or two levels down it is heard, an equal less, from far above and from below hardly', () => {
    const told = stories.voice_gap!;
    const bought = purchaseDays(lines, new Set([told.product_id]));
    const level = (id: string): number | null => {
      const income = customers.get(id)!.income;
      return income === null || income === undefined
        ? null
        : told.levels_from_income.filter((from) => Number(income) >= from).length;
    };
    const groups = { heard: [0, 0], equal: [0, 0], far: [0, 0], below: [0, 0], up: [0, 0], down: [0, 0] };
    const tier = (id: unknown): number => Number(customers.get(String(id))!.city_tier);
    for (const row of rowsWhere(
      market,
      'interactions',
      (row) => row.product_id === told.product_id && row.kind === 'share',
    )) {
      const [from, to] = [level(String(row.customer_id)), level(String(row.target_customer_id))];
      const step = tier(row.target_customer_id) - tier(row.customer_id);
      if (step === 0 && (from === null || to === null)) continue;
      const gap = from! - to!;
      const byIncome = gap < 0 ? 'below' : gap === 0 ? 'equal' : gap <= 2 ? 'heard' : 'far';
      const group = groups[step > 0 ? 'up' : step < 0 ? 'down' : byIncome];
      const days = bought.get(String(row.target_customer_id)) ?? [];
      const after = days.some((day) => day >= dayOf(row.at) && day <= dayOf(row.at) + told.within_days);
      group[0]! += after ? 1 : 0;
      group[1]! += 1;
    }
    const rate = (group: number[]): number => group[0]! / group[1]!;
    expect(rate(groups.heard)).toBeGreaterThan(2 * rate(groups.equal));
    expect(rate(groups.heard)).toBeGreaterThan(4 * rate(groups.below));
    expect(rate(groups.up)).toBeGreaterThan(3 * rate(groups.down));
    for (const { look, p, told: n, bought: k } of told.cities) expect(isBinomial(k, n, p), look).toBe(true);
    for (const { gap, p, told: n, bought: k } of told.gaps) expect(isBinomial(k, n, p), gap).toBe(true);
  });

  test('cascades: above the critical mass hundreds forward, below it a handful, from as many first readers', () => {
    for (const post of stories.cascades!.posts) {
      const forwards = rowsWhere(market, 'interactions', (row) => row.campaign === post.post).length;
      expect(Math.abs(forwards - post.forwards)).toBeLessThanOrEqual(0.04 * post.forwards + 2);
      if (post.reproduction > 1) expect(forwards).toBeGreaterThan(25 * post.first_readers);
      else expect(forwards).toBeLessThan(6 * post.first_readers);
    }
  });

  test('forum: a helper’s answer is followed by a first order three times as often', () => {
    const told = stories.forum_helpers!;
    const helpers = new Set<string>(told.helpers.map(({ customer_id }) => customer_id));
    const bought = purchaseDays(lines, new Set([told.product_id]));
    const counts = { helper: [0, 0], anybody: [0, 0] };
    for (const row of rowsWhere(
      market,
      'interactions',
      (row) => row.kind === 'answer' && row.topic === 'skincare_forum',
    )) {
      const count = counts[helpers.has(String(row.customer_id)) ? 'helper' : 'anybody'];
      count[0]! += bought.has(String(row.target_customer_id)) ? 1 : 0;
      count[1]! += 1;
    }
    expect(isBinomial(counts.helper[0]!, counts.helper[1]!, told.p_helper)).toBe(true);
    expect(isBinomial(counts.anybody[0]!, counts.anybody[1]!, told.p_anybody)).toBe(true);
  });

  test('referral arms: K as planted, the abused one by a few who bring half a dozen each', () => {
    const told = stories.referral_arms!;
    const rows = rowsOf(market, 'referrals');
    for (const arm of told.arms) {
      const own = rows.filter((row) => row.mode === arm.mode);
      expect(own.length).toBe(arm.brought);
      const abusers = new Set<string>(arm.abusers);
      const honest = own.filter((row) => !abusers.has(String(row.referrer_id))).length;
      // Poisson: a count has its mean as variance; four standard deviations.
      const expected = arm.k * (arm.exposed - abusers.size);
      expect(Math.abs(honest - expected), arm.mode).toBeLessThan(4 * Math.sqrt(expected) + 1);
      if (arm.abused) expect(own.length - honest).toBeGreaterThan(4 * abusers.size);
    }
  });

  test('group buying: groups fill as planted, and a group that is not full buys nothing', () => {
    const told = stories.group_buying!;
    const groups = new Map<string, { size: number; joined: number }>();
    for (const row of rowsWhere(market, 'interactions', (row) => row.kind === 'join_group')) {
      const group = groups.get(String(row.campaign)) ?? { size: Number(row.value), joined: 0 };
      groups.set(String(row.campaign), group);
      group.joined += 1;
    }
    const planned = told.sizes.reduce((sum, { size, completed }) => sum + size * completed, 0);
    const sold = lines.filter((line) => line.product_id === told.product_id).length;
    expect(sold).toBeLessThanOrEqual(planned);
    expect(sold).toBeGreaterThan(0.97 * planned - 3);
    for (const { size, p, opened, completed } of told.sizes) {
      expect(isBinomial(completed, opened, p), String(size)).toBe(true);
      const full = [...groups.values()].filter((group) => group.size === size && group.joined >= size).length;
      expect(Math.abs(full - completed)).toBeLessThanOrEqual(0.06 * completed + 3);
    }
  });

  test('word of mouth: pool, the most active of it, the overlooked, the critic and the picks of the staff', () => {
    const told = stories.word_of_mouth!;
    const club = rowsWhere(market, 'memberships', (row) => row.plan === told.plan);
    expect(club.length).toBe(Math.round(told.pool_share * 2000));
    expect(told.active.length).toBe(Math.max(4, Math.round(told.active_share_of_pool * club.length)));
    const spoken = new Map<string, number>();
    const tone = new Map<string, number[]>();
    for (const row of rowsWhere(market, 'interactions', (row) => row.topic === null && row.campaign === null)) {
      if (!['post', 'review', 'share', 'answer', 'like', 'comment'].includes(String(row.kind))) continue;
      const id = String(row.customer_id);
      spoken.set(id, (spoken.get(id) ?? 0) + 1);
      if (row.sentiment !== null) tone.set(id, [...(tone.get(id) ?? []), Number(row.sentiment)]);
    }
    const ranked = [...spoken].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const wanted = new Set<string>([...told.active, ...told.overlooked, told.critic]);
    const top = ranked.slice(0, wanted.size).filter((id) => wanted.has(id)).length;
    expect(top / wanted.size).toBeGreaterThan(0.9);
    expect(mean(tone.get(told.critic)!)).toBeLessThan(-0.5);
    expect(mean(told.active.map((id) => mean(tone.get(id)!)))).toBeGreaterThan(0.4);
    const followers = relations.filter((row) => row.to === told.critic && row.kind === 'follow').length;
    expect(followers).toBeGreaterThanOrEqual(told.critic_followers);
    const spend = new Map<string, number>();
    for (const line of lines) {
      const id = String(line.customer_id);
      spend.set(id, (spend.get(id) ?? 0) + Number(line.quantity) * Number(line.unit_price));
    }
    const spent = (ids: readonly string[]): number => mean(ids.map((id) => spend.get(id) ?? 0));
    expect(spent(told.overlooked)).toBeLessThan(0.75 * spent([...customers.keys()]));
    const right = new Set<string>([...told.active, ...told.overlooked]);
    const picked = rowsWhere(market, 'interactions', (row) => row.kind === 'nominate').map((row) =>
      String(row.customer_id),
    );
    const guests = rowsWhere(market, 'interactions', (row) => row.kind === 'event');
    for (const { pick, precision } of told.picks) {
      if (pick !== 'staff') expect(precision, pick).toBeLessThan(told.staff_precision);
    }
    expect(guests.filter((row) => right.has(String(row.customer_id))).length / guests.length).toBeLessThan(0.15);
    expect(Math.abs(picked.filter((id) => right.has(id)).length / picked.length - told.staff_precision)).toBeLessThan(
      0.06,
    );
  });

  test('negative word of mouth: a trickle, then one topic told on from friend to friend', () => {
    const told = stories.negative_word!;
    const complaints = rowsWhere(market, 'interactions', (row) => row.kind === 'complaint');
    const start = dayOf(told.started_on);
    const days = start - dayOf(market.truth.from);
    const before = complaints.filter((row) => dayOf(row.at) < start).length / days;
    const month = complaints.filter((row) => dayOf(row.at) >= start && dayOf(row.at) < start + 30).length / 30;
    expect(month).toBeGreaterThan(6 * before);
    const tied = new Set(relations.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    expect(told.chain.every(({ from, to }) => tied.has(`${from} ${to}`))).toBe(true);
    expect(told.people).toBe(told.chain.length + told.first_complaints);
  });
});
