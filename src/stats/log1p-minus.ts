/**
 * ln(1 + u) − u, without the cancellation near 0, for u > −1.
 *
 * With r = u / (2 + u): ln(1 + u) = 2 (r + r³/3 + r⁵/5 + …) and u = 2r / (1 − r), so the difference is −u r + 2 (r³/3 + r⁵/5 + …).
 */
export function log1pMinus(u: number): number {
  if (u < -0.5 || u > 0.7) return Math.log1p(u) - u;
  const r = u / (2 + u);
  const square = r * r;
  let term = r * square;
  let sum = 0;
  for (let k = 3; ; k += 2) {
    const next = sum + term / k;
    if (next === sum) break;
    sum = next;
    term *= square;
  }
  return 2 * sum - u * r;
}
