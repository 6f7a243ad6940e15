/** Mean squared error of probabilities against 0 and 1, cases counted `counts` times (once unless given). */
export function brierScore(p: ArrayLike<number>, outcomes: ArrayLike<number>, counts?: ArrayLike<number>): number {
  let [sum, weight] = [0, 0];
  for (let i = 0; i < p.length; i += 1) {
    const count = counts?.[i] ?? 1;
    weight += count;
    sum += count * (p[i]! - outcomes[i]!) ** 2;
  }
  return sum / weight;
}

/**
 * The chance that a case with the event has a higher score than one without (area under the ROC curve); a tie counts half.
 *
 * @param order - numbers of the cases by rising score, where it is already known
 * @returns NaN where one of the two is missing. Cost: O(n log n), O(n) with the order
 * @example areaUnderCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) // => 0.75
 * @see J. A. Hanley and B. J. McNeil, Radiology 143 (1982), 29–36. Deviation from it: none.
 */
export function areaUnderCurve(
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  { counts, order }: { counts?: ArrayLike<number>; order?: ArrayLike<number> } = {},
): number {
  const rows = order ?? Array.from({ length: scores.length }, (_, i) => i).sort((x, y) => scores[x]! - scores[y]!);
  let [yes, no, pairs] = [0, 0, 0];
  for (let i = 0; i < rows.length; ) {
    const at = scores[rows[i]!]!;
    let [tiedYes, tiedNo] = [0, 0];
    for (; i < rows.length && scores[rows[i]!] === at; i += 1) {
      const count = counts?.[rows[i]!] ?? 1;
      if (outcomes[rows[i]!] === 1) tiedYes += count;
      else tiedNo += count;
    }
    pairs += tiedYes * (no + tiedNo / 2);
    yes += tiedYes;
    no += tiedNo;
  }
  return yes === 0 || no === 0 ? Number.NaN : pairs / (yes * no);
}

/**
 * Expected calibration error: cases in groups of like probability; the distance of foretold and seen in each, weighed by size.
 *
 * @param groups - the group of each case, numbers from 0
 * @see M. P. Naeini, G. F. Cooper and M. Hauskrecht, AAAI 2015. Deviation from it: groups are the caller's (of equal size, not width).
 */
export function calibrationError(
  p: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  groups: ArrayLike<number>,
  counts?: ArrayLike<number>,
): number {
  const gaps: number[] = [];
  let weight = 0;
  for (let i = 0; i < p.length; i += 1) {
    const count = counts?.[i] ?? 1;
    weight += count;
    gaps[groups[i]!] = (gaps[groups[i]!] ?? 0) + count * (p[i]! - outcomes[i]!);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / weight;
}
