import { codeName, type Unit } from '../../messages/index.js';
import { type Finding, finding, type Metric, quoteCell, quoteMetric, type Row } from '../../result/index.js';
import type { AccountsRows } from './accounts-tables.js';

interface Seen extends AccountsRows {
  /** Row of the account asked for; null where none was. */
  readonly page: number | null;
  readonly metrics: readonly Metric[];
  readonly minDeals: number;
  readonly currency: string | null;
}

/** What a sales manager can act on; each number is a metric or a cell. */
export function accountsFindings(seen: Seen): Finding[] {
  const { accounts, coverage, roles, meetings, decisions, page, metrics, minDeals, currency } = seen;
  const metric = (id: string) => quoteMetric(metrics.find((each) => each.id === id)!);
  const findings: Finding[] = [];
  const white = seen.products.some(({ category }) => category !== null) ? 'white' : 'white_products';
  const add = (name: string, severity: Finding['severity'], params: Parameters<typeof finding>[2]) =>
    findings.push(finding(`segment/accounts.finding.${name}`, severity, params, currency));
  const quote = (table: string, rows: readonly Row[]) => (row: number, column: string, unit: Unit) =>
    quoteCell(table, rows, row, column, unit);

  if (page !== null) {
    const cell = quote('accounts', accounts);
    const account = accounts[page]!;
    const own = {
      account: cell(page, 'company_id', 'text'),
      won: cell(page, 'won', 'count'),
      closed: cell(page, 'closed', 'count'),
      open: cell(page, 'open', 'count'),
    };
    if (account.white_space === null) add('account', 'info', own);
    else add(`account_${white}`, 'opportunity', { ...own, white: cell(page, 'white_space', 'text') });
  }
  if (metrics.find(({ id }) => id === 'win_rate')!.value === null)
    add('none_closed', 'info', { deals: metric('deals') });
  else {
    const rate = {
      accounts: metric('accounts'),
      closed: metric('closed'),
      won: metric('won'),
      rate: metric('win_rate'),
    };
    if (metrics.find(({ id }) => id === 'won_amount')!.value === null) add('win_rate_unpriced', 'info', rate);
    else add('win_rate', 'info', { ...rate, amount: metric('won_amount') });
  }
  const enough = coverage.flatMap((row, i) => (row.closed >= minDeals ? [i] : []));
  const [few, many] = [enough[0], enough.at(-1)];
  if (few !== undefined && many !== undefined && few !== many) {
    const cell = quote('coverage', coverage);
    const [least, most] = [coverage[few]!, coverage[many]!];
    const apart = most.win_low! > least.win_high!;
    add(apart ? 'coverage' : 'coverage_unclear', apart ? 'opportunity' : 'info', {
      few: cell(few, 'deciders_met', 'text'),
      many: cell(many, 'deciders_met', 'text'),
      low_rate: cell(few, 'win_rate', 'share'),
      low_n: cell(few, 'closed', 'count'),
      high_rate: cell(many, 'win_rate', 'share'),
      high_n: cell(many, 'closed', 'count'),
    });
  }
  const surest = meetings.reduce<number | null>((best, row, i) => {
    if (!(row.like_low! > 0) || row.met < minDeals || row.not_met < minDeals) return best;
    return best === null || row.like_low! > meetings[best]!.like_low! ? i : best;
  }, null);
  if (surest !== null) {
    const cell = quote('role_meetings', meetings);
    add('meeting', 'opportunity', {
      role: codeName(meetings[surest]!.role),
      rate: cell(surest, 'win_met', 'share'),
      n: cell(surest, 'met', 'count'),
      other: cell(surest, 'win_not_met', 'share'),
      other_n: cell(surest, 'not_met', 'count'),
      like: cell(surest, 'like_difference', 'share'),
      low: cell(surest, 'like_low', 'share'),
      high: cell(surest, 'like_high', 'share'),
    });
  }
  const top = roles.reduce((best, row, i) => (row.decisions > (roles[best]?.decisions ?? 0) ? i : best), 0);
  if ((roles[top]?.decisions ?? 0) > 0) {
    const cell = quote('roles', roles);
    add('decider', 'info', {
      role: codeName(roles[top]!.role),
      share: cell(top, 'decision_share', 'share'),
      low: cell(top, 'decision_low', 'share'),
      high: cell(top, 'decision_high', 'share'),
      n: cell(top, 'of_decisions', 'count'),
    });
  }
  const [smaller, larger] = (['smaller', 'larger'] as const).map((size) =>
    decisions.reduce<number | null>(
      (best, row, i) => (row.size === size && (best === null || row.decisions > decisions[best]!.decisions) ? i : best),
      null,
    ),
  ) as [number | null, number | null];
  if (smaller !== null && larger !== null && decisions[smaller]!.role !== decisions[larger]!.role) {
    const cell = quote('decisions', decisions);
    add('decision_size', 'info', {
      cut: metric('decision_cut'),
      role: codeName(decisions[larger]!.role),
      share: cell(larger, 'decision_share', 'share'),
      n: cell(larger, 'of_decisions', 'count'),
      below: codeName(decisions[smaller]!.role),
      below_share: cell(smaller, 'decision_share', 'share'),
      below_n: cell(smaller, 'of_decisions', 'count'),
    });
  }
  if (accounts.some((row) => row.white_space !== null))
    add(white === 'white' ? 'white_space' : white, 'opportunity', {
      accounts: metric('white_accounts'),
      n: metric('accounts'),
    });
  if (accounts.some((row) => row.open > 0)) {
    if (metrics.find(({ id }) => id === 'open_amount')!.value === null)
      add('open_unpriced', 'info', { open: metric('open') });
    else add('open', 'opportunity', { open: metric('open'), amount: metric('open_amount') });
  }
  return findings;
}
