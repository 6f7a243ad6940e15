/** The stages of a customer's life, in the order in which they are lived through. */
export const stages = ['novice', 'growth', 'mature', 'dormant', 'lost'] as const;
export type Stage = (typeof stages)[number];

/** Who still buys. */
export const activeStages: readonly Stage[] = ['novice', 'growth', 'mature'];

/** Orders it takes, at least, to have left a stage: whoever has not come back is a novice however long ago it was. */
const ordersFor = { growth: 2, mature: 3 } as const;

/** Days that decide: from the first order until novice and growth end, of silence from which on dormant and lost begin. */
export interface StageDays {
  readonly growth: number;
  readonly mature: number;
  readonly dormant: number;
  readonly lost: number;
}

/**
 * The stage of one customer.
 *
 * Silence longer than `lost` is lost, than `dormant` dormant; otherwise what counts is how long ago the first order was:
 * from `growth` on growth (with two order days at least), from `mature` on mature (with three).
 *
 * @example stageOf({ days: 5, tenure: 200, silence: 3 }, { growth: 30, mature: 180, dormant: 90, lost: 180 }) // => 'mature'
 */
export function stageOf(
  { days, tenure, silence }: { days: number; tenure: number; silence: number },
  limits: StageDays,
): Stage {
  if (silence > limits.lost) return 'lost';
  if (silence > limits.dormant) return 'dormant';
  if (tenure >= limits.mature && days >= ordersFor.mature) return 'mature';
  if (tenure >= limits.growth && days >= ordersFor.growth) return 'growth';
  return 'novice';
}
