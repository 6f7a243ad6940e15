/** Places of nodes in a picture. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const rounds = 300;
const partingRounds = 80;

/** How near two nodes may come, as a share of the width of the picture. */
const leastDistance = 0.065;

/**
 * Places nodes so that ties are short and nodes do not lie on one another: springs and repulsion, cooled down.
 *
 * Starts on a spiral, so that the same graph always gives the same picture; no random number. For a few hundred nodes.
 * Cost: O(300 × nodes²).
 *
 * @see T. M. J. Fruchterman and E. M. Reingold, Software: Practice and Experience 21 (1991). Deviation: a pull to the middle keeps loose parts near,
 *   and at the end nodes that lie on one another are moved apart.
 */
export function springLayout(count: number, edges: readonly (readonly [number, number])[]): Places {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const golden = Math.PI * (3 - Math.sqrt(5));
  for (let i = 0; i < count; i++) {
    const radius = Math.sqrt((i + 0.5) / count);
    x[i] = radius * Math.cos(i * golden);
    y[i] = radius * Math.sin(i * golden);
  }
  const ideal = 1.2 / Math.sqrt(Math.max(count, 1));
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const [across, up] = [x[i]! - x[j]!, y[i]! - y[j]!];
        const push = (ideal * ideal) / Math.max(across * across + up * up, 1e-6);
        dx[i]! += across * push;
        dy[i]! += up * push;
        dx[j]! -= across * push;
        dy[j]! -= up * push;
      }
      dx[i]! -= x[i]! * ideal;
      dy[i]! -= y[i]! * ideal;
    }
    for (const [i, j] of edges) {
      const [across, up] = [x[i]! - x[j]!, y[i]! - y[j]!];
      const pull = Math.sqrt(across * across + up * up) / ideal;
      dx[i]! -= across * pull;
      dy[i]! -= up * pull;
      dx[j]! += across * pull;
      dy[j]! += up * pull;
    }
    const most = 0.1 * (1 - round / rounds);
    for (let i = 0; i < count; i++) {
      const length = Math.sqrt(dx[i]! * dx[i]! + dy[i]! * dy[i]!);
      if (length === 0) continue;
      const step = Math.min(length, most) / length;
      x[i]! += dx[i]! * step;
      y[i]! += dy[i]! * step;
    }
  }
  part(x, y);
  return { x, y };
}

/** Moves nodes that lie on one another apart, half the way each. */
function part(x: Float64Array, y: Float64Array): void {
  const count = x.length;
  const least = leastDistance * Math.max(extent(x), extent(y));
  for (let round = 0; round < partingRounds; round++) {
    let moved = false;
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) {
        const [across, up] = [x[i]! - x[j]!, y[i]! - y[j]!];
        const distance = Math.sqrt(across * across + up * up);
        if (distance >= least) continue;
        moved = true;
        const step = distance > 0 ? (least - distance) / (2 * distance) : 0;
        // Two at the very same place part sideways.
        const [dx, dy] = distance > 0 ? [across * step, up * step] : [least / 2, 0];
        x[i]! += dx;
        y[i]! += dy;
        x[j]! -= dx;
        y[j]! -= dy;
      }
    }
    if (!moved) return;
  }
}

function extent(values: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high > low ? high - low : 0;
}
