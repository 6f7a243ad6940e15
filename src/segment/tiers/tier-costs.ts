import { sumMoney } from '../sum-money.js';
import { type Benefit, defaultBenefits, noTier, type TierRule } from './tier-rules.js';

/** Money of the members of a tier. */
export interface TierMembers {
  readonly customers: number;
  readonly money: number;
}

/**
 * What the benefits of a tier cost per member over the window: its own and those of the tiers below it. Null where one of
 * them has no stated cost, or none is stated; a task costs nothing unless a cost is stated.
 *
 * @param place - position of the tier, 0 the highest
 */
export function costPerMember(
  benefits: readonly Benefit[],
  rules: readonly TierRule[],
  place: number,
  members: TierMembers,
): number | null {
  const from = new Map(rules.map((rule, i) => [rule.name, i]));
  if (benefits.length === 0) return null;
  let cost = 0;
  for (const benefit of benefits) {
    if (from.get(benefit.tier)! < place) continue;
    const stated = benefit.cost ?? null;
    const share = benefit.costShare ?? null;
    if (stated === null && share === null && benefit.kind !== 'task') return null;
    const mean = members.customers === 0 ? 0 : members.money / members.customers;
    cost += (stated ?? 0) + (share ?? 0) * mean;
  }
  return cost;
}

/** Members and money of each tier, those below all of them last. */
export function membersOf(
  money: Float64Array,
  tier: Uint8Array,
  tiers: number,
): (TierMembers & { rows: Uint32Array })[] {
  const counts = new Uint32Array(tiers + 1);
  for (let i = 0; i < tier.length; i++) counts[tier[i]!]! += 1;
  const rows = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(tiers + 1);
  for (let i = 0; i < tier.length; i++) rows[tier[i]!]![filled[tier[i]!]!++] = i;
  return rows.map((members) => ({ customers: members.length, money: sumMoney(money, members), rows: members }));
}

/** The first benefit that names a tier there is not; null when all are known. */
export function strayBenefit(benefits: readonly Benefit[], rules: readonly TierRule[]): string | null {
  const names = new Set(rules.map((rule) => rule.name));
  return benefits.find((benefit) => !names.has(benefit.tier))?.tier ?? null;
}

/** The benefits to begin with, of the tiers there are; their costs are not known. */
export function suggestedBenefits(rules: readonly TierRule[]): Benefit[] {
  const names = new Set(rules.map((rule) => rule.name));
  return defaultBenefits.filter((benefit) => names.has(benefit.tier));
}

/** Names of the tiers, highest first, with those below all of them. */
export const tierNames = (rules: readonly TierRule[]): string[] => [...rules.map((rule) => rule.name), noTier];
