import { message, type Unit } from '../../messages/index.js';
import type { Metric } from '../../result/index.js';
import type { AccountRow } from './account-rows.js';
import type { Deal } from './deal.js';
import { amountOf, tally } from './tally.js';

/** Headline numbers of the deals. */
export function accountsMetrics(
  accounts: readonly AccountRow[],
  deals: readonly Deal[],
  { level, cut }: { readonly level: number; readonly cut: number | null },
): Metric[] {
  const all = tally(deals, level);
  const metric = (id: string, unit: Unit, value: number | null): Metric => ({
    id,
    label: message(`segment/accounts.metric.${id}`),
    value,
    unit,
  });
  const rate = metric('win_rate', 'share', all.win_rate);
  return [
    all.win_low === null
      ? rate
      : { ...rate, interval: { low: all.win_low, high: all.win_high!, level, kind: 'wilson' } },
    metric('accounts', 'customers', accounts.length),
    metric('deals', 'count', all.deals),
    metric('closed', 'count', all.closed),
    metric('won', 'count', all.won),
    metric('open', 'count', all.open),
    metric('won_amount', 'money', all.won_amount),
    metric('open_amount', 'money', amountOf(deals.filter(({ outcome }) => outcome === 'open'))),
    metric('white_accounts', 'customers', accounts.filter((row) => row.white_space !== null).length),
    ...(cut === null ? [] : [metric('decision_cut', 'money', cut)]),
  ];
}
