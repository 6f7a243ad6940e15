import { inWorker } from '../../analysis/index.js';
import { type ClusterQuestion, type FoundClusters, findClusters } from './find-clusters.js';

/** Rows × resamples below which the kernel stays under 200 ms. */
const atOnce = 20_000;
/** Distances of one round of all starts from which on two threads are quicker than one. */
const worthSharing = 5_000_000;

/** Finds clusters: at once where that is quick, else in a worker, where it can be stopped; many starts on many rows in two. The answer is the same. */
export async function runClusters(question: ClusterQuestion, signal: AbortSignal | undefined): Promise<FoundClusters> {
  const { data, count, clusters, starts, resamples } = question;
  if (count * Math.max(1, resamples) <= atOnce) return findClusters(question);
  const away = async (asked: ClusterQuestion) =>
    await inWorker<FoundClusters>('segment/clusters/find-clusters#findClusters', [asked], { signal });
  if (data.kind !== 'numbers' || clusters === null || starts < 4 || count * clusters * starts < worthSharing)
    return await away(question);
  const half = Math.ceil(starts / 2);
  const [first, second] = await Promise.all([
    away({ ...question, resamples: 0, starts: half }),
    away({ ...question, resamples: 0, starts: starts - half, firstStart: half }),
  ]);
  // As one thread after the other would: a later start must be better, not as good.
  const best = second.cost < first.cost ? second : first;
  return resamples === 0 ? best : await away({ ...question, fitted: best.labels });
}
