import type { Issue } from '../../errors.js';
import { type Message, message } from '../../messages/index.js';
import { netReturns } from './assign-segments.js';
import type { CustomerOrders } from './customer-orders.js';
import type { SegmentRow } from './rfm-tables.js';
import type { Dimension, RfmScores, RfmScoring } from './score-rfm.js';

function warning(code: string, what: Message, count?: number): Issue {
  return { code, severity: 'warning', message: what, ...(count === undefined ? {} : { count }) };
}

const cutsOf = { r: 'recencyCuts', f: 'frequencyCuts', m: 'monetaryCuts' } as const;

/** What should be known before the scores are believed. */
export function rfmWarnings(
  customers: CustomerOrders,
  { distinct, sizes }: RfmScores,
  scoring: RfmScoring,
  seen: { readonly alike: boolean; readonly segments: readonly SegmentRow[]; readonly currency: string | null },
): Issue[] {
  const issues: Issue[] = [];
  const scored = customers.scored.length;
  if (seen.alike) {
    issues.push(
      warning(
        'all_alike',
        message('segment/rfm.warning.all_alike', { customers: { value: scored, unit: 'customers' } }),
      ),
    );
  } else {
    for (const dimension of ['r', 'f', 'm'] as const satisfies readonly Dimension[]) {
      if (scored === 0 || scoring[cutsOf[dimension]] !== null || distinct[dimension] >= sizes[dimension]) continue;
      const nested = scoring.binning === 'nested' && dimension !== 'r';
      issues.push(
        warning(
          'few_values',
          message(`segment/rfm.warning.${nested ? 'few_values_nested' : 'few_values'}`, {
            dimension: message(`segment/rfm.dimension.${dimension}`),
            values: distinct[dimension],
            scores: sizes[dimension],
          }),
        ),
      );
    }
  }
  const returned = seen.segments.find((row) => row.segment === netReturns);
  if (returned) {
    issues.push(
      warning(
        'net_returns',
        message('segment/rfm.warning.net_returns', {
          customers: { value: returned.customers, unit: 'customers' },
          money: { value: returned.revenue, unit: 'money', currency: seen.currency },
        }),
        returned.customers,
      ),
    );
  }
  if (customers.outsideWindow > 0) {
    const params = { customers: { value: customers.outsideWindow, unit: 'customers' as const } };
    issues.push({
      ...warning('outside_window', message('segment/rfm.warning.outside_window', params), customers.outsideWindow),
      severity: 'info',
    });
  }
  return issues;
}
