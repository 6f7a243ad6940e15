/** A cause that is not seen, and how often A and B are bought with it and without it. */
export interface HiddenCause {
  /** Share who have the cause. */
  readonly share: number;
  readonly a: { readonly with: number; readonly without: number };
  readonly b: { readonly with: number; readonly without: number };
}

/** What a hidden cause makes of A and B. */
export interface CausedPair {
  readonly a: number;
  readonly b: number;
  readonly both: number;
  /** P(B given A), and without A. */
  readonly bGivenA: number;
  readonly bWithoutA: number;
  readonly lift: number;
  /** Chance of the cause where A was bought. */
  readonly causeGivenA: number;
}

/**
 * Two products that have nothing to do with each other within each kind of household, and yet go together: the kind of household does it.
 *
 * The shares of A and of B alone do not fix P(B given A); the cause that both share does. Cost: O(1).
 *
 * @throws RangeError unless every share is from 0 to 1 and somebody buys A
 * @example hiddenCause({ share: 0.1, a: { with: 0.25, without: 1 / 180 }, b: { with: 0.32, without: 0.02 } }).bGivenA // => 0.27
 */
export function hiddenCause({ share, a, b }: HiddenCause): CausedPair {
  for (const each of [share, a.with, a.without, b.with, b.without])
    if (!(each >= 0 && each <= 1)) throw new RangeError(`hiddenCause: every share must be from 0 to 1; got ${each}.`);
  const mixed = (one: number, other: number): number => share * one + (1 - share) * other;
  const pA = mixed(a.with, a.without);
  const pB = mixed(b.with, b.without);
  if (!(pA > 0)) throw new RangeError('hiddenCause: somebody must buy A; the share of its buyers is 0.');
  const both = mixed(a.with * b.with, a.without * b.without);
  const bGivenA = both / pA;
  return {
    a: pA,
    b: pB,
    both,
    bGivenA,
    bWithoutA: (pB - both) / (1 - pA),
    lift: bGivenA / pB,
    causeGivenA: (share * a.with) / pA,
  };
}
