import { createRandom, quantileSorted } from '../../stats/index.js';
import type { TraitName } from '../traits-options.js';

/** What is known of each customer, as counts that can be drawn again; a trait that cannot be told is null. */
export interface TraitEvidence {
  /** Acts and their means in the category in which somebody is most of a maven: seeks, knows, tells. */
  readonly maven: {
    readonly counts: readonly [Float64Array, Float64Array, Float64Array];
    readonly means: readonly [Float64Array, Float64Array, Float64Array];
  } | null;
  readonly sharing: Float64Array | null;
  /** Followers beyond chance, and the followers they rest on. */
  readonly voice: { readonly score: Float64Array; readonly followed: Float64Array } | null;
  readonly hub: { readonly triangles: Float64Array; readonly degree: Float64Array } | null;
  readonly early: { readonly picks: Uint32Array; readonly exposed: Uint32Array } | null;
}

export type TraitScores = { readonly [trait in TraitName]: Float64Array | null };

/** Scores that count as full: those of the customer at this share from the top. */
const fullShare = 0.01;
/** No trait counts more than twice the full score: one famous customer does not make the scale. */
const most = 2;

/** One score for each trait, 0 where there is no evidence. Pure; what is drawn again goes through here again. */
export function traitScores({ maven, sharing, voice, hub, early }: TraitEvidence): TraitScores {
  const logs = (counts: Float64Array): Float64Array => {
    const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length;
    return counts.map((each) => (mean > 0 ? Math.log1p(each / mean) : 0));
  };
  return {
    maven: maven
      ? maven.counts[0].map((_, i) =>
          maven.counts.reduce(
            (sum, counts, part) =>
              sum + (maven.means[part]![i]! > 0 ? Math.log1p(counts[i]! / maven.means[part]![i]!) : 0),
            0,
          ),
        )
      : null,
    sharing: sharing ? logs(sharing) : null,
    voice: voice ? voice.score.map((each) => Math.max(0, each)) : null,
    hub: hub ? logs(hub.triangles) : null,
    early: early
      ? Float64Array.from(early.picks, (picks, i) => (early.exposed[i]! > 0 ? picks / (early.exposed[i]! + 2) : 0))
      : null,
  };
}

/** The score at which a trait counts as full. */
export function fullScore(scores: Float64Array): number {
  const sorted = Float64Array.from(scores).sort();
  const full = sorted.length === 0 ? 0 : quantileSorted(sorted, 1 - fullShare);
  return full > 0 ? full : (sorted.at(-1) ?? 0);
}

/**
 * The traits as one number: each over the score at which it counts as full (at most 2), averaged with the stated weights over the traits that can be told.
 *
 * @returns NaN for everybody where no trait with a weight can be told
 */
export function combine(
  scores: TraitScores,
  full: { readonly [trait: string]: number },
  weights: { readonly [trait: string]: number },
): Float64Array {
  const known = (Object.keys(scores) as TraitName[]).filter((trait) => scores[trait] && (weights[trait] ?? 0) > 0);
  const n = known.length === 0 ? 0 : scores[known[0]!]!.length;
  const total = known.reduce((sum, trait) => sum + weights[trait]!, 0);
  const combined = new Float64Array(n);
  for (const trait of known) {
    const values = scores[trait]!;
    if (!(full[trait]! > 0)) continue;
    for (let i = 0; i < n; i += 1)
      combined[i]! += (weights[trait]! / total) * Math.min(most, values[i]! / full[trait]!);
  }
  return combined;
}

/** The first so many by score, level ones by place. */
export function topOf(scores: Float64Array, count: number): Uint32Array {
  const order = Uint32Array.from(scores.keys()).filter((i) => scores[i]! > 0);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  return order.slice(0, count);
}

/** How firm the top is when the evidence is drawn again. */
export interface TopStability {
  /** Per draw: the share of the top that is in the top again. */
  readonly kept: Float64Array;
  /** Per customer of the top, in its order: the share of draws in which they are in it again. */
  readonly stays: Float64Array;
}

/**
 * How stable the top is: every count of evidence is drawn again (acts, followers and ties as Poisson, early picks as binomial), scored and combined as
 * the first time, at the scale of the first time. Cost: O(resamples × customers).
 */
export function topStability(
  evidence: TraitEvidence,
  weights: { readonly [trait: string]: number },
  { top, resamples, seed }: { readonly top: number; readonly resamples: number; readonly seed: number },
): TopStability {
  const random = createRandom(seed, 'influence/traits stability');
  const first = traitScores(evidence);
  const full: Record<string, number> = {};
  for (const [trait, scores] of Object.entries(first)) if (scores) full[trait] = fullScore(scores);
  const chosen = topOf(combine(first, full, weights), top);
  const again = (counts: Float64Array): Float64Array => counts.map((each) => (each > 0 ? random.poisson(each) : 0));
  const stays = new Float64Array(chosen.length);
  const kept = new Float64Array(resamples);
  const isChosen = new Map(Array.from(chosen, (i, place) => [i, place]));
  for (let draw = 0; draw < resamples; draw += 1) {
    const { maven, sharing, voice, hub, early } = evidence;
    const scores = traitScores({
      maven: maven && {
        means: maven.means,
        counts: [again(maven.counts[0]), again(maven.counts[1]), again(maven.counts[2])],
      },
      sharing: sharing && again(sharing),
      voice: voice && {
        followed: voice.followed,
        score: voice.score.map((score, i) => {
          const n = voice.followed[i]!;
          return n > 0 ? score + (score > 0 ? (score / n) * (random.poisson(n) - n) : 0) : score;
        }),
      },
      // With a tie go the triangles it is in: about the square of the share of ties kept.
      hub: hub && {
        degree: hub.degree,
        triangles: hub.triangles.map((each, i) =>
          each > 0 ? each * (random.poisson(hub.degree[i]!) / hub.degree[i]!) ** 2 : 0,
        ),
      },
      early: early && {
        exposed: early.exposed,
        picks: early.picks.map((picks, i) =>
          picks > 0 ? random.binomial(early.exposed[i]!, picks / early.exposed[i]!) : 0,
        ),
      },
    });
    let n = 0;
    for (const i of topOf(combine(scores, full, weights), chosen.length)) {
      const place = isChosen.get(i);
      if (place === undefined) continue;
      n += 1;
      stays[place]! += 1;
    }
    kept[draw] = chosen.length > 0 ? n / chosen.length : Number.NaN;
  }
  return { kept, stays: stays.map((times) => times / resamples) };
}
