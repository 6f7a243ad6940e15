import type { EarlyRecord } from '../adopters/early-record.js';
import type { Carried } from './carried.js';
import type { TraitEvidence } from './combine-traits.js';
import type { CategoryMaven } from './find-mavens.js';
import type { Acts } from './read-acts.js';

/** What launches show, by customer who bought anything. */
export interface LaunchFacts {
  readonly ids: readonly string[];
  readonly launches: number;
  readonly carried: Carried | null;
  readonly record: EarlyRecord;
  readonly exposed: Uint32Array;
}

/** What ties show, by customer with ties. */
export interface TieFacts {
  readonly ids: readonly string[];
  readonly degree: Float64Array;
  readonly triangles: Float64Array;
  readonly coefficient: Float64Array;
  readonly transitivity: number;
  readonly community: Uint32Array | Int32Array | null;
}

/** Brings numbers of some customers into the order of all; 0 for the others. */
export function spread(ids: readonly string[], own: readonly string[], values: ArrayLike<number>): Float64Array {
  const place = new Map(own.map((id, i) => [id, i]));
  return Float64Array.from(ids, (id) => {
    const i = place.get(id);
    return i === undefined ? 0 : values[i]!;
  });
}

interface Sources {
  readonly acts: Acts | null;
  /** By category, as `acts` has them. */
  readonly mavens: readonly (readonly CategoryMaven[])[];
  readonly tied: TieFacts | null;
  readonly launched: LaunchFacts | null;
}

/** The evidence of every trait for all customers, in the order of the ids; a maven is one in the category of the highest score. */
export function gatherEvidence(ids: readonly string[], { acts, mavens, tied, launched }: Sources): TraitEvidence {
  const n = ids.length;
  const place = new Map(ids.map((id, i) => [id, i]));
  let maven: TraitEvidence['maven'] = null;
  if (acts && mavens.some((list) => list.length > 0)) {
    const empty = () => [new Float64Array(n), new Float64Array(n), new Float64Array(n)] as const;
    const [counts, means] = [empty(), empty()];
    const best = new Float64Array(n).fill(-Infinity);
    mavens.forEach((list, c) => {
      const { seeks, knows, tells } = acts.categories[c]!;
      const usual = [seeks, knows, tells].map((of) => of.reduce((sum, each) => sum + each, 0) / n);
      for (const one of list) {
        const i = place.get(one.customer)!;
        if (one.score <= best[i]!) continue;
        best[i] = one.score;
        [one.seeks, one.knows, one.tells].forEach((count, part) => {
          counts[part]![i] = count;
          means[part]![i] = usual[part]!;
        });
      }
    });
    maven = { counts, means };
  }
  const sharing =
    acts && acts.sharers.length > 0
      ? spread(
          ids,
          acts.sharers.map(({ customer }) => customer),
          acts.sharers.map((each) => each.acts),
        )
      : null;
  const carried = launched?.carried;
  return {
    maven,
    sharing,
    voice: carried
      ? { score: spread(ids, launched.ids, carried.score), followed: spread(ids, launched.ids, carried.followed) }
      : null,
    hub: tied ? { triangles: spread(ids, tied.ids, tied.triangles), degree: spread(ids, tied.ids, tied.degree) } : null,
    early: launched
      ? {
          picks: Uint32Array.from(spread(ids, launched.ids, launched.record.picks)),
          exposed: Uint32Array.from(spread(ids, launched.ids, launched.exposed)),
        }
      : null,
  };
}
