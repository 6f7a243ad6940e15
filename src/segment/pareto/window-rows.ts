import type { Row } from '../../result/index.js';
import { createRandom, giniSorted, topShareInterval } from '../../stats/index.js';
import type { WindowMoney } from './read-windows.js';

export interface WindowRow extends Row {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  readonly top_share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly gini: number | null;
}

/**
 * How concentrated the money looks in windows of several lengths, each among those who brought some in it.
 *
 * Intervals by influence values (infinitesimal jackknife). Cost: O(windows × customers · log customers).
 */
export function windowRows({ windows }: WindowMoney, topShare: number, level: number): WindowRow[] {
  return windows.map(({ days, span, money }): WindowRow => {
    const sorted = money.filter((each) => each > 0).sort();
    const customers = sorted.length;
    const known = customers >= Math.max(2, Math.ceil(1 / topShare - 1e-9));
    const found = known
      ? topShareInterval(sorted, topShare, { random: createRandom(1), level, method: 'influence' })
      : null;
    const end = (value: number | undefined): number | null =>
      value === undefined || !Number.isFinite(value) ? null : Math.min(1, Math.max(0, value));
    return {
      days,
      from: span.from,
      to: span.to,
      customers,
      top_share: found?.estimate ?? null,
      low: end(found?.low),
      high: end(found?.high),
      gini: known ? giniSorted(sorted) : null,
    };
  });
}
