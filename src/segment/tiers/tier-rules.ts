/** One tier, highest first: by its share of the customers, or by the money it begins at. */
export interface TierRule {
  readonly name: string;
  readonly share?: number;
  readonly amount?: number;
}

/** What a tier and all above it get, or are asked to do, and what that costs the firm. */
export interface Benefit {
  readonly tier: string;
  readonly kind: 'right' | 'task' | 'reward';
  readonly name: string;
  /** Money per member over the window; null is not known. */
  readonly cost?: number | null;
  /** Share of the member's money, as a discount costs. */
  readonly costShare?: number | null;
}

/** Customers below every tier. */
export const noTier = 'basic';

export const defaultTiers: readonly TierRule[] = [
  { name: 'diamond', share: 0.01 },
  { name: 'platinum', share: 0.04 },
  { name: 'gold', share: 0.15 },
  { name: 'silver', share: 0.3 },
];

/** A programme to begin with. What its parts cost only the firm knows. */
export const defaultBenefits: readonly Benefit[] = [
  { tier: 'diamond', kind: 'right', name: 'special_treatment' },
  { tier: 'diamond', kind: 'reward', name: 'launch_invitation' },
  { tier: 'platinum', kind: 'right', name: 'personal_advisor' },
  { tier: 'platinum', kind: 'task', name: 'bring_a_friend' },
  { tier: 'gold', kind: 'right', name: 'priority_service' },
  { tier: 'gold', kind: 'task', name: 'second_category' },
  { tier: 'silver', kind: 'right', name: 'points' },
  { tier: 'silver', kind: 'task', name: 'complete_profile' },
  { tier: 'silver', kind: 'reward', name: 'birthday_gift' },
];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tiers highest first: all with a share (together at most 1) or all with an amount, falling. */
export function isTierRules(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > 20 || !value.every(isObject)) return false;
  const names = value.map((tier) => tier.name);
  if (!names.every((name) => typeof name === 'string' && name !== '' && name !== noTier)) return false;
  if (new Set(names).size < names.length) return false;
  if (!value.every((tier) => Object.keys(tier).length === 2)) return false;
  const shares = value.map((tier) => tier.share);
  if (shares.every((share) => typeof share === 'number' && share > 0))
    return (shares as number[]).reduce((sum, share) => sum + share, 0) <= 1 + 1e-9;
  const amounts = value.map((tier) => tier.amount);
  return amounts.every(
    (amount, i) => typeof amount === 'number' && amount > 0 && (i === 0 || amount < Number(amounts[i - 1])),
  );
}

export function isBenefits(value: unknown): boolean {
  const cost = (given: unknown) => given === undefined || given === null || (typeof given === 'number' && given >= 0);
  return (
    Array.isArray(value) &&
    value.every(
      (benefit) =>
        isObject(benefit) &&
        typeof benefit.tier === 'string' &&
        ['right', 'task', 'reward'].includes(String(benefit.kind)) &&
        typeof benefit.name === 'string' &&
        benefit.name !== '' &&
        Object.keys(benefit).every((key) => ['tier', 'kind', 'name', 'cost', 'costShare'].includes(key)) &&
        cost(benefit.cost) &&
        cost(benefit.costShare),
    )
  );
}
