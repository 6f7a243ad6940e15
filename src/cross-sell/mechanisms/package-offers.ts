import type { RunContext, Shop } from '../../analysis/index.js';
import { wilson } from '../../stats/index.js';
import type { MechanismData } from './read-mechanism-data.js';
import { packagesHeld } from './rule-events.js';

/** When the offer came: with how much of the package left. */
export const arms = ['end', 'middle', 'beginning', 'no_offer'] as const;
export type Arm = (typeof arms)[number];

export interface ArmCount {
  readonly arm: Arm;
  readonly n: number;
  readonly renewed: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Shares left up to which an offer is one at the end, and from which it is one at the beginning. */
const [endShare, beginningShare] = [0.3, 0.8];

interface Touch {
  readonly unit: number;
  readonly day: number;
  readonly campaign: string;
}

async function readTouches(
  shop: Shop,
  people: readonly string[],
  { engine, signal }: Pick<RunContext, 'engine' | 'signal'>,
): Promise<Touch[]> {
  const campaign = shop.has('touches', 'campaign') ? "coalesce(campaign, '')" : "''";
  const found = await engine.query(
    `SELECT customer_id AS customer, date_diff('day', DATE '1970-01-01', CAST("at" AS DATE)) AS day, ${campaign} AS campaign ` +
      `FROM ${shop.from('touches')} WHERE customer_id IS NOT NULL AND "at" IS NOT NULL ORDER BY customer, day, campaign`,
    [],
    signal ? { signal } : {},
  );
  const place = new Map(people.map((id, i) => [id, i]));
  const [customer, day, name] = [found.texts('customer'), found.numbers('day'), found.texts('campaign')];
  return Array.from(customer, (id, i) => ({
    unit: place.get(String(id)) ?? -1,
    day: day[i]!,
    campaign: String(name[i]),
  }));
}

/**
 * Offers at the end of a package against those in its middle, and packages without an offer.
 *
 * Only the first package of a customer counts, once it is over (used up, or past its end) and `followDays` have passed since. An offer is a touch of a campaign of which at
 * least half of the touches met somebody with a package running; a package renewed when the same plan begins again between the offer (without one: its start) and
 * `followDays` after its last use or end.
 */
export async function packageOffers(
  shop: Shop,
  data: MechanismData,
  { asOfDay, followDays, level }: { asOfDay: number; followDays: number; level: number },
  context: Pick<RunContext, 'engine' | 'signal'>,
): Promise<ArmCount[] | null> {
  const held = packagesHeld(data, null).filter(({ days }) => days.length > 0);
  if (held.length === 0 || !['customer_id', 'at'].every((column) => shop.has('touches', column))) return null;
  const touches = await readTouches(shop, data.people, context);
  const lastOf = (each: (typeof held)[number]): number => each.days.at(-1)!.day;
  const runs = (each: (typeof held)[number], day: number): boolean => day >= each.start && day <= lastOf(each);
  const byUnit = new Map<number, (typeof held)[number][]>();
  for (const each of held) byUnit.set(each.unit, [...(byUnit.get(each.unit) ?? []), each]);
  const campaigns = new Map<string, [all: number, met: number]>();
  for (const { unit, day, campaign } of touches) {
    const count = campaigns.get(campaign) ?? [0, 0];
    count[0] += 1;
    if (byUnit.get(unit)?.some((each) => runs(each, day))) count[1] += 1;
    campaigns.set(campaign, count);
  }
  const offers = touches.filter(({ campaign }) => {
    const [all, met] = campaigns.get(campaign)!;
    return met > 0 && met >= all / 2;
  });
  if (offers.length === 0) return null;
  const counts = new Map<Arm, [n: number, renewed: number]>(arms.map((arm) => [arm, [0, 0]]));
  const offersOf = new Map<number, number[]>();
  for (const { unit, day } of offers) offersOf.set(unit, [...(offersOf.get(unit) ?? []), day]);
  for (const [unit, own] of byUnit) {
    for (const each of own.slice(0, 1)) {
      const last = lastOf(each);
      const over = each.days.at(-1)!.left <= 0 || each.end < asOfDay;
      if (!over || Math.min(last, each.end) + followDays > asOfDay) continue;
      const told = offersOf.get(unit)?.find((day) => runs(each, day));
      const left =
        told === undefined ? null : (each.days.findLast(({ day }) => day <= told)?.left ?? each.units) / each.units;
      const arm =
        left === null ? 'no_offer' : left <= endShare ? 'end' : left < beginningShare ? 'middle' : 'beginning';
      const since = told ?? each.start;
      const again = own.some(
        (next) => next !== each && next.item === each.item && next.start > since && next.start <= last + followDays,
      );
      const count = counts.get(arm)!;
      count[0] += 1;
      count[1] += again ? 1 : 0;
    }
  }
  return arms.map((arm) => {
    const [n, renewed] = counts.get(arm)!;
    const interval = n > 0 ? wilson(renewed, n, level) : null;
    return {
      arm,
      n,
      renewed,
      rate: n > 0 ? renewed / n : null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    };
  });
}
