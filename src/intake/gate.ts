import type { Issue } from '../errors.js';
import type { Explained } from './explain.js';
import { fatal, problem } from './problem.js';
import type { SourceContext, TableSource } from './sources/source.js';

/** Shares of records and of money that may be rejected. */
const limits = { records: 0.01, money: 0.05 } as const;

/**
 * Ends intake when too much was set aside: above 1 % of the records, above 5 % of the money that could be read, or
 * anything at all under `strict`. Records after the as-of date are no fault of the data and do not count.
 */
export function gate(
  source: TableSource,
  { options }: SourceContext,
  explained: Explained,
  records: number,
  keptMoney: number,
): void {
  const count = explained.count - explained.afterAsOf;
  const money = explained.weight / (keptMoney + explained.weight);
  const place = { source: source.name };
  let reason: Issue | null = null;
  if (options.strict && explained.count > 0)
    reason = problem({ code: 'E-GAT-03', severity: 'error', place, count: explained.count, records });
  else if (count > limits.records * records)
    reason = problem({ code: 'E-GAT-01', severity: 'error', place, count, records });
  else if (count > 0 && money > limits.money) {
    const params = { share: { value: money, unit: 'share' as const } };
    reason = problem({ code: 'E-GAT-02', severity: 'error', place, params });
  }
  // Nothing is written when intake ends here, so no file is named.
  if (reason !== null) throw fatal(...explained.issues.map((make) => make(null)), reason);
}
