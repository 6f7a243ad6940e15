import { inWorker } from '../../analysis/index.js';
import { fitRhythm, type RhythmFit } from './fit-rhythm.js';
import type { Fit } from './life-of.js';

/** Customers with a gap from which on a fit takes longer than 200 ms. */
const longRun = 20_000;

/** The fit of a rhythm: here where it is short, in a worker where it is long. */
export function rhythmFitter(signal: AbortSignal | undefined): Fit {
  return (counts, level) =>
    counts.gaps.length < longRun
      ? fitRhythm(counts, level)
      : inWorker<RhythmFit>('segment/lifecycle/fit-rhythm#fitRhythm', [counts, level], { signal });
}
