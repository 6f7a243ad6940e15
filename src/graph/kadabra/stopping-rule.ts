export interface FirstSamples {
  /** How often each node lay on a way, among the first samples. */
  readonly counts: Float64Array;
  readonly samples: number;
  /** Samples after which the error is small enough in any case. */
  readonly most: number;
  readonly epsilon: number;
  readonly delta: number;
}

/** Share of the chance of error that all nodes get alike, so that none is left with next to nothing. */
const evenShare = 0.001;

/**
 * Deals the chance of error out among the nodes and tells when all bounds are within epsilon.
 *
 * A node that lies on many ways has the wider bound, so it gets more of the chance: exp(−c ε² / b) with the c at which all of it
 * is dealt out, b from the first samples.
 */
export function stoppingRule({
  counts,
  samples,
  most,
  epsilon,
  delta,
}: FirstSamples): (counts: Float64Array, samples: number) => boolean {
  const n = counts.length;
  const squared = epsilon * epsilon;
  // Many nodes were seen equally often.
  const groups = new Map<number, number>();
  for (const count of counts) groups.set(count, (groups.get(count) ?? 0) + 1);
  const share = (count: number) => Math.max(count, 1) / samples;
  const dealt = (c: number): number => {
    let sum = 0;
    for (const [count, nodes] of groups) sum += 2 * nodes * Math.exp((-c * squared) / share(count));
    return sum;
  };
  const budget = (delta / 2) * (1 - evenShare);
  let [low, high] = [0, (1 / squared) * Math.log((4 * n * (1 - evenShare)) / delta)];
  while (high - low > 1e-6 * high) {
    const middle = (low + high) / 2;
    if (dealt(middle) >= budget) low = middle;
    else high = middle;
  }
  const logs = new Map<number, number>();
  for (const count of groups.keys()) {
    const chance = Math.exp((-high * squared) / share(count)) + (evenShare * delta) / (4 * n);
    logs.set(count, Math.log(1 / chance));
  }
  const chances = Float64Array.from(counts, (count) => logs.get(count)!);
  return (found, drawn) => {
    const ratio = most / drawn;
    for (let node = 0; node < n; node += 1) {
      const b = found[node]! / drawn;
      const log = chances[node]!;
      const inner = (2 * b * most) / log;
      const [down, up] = [ratio - 1 / 3, ratio + 1 / 3];
      if (Math.min(b, (log / drawn) * (Math.sqrt(down * down + inner) - down)) > epsilon) return false;
      if (Math.min(1 - b, (log / drawn) * (Math.sqrt(up * up + inner) + up)) > epsilon) return false;
    }
    return true;
  };
}
