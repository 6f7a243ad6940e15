import { describe, expect, test } from 'vitest';
import { stories as all } from '../../src/simulate/index.js';
import { median } from '../../src/stats/index.js';
import { dayOf, marketOf, marketWithout, mean, purchaseDays, rowsWhere, salesOf } from './markets.js';
import { isBinomial, rowsOf } from './read-market.js';

// What brings customers back, found again by counting in the tables alone.
describe.each([1, 2])('seed %i', (seed) => {
  const market = marketOf(seed);
  const { stories } = market.truth;
  const lines = salesOf(market);
  const end = dayOf(market.truth.to);
  const category = new Map(rowsOf(market, 'products').map((row) => [row.product_id, row.category]));

  test('habit: the gaps of coffee shrink after the sixth cup, those of tea do not, though tea sorts', () => {
    const { coffee, tea } = stories.habit!;
    // The same people in both: whoever gets to eleven cups.
    const gaps = (product: string, from: number, to: number): number[] =>
      [...purchaseDays(lines, new Set([product])).values()]
        .filter((days) => days.length > 10)
        .map((days) => (days[to]! - days[from]!) / (to - from));
    const ratio = (product: string): number => mean(gaps(product, 0, 5)) / mean(gaps(product, 6, 10));
    expect(ratio(coffee.product_id)).toBeGreaterThan(0.6 * coffee.jump);
    expect(ratio(tea.product_id)).toBeGreaterThan(0.65);
    expect(ratio(tea.product_id)).toBeLessThan(1.55);
    // Yet among those who got to the eighth cup of tea more buy the next within a month than after the first: sorting.
    const drinkers = [...purchaseDays(lines, new Set([tea.product_id])).values()];
    const next = (k: number): number => {
      const watched = drinkers.filter((days) => days.length >= k && days[k - 1]! + 30 <= end);
      return watched.filter((days) => days.length > k && days[k]! - days[k - 1]! <= 30).length / watched.length;
    };
    expect(next(8)).toBeGreaterThan(next(1) + 0.1);
  });

  test('habit: no cup of the category was drunk before the first of the story', () => {
    const owned = new Set(all.flatMap(({ owns }) => owns));
    for (const [drink, told] of Object.entries(stories.habit!)) {
      const names = new Set<string>(told.customer_ids);
      const first = purchaseDays(lines, new Set([told.product_id]));
      const foreign = lines.filter(
        (line) =>
          names.has(String(line.customer_id)) &&
          category.get(line.product_id!) === drink &&
          line.product_id !== told.product_id &&
          dayOf(line.ordered_at) < first.get(String(line.customer_id))![0]!,
      );
      // Only what another story sells may stand there: the cold brew that the influencers carried.
      expect(foreign.filter((line) => !owned.has(String(line.product_id)))).toEqual([]);
    }
  });

  test('hook products: P(second order | first product) as planted', () => {
    const { arms, follow_days } = stories.hook_products!;
    const orders = purchaseDays(lines);
    for (const arm of arms) {
      expect(isBinomial(arm.n_second, arm.n, arm.p_second, 3.5), arm.product_id).toBe(true);
      const known = arm.customer_ids.filter((id) => orders.has(id));
      const back = known.filter((id) => {
        const days = [...new Set(orders.get(id))];
        return days[1] !== undefined && days[1] - days[0]! <= follow_days;
      });
      expect(Math.abs(back.length - arm.n_second), arm.product_id).toBeLessThanOrEqual(0.12 * arm.n + 2);
    }
    const rate = (role: string): number => {
      const own = arms.filter((arm) => arm.role === role);
      return own.reduce((sum, arm) => sum + arm.n_second, 0) / own.reduce((sum, arm) => sum + arm.n, 0);
    };
    expect(rate('hook')).toBeGreaterThan(rate('plain') + 0.12);
    expect(rate('deal')).toBeLessThan(rate('plain') - 0.1);
  });

  test('big pack: the small one sells at several times the rate, the big one as before', () => {
    const told = stories.big_pack!;
    const looks = rowsWhere(market, 'interactions', (row) => row.product_id === told.big_pack && row.kind === 'visit');
    const after = looks.filter((row) => String(row.at) >= told.split_on).length;
    const sold = (product: string): number => lines.filter((line) => line.product_id === product).length;
    expect(isBinomial(sold(told.small_pack), after, told.p_small_after)).toBe(true);
    expect(isBinomial(sold(told.big_pack), looks.length, told.p_big_before)).toBe(true);
    const early = lines.filter(
      (line) => line.product_id === told.small_pack && String(line.ordered_at) < told.split_on,
    );
    expect(early).toEqual([]);
  });

  test('therapy: outcome, call within seven days and reminder decide as planted', () => {
    const told = stories.therapy_course!;
    const sessions = purchaseDays(lines, new Set([told.session]));
    const cares = purchaseDays(lines, new Set([told.care]));
    const visits = rowsWhere(market, 'interactions', (row) => row.product_id === told.session && row.kind === 'visit');
    const calls = rowsWhere(market, 'interactions', (row) => row.product_id === told.session && row.kind === 'call');
    const groups = new Map<string, { n: number; second: number; care: number }>();
    for (const visit of visits) {
      const customer = String(visit.customer_id);
      const call = calls.find((row) => row.customer_id === visit.customer_id);
      const early = call !== undefined && dayOf(call.at) - dayOf(visit.at) <= told.call_within_days;
      const key = visit.value === 0.5 ? (early ? 'called' : 'else') : visit.value === 1 ? 'full' : 'none';
      const group = groups.get(key) ?? { n: 0, second: 0, care: 0 };
      groups.set(key, group);
      group.n += 1;
      group.second += (sessions.get(customer)?.length ?? 0) > 1 ? 1 : 0;
      group.care += cares.has(customer) ? 1 : 0;
    }
    const is = (key: string, what: 'second' | 'care', p: number): boolean =>
      isBinomial(groups.get(key)![what], groups.get(key)!.n, p);
    expect(is('called', 'second', told.p_second_partial_called)).toBe(true);
    expect(is('else', 'second', told.p_second_partial_else)).toBe(true);
    expect(is('full', 'care', told.p_care_full)).toBe(true);
    expect(is('none', 'care', told.p_care_none)).toBe(true);
    const rate = (key: string): number => groups.get(key)!.second / groups.get(key)!.n;
    expect(rate('called')).toBeGreaterThan(rate('else') + 0.1);
  });

  test('lunch pass: the offer works with a fifth left, not with six in ten', () => {
    const told = stories.lunch_pass!;
    const touches = rowsWhere(market, 'touches', (row) => row.campaign === 'lunch_pass_renewal');
    const rate = (variant: string): [number, number] => {
      const own = touches.filter((row) => row.variant === variant);
      return [own.filter((row) => row.responded === true).length, own.length];
    };
    expect(isBinomial(...rate('left_20'), told.p_left_20)).toBe(true);
    expect(isBinomial(...rate('left_60'), told.p_left_60)).toBe(true);
    // Every pass was paid for, and each meal redeemed belongs to one.
    const passes = rowsWhere(market, 'memberships', (row) => row.plan === told.plan);
    const sold = lines.filter((line) => line.product_id === told.product_id).length;
    expect(sold).toBe(passes.length);
    const used = passes.reduce((sum, row) => sum + Number(row.units_used), 0);
    const meals = rowsWhere(market, 'interactions', (row) => row.kind === 'redeem').length;
    expect(Math.abs(meals - used)).toBeLessThan(0.02 * used);
  });

  test('cars: kilometres a day by use, the service at each round ten thousand', () => {
    const told = stories.car_mileage!;
    const readings = new Map<string, { day: number; km: number; use: string }[]>();
    for (const row of rowsWhere(market, 'interactions', (row) => row.unit === 'km')) {
      const own = readings.get(String(row.customer_id)) ?? [];
      own.push({ day: dayOf(row.at), km: Number(row.value), use: String(row.topic) });
      readings.set(String(row.customer_id), own);
    }
    const speeds = new Map<string, number[]>();
    let due = 0;
    for (const own of readings.values()) {
      const [first, last] = [own[0]!, own.at(-1)!];
      if (first === last) continue;
      speeds.set(first.use, [...(speeds.get(first.use) ?? []), (last.km - first.km) / (last.day - first.day)]);
      for (let n = 1; n < own.length; n += 1) {
        if (Math.floor(own[n]!.km / told.due_km) > Math.floor(own[n - 1]!.km / told.due_km)) due += 1;
      }
    }
    for (const [use, km] of [
      ['commuting', told.km_a_day_commuting],
      ['business', told.km_a_day_business],
      ['intercity', told.km_a_day_intercity],
    ] as const) {
      expect(Math.abs(mean(speeds.get(use)!) / km - 1), use).toBeLessThan(0.12);
    }
    const services = lines.filter((line) => line.product_id === told.product_id).length;
    expect(Math.abs(services / due - told.p_at_due)).toBeLessThan(0.12);
  });

  test('sleepers: the silence in own gaps tells the three depths apart, days do not', () => {
    const told = stories.sleepers!;
    const days = purchaseDays(lines);
    const silence = new Map<string, number[]>();
    const plainDays = new Map<string, number[]>();
    for (const { customer_id, depth } of told.sleepers) {
      const own = [...new Set(days.get(customer_id)!)].slice(-9);
      const gaps = own.slice(1).map((day, n) => day - own[n]!);
      silence.set(depth, [...(silence.get(depth) ?? []), (end - own.at(-1)!) / mean(gaps)]);
      plainDays.set(depth, [...(plainDays.get(depth) ?? []), end - own.at(-1)!]);
    }
    const inside = (depth: string, low: number, high: number): number => {
      const own = silence.get(depth)!;
      return own.filter((ratio) => ratio > low && ratio < high).length / own.length;
    };
    expect(inside('dozing', 1.5, 4)).toBeGreaterThan(0.85);
    expect(inside('half_asleep', 4, 9)).toBeGreaterThan(0.85);
    expect(inside('asleep', 9, 25)).toBeGreaterThan(0.85);
    // The longest half sleep lasts longer in days than the shortest sleep.
    expect(Math.max(...plainDays.get('half_asleep')!)).toBeGreaterThan(Math.min(...plainDays.get('asleep')!));
  });

  test('channels: the live stream brings the largest first order and the fewest second ones', () => {
    const told = stories.channel_quality!;
    for (const arm of told.channels)
      expect(isBinomial(arm.second, arm.customers, arm.p_second, 3.5), arm.channel).toBe(true);
    const way = new Map(rowsOf(market, 'customers').map((row) => [row.customer_id, row.acquired_by]));
    const first = new Map<string, { order: unknown; money: number }>();
    for (const line of lines) {
      if (line.customer_id === null) continue;
      const own = first.get(line.customer_id as string);
      const money = Number(line.quantity) * Number(line.unit_price);
      if (own === undefined) first.set(line.customer_id as string, { order: line.order_id, money });
      else if (own.order === line.order_id) own.money += money;
    }
    // The middle first order: a few who buy for many can turn the means round.
    const firstOrder = (channel: string): number =>
      median([...first].filter(([customer]) => way.get(customer) === channel).map(([, { money }]) => money));
    expect(way.get(told.live_stream[0]!)).toMatch(/live_stream|referral/);
    expect(firstOrder('live_stream')).toBeGreaterThan(firstOrder('table_sticker'));
  });
});

test('without the hooks nobody begins with them; without the sleepers the lapsing stay silent', () => {
  const { product_id } = marketOf(1).truth.stories.hook_products!.arms[0]!;
  expect(salesOf(marketWithout('hook_products')).some((line) => line.product_id === product_id)).toBe(false);
  const quiet = purchaseDays(salesOf(marketWithout('sleepers')));
  const loud = purchaseDays(salesOf(marketOf(1)));
  const more = marketOf(1).truth.stories.sleepers!.sleepers.filter(
    ({ customer_id }) => loud.get(customer_id)!.length >= quiet.get(customer_id)!.length + 8,
  );
  expect(more.length).toBe(marketOf(1).truth.stories.sleepers!.sleepers.length);
});
