import { inWorker } from '../../analysis/index.js';
import type { Ties } from '../../ties/index.js';
import { type CommunitiesQuestion, type CommunityRun, communityRuns } from './community-runs.js';

/** Ties times runs that take well under 200 ms; more go to workers, where they can be stopped. */
export const tiesAtOnce = 100_000;

/** Community of each node by one run on ties without weight or direction, where communities are only part of the answer. */
export async function oneRun(
  { ids, from, to }: Pick<Ties, 'ids' | 'from' | 'to'>,
  { seed, signal }: { seed: number; signal: AbortSignal | undefined },
): Promise<Uint32Array> {
  const question: CommunitiesQuestion = {
    nodeCount: ids.length,
    from,
    to,
    weight: null,
    directed: false,
    reciprocal: 'once',
    quality: 'modularity',
    resolution: 1,
    seed,
  };
  const [run] =
    from.length <= tiesAtOnce
      ? communityRuns(question, 1, 0)
      : await inWorker<CommunityRun[]>('influence/communities/community-runs#communityRuns', [question, 1, 0], {
          signal,
        });
  return run!.community;
}
