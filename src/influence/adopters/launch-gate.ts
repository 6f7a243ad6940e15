import {
  type BetaPrior,
  betaBinomialLogLikelihood,
  createRandom,
  fitBetaBinomial,
  quantileSorted,
  type Random,
} from '../../stats/index.js';
import type { JudgedLaunch } from './judge-launches.js';

/** What the gate says of a launch: how probable it is that it will live on. */
export interface GateVerdict {
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of the early buyers who were early with a launch that failed, this launch left out. */
  readonly harbingers: number | null;
  readonly verdict: 'go' | 'wait' | 'stop' | 'unknown';
}

/** Early buyers of each launch, as places of customers. */
export type EarlyBuyers = readonly Uint32Array[];

interface Count {
  readonly k: number;
  readonly n: number;
}

interface Evidence {
  readonly success: boolean;
  readonly acceptance: Count;
  readonly harbingers: Count | null;
}

/** Launches of each outcome below which there is nothing to learn from. */
const fewestOfEach = 2;

const resamples = 100;

/** What a fitted prior may be worth: a handful of launches cannot tell that launches hardly differ. */
const maxConcentration = 30;

function priorOf(counts: readonly Count[]): BetaPrior {
  return fitBetaBinomial({ k: counts.map(({ k }) => k), n: counts.map(({ n }) => n) }, { maxConcentration });
}

interface Group {
  readonly acceptance: BetaPrior;
  readonly harbingers: BetaPrior | null;
}

function groupOf(evidence: readonly Evidence[]): Group {
  const known = evidence.flatMap(({ harbingers }) => harbingers ?? []);
  return {
    acceptance: priorOf(evidence.map(({ acceptance }) => acceptance)),
    harbingers: known.length >= fewestOfEach ? priorOf(known) : null,
  };
}

/** ln of how much the launch looks like a success rather than a failure. */
function weightOf({ acceptance, harbingers }: Omit<Evidence, 'success'>, good: Group, bad: Group): number {
  const one = (count: Count, a: BetaPrior, b: BetaPrior): number =>
    betaBinomialLogLikelihood(count.k, count.n, a) - betaBinomialLogLikelihood(count.k, count.n, b);
  const second = harbingers && good.harbingers && bad.harbingers;
  return (
    one(acceptance, good.acceptance, bad.acceptance) + (second ? one(harbingers, good.harbingers!, bad.harbingers!) : 0)
  );
}

/**
 * How probable it is that a launch lives on, from how its early buyers take it.
 *
 * Two signs: the share of the early buyers who came back to it, and the share of them who had been early with launches that failed
 * (harbingers of failure). For each sign and outcome a beta-binomial is fitted to the launches already judged, the launch itself left out;
 * Bayes' rule, the signs taken as independent given the outcome, the prior chance (successes + 1) / (judged + 2). With the chance 1 / (judged + 2) a launch
 * is like none before, and the signs say nothing: no history makes it sure. The interval comes from
 * launches drawn again within each outcome, and the prior chance from its beta distribution. Cost: O(launches² × early buyers + resamples × fits).
 *
 * @see E. Anderson, S. Lin, D. Simester & C. Tucker, "Harbingers of Failure", Journal of Marketing Research 52 (2015). Deviation: a share within each launch in
 *   place of a regression, since a firm has tens of launches, not thousands.
 */
export function launchGate(
  launches: readonly JudgedLaunch[],
  earlyBuyers: EarlyBuyers,
  customers: number,
  { level, seed }: { readonly level: number; readonly seed: number },
): GateVerdict[] {
  const isFailed = launches.map(({ outcome }) => outcome === 'failure');
  const failedPicks = new Uint8Array(customers);
  earlyBuyers.forEach((buyers, l) => {
    if (isFailed[l]) for (const i of buyers) failedPicks[i]! = Math.min(255, failedPicks[i]! + 1);
  });
  const failures = isFailed.filter(Boolean).length;
  /** Early buyers of `l` who were early with a failure other than `l` and `without`. */
  const harbingersOf = (l: number, without: number): Count | null => {
    const mine = isFailed[without] && without !== l ? new Set(earlyBuyers[without]) : null;
    if (failures - (isFailed[l] ? 1 : 0) - (mine ? 1 : 0) < 1) return null;
    let k = 0;
    for (const i of earlyBuyers[l]!) if (failedPicks[i]! - (isFailed[l] ? 1 : 0) - (mine?.has(i) ? 1 : 0) > 0) k += 1;
    return { k, n: earlyBuyers[l]!.length };
  };
  const judged = launches
    .map((launch, l) => ({ launch, l }))
    .filter(({ launch }) => launch.outcome === 'success' || launch.outcome === 'failure');
  return launches.map((launch, l) => {
    const own = harbingersOf(l, -1);
    const harbingers = own && own.n > 0 ? own.k / own.n : null;
    const known: Evidence[] = judged
      .filter((other) => other.l !== l)
      .map((other) => ({
        success: other.launch.outcome === 'success',
        acceptance: { k: other.launch.again, n: other.launch.early },
        harbingers: harbingersOf(other.l, l),
      }));
    const good = known.filter(({ success }) => success);
    const bad = known.filter(({ success }) => !success);
    if (good.length < fewestOfEach || bad.length < fewestOfEach || launch.early === 0)
      return { p: null, low: null, high: null, harbingers, verdict: 'unknown' };
    const asked = { acceptance: { k: launch.again, n: launch.early }, harbingers: own };
    const strange = 1 / (known.length + 2);
    const chance = (odds: number, weight: number): number =>
      (1 - strange) / (1 + Math.exp(-weight) / odds) + (strange * odds) / (1 + odds);
    const p = chance((good.length + 1) / (bad.length + 1), weightOf(asked, groupOf(good), groupOf(bad)));
    const random = createRandom(seed, `influence/adopters gate ${launch.product}`);
    const draws = Float64Array.from({ length: resamples }, () => {
      const prior = random.beta(good.length + 1, bad.length + 1);
      return chance(prior / (1 - prior), weightOf(asked, groupOf(again(good, random)), groupOf(again(bad, random))));
    }).sort();
    const low = Math.min(p, quantileSorted(draws, (1 - level) / 2));
    const high = Math.max(p, quantileSorted(draws, (1 + level) / 2));
    return { p, low, high, harbingers, verdict: low > 0.5 ? 'go' : high < 0.5 ? 'stop' : 'wait' };
  });
}

function again<T>(items: readonly T[], random: Random): T[] {
  return items.map(() => items[random.integer(items.length)]!);
}
